package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the data of all mines that produce once a day and keeps the marks. */
@Service
@Transactional
class DataWatch {

    private final DataFigures figures;
    private final DataScores scores;
    private final DataRules rules;
    private final Organization organization;

    DataWatch(DataFigures figures, DataScores scores, DataRules rules, Organization organization) {
        this.figures = figures;
        this.scores = scores;
        this.rules = rules;
        this.organization = organization;
    }

    /** Judges a day, unless that was done or another node is at it. */
    void judge(LocalDate today) {
        if (scores.begin(today)) {
            List<DataRule> asked = rules.newest();
            Map<Long, Map<DataSignal, BigDecimal>> measured = figures.of(asked, today);
            for (Unit mine : organization.inOperation(UnitKind.MINE)) {
                Map<DataSignal, BigDecimal> own = measured.getOrDefault(mine.getId(), Map.of());
                List<DataMark> marks = asked.stream()
                        .map(rule -> rule.judge(own.get(rule.signal())))
                        .toList();
                scores.keep(mine.getId(), today, asked.get(0).version(), marks);
            }
        }
    }
}

package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the data of all mines once a day and keeps the marks. */
@Service
@Transactional
class DataWatch {

    private final DataFigures figures;
    private final DataScores scores;
    private final Decisions decisions;
    private final Organization organization;

    DataWatch(DataFigures figures, DataScores scores, Decisions decisions, Organization organization) {
        this.figures = figures;
        this.scores = scores;
        this.decisions = decisions;
        this.organization = organization;
    }

    /** Judges a day, unless that was done or another node is at it. */
    void judge(LocalDate today) {
        if (scores.begin(today)) {
            List<DataRule> rules = rules();
            Map<Long, Map<DataSignal, BigDecimal>> measured = figures.of(rules, today);
            for (Unit mine : organization.mines()) {
                Map<DataSignal, BigDecimal> own = measured.getOrDefault(mine.getId(), Map.of());
                List<DataMark> marks = rules.stream()
                        .map(rule -> rule.judge(own.get(rule.signal())))
                        .toList();
                scores.keep(mine.getId(), today, rules.get(0).version(), marks);
            }
        }
    }

    private List<DataRule> rules() {
        return Stream.of(DataSignal.values())
                .map(signal -> DataRule.of(signal, decisions.decide("dataWatch", Map.of("signal", signal.name()))))
                .toList();
    }
}

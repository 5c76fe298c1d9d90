package org.bihuan.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.hazard.Field;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.visit.MineVisits;
import org.bihuan.supervision.visit.Visit;
import org.bihuan.supervision.visit.VisitDesk;
import org.bihuan.supervision.visit.VisitFinding;
import org.bihuan.supervision.visit.VisitFinding.Kind;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks visits of the promotion office to 青石山煤矿 through their process. */
public class Visiting {

    /** A hazard. */
    public static final VisitFinding CABLE =
            new VisitFinding(Kind.HAZARD, "电缆吊挂不合格，有两处落地", "-650运输大巷", Field.ELECTROMECHANICAL, null);

    /** A proposed measure. */
    public static final VisitFinding RECORDS = new VisitFinding(Kind.PROPOSAL, "建立夜班隐患当班录入制度", null, null, null);

    private final Loop loop;
    private final Supervising supervising;
    private final MineVisits visits;
    private final VisitDesk desk;
    private final MatterAccess access;
    private final TransactionTemplate transaction;

    Visiting(
            Loop loop,
            Supervising supervising,
            MineVisits visits,
            VisitDesk desk,
            MatterAccess access,
            TransactionTemplate transaction) {
        this.loop = loop;
        this.supervising = supervising;
        this.visits = visits;
        this.desk = desk;
        this.access = access;
        this.transaction = transaction;
    }

    public String planned(LocalDate day) {
        return loop.as("promoter", () -> visits.plan("QSS", day, "双重预防机制运行情况", Set.of("promoter")));
    }

    /** Writes findings, without recording the visit. */
    public void write(String code, VisitFinding... findings) {
        loop.as("promoter", () -> {
            desk.keepFindings(code, visit(code).getVersion(), List.of(findings));
            return null;
        });
    }

    public void record(String code) {
        supervising.submit(
                "promoter",
                code,
                "recordVisit",
                Map.of("decision", "HELD", "seen", "查阅台账，抽查两个工作面", "participants", "矿长、安监科长"));
    }

    /** A visit of that day that found a hazard and proposes a measure, to be taken up. */
    public String recorded(LocalDate day) {
        String code = planned(day);
        write(code, CABLE, RECORDS);
        record(code);
        return code;
    }

    public void takeUp(String code) {
        supervising.submit("inspector.fa", code, "takeUpFindings", Map.of("decision", "TAKEN_UP"));
    }

    /** The visit as the bureau sees it. */
    public Visit visit(String code) {
        return loop.as(
                "leader",
                () -> transaction.execute(status -> {
                    Visit visit = visits.of(access.visible(code).orElseThrow()).orElseThrow();
                    visit.getMatter().getState();
                    visit.getFindings().size();
                    return visit;
                }));
    }
}

package org.bihuan.hazard.process;

import java.util.Map;
import org.bihuan.hazard.Report;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StartHandler;
import org.bihuan.workflow.StepRefused;
import org.springframework.stereotype.Component;

/** Somebody discovers a hazard and reports it (发现隐患). */
@Component
class ReportHazard implements StartHandler<Report> {

    private final CurrentPerson current;
    private final Organization organization;
    private final Jurisdictions jurisdictions;

    ReportHazard(CurrentPerson current, Organization organization, Jurisdictions jurisdictions) {
        this.current = current;
        this.organization = organization;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String process() {
        return "hazardLoop";
    }

    @Override
    public String startEvent() {
        return "reportHazard";
    }

    @Override
    public Class<Report> form() {
        return Report.class;
    }

    @Override
    public Map<String, Object> show() {
        return Map.of();
    }

    @Override
    public Map<String, Object> start(Report report) {
        if (report.fixedOnTheSpot()) {
            Given.required("onTheSpotMeasures", report.onTheSpotMeasures());
        }
        return Map.of("mine", mine(report).getCode());
    }

    /** Who reports anonymously is not known here: the page that took the report has checked the mine. */
    private Unit mine(Report report) {
        Unit named = report.mine() == null
                ? null
                : organization.unit(report.mine()).orElseThrow(() -> new StepRefused("hazard.refused.noMine"));
        Person reporter = current.find().orElse(null);
        if (reporter == null) {
            if (named == null) {
                throw new StepRefused("hazard.refused.noMine");
            }
            return named;
        }
        Unit own = reporter.mine().orElse(null);
        if (named == null || named.equals(own)) {
            if (own == null) {
                throw new StepRefused("hazard.refused.noMine");
            }
            return own;
        }
        if (!jurisdictions.of(reporter).covers(named)) {
            throw new StepRefused("hazard.refused.noMine");
        }
        return named;
    }
}

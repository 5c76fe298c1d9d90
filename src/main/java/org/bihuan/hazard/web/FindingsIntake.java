package org.bihuan.hazard.web;

import java.util.List;
import java.util.Locale;
import org.bihuan.hazard.Inspection.Findings;
import org.bihuan.hazard.InspectionRegister;
import org.bihuan.hazard.Report;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.SmartValidator;

/** Registers the findings of an inspection, each as a report of its own: what is refused leaves the others registered. */
@Service
class FindingsIntake {

    private static final Logger log = LoggerFactory.getLogger(FindingsIntake.class);

    private final Reporting reporting;
    private final InspectionRegister inspections;
    private final SmartValidator validator;
    private final MessageSource messages;

    FindingsIntake(
            Reporting reporting, InspectionRegister inspections, SmartValidator validator, MessageSource messages) {
        this.reporting = reporting;
        this.inspections = inspections;
        this.validator = validator;
        this.messages = messages;
    }

    /** Registers one finding. Answers why not, in the person's words; nothing if it is registered. */
    List<String> register(Finding finding, Findings common, Locale language) {
        ReportForm form = finding.form().foundAt(common.place());
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(form, "report");
        validator.validate(form, result);
        form.check(result);
        if (result.hasErrors()) {
            return result.getAllErrors().stream()
                    .map(error -> messages.getMessage(error, language))
                    .toList();
        }
        try {
            String mine = common.mine().getCode();
            Report report = form.report(mine, common.inspectedOn());
            Unit section = reporting.section(common.mine(), finding.section()).orElse(null);
            reporting.register(
                    report, mine, finding.kept(), form.draft(), hazard -> inspections.found(hazard, common, section));
            return List.of();
        } catch (StepRefused refused) {
            return List.of(messages.getMessage(refused, language));
        } catch (RuntimeException unforeseen) {
            log.warn("A finding could not be registered", unforeseen);
            return List.of(messages.getMessage("findings.unforeseen", null, language));
        }
    }
}

package org.bihuan.hazard.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.evidence.HazardPhotos;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports hazards from the page. An anonymous report is registered as nobody, once it is known that its author may report in the
 * mine, so that neither engine nor record learns who it was.
 */
@Service
class Reporting {

    private final CurrentPerson current;
    private final Organization organization;
    private final Jurisdictions jurisdictions;
    private final Processes processes;
    private final HazardLookup hazards;
    private final HazardPhotos photos;
    private final Drafts drafts;
    private final Acting acting;
    private final TransactionTemplate transaction;

    Reporting(
            CurrentPerson current,
            Organization organization,
            Jurisdictions jurisdictions,
            Processes processes,
            HazardLookup hazards,
            HazardPhotos photos,
            Drafts drafts,
            Acting acting,
            PlatformTransactionManager transactions) {
        this.current = current;
        this.organization = organization;
        this.jurisdictions = jurisdictions;
        this.processes = processes;
        this.hazards = hazards;
        this.photos = photos;
        this.drafts = drafts;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The mine that the person logged in works for, where they report. */
    Optional<Unit> ownMine() {
        return current.get().mine();
    }

    /** The mines among which somebody who works for none of them can choose. */
    List<Unit> choosableMines() {
        Jurisdiction seen = jurisdictions.of(current.get());
        return organization.mines().stream().filter(seen::covers).toList();
    }

    /**
     * The mine a report is about: the own one, else the one chosen.
     *
     * @throws StepRefused if it is outside the jurisdiction of the person logged in
     */
    Unit mine(@Nullable String chosen) {
        return ownMine()
                .or(() -> choosableMines().stream()
                        .filter(mine -> mine.getCode().equals(chosen))
                        .findFirst())
                .orElseThrow(() -> new StepRefused("hazard.refused.noMine"));
    }

    /** The sections of the mine that {@link #mine} gives; none as long as it gives none. */
    List<Unit> sections(@Nullable String chosen) {
        try {
            return organization.sections(mine(chosen));
        } catch (StepRefused noMine) {
            return List.of();
        }
    }

    /**
     * The section of a mine that has this name or code; none if nothing is typed.
     *
     * @throws StepRefused if the mine has no such section
     */
    Optional<Unit> section(Unit mine, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String wanted = typed.strip();
        return Optional.of(organization.sections(mine).stream()
                .filter(section ->
                        section.getName().equals(wanted) || section.getCode().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new StepRefused("hazard.refused.otherUnit", wanted)));
    }

    /**
     * Registers a report with its photos, once: sent again, it gives the same code.
     *
     * @param report names its mine, which {@link #mine} gave
     * @return the code of the hazard
     */
    String register(Report report, String mine, List<DraftPhoto> taken, String draft) {
        return register(report, mine, taken, draft, hazard -> {});
    }

    /** @param also what else is done with the hazard in the same transaction */
    String register(Report report, String mine, List<DraftPhoto> taken, String draft, Consumer<Hazard> also) {
        try {
            Person person = current.get();
            return report.anonymous()
                    ? acting.asNobody(() -> inOneTransaction(report, mine, taken, draft, also))
                    : acting.as(person, () -> inOneTransaction(report, mine, taken, draft, also));
        } catch (DuplicateKeyException e) {
            return drafts.code(draft).orElseThrow(() -> e);
        }
    }

    private String inOneTransaction(
            Report report, String mine, List<DraftPhoto> taken, String draft, Consumer<Hazard> also) {
        return Objects.requireNonNull(transaction.execute(status -> {
            drafts.open(draft);
            String code = processes.start("hazardLoop", mine, report);
            Hazard hazard = hazards.get(code);
            taken.forEach(photo -> photos.fileWithReport(hazard, photo.stage(), photo.photo()));
            also.accept(hazard);
            drafts.close(draft, code);
            return code;
        }));
    }
}

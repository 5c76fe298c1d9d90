package org.bihuan.hazard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.hazard.evidence.HazardPhotos;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.OpenTasks;
import org.bihuan.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a hazard shows to the person logged in. */
@Service
@Transactional(readOnly = true)
class Dossiers {

    private final HazardAccess hazards;
    private final HazardPhotos photos;
    private final Processes processes;
    private final OpenTasks tasks;
    private final Clock clock;

    Dossiers(HazardAccess hazards, HazardPhotos photos, Processes processes, OpenTasks tasks, Clock clock) {
        this.hazards = hazards;
        this.photos = photos;
        this.processes = processes;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Empty if there is no such hazard in the jurisdiction of the person logged in. */
    Optional<Dossier> of(String code) {
        return hazards.visible(code).map(this::dossier);
    }

    private Dossier dossier(Hazard hazard) {
        LocalDateTime rectifiedAt = local(hazard.getRectifiedAt());
        LocalDate rectifiedOn = rectifiedAt == null ? null : rectifiedAt.toLocalDate();
        return new Dossier(
                hazard,
                LocalDateTime.ofInstant(hazard.getRegisteredAt(), clock.getZone()),
                rectifiedAt,
                local(hazard.getClosedAt()),
                Term.of(hazard.getDeadline(), rectifiedOn, LocalDate.now(clock)),
                Standing.of(hazard.getState(), rectifier(hazard), name(hazard.getAcceptor())),
                Track.of(hazard),
                hazards.record(hazard).stream()
                        .map(entry -> line(hazard, entry))
                        .toList(),
                photos.of(hazard),
                hazards.linkedTo(hazard),
                at(hazard),
                hazard.isOpen() ? tasks.addressOf(hazard.getCode()) : Optional.empty());
    }

    private Dossier.Line line(Hazard hazard, RecordEntry entry) {
        return new Dossier.Line(
                LocalDateTime.ofInstant(entry.getHappenedAt(), clock.getZone()),
                entry.getStep(),
                name(entry.getActor()),
                hazard.isAnonymous() && entry.getStep() == Step.REPORTED,
                entry.getNote());
    }

    /** What has ended, or was imported closed, stands at the end of the model that its state names. */
    private List<String> at(Hazard hazard) {
        return switch (hazard.getState()) {
            case CLOSED -> List.of("hazardClosed");
            case NOT_A_HAZARD -> List.of("notAHazard");
            case DUPLICATE -> List.of("duplicateLinked");
            default -> processes.whereStands(hazard.getCode());
        };
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, clock.getZone());
    }

    private static @Nullable String rectifier(Hazard hazard) {
        Unit section = hazard.getSection();
        String named = name(hazard.getRectifier());
        return named == null && section != null ? section.getName() : named;
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.getName();
    }
}

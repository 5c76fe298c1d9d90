package org.bihuan.hazard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bihuan.calendar.Term;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardOrigins;
import org.bihuan.hazard.HazardPapers;
import org.bihuan.hazard.HazardStanding;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Inspection;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.hazard.MajorHazard;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.hazard.Supervision;
import org.bihuan.hazard.SupervisionLevel;
import org.bihuan.hazard.evidence.HazardPhotos;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.OpenTasks;
import org.bihuan.workflow.Picture;
import org.bihuan.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a hazard shows to the person logged in. */
@Service
@Transactional(readOnly = true)
class Dossiers {

    /** Those in which a hazard can stand, from the loop to what is called last. */
    private static final List<String> PROCESSES = List.of("hazardLoop", "majorHazard", "rectification");

    private final HazardAccess hazards;
    private final HazardPhotos photos;
    private final ListedSupervision listed;
    private final Processes processes;
    private final OpenTasks tasks;
    private final Supervision supervision;
    private final HazardPapers papers;
    private final HazardOrigins origins;
    private final Clock clock;

    Dossiers(
            HazardAccess hazards,
            HazardPhotos photos,
            ListedSupervision listed,
            Processes processes,
            OpenTasks tasks,
            Supervision supervision,
            HazardPapers papers,
            HazardOrigins origins,
            Clock clock) {
        this.hazards = hazards;
        this.photos = photos;
        this.listed = listed;
        this.processes = processes;
        this.tasks = tasks;
        this.supervision = supervision;
        this.papers = papers;
        this.origins = origins;
        this.clock = clock;
    }

    /** Empty if there is no such hazard in the jurisdiction of the person logged in. */
    Optional<Dossier> of(String code) {
        return hazards.visible(code).map(this::dossier);
    }

    private Dossier dossier(Hazard hazard) {
        LocalDateTime rectifiedAt = local(hazard.getRectifiedAt());
        LocalDate rectifiedOn = rectifiedAt == null ? null : rectifiedAt.toLocalDate();
        List<Dossier.Line> record = hazards.record(hazard).stream()
                .map(entry -> line(hazard, entry))
                .toList();
        Optional<Dossier.MajorView> major = listed.find(hazard).map(found -> view(found, record));
        return new Dossier(
                hazard,
                LocalDateTime.ofInstant(hazard.getRegisteredAt(), clock.getZone()),
                rectifiedAt,
                local(hazard.getClosedAt()),
                Term.of(hazard.getDeadline(), rectifiedOn, LocalDate.now(clock)),
                Term.ofFirst(hazard.getFirstDeadline(), hazard.getDeadline(), rectifiedOn, LocalDate.now(clock)),
                supervised(hazard),
                HazardStanding.of(hazard.getState(), rectifier(hazard), name(hazard.getAcceptor())),
                Track.of(hazard, major.isPresent()),
                record,
                photos.of(hazard),
                hazards.linkedTo(hazard),
                major,
                pictures(hazard),
                hazard.isOpen() || hazard.isInRecheck() ? tasks.addressOf(hazard.getCode()) : Optional.empty(),
                Optional.ofNullable(hazard.getInspection()).map(Inspection::getCode),
                hazard.getInspection() == null ? Optional.empty() : papers.noticeOf(hazard),
                hazard.getInspection() == null ? Optional.empty() : origins.matterOf(hazard));
    }

    private Dossier.MajorView view(MajorHazard major, List<Dossier.Line> record) {
        List<Dossier.Line> reports = record.stream()
                .filter(line -> line.step() == Step.PROGRESS_REPORTED)
                .sorted(Comparator.comparing(Dossier.Line::at).reversed())
                .toList();
        return new Dossier.MajorView(
                major, local(major.getStoppedAt()), day(major.getListedAt()), day(major.getDelistedAt()), reports);
    }

    private Dossier.Line line(Hazard hazard, RecordEntry entry) {
        return new Dossier.Line(
                LocalDateTime.ofInstant(entry.getHappenedAt(), clock.getZone()),
                entry.getStep(),
                name(entry.getActor()),
                name(entry.getActedFor()),
                hazard.isAnonymous() && entry.getStep() == Step.REPORTED,
                entry.getNote(),
                entry.getRule());
    }

    private Optional<Dossier.Supervised> supervised(Hazard hazard) {
        if (hazard.getState() != HazardState.RECTIFYING) {
            return Optional.empty();
        }
        SupervisionLevel level = supervision.level(hazard);
        return Optional.of(new Dossier.Supervised(
                level,
                supervision.supervisors(level, hazard).stream()
                        .map(Person::getName)
                        .toList()));
    }

    /** What has ended, or was imported closed, stands at the end of the model that its state names. */
    private List<Picture> pictures(Hazard hazard) {
        return switch (hazard.getState()) {
            case CLOSED -> closed(hazard);
            case NOT_A_HAZARD -> ended("notAHazard");
            case DUPLICATE -> ended("duplicateLinked");
            default -> Picture.of(PROCESSES, processes.whereStands(hazard.getCode()));
        };
    }

    private List<Picture> closed(Hazard hazard) {
        return hazard.isInRecheck()
                ? Picture.of(PROCESSES, processes.whereStands(hazard.getCode()))
                : ended(hazard.getRecheck() == null ? "hazardClosed" : "closureConfirmed");
    }

    private static List<Picture> ended(String end) {
        return List.of(new Picture("hazardLoop", List.of(end)));
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, clock.getZone());
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
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

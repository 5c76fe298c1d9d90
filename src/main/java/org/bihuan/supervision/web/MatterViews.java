package org.bihuan.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.calendar.Term;
import org.bihuan.hazard.HazardRow;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterEntry;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.document.MatterDocument;
import org.bihuan.supervision.document.MatterDocuments;
import org.bihuan.workflow.OpenTasks;
import org.bihuan.workflow.OpenTasks.Waiting;
import org.bihuan.workflow.Picture;
import org.bihuan.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Gathers what the page of a matter shows to the person logged in. */
@Service
@Transactional(readOnly = true)
class MatterViews {

    private final MatterAccess matters;
    private final MatterRecord record;
    private final MatterFindings findings;
    private final Processes processes;
    private final OpenTasks tasks;
    private final MatterDocuments documents;
    private final Clock clock;
    private final Map<MatterKind, MatterPage> pages;

    MatterViews(
            MatterAccess matters,
            MatterRecord record,
            MatterFindings findings,
            Processes processes,
            OpenTasks tasks,
            MatterDocuments documents,
            Clock clock,
            List<MatterPage> pages) {
        this.matters = matters;
        this.record = record;
        this.findings = findings;
        this.processes = processes;
        this.tasks = tasks;
        this.documents = documents;
        this.clock = clock;
        this.pages = pages.stream()
                .flatMap(page -> page.kinds().stream().map(kind -> Map.entry(kind, page)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts it into the model; whether there is such a matter in the jurisdiction of the person logged in. */
    boolean show(String code, Model model) {
        Optional<Matter> found = matters.visible(code);
        found.ifPresent(matter -> {
            MatterPage page = Objects.requireNonNull(pages.get(matter.getKind()));
            model.addAttribute("view", view(matter, page));
            model.addAttribute("part", page.fill(matter, model));
        });
        return found.isPresent();
    }

    /** Where the task of this matter is that waits for the person logged in, else the matter's page; empty if it is not seen. */
    Optional<String> task(String code) {
        return matters.visible(code)
                .map(matter -> tasks.addressOf(matter.getCode()).orElse("/matters/" + matter.getCode()));
    }

    private MatterView view(Matter matter, MatterPage page) {
        boolean drafts = matters.seesDrafts(matter.getUnit());
        Optional<Waiting> task = matter.isOpen() ? tasks.of(matter.getCode()) : Optional.empty();
        return new MatterView(
                matter,
                local(matter.getOpenedAt()),
                Term.of(matter.getDueOn(), doneOn(matter), LocalDate.now(clock)),
                findings.seenOf(matter).stream()
                        .map(hazard -> HazardRow.of(hazard, clock))
                        .toList(),
                record.of(matter).stream()
                        .filter(entry -> drafts || entry.getMatter().isShared())
                        .map(entry -> line(matter, entry, drafts))
                        .toList(),
                pictures(matter, page),
                documents.seenOf(matter).stream()
                        .map(document -> document(matter, document, task))
                        .toList(),
                task);
    }

    private MatterView.Line line(Matter whole, MatterEntry entry, boolean drafts) {
        return new MatterView.Line(
                local(entry.getHappenedAt()),
                part(whole, entry.getMatter()),
                entry.getStep(),
                name(entry.getActor()),
                name(entry.getActedFor()),
                drafts || entry.isShared() ? entry.getNote() : null,
                entry.getRule());
    }

    private MatterView.Document document(Matter whole, MatterDocument document, Optional<Waiting> task) {
        return new MatterView.Document(
                document.getId(),
                document.getMatter().getCode(),
                part(whole, document.getMatter()),
                document.getName(),
                Math.max(1, document.getSizeInBytes() / 1024),
                local(document.getFiledAt()),
                document.getFiledBy().getName(),
                documents.isWithdrawable(document, task));
    }

    private static @Nullable String part(Matter whole, Matter matter) {
        return matter.getId() == whole.getId() ? null : matter.getCode();
    }

    private List<Picture> pictures(Matter matter, MatterPage page) {
        List<String> known = page.processes(matter.getKind());
        return matter.isOpen()
                ? Picture.of(known, processes.whereStands(matter.getCode()))
                : List.of(new Picture(known.get(0), List.of(page.end(matter))));
    }

    private @Nullable LocalDate doneOn(Matter matter) {
        Instant closed = matter.getClosedAt();
        return closed == null || matter.getDoneOn() != null
                ? matter.getDoneOn()
                : local(closed).toLocalDate();
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.getName();
    }
}

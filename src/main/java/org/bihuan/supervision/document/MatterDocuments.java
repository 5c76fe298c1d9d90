package org.bihuan.supervision.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.StandIn;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.workflow.AskedTasks;
import org.bihuan.workflow.OpenTasks;
import org.bihuan.workflow.OpenTasks.Waiting;
import org.bihuan.workflow.StepRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of matters: filed by those for whom a task of the matter waits, seen by those who may see the matter, withdrawn only by
 * who filed them and before the task is submitted.
 */
@Service
@Transactional
public class MatterDocuments {

    /** How many documents one task can have; a step that is done again is another task. */
    public static final int MOST_A_TASK = 20;

    private final Documents documents;
    private final MatterAccess access;
    private final MatterRecord record;
    private final OpenTasks tasks;
    private final AskedTasks asked;
    private final CurrentPerson current;
    private final StandIn standIn;
    private final JdbcClient jdbc;
    private final Clock clock;

    MatterDocuments(
            Documents documents,
            MatterAccess access,
            MatterRecord record,
            OpenTasks tasks,
            AskedTasks asked,
            CurrentPerson current,
            StandIn standIn,
            JdbcClient jdbc,
            Clock clock) {
        this.documents = documents;
        this.access = access;
        this.record = record;
        this.tasks = tasks;
        this.asked = asked;
        this.current = current;
        this.standIn = standIn;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a matter and of its parts, oldest first. The caller has checked who sees it. */
    @Transactional(readOnly = true)
    public List<MatterDocument> of(Matter matter) {
        return documents.of(matter);
    }

    /** Those of them that the person logged in sees, who sees the matter. */
    @Transactional(readOnly = true)
    public List<MatterDocument> seenOf(Matter matter) {
        return seen(matter, documents.of(matter));
    }

    /** A document of a matter that the person logged in may see. */
    @Transactional(readOnly = true)
    Optional<MatterDocument> visible(String code, long id) {
        return access.visible(code)
                .flatMap(matter -> documents.one(matter, id).filter(one -> !seen(matter, List.of(one))
                        .isEmpty()));
    }

    /** What those who supervise file with a task, the unit that the matter is about sees once that is submitted. */
    private List<MatterDocument> seen(Matter matter, List<MatterDocument> filed) {
        if (filed.isEmpty() || access.seesDrafts(matter.getUnit())) {
            return filed;
        }
        Set<String> open =
                asked.open(filed.stream().map(MatterDocument::getTask).collect(Collectors.toSet()));
        return filed.stream()
                .filter(one -> one.getMatter().isShared())
                .filter(one -> !open.contains(one.getTask())
                        || one.getFiledBy().getUnit().isWithin(matter.getUnit()))
                .toList();
    }

    @Transactional(readOnly = true)
    byte[] bytes(MatterDocument document) {
        return jdbc.sql("select content from matter_document_blob where document_id = ?")
                .param(document.getId())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Whether the person logged in may withdraw it: they filed it with the task that waits for them now. */
    @Transactional(readOnly = true)
    public boolean isWithdrawable(MatterDocument document, Optional<Waiting> waiting) {
        return document.getFiledBy().equals(current.get())
                && waiting.filter(task -> task.id().equals(document.getTask())).isPresent();
    }

    /** @throws UnknownMatter if the person logged in may not see it */
    @Transactional(readOnly = true)
    void requireSeen(String code) {
        seen(code);
    }

    /**
     * Files a document with the task that waits for the person logged in. The same one filed again is kept once.
     *
     * @throws StepRefused if no task of this matter waits for them, or it has {@value #MOST_A_TASK} documents already
     */
    public void file(String code, DocumentFile file) {
        Matter matter = seen(code);
        Waiting task = waiting(matter);
        documents.lock(matter.getId());
        if (!documents.same(matter.getId(), task.id(), file.sha256()).isEmpty()) {
            return;
        }
        if (documents.filedWith(matter, task.id()) >= MOST_A_TASK) {
            throw new StepRefused("matter.document.refused.many", MOST_A_TASK);
        }
        MatterDocument filed = documents.saveAndFlush(
                new MatterDocument(matter, task.step(), task.id(), file, clock.instant(), current.get()));
        jdbc.sql("insert into matter_document_blob (document_id, content) values (?, ?)")
                .params(filed.getId(), file.bytes())
                .update();
        enter(matter, task, DocumentStep.DOCUMENT_FILED, file.name());
    }

    /** @throws StepRefused unless they filed it with the task that waits for them now */
    void withdraw(String code, long id) {
        Matter matter = seen(code);
        Waiting task = waiting(matter);
        MatterDocument document = documents
                .one(matter, id)
                .filter(own -> isWithdrawable(own, Optional.of(task)))
                .orElseThrow(() -> new StepRefused("matter.document.refused.submitted"));
        document.withdraw(clock.instant());
        enter(matter, task, DocumentStep.DOCUMENT_WITHDRAWN, document.getName());
    }

    /**
     * A step of a matter is not submitted without a document; what was filed with a step before, even the same that was sent back, is
     * none of it.
     *
     * @param step the id in the model of a task that waits
     * @throws StepRefused unless a document was filed with that task
     */
    public void require(String code, String step) {
        if (asked.of(code).stream()
                .filter(task -> task.step().equals(step))
                .noneMatch(task -> documents.existsByMatterCodeAndTaskAndWithdrawnAtIsNull(code, task.id()))) {
            throw new StepRefused("matter.document.refused.none");
        }
    }

    private void enter(Matter matter, Waiting task, DocumentStep step, String name) {
        standIn.actFor(task.absent(), () -> {
            record.enter(matter, step, name);
            return null;
        });
    }

    private Waiting waiting(Matter matter) {
        return tasks.of(matter.getCode()).orElseThrow(() -> new StepRefused("matter.document.refused.not-yours"));
    }

    private Matter seen(String code) {
        return access.visible(code).orElseThrow(UnknownMatter::new);
    }
}

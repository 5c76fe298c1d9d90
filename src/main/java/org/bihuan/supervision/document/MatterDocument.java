package org.bihuan.supervision.document;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A document or picture filed with a step of a matter; its bytes stand in a table of their own. Never deleted: what is withdrawn before
 * its step was submitted is no longer shown, and its row stays.
 */
@Entity
public class MatterDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    private String step;
    private String task;
    private String name;
    private String contentType;
    private String sha256;
    private int sizeInBytes;
    private Instant filedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person filedBy;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected MatterDocument() {}

    MatterDocument(Matter matter, String step, String task, DocumentFile file, Instant at, Person by) {
        this.matter = matter;
        this.step = step;
        this.task = task;
        this.name = file.name();
        this.contentType = file.contentType();
        this.sha256 = file.sha256();
        this.sizeInBytes = file.bytes().length;
        this.filedAt = at;
        this.filedBy = by;
    }

    void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    public long getId() {
        return id;
    }

    public Matter getMatter() {
        return matter;
    }

    /** The id in the model of the task with which it was filed. */
    public String getStep() {
        return step;
    }

    /** The engine's id of that task. */
    String getTask() {
        return task;
    }

    /** As its file was called, without a path. */
    public String getName() {
        return name;
    }

    public String getContentType() {
        return contentType;
    }

    /** Of what is stored, in lower-case hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    public int getSizeInBytes() {
        return sizeInBytes;
    }

    public Instant getFiledAt() {
        return filedAt;
    }

    public Person getFiledBy() {
        return filedBy;
    }
}

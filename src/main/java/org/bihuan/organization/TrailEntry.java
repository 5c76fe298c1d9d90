package org.bihuan.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One act of an administrator: who did what to whom or what, and when. Never changed, never deleted. */
@Entity
@Immutable
class TrailEntry {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    private Instant happenedAt;

    /** The log-in name, as it was. */
    private String who;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private Act act;

    private String subject;
    private String detail;

    @SuppressWarnings("NullAway.Init")
    protected TrailEntry() {}

    TrailEntry(Instant at, String who, Act act, String subject, String detail) {
        this.happenedAt = at;
        this.who = who;
        this.act = act;
        this.subject = atMost(LONGEST_SUBJECT, subject);
        this.detail = atMost(LONGEST_DETAIL, detail);
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public String getWho() {
        return who;
    }

    public Act getAct() {
        return act;
    }

    public String getSubject() {
        return subject;
    }

    public String getDetail() {
        return detail;
    }

    private static String atMost(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}

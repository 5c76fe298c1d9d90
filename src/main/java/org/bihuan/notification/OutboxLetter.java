package org.bihuan.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** A letter on its way. It is never deleted; once sent it keeps the mail as it was sent. */
@Entity
class OutboxLetter {

    /** How long a dispatcher may hold a letter before it is taken to have died. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan")
    @SequenceGenerator(name = "bihuan", sequenceName = "bihuan_seq", allocationSize = 50)
    private long id;

    private String dedupeKey;

    @Column(name = "recipient_id")
    private long recipient;

    private String template;

    @Convert(converter = ModelColumn.class)
    @Column(length = Length.LONG16, updatable = false)
    private Map<String, String> model;

    @Convert(converter = PartsColumn.class)
    @Column(length = Length.LONG16, updatable = false)
    private List<DigestPart> parts;

    private String link;
    private boolean urgent;
    private Instant postedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private LetterState state = LetterState.WAITING;

    private Instant nextAttempt;
    private int attempts;
    private boolean maybeRepeated;
    private @Nullable String lastError;
    private @Nullable Instant sentAt;
    private String subject;

    @Column(length = Length.LONG16)
    private @Nullable String html;

    @Column(length = Length.LONG16)
    private @Nullable String text;

    @SuppressWarnings("NullAway.Init")
    protected OutboxLetter() {}

    OutboxLetter(Letter letter, String subject, Instant now) {
        this.dedupeKey = letter.dedupeKey();
        this.recipient = letter.recipient();
        this.template = letter.template();
        this.model = letter.model();
        this.parts = letter.parts();
        this.link = letter.link();
        this.urgent = letter.urgent();
        this.subject = subject;
        this.postedAt = now;
        this.nextAttempt = now;
    }

    long id() {
        return id;
    }

    long recipient() {
        return recipient;
    }

    String template() {
        return template;
    }

    Map<String, String> model() {
        return model;
    }

    List<DigestPart> parts() {
        return parts;
    }

    String link() {
        return link;
    }

    boolean urgent() {
        return urgent;
    }

    Instant postedAt() {
        return postedAt;
    }

    int attempts() {
        return attempts;
    }

    /** Whether it may have arrived already, so that what is sent now may be a repeat. */
    boolean maybeRepeated() {
        return maybeRepeated;
    }

    /** The mail as it was sent; empty as long as it was not. */
    Optional<Mail> sentMail() {
        return html == null || text == null ? Optional.empty() : Optional.of(new Mail(subject, html, text));
    }

    /** It is not sent: the recipient's digest says the same. */
    void mute() {
        state = LetterState.MUTED;
    }

    /** A dispatcher takes this letter to send it, and counts the attempt. */
    void claim(Instant now) {
        state = LetterState.SENDING;
        attempts++;
        nextAttempt = now.plus(CLAIM);
    }

    /** The dispatcher gives the letter back untried. */
    void release(Instant now) {
        state = LetterState.WAITING;
        attempts--;
        nextAttempt = now;
    }

    void sent(Mail mail, Instant now) {
        state = LetterState.SENT;
        sentAt = now;
        lastError = null;
        subject = mail.subject();
        html = mail.html();
        text = mail.text();
    }

    /** It is tried again after 1, 5, 15, 60 minutes and then every hour; but not when it may have arrived twice by now. */
    void failed(String error, boolean maybeArrived, Instant now) {
        state = maybeArrived && maybeRepeated ? LetterState.UNSURE : LetterState.WAITING;
        lastError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        maybeRepeated |= maybeArrived;
        nextAttempt = now.plus(BACK_OFF.get(Math.min(attempts, BACK_OFF.size()) - 1));
    }

    void noAddress() {
        state = LetterState.NO_ADDRESS;
    }
}

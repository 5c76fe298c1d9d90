package org.bihuan.hazard.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.bihuan.hazard.Hazard;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A photo filed with a step of the closed loop; its bytes are kept by the {@link EvidenceStore}. Never deleted: a photo withdrawn
 * before its step was submitted is no longer shown, and its row stays.
 */
@Entity
public class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Hazard hazard;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private EvidenceStep step;

    private int failedBefore;
    private String contentType;
    private String sha256;
    private int sizeInBytes;
    private int width;
    private int height;
    private Instant uploadedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person uploadedBy;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(Hazard hazard, Stage stage, EvidenceStep step, Picture picture, Instant at, @Nullable Person by) {
        this.hazard = hazard;
        this.stage = stage;
        this.step = step;
        this.failedBefore = hazard.getFailedRounds();
        this.contentType = picture.contentType();
        this.sha256 = sha256(picture);
        this.sizeInBytes = picture.bytes().length;
        this.width = picture.width();
        this.height = picture.height();
        this.uploadedAt = at;
        this.uploadedBy = by;
    }

    /** Takes the photo back, which only its uploader can, and only until the step it was filed with is submitted. */
    void withdraw(Person by, Instant at) {
        if (!isWithdrawableBy(by)) {
            throw new PhotoRefused(PhotoRefused.Reason.SUBMITTED);
        }
        this.withdrawnAt = at;
    }

    boolean isWithdrawableBy(Person person) {
        return withdrawnAt == null
                && uploadedBy != null
                && uploadedBy.getId() == person.getId()
                && failedBefore == hazard.getFailedRounds()
                && EvidenceStep.openIn(hazard).filter(step::equals).isPresent();
    }

    /** Whether it was filed with this step in the present round; withdrawn photos do not count. */
    boolean isOf(EvidenceStep asked) {
        return step == asked && failedBefore == hazard.getFailedRounds();
    }

    static String sha256(Picture picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public long getId() {
        return id;
    }

    Hazard getHazard() {
        return hazard;
    }

    public Stage getStage() {
        return stage;
    }

    /** How many rounds had failed when it was filed: 0 in the first. */
    public int getFailedBefore() {
        return failedBefore;
    }

    public String getContentType() {
        return contentType;
    }

    /** Of the picture as it is stored, in lower-case hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    public int getSizeInBytes() {
        return sizeInBytes;
    }

    /** In pixels. */
    public int getWidth() {
        return width;
    }

    /** In pixels. */
    public int getHeight() {
        return height;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    /** Who filed it; nobody with an anonymous report. */
    public @Nullable Person getUploadedBy() {
        return uploadedBy;
    }
}

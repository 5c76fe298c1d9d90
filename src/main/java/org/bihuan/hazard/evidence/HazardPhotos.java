package org.bihuan.hazard.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.StandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos of hazards: filed with a step, seen by those who may see the hazard, withdrawn only before the step is submitted. */
@Service
@Transactional(readOnly = true)
public class HazardPhotos {

    /** How many photos one step can have. */
    public static final int MOST_A_STEP = 9;

    private final Photos photos;
    private final EvidenceStore store;
    private final HazardAccess access;
    private final ClosedLoop loop;
    private final CurrentPerson current;
    private final StandIn standIn;
    private final Clock clock;

    HazardPhotos(
            Photos photos,
            EvidenceStore store,
            HazardAccess access,
            ClosedLoop loop,
            CurrentPerson current,
            StandIn standIn,
            Clock clock) {
        this.photos = photos;
        this.store = store;
        this.access = access;
        this.loop = loop;
        this.current = current;
        this.standIn = standIn;
        this.clock = clock;
    }

    /**
     * Files a photo with a report just registered, in the report's transaction. With an anonymous report nobody learns who took it.
     *
     * @param stage {@link Stage#BEFORE}, or {@link Stage#AFTER} if it was rectified on the spot
     * @throws PhotoRefused if the report has {@value #MOST_A_STEP} photos already
     */
    @Transactional
    public Evidence fileWithReport(Hazard hazard, Stage stage, Photo photo) {
        var reporter = hazard.isAnonymous() ? null : current.find().orElse(null);
        return file(hazard, stage, EvidenceStep.REPORTING, photo, reporter);
    }

    /** All photos of a hazard that the person logged in may see, and which they can add or withdraw now. */
    public PhotoGroups of(Hazard hazard) {
        return PhotoGroups.of(hazard, photos.of(hazard.getId()), current.actor(), clock.getZone());
    }

    Optional<PhotoGroups> of(String code) {
        return access.visible(code).map(this::of);
    }

    Optional<Evidence> visible(String code, long id) {
        return access.visible(code).flatMap(hazard -> photos.one(hazard.getId(), id));
    }

    /** Fails as {@link #file(String, Stage, Photo)} would, before a photo is decoded for nothing. */
    void requireOpen(String code, Stage stage) {
        Filing.require(seen(code), stage, current.actor());
    }

    /**
     * Files a photo with the step that waits for the person logged in.
     *
     * @throws UnknownHazard if they may not see the hazard
     * @throws PhotoRefused if it does not wait for them, or the step has {@value #MOST_A_STEP} photos already
     */
    @Transactional
    public Evidence file(String code, Stage stage, Photo photo) {
        photos.lockHazard(code); // so that nine are nine, and none slips in after the step
        var hazard = seen(code);
        var actor = current.actor();
        var step = Filing.require(hazard, stage, actor);
        var absent = Filing.entrusting(step, hazard, actor).orElse(null);
        return standIn.actFor(absent, () -> file(hazard, stage, step, photo, actor.person()));
    }

    /**
     * Withdraws a photo, which stays in the database and is no longer shown.
     *
     * @throws UnknownHazard if they may not see it
     * @throws PhotoRefused if it is not theirs or its step is submitted
     */
    @Transactional
    void withdraw(String code, long id) {
        photos.lockHazard(code);
        var evidence = visible(code, id).orElseThrow(UnknownHazard::new);
        evidence.withdraw(current.get(), clock.instant());
        loop.withdrawPhoto(evidence.getHazard());
    }

    private Evidence file(Hazard hazard, Stage stage, EvidenceStep step, Photo photo, @Nullable Person by) {
        var filed = photos.of(hazard.getId()).stream()
                .filter(evidence -> evidence.isOf(step))
                .toList();
        return sameAs(photo, stage, filed).orElseGet(() -> {
            if (filed.size() >= MOST_A_STEP) {
                throw new PhotoRefused(PhotoRefused.Reason.TOO_MANY, MOST_A_STEP);
            }
            var evidence = photos.saveAndFlush(new Evidence(hazard, stage, step, photo.full(), clock.instant(), by));
            store.put(evidence.getId(), photo);
            if (step != EvidenceStep.REPORTING) { // with a report, the report is the record
                loop.addPhoto(hazard);
            }
            return evidence;
        });
    }

    /** A photo sent again, since the network broke before the answer came, is not filed twice. */
    private static Optional<Evidence> sameAs(Photo photo, Stage stage, List<Evidence> filed) {
        var sha256 = Evidence.sha256(photo.full());
        return filed.stream()
                .filter(evidence ->
                        evidence.getStage() == stage && evidence.getSha256().equals(sha256))
                .findFirst();
    }

    private Hazard seen(String code) {
        return access.visible(code).orElseThrow(UnknownHazard::new);
    }
}

package org.bihuan.hazard.evidence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.hazard.Hazard;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Person;

/**
 * The photos of a hazard as a page shows them.
 *
 * @param code of the hazard
 * @param groups one for each stage, in the order of the loop
 */
public record PhotoGroups(String code, List<Group> groups) {

    /**
     * The photos of a stage.
     *
     * @param photos oldest first
     * @param filingOpen whether the viewer is the one who files photos of this stage now
     * @param room how many photos the step can still take
     */
    public record Group(Stage stage, List<View> photos, boolean filingOpen, int room) {

        public boolean isEmpty() {
            return photos.isEmpty();
        }

        /** Whether the viewer could file photos, if there were room for one. */
        public boolean isFull() {
            return filingOpen && room == 0;
        }
    }

    /**
     * A photo.
     *
     * @param number counted from 1 within its group
     * @param filedAt when it was filed, in the mine's time
     * @param withdrawable whether the viewer can still take it back
     */
    public record View(int number, Evidence evidence, LocalDateTime filedAt, boolean withdrawable) {}

    static PhotoGroups of(Hazard hazard, List<Evidence> photos, Actor viewer, ZoneId zone) {
        var groups = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.RECHECK || wasDrawn(hazard, photos))
                .map(stage -> group(hazard, stage, photos, viewer, zone))
                .toList();
        return new PhotoGroups(hazard.getCode(), groups);
    }

    /** Few hazards are checked again: the others need no place for it. */
    private static boolean wasDrawn(Hazard hazard, List<Evidence> photos) {
        return hazard.getRecheck() != null || photos.stream().anyMatch(photo -> photo.getStage() == Stage.RECHECK);
    }

    private static Group group(Hazard hazard, Stage stage, List<Evidence> all, Actor viewer, ZoneId zone) {
        var photos = all.stream().filter(photo -> photo.getStage() == stage).toList();
        var open = Filing.open(hazard, viewer).filter(step -> step.stage() == stage);
        var used = open.map(step ->
                        photos.stream().filter(photo -> photo.isOf(step)).count())
                .orElse(0L);
        var views = IntStream.range(0, photos.size())
                .mapToObj(at -> view(at + 1, photos.get(at), viewer.person(), zone))
                .toList();
        return new Group(stage, views, open.isPresent(), HazardPhotos.MOST_A_STEP - used.intValue());
    }

    private static View view(int number, Evidence photo, Person viewer, ZoneId zone) {
        var filedAt = LocalDateTime.ofInstant(photo.getUploadedAt(), zone);
        return new View(number, photo, filedAt, photo.isWithdrawableBy(viewer));
    }

    /** How large a photo may be, in bytes. */
    public int mostBytes() {
        return PhotoIntake.MAX_BYTES;
    }

    /** How large a photo may be, in MiB. */
    public int mostMebibytes() {
        return PhotoIntake.MAX_BYTES / 1024 / 1024;
    }
}

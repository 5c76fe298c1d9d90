package org.bihuan.notification;

import java.util.Arrays;
import java.util.List;

/** The occasions on which somebody is written to. Their words stand in the message bundle under the same key. */
enum LetterTemplate {
    ASSIGNED("assigned"),
    REMINDER("reminder", true),
    DUE_TODAY("dueToday", true),
    OVERDUE("overdue"),
    RAISED("raised"),
    INSTRUCTED("instructed"),
    EXTENSION_ASKED("extensionAsked"),
    EXTENSION_GRANTED("extensionGranted"),
    EXTENSION_REFUSED("extensionRefused"),
    ACCEPTANCE_ASKED("acceptanceAsked", true),
    ACCEPTANCE_FAILED("acceptanceFailed"),
    HANDED_OVER("handedOver"),
    CLOSED("closed"),
    STEP_REMINDER("stepReminder"),
    STEP_OVERDUE("stepOverdue"),
    MAJOR_REPORTED("majorReported"),
    STOP_WORK_ASKED("stopWorkAsked"),
    WORK_STOPPED("workStopped"),
    LISTING_ASKED("listingAsked"),
    PLAN_RETURNED("planReturned"),
    MAJOR_LISTED("majorListed"),
    PROGRESS_ASKED("progressAsked"),
    PROGRESS_REPORTED("progressReported"),
    MAJOR_LATE("majorLate"),
    MAJOR_DELISTED("majorDelisted"),
    RECHECK_ASKED("recheckAsked"),
    FALSE_CLOSURE("falseClosure"),
    MATTER_ASKED("matterAsked"),
    MATTER_REMINDER("matterReminder"),
    MATTER_OVERDUE("matterOverdue"),
    MATTER_TOLD("matterTold"),
    VISIT_WANTED("visitWanted"),
    TRAINING_WANTED("trainingWanted"),
    CALENDAR_WANTED("calendarWanted"),
    DIGEST("digest");

    /** Those of which the recipient's digest says the same. */
    static final List<LetterTemplate> IN_DIGEST =
            Arrays.stream(values()).filter(LetterTemplate::isInDigest).toList();

    private final String key;
    private final boolean inDigest;

    LetterTemplate(String key) {
        this(key, false);
    }

    LetterTemplate(String key, boolean inDigest) {
        this.key = key;
        this.inDigest = inDigest;
    }

    public String key() {
        return key;
    }

    boolean isInDigest() {
        return inDigest;
    }

    /** @throws IllegalArgumentException if no template has this key */
    static LetterTemplate of(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No letter template '" + key + "'"));
    }
}

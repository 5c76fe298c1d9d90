package org.bihuan.supervision.filing.web;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.supervision.filing.FilingAnswer;
import org.bihuan.supervision.filing.Share;
import org.bihuan.supervision.filing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a filing shows beside what it shows of every matter.
 *
 * @param duty its name
 * @param period its name
 * @param obligation the rows of the Plan that it answers to; none if the duty was taken away
 * @param document whether a document must come with it
 * @param firstFiledOn the day on which it was filed first; nothing while it was not
 * @param filedOn the day on which it was filed last
 * @param returned how often it was sent back
 * @param correction what had to be corrected the last time
 * @param share of the items that conform, when it was filed last
 * @param editing the address of the page on which the viewer fills it in now
 */
record FilingView(
        String code,
        String duty,
        String period,
        @Nullable String obligation,
        boolean document,
        LocalDate dueOn,
        Standing standing,
        @Nullable LocalDate firstFiledOn,
        @Nullable LocalDate filedOn,
        int returned,
        @Nullable String correction,
        @Nullable String receipt,
        @Nullable LocalDate receiptedOn,
        Share share,
        List<Part> parts,
        @Nullable String editing) {

    /**
     * What stands under a heading.
     *
     * @param heading nothing where there is none
     * @param items those fields that the unit judges itself by
     */
    record Part(@Nullable String heading, List<Answer> items, List<Answer> answers) {}

    /**
     * What stands in a field.
     *
     * @param given nothing while it is empty
     */
    record Answer(String label, @Nullable FilingAnswer given) {}
}

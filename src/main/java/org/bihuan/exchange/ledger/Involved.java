package org.bihuan.exchange.ledger;

import static org.bihuan.exchange.ledger.Column.ACCEPTOR;
import static org.bihuan.exchange.ledger.Column.FINDER;
import static org.bihuan.exchange.ledger.Column.RECTIFIER;
import static org.bihuan.exchange.ledger.Column.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.exchange.ledger.Roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * The people a row names, by log-in name. Nobody is invented: who is unknown stays in the note, and the task goes to whom
 * the process finds: the head of the section instead of the rectifier, any safety officer instead of the acceptor.
 */
record Involved(
        @Nullable String finder,
        @Nullable String rectifier,
        @Nullable String supervisor,
        @Nullable String acceptor,
        List<String> notes) {

    static Involved read(Cells cells, Roster roster, String section, Course course) {
        List<String> notes = new ArrayList<>();
        Member finder = first(FINDER, Flaw.UNKNOWN_PERSON, cells, roster, null, notes);
        boolean toBeRectified = course.rectified() == null;
        Flaw noRectifier = toBeRectified ? Flaw.RECTIFIER_UNKNOWN : Flaw.UNKNOWN_PERSON;
        Member rectifier = first(RECTIFIER, noRectifier, cells, roster, section, notes);
        if (toBeRectified && cells.text(RECTIFIER).isEmpty()) {
            cells.remark(RECTIFIER, Flaw.RECTIFIER_UNKNOWN);
        }
        Member supervisor = first(SUPERVISOR, Flaw.UNKNOWN_PERSON, cells, roster, null, notes);
        Flaw noAcceptor = course.isOpen() ? Flaw.ACCEPTOR_UNKNOWN : Flaw.UNKNOWN_PERSON;
        Member acceptor = first(ACCEPTOR, noAcceptor, cells, roster, null, notes);
        if (acceptor != null && acceptor.equals(rectifier)) {
            cells.remark(ACCEPTOR, course.isOpen() ? Flaw.SAME_PERSON_WOULD_ACCEPT : Flaw.SAME_PERSON_ACCEPTED);
            acceptor = course.isOpen() ? null : acceptor;
        }
        return new Involved(login(finder), login(rectifier), login(supervisor), login(acceptor), notes);
    }

    /** The first of the names in a cell; the cell goes into the note if it says more than that. */
    private static @Nullable Member first(
            Column column, Flaw unknown, Cells cells, Roster roster, @Nullable String section, List<String> notes) {
        List<String> names = roster.names(cells.text(column));
        if (names.isEmpty()) {
            return null;
        }
        Member member = roster.person(names.get(0), section).orElse(null);
        if (member == null) {
            cells.remark(column, unknown);
        } else if (names.size() > 1) {
            cells.remark(column, Flaw.SEVERAL_NAMES, names.get(0));
        }
        if (member == null || names.size() > 1) {
            notes.add(cells.heading(column) + "：" + String.join("、", names));
        }
        return member;
    }

    private static @Nullable String login(@Nullable Member member) {
        return member == null ? null : member.login();
    }
}

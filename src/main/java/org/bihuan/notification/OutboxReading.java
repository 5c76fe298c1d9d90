package org.bihuan.notification;

import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the outbox somebody may read: the letters to themself, and as an administrator how all letters fare, not what they say. */
@Service
@Transactional(readOnly = true)
class OutboxReading {

    private static final int PAGE = 20;

    private final OutboxLetters letters;
    private final LetterRenderer renderer;
    private final CurrentPerson current;

    OutboxReading(OutboxLetters letters, LetterRenderer renderer, CurrentPerson current) {
        this.letters = letters;
        this.renderer = renderer;
        this.current = current;
    }

    /** @param page from 0 */
    OutboxList list(OutboxFilter filter, int page) {
        Person viewer = current.get();
        boolean everybody = viewer.holds(Role.ADMINISTRATOR);
        PageRequest slice = PageRequest.of(page, PAGE);
        String subject = OutboxFilter.pattern(filter.subject());
        Slice<OutboxRow> rows = everybody
                ? letters.everybodys(
                        viewer.getId(), filter.state(), OutboxFilter.pattern(filter.recipient()), subject, slice)
                : letters.own(viewer.getId(), filter.state(), subject, slice);
        return new OutboxList(rows, viewer.getId(), everybody);
    }

    /** A letter, with the mail itself only for its recipient; empty if there is none that the viewer may know of. */
    Optional<OutboxView> letter(long id) {
        Person viewer = current.get();
        return letters.row(id, viewer.getId(), viewer.holds(Role.ADMINISTRATOR))
                .map(row -> row.recipient() == viewer.getId() ? opened(row) : OutboxView.sealed(row));
    }

    private OutboxView opened(OutboxRow row) {
        OutboxLetter letter = letters.findById(row.id()).orElseThrow();
        return OutboxView.opened(row, letter.sentMail().orElseGet(() -> renderer.render(letter)), letter.link());
    }
}

package org.bihuan.supervision.key;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.workflow.StepRefused;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of key supervision, which is public within the bureau, and the proposals of those who head an office. */
@Service
@Transactional
public class KeyDesk {

    private static final int LONGEST_REASON = 500;
    private static final Set<Role> BUREAU = EnumSet.of(
            Role.INSPECTOR, Role.OFFICE_HEAD, Role.BRANCH_DIRECTOR, Role.PROMOTION_OFFICER, Role.BUREAU_LEADER);

    private final KeySupervisions supervisions;
    private final KeyListing listing;
    private final MatterRegister matters;
    private final Authorities authorities;
    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;
    private final MessageSource messages;

    KeyDesk(
            KeySupervisions supervisions,
            KeyListing listing,
            MatterRegister matters,
            Authorities authorities,
            CurrentPerson current,
            Jurisdictions jurisdictions,
            MessageSource messages) {
        this.supervisions = supervisions;
        this.listing = listing;
        this.matters = matters;
        this.authorities = authorities;
        this.current = current;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
    }

    /**
     * A mine on the list.
     *
     * @param seen whether the viewer may see the matter itself
     */
    public record Entry(ListedMine mine, boolean seen) {}

    /** Whether the person logged in, or for whom they stand in, is of the bureau, a branch or an office. */
    @Transactional(readOnly = true)
    public boolean isOfBureau() {
        return current.actor().all().anyMatch(person -> BUREAU.stream().anyMatch(person::holds));
    }

    /** All mines that are listed now, those listed longest first; whoever asks must be of the bureau. */
    @Transactional(readOnly = true)
    public Slice<Entry> listed(Pageable page) {
        Jurisdiction viewer = jurisdictions.of(current.get());
        return supervisions
                .listed(page)
                .map(mine -> new Entry(
                        mine, viewer.everything() || viewer.supervised().contains(mine.id())));
    }

    /** The mines that the person logged in may propose, by code: those of an office that they head and about which nothing is open. */
    @Transactional(readOnly = true)
    public List<Unit> proposable() {
        List<Unit> mines = authorities.minesLedBy(current.actor(), Role.OFFICE_HEAD);
        Set<Long> underway = matters.unitsWithOpen(
                MatterKind.KEY_SUPERVISION, mines.stream().map(Unit::getId).toList());
        return mines.stream().filter(mine -> !underway.contains(mine.getId())).toList();
    }

    /** Whether the person logged in heads an office. */
    @Transactional(readOnly = true)
    public boolean mayPropose() {
        return !authorities.minesLedBy(current.actor(), Role.OFFICE_HEAD).isEmpty();
    }

    /**
     * Proposes a mine to the director.
     *
     * @param code of the mine
     * @param reason in 1 to 500 characters
     * @return the code of the matter
     * @throws StepRefused if the mine is not of an office that they head, the reason is missing or too long, or something is open
     */
    public String propose(String code, String reason) {
        Unit mine = authorities.minesLedBy(current.actor(), Role.OFFICE_HEAD).stream()
                .filter(one -> one.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new StepRefused("key.refused.mine"));
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new StepRefused("key.refused.reason", LONGEST_REASON);
        }
        String subject = messages.getMessage("key.proposal", null, Locale.SIMPLIFIED_CHINESE);
        return listing.propose(mine, subject, List.of(), reason.strip());
    }
}

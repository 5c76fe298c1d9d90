package org.bihuan.supervision.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens policies for some or all mines of a branch or office at once, with a common deadline such as 30 June (P14). */
@Service
@Transactional
public class Campaign {

    private static final int LONGEST_SUBJECT = 200;

    private final MinePolicies policies;
    private final Authorities authorities;
    private final CurrentPerson current;

    Campaign(MinePolicies policies, Authorities authorities, CurrentPerson current) {
        this.policies = policies;
        this.authorities = authorities;
        this.current = current;
    }

    /**
     * A mine to choose.
     *
     * @param underway whether it has an open policy, so that none can be opened
     */
    public record Choice(Unit mine, boolean underway) {}

    /** The mines for which the person logged in may open one, by code; none for who is neither a director nor heads an office. */
    @Transactional(readOnly = true)
    public List<Choice> mines() {
        List<Unit> mines = authorities.minesLedBy(current.actor(), Role.BRANCH_DIRECTOR, Role.OFFICE_HEAD);
        Set<Long> underway = policies.underway(mines);
        return mines.stream()
                .map(mine -> new Choice(mine, underway.contains(mine.getId())))
                .toList();
    }

    /**
     * Opens a policy for each of these mines, or for none.
     *
     * @param mines their codes
     * @return how many were opened
     * @throws StepRefused if nothing is chosen, a mine is not one of those to choose from or has an open policy, or the day is missing
     *     or has passed
     */
    public int open(Collection<String> mines, String subject, @Nullable LocalDate dueOn) {
        if (mines.isEmpty() || subject.isBlank() || subject.length() > LONGEST_SUBJECT || dueOn == null) {
            throw new StepRefused("policy.refused.campaign");
        }
        mines.stream().sorted().forEach(mine -> policies.open(mine, subject.strip(), dueOn));
        return mines.size();
    }
}

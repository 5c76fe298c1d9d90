package org.bihuan.supervision.policy;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels a policy that should not have been opened (作废), with all that is open of it. What was done and written stays. */
@Service
@Transactional
public class Cancellation {

    private static final String MESSAGE = "policyCancelled";
    private static final int LONGEST_REASON = 500;

    private final MatterAccess access;
    private final Authorities authorities;
    private final MinePolicies policies;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final Processes processes;
    private final CurrentPerson current;
    private final Clock clock;

    Cancellation(
            MatterAccess access,
            Authorities authorities,
            MinePolicies policies,
            MatterRegister matters,
            MatterRecord record,
            Processes processes,
            CurrentPerson current,
            Clock clock) {
        this.access = access;
        this.authorities = authorities;
        this.policies = policies;
        this.matters = matters;
        this.record = record;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /** Whether this is a policy of the branch that the person logged in directs. */
    @Transactional(readOnly = true)
    public boolean isTheirs(String code) {
        return access.visible(code).filter(this::isTheirs).isPresent();
    }

    private boolean isTheirs(Matter matter) {
        return matter.getKind() == MatterKind.POLICY && authorities.isDirector(current.actor(), matter.getUnit());
    }

    /**
     * Those for whom its tasks wait are told, and the mine if it saw it.
     *
     * @param reason why, 1 to 500 characters
     * @throws StepRefused if it is not theirs or closed already, or no reason is given
     */
    public void cancel(String code, String reason) {
        Matter matter = access.visible(code)
                .filter(this::isTheirs)
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new StepRefused("policy.cancel.refused.reason", LONGEST_REASON);
        }
        Policy policy = policies.moved(matter);
        List<Matter> changes = open(matter, MatterKind.CHANGE);
        Stream.concat(open(matter, MatterKind.MEASURE).stream(), changes.stream())
                .forEach(part -> {
                    part.close(PolicyState.POLICY_CANCELLED, clock.instant());
                    enter(part, reason);
                });
        policy.cancel(clock.instant());
        enter(matter, reason);
        changes.forEach(change -> processes.tell(MESSAGE, change.getCode()));
        processes.tell(MESSAGE, code);
    }

    private List<Matter> open(Matter policy, MatterKind kind) {
        return matters.partsOf(policy, kind).stream().filter(Matter::isOpen).toList();
    }

    private void enter(Matter cancelled, String reason) {
        record.enter(cancelled, PolicyStep.POLICY_CANCELLED, reason.strip());
    }
}

package org.bihuan.supervision.visit;

import java.util.List;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterStepped;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyStep;
import org.bihuan.supervision.policy.Proposal;
import org.bihuan.supervision.policy.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What visits propose for policies. What was found while a mine had no policy goes to the next one that is opened for it. */
@Component
@Transactional
class VisitProposals implements Proposals {

    private final Visits visits;
    private final MatterRecord record;

    VisitProposals(Visits visits, MatterRecord record) {
        this.visits = visits;
        this.record = record;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proposal> of(Policy policy) {
        return visits.proposedTo(policy.getMatter().getCode());
    }

    @EventListener
    void takeAlong(MatterStepped stepped) {
        if (stepped.step() == PolicyStep.POLICY_OPENED) {
            Matter policy = stepped.matter();
            visits.withoutPolicy(policy.getUnit()).forEach(visit -> {
                visit.propose(policy.getCode());
                record.enter(visit.getMatter(), VisitStep.PROPOSALS_TAKEN_ALONG, null);
            });
        }
    }
}

package org.bihuan.supervision.policy;

import java.util.List;

/** What is proposed for policies elsewhere, such as on visits. */
public interface Proposals {

    /** What was proposed for a policy, oldest first. */
    List<Proposal> of(Policy policy);
}

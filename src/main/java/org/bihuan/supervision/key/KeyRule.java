package org.bihuan.supervision.key;

import org.bihuan.workflow.Decisions;

/**
 * When the night proposes a mine for a reason, from the table {@code bpmn/key-proposal.dmn}.
 *
 * @param limit from how many on, or up to how many points
 * @param period over how many days back
 * @param rest for how many days after a decision about the mine it is no reason
 */
record KeyRule(KeyReason reason, int limit, int period, int rest) {

    static KeyRule of(KeyReason reason, Decisions.Rule rule) {
        return new KeyRule(reason, rule.number("limit"), rule.number("period"), rule.number("rest"));
    }
}

package org.bihuan.hazard.process;

import java.util.Locale;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Grade;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the grade that the decision table proposes, for who grades and for the cards of Tasklist. */
@Component
class KeepProposal implements ExecutionListener {

    private final ClosedLoop loop;
    private final CardFacts card;

    KeepProposal(ClosedLoop loop, CardFacts card) {
        this.loop = loop;
        this.card = card;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Grade proposed = Grade.valueOf((String) execution.getVariable("proposal"));
        execution.removeVariable("proposal");
        loop.propose(execution.getProcessBusinessKey(), proposed);
        execution.setVariables(card.proposed(proposed, Locale.SIMPLIFIED_CHINESE));
    }
}

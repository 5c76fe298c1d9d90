package org.bihuan.supervision.key.process;

import org.bihuan.supervision.key.KeyListing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has a listed mine inspected. */
@Component
class OrderInspection implements JavaDelegate {

    private final KeyListing listing;

    OrderInspection(KeyListing listing) {
        this.listing = listing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        listing.orderInspection(execution.getProcessBusinessKey());
    }
}

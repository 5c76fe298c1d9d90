package org.bihuan.workflow;

import java.util.function.Supplier;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Unit;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** A mine is a tenant: an instance belongs to the mine it is started for, else to the mine of who starts it. */
class MineTenants implements TenantIdProvider {

    /** The process variable with the code of the mine. */
    static final String MINE = "mine";

    private final Supplier<CurrentPerson> current;

    MineTenants(Supplier<CurrentPerson> current) {
        this.current = current;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getVariables().get(MINE) instanceof String mine) {
            return mine;
        }
        return current.get()
                .find()
                .flatMap(person -> person.mine().map(Unit::getCode))
                .orElse(null);
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}

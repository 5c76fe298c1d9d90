package org.bihuan.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.workflow.identity.OurIdentities;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How our engine differs from the one its starter sets up. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Codes of units and log-in names stand in group and user ids. */
    private static final String IDS = "[a-zA-Z0-9._-]+";

    private final ObjectProvider<Handlers> handlers;
    private final ObjectProvider<Submission> submission;
    private final ObjectProvider<CurrentPerson> current;
    private final OurIdentities identities;
    private final MessageSource messages;
    private final ObjectMapper mapper;

    EngineSettings(
            ObjectProvider<Handlers> handlers,
            ObjectProvider<Submission> submission,
            ObjectProvider<CurrentPerson> current,
            OurIdentities identities,
            MessageSource messages,
            ObjectMapper mapper) {
        this.handlers = handlers;
        this.submission = submission;
        this.current = current;
        this.identities = identities;
        this.messages = messages;
        this.mapper = mapper;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new StepsHistory())));
        engine.setHistory(StepsHistory.NAME);
        FormWords words = new FormWords(new Words(messages), mapper);
        engine.setFormService(new HandledForms(handlers::getObject, submission::getObject, words, mapper));
        engine.setIdentityProviderSessionFactory(identities);
        engine.setTenantIdProvider(new MineTenants(current::getObject));
        engine.setResourceAuthorizationProvider(new TaskGrants());
        engine.setEnforceSpecificVariablePermission(true);
        engine.setCustomSessionFactories(new ArrayList<>(List.of(new KnownReads.Factory())));
        // we only ever grant: asking before each check whether something was revoked finds nothing
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        // the history's cleanup counts from an instance's end: no need to write that day into each of its rows
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setTaskMetricsEnabled(false);
        // authorization first: it answers 403 where the tenant's check, the second fence, would answer 500
        engine.setCommandCheckers(new ArrayList<>(List.of(new KnownGrants(), new TenantCommandChecker())));
        // a refused form is no error; what is one reaches the log where it is caught
        engine.setEnableCmdExceptionLogging(false);
        engine.setGeneralResourceWhitelistPattern(IDS);
        addParseListener(engine);
        addInterceptor(engine);
        knowCalendarTypes();
    }

    /** The engine looks them up for each repeating timer, which unless they are named means a look into every library. */
    private static void knowCalendarTypes() {
        System.setProperty(
                DatatypeFactory.class.getName(),
                DatatypeFactory.newDefaultInstance().getClass().getName());
    }

    private void addParseListener(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new FormListeners(handlers::getObject));
        engine.setCustomPostBPMNParseListeners(all);
    }

    private void addInterceptor(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> all = interceptors == null ? new ArrayList<>() : new ArrayList<>(interceptors);
        all.add(new RefusalsAnswered(messages));
        engine.setCustomPreCommandInterceptorsTxRequired(all);
    }
}

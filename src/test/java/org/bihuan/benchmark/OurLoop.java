package org.bihuan.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.testing.Loop;
import org.bihuan.testing.QuickPhotos;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.identity.OurIdentities;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One loop of ours, by people who are logged in already: a session knows its person's groups and tenants. */
@TestComponent
class OurLoop {

    private final Map<String, Authentication> sessions = new ConcurrentHashMap<>();
    private final Organization organization;
    private final OurIdentities identities;
    private final IdentityService engine;
    private final Processes processes;
    private final TaskService tasks;
    private final FormService forms;
    private final QuickPhotos photos;

    OurLoop(
            Organization organization,
            OurIdentities identities,
            IdentityService engine,
            Processes processes,
            TaskService tasks,
            FormService forms,
            QuickPhotos photos) {
        this.organization = organization;
        this.identities = identities;
        this.engine = engine;
        this.processes = processes;
        this.tasks = tasks;
        this.forms = forms;
        this.photos = photos;
    }

    void run() {
        String code = as("worker.tf", () -> processes.start("hazardLoop", "QSS", Loop.report()));
        submit("officer.qss", code, Map.of("decision", "GRADED", "grade", "B"));
        submit("officer.qss", code, LoopForms.assignment());
        photos.take(code);
        submit("fitter.jd", code, Map.of("decision", "DONE", "rectification", "已补做试验"));
        photos.take(code);
        submit("officer2.qss", code, Map.of("decision", "PASSED", "opinion", "现场核实合格"));
    }

    private void submit(String login, String code, Map<String, Object> form) {
        String task = LoopForms.openTask(tasks, code);
        as(login, () -> {
            forms.submitTaskForm(task, form);
            return true;
        });
    }

    private <T> T as(String login, Supplier<T> work) {
        engine.setAuthentication(sessions.computeIfAbsent(login, this::logIn));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, "", List.of()));
        try {
            return work.get();
        } finally {
            engine.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    private Authentication logIn(String login) {
        Person person = organization.person(login).orElseThrow();
        return new Authentication(login, identities.groupsOf(person), identities.tenantsOf(person));
    }
}

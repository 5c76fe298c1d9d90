package org.bihuan.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Saboteur;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hazards whose reminders fail, with what they are about in the failure's words, until they are mended. */
public class Breakdown {

    private final Loop loop;
    private final TravelClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;
    private final List<String> broken = new ArrayList<>();

    public Breakdown(
            Loop loop, TravelClock clock, ManagementService management, RuntimeService runtime, JdbcTemplate jdbc) {
        this.loop = loop;
        this.clock = clock;
        this.management = management;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Reminds of a hazard in vain, as often as the engine tries. */
    public String failedReminder() {
        String code = loop.assigned("B", "2026-12-01");
        broken.add(code);
        jdbc.update("update hazard set place = ? where code = ?", Saboteur.MARK, code);
        clock.freezeAt(Instant.parse("2026-11-28T00:00:01Z"));
        String reminder = firstTimer(code).getId();
        while (job(reminder).getRetries() > 0) {
            runInVain(reminder);
        }
        return code;
    }

    /** Removes what made them fail. */
    public void mend() {
        broken.forEach(code -> jdbc.update("update hazard set place = '井底车场' where code = ?", code));
    }

    /** Runs the reminder once, as the engine would by itself once it is tried again. */
    public void remind(String code) {
        management.executeJob(firstTimer(code).getId());
    }

    /** Leaves nothing behind that failed. */
    public void clear() {
        broken.forEach(code -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test")));
        broken.clear();
    }

    private Job firstTimer(String code) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow();
    }

    private Job job(String id) {
        return management.createJobQuery().jobId(id).singleResult();
    }

    private void runInVain(String id) {
        try {
            management.executeJob(id);
        } catch (IllegalStateException sabotage) {
            return;
        }
        throw new AssertionError("It did not fail");
    }
}

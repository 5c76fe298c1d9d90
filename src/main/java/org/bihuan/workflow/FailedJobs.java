package org.bihuan.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.organization.Act;
import org.bihuan.organization.Trail;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The background work of all mines that failed, for administrators: to be looked at and tried again. */
@Service
public class FailedJobs {

    /** How many a page lists. */
    public static final int PAGE_SIZE = 20;

    private static final int RETRIED_AT_ONCE = 100;

    /** One statement, whatever there is: the engine's own queries would ask for each instance and each failure. */
    private static final String JOBS =
            """
            select j.ID_ id, j.TYPE_ type, i.PROC_DEF_ID_ definition, i.FAILED_ACTIVITY_ID_ step, b.BYTES_ trace,
              i.INCIDENT_TIMESTAMP_ since, coalesce(p.BUSINESS_KEY_, r.BUSINESS_KEY_) business_key
            from ACT_RU_INCIDENT i join ACT_RU_JOB j on j.ID_ = i.CONFIGURATION_
              left join ACT_GE_BYTEARRAY b on b.ID_ = j.EXCEPTION_STACK_ID_
              left join ACT_RU_EXECUTION p on p.ID_ = i.PROC_INST_ID_
              left join ACT_RU_EXECUTION r on r.ID_ = p.ROOT_PROC_INST_ID_
            where i.INCIDENT_TYPE_ = 'failedJob'
            """;

    private static final String OLDEST_FIRST = " order by i.INCIDENT_TIMESTAMP_, i.ID_";

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final int tries;
    private final ModelNames names;
    private final Unchecked unchecked;
    private final Trail trail;
    private final TransactionTemplate transaction;

    FailedJobs(
            JdbcClient jdbc,
            ManagementService management,
            ProcessEngine engine,
            ModelNames names,
            Unchecked unchecked,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.management = management;
        this.tries = engine.getProcessEngineConfiguration().getDefaultNumberOfRetries();
        this.names = names;
        this.unchecked = unchecked;
        this.trail = trail;
        this.transaction = transaction;
    }

    public int count() {
        return jdbc.sql("select count(*) from (" + JOBS + ") f")
                .query(Integer.class)
                .single();
    }

    /**
     * A page of them, the oldest first.
     *
     * @param page from 0
     */
    public List<FailedJob> page(int page) {
        return unchecked.ask(() -> jdbc.sql(JOBS + OLDEST_FIRST + " limit :limit offset :offset")
                .param("limit", PAGE_SIZE)
                .param("offset", page * PAGE_SIZE)
                .query((row, number) -> job(row))
                .list());
    }

    /** Has one tried again, and tells whether it still stood there as failed. */
    public boolean retry(String id) {
        return retry(List.of(id)) == 1;
    }

    /** Has all tried again that have failed by now, and tells how many these were. */
    public int retryAll() {
        List<String> ids = jdbc.sql("select f.id from (" + JOBS + ") f")
                .query(String.class)
                .list();
        int retried = 0;
        for (int from = 0; from < ids.size(); from += RETRIED_AT_ONCE) {
            retried += retry(ids.subList(from, Math.min(from + RETRIED_AT_ONCE, ids.size())));
        }
        return retried;
    }

    private int retry(List<String> ids) {
        return Objects.requireNonNull(transaction.execute(status -> unchecked.ask(() -> {
            List<FailedJob> failed = jdbc.sql(JOBS + " and j.ID_ in (:ids)")
                    .param("ids", ids)
                    .query((row, number) -> job(row))
                    .list();
            if (!failed.isEmpty()) {
                management.setJobRetries(failed.stream().map(FailedJob::id).toList(), tries);
            }
            failed.forEach(job -> trail.note(Act.JOB_RETRIED, job.businessKey(), job.step()));
            return failed.size();
        })));
    }

    private FailedJob job(ResultSet row) throws SQLException {
        byte @Nullable [] trace = row.getBytes("trace");
        String definition = row.getString("definition");
        return new FailedJob(
                row.getString("id"),
                kind(row.getString("type")),
                names.process(definition),
                names.step(definition, row.getString("step")),
                Optional.ofNullable(row.getString("business_key")).orElse(""),
                Fault.of(trace == null ? "" : new String(trace, StandardCharsets.UTF_8)),
                row.getTimestamp("since").toInstant());
    }

    private static FailedJob.Kind kind(String type) {
        return switch (type) {
            case "timer" -> FailedJob.Kind.TIMER;
            case "message" -> FailedJob.Kind.STEP;
            default -> FailedJob.Kind.UPKEEP;
        };
    }
}

package org.bihuan.workflow;

import static org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs timers that are due at the same time, as thousands are at midnight, some at once in one transaction: what they write goes to
 * the database together. If one of them fails, none has happened, and each is run by itself as the engine does.
 */
@Component
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class DueTogether extends SpringJobExecutor {

    private static final Logger log = LoggerFactory.getLogger(DueTogether.class);

    /** More in one transaction gain little, and are the longer in the way of people. */
    private static final int AT_ONCE = 20;

    /** @param settings those of {@code camunda.bpm.job-execution}, as the engine's starter reads them */
    DueTogether(@Qualifier(CAMUNDA_TASK_EXECUTOR_QUALIFIER) TaskExecutor threads, CamundaBpmProperties settings) {
        setTaskExecutor(threads);
        setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        JobExecutionProperty given = settings.getJobExecution();
        PropertyMapper map = PropertyMapper.get().alwaysApplyingWhenNonNull();
        map.from(given::getLockTimeInMillis).to(this::setLockTimeInMillis);
        map.from(given::getMaxJobsPerAcquisition).to(this::setMaxJobsPerAcquisition);
        map.from(given::getWaitTimeInMillis).to(this::setWaitTimeInMillis);
        map.from(given::getMaxWait).to(this::setMaxWait);
        map.from(given::getBackoffTimeInMillis).to(this::setBackoffTimeInMillis);
        map.from(given::getMaxBackoff).to(this::setMaxBackoff);
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int most) {
        return new Acquire(this, most);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new Execute(jobs, engine);
    }

    private static final class Acquire extends AcquireJobsCmd {

        Acquire(DueTogether executor, int most) {
            super(executor, most);
        }

        @Override
        public AcquiredJobs execute(CommandContext context) {
            AcquiredJobs apart = super.execute(context);
            acquiredJobs = new AcquiredJobs(numJobsToAcquire);
            List<String> together = new ArrayList<>();
            for (List<String> ofOneProcess : apart.getJobIdBatches()) {
                if (together.size() + ofOneProcess.size() > AT_ONCE) {
                    acquiredJobs.addJobIdBatch(together);
                    together = new ArrayList<>();
                }
                together.addAll(ofOneProcess);
            }
            acquiredJobs.addJobIdBatch(together);
            return acquiredJobs;
        }
    }

    private static final class Execute extends ExecuteJobsRunnable {

        Execute(List<String> jobs, ProcessEngineImpl engine) {
            super(jobs, engine);
        }

        @Override
        public void run() {
            if (jobIds.size() > 1 && jobExecutor.isActive() && together()) {
                jobExecutor.jobWasAdded();
            } else {
                super.run();
            }
        }

        private boolean together() {
            CommandExecutor commands =
                    processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
            Context.setJobExecutorContext(new JobExecutorContext());
            try {
                commands.execute(all -> {
                    jobIds.forEach(job -> commands.execute(new ExecuteJobsCmd(job, new JobFailureCollector(job))));
                    return true;
                });
                return true;
            } catch (RuntimeException failure) {
                log.info("One of {} timers failed ({}); each is run by itself", jobIds.size(), failure.toString());
                return false;
            } finally {
                Context.removeJobExecutorContext();
            }
        }
    }
}

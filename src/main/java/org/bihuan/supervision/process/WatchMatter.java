package org.bihuan.supervision.process;

import org.bihuan.supervision.MatterWatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks after the open tasks of a matter, each morning. */
@Component
class WatchMatter implements JavaDelegate {

    private final MatterWatch watch;

    WatchMatter(MatterWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.look(execution.getProcessBusinessKey());
    }
}

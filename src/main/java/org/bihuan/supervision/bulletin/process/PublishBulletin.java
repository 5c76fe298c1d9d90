package org.bihuan.supervision.bulletin.process;

import org.bihuan.supervision.bulletin.MonthBulletins;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes a bulletin that is signed. */
@Component
class PublishBulletin implements JavaDelegate {

    private final MonthBulletins bulletins;

    PublishBulletin(MonthBulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bulletins.publish(execution.getProcessBusinessKey());
    }
}

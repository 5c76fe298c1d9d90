package org.bihuan.supervision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a night has to do about many mines each in a transaction of its own. One that fails is logged; the next night finds it again. */
@Component
public class EachByItself {

    private static final Logger log = LoggerFactory.getLogger(EachByItself.class);

    private final TransactionTemplate transaction;

    EachByItself(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** @param what names it in the log */
    public void run(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException failure) {
            log.warn("{} failed", what, failure);
        }
    }
}

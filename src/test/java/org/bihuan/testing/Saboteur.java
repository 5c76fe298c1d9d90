package org.bihuan.testing;

import org.bihuan.hazard.HazardStepped;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Makes a step of the loop fail at its very end, after hazard, record and letters are written, when it bears the mark. */
public class Saboteur {

    /** A place or a note with which a step fails. */
    public static final String MARK = "此步骤在最后失败";

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void fail(HazardStepped stepped) {
        if (MARK.equals(stepped.note()) || MARK.equals(stepped.hazard().getPlace())) {
            throw new IllegalStateException(MARK);
        }
    }
}

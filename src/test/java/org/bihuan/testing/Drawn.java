package org.bihuan.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.bihuan.hazard.RecheckDraw;
import org.springframework.context.annotation.Primary;

/** Leaves nothing to chance: no closure is drawn for a re-check but the next one that a test asks for. */
@Primary
public class Drawn extends RecheckDraw {

    private final AtomicBoolean next = new AtomicBoolean();

    /** The next hazard to be closed is drawn. */
    public void next() {
        next.set(true);
    }

    @Override
    public boolean draws(String code, int percent) {
        return next.getAndSet(false);
    }
}

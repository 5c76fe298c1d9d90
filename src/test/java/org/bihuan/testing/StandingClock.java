package org.bihuan.testing;

import org.bihuan.calendar.TravelClock;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test the clock stands at {@link Time#START}. */
class StandingClock implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(TravelClock.class)
                .freezeAt(Time.START);
    }
}

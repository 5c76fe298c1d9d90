package org.bihuan.supervision.filing;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call a period, such as 2026年第3季度. */
@Component
public class PeriodWords {

    private final MessageSource messages;

    PeriodWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Period period, Locale language) {
        Object[] numbers = {String.valueOf(period.year()), period.quarter()};
        return messages.getMessage("filing.period." + period.kind(), numbers, language);
    }
}

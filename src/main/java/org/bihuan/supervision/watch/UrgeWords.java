package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was measured, such as: 数据上报：距上次…的天数，实际 5 天，不超过 3 天. */
@Component
class UrgeWords {

    private final MessageSource messages;

    UrgeWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(DataSignal signal, @Nullable BigDecimal measured, int allowed) {
        return of(signal, measured, allowed, LocaleContextHolder.getLocale());
    }

    String of(DataSignal signal, @Nullable BigDecimal measured, int allowed, Locale language) {
        String unit = "signal.measure." + signal.measure();
        return said(
                language,
                "urge.reason",
                said(language, "signal." + signal),
                measured == null
                        ? said(language, "signal.nothing." + signal.measure())
                        : said(language, unit, number(measured)),
                said(language, unit, String.valueOf(allowed)));
    }

    private static String number(BigDecimal measured) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(measured);
    }

    private String said(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}

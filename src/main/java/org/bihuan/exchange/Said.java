package org.bihuan.exchange;

import java.util.List;
import java.util.Locale;
import org.bihuan.exchange.ledger.Remark;
import org.springframework.context.MessageSource;

/**
 * A remark in a person's language.
 *
 * @param column the column's heading
 * @param value what the cell says
 * @param fault what is wrong with it, beginning with a verb
 * @param remedy what to do
 */
record Said(String column, String value, String fault, String remedy) {

    static List<Said> of(List<Remark> remarks, MessageSource messages, Locale locale) {
        return remarks.stream().map(remark -> of(remark, messages, locale)).toList();
    }

    private static Said of(Remark remark, MessageSource messages, Locale locale) {
        Object[] arguments = remark.arguments().toArray();
        return new Said(
                remark.heading(),
                remark.value(),
                messages.getMessage("exchange.flaw." + remark.flaw(), arguments, locale),
                messages.getMessage("exchange.remedy." + remark.flaw(), arguments, locale));
    }
}

package org.bihuan.supervision.filing.web;

import java.util.Locale;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.Duty.Field;
import org.bihuan.supervision.filing.Duty.Heading;
import org.bihuan.supervision.filing.Period;
import org.bihuan.supervision.filing.PeriodWords;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What duties, their fields and periods are called, in the language of the reader. */
@Component
public class FilingWords {

    private final Duties duties;
    private final PeriodWords periods;

    FilingWords(Duties duties, PeriodWords periods) {
        this.duties = duties;
        this.periods = periods;
    }

    /** @param id of a duty; what was taken away meanwhile is called by it */
    public String duty(String id) {
        return duties.find(id).map(duty -> said(duty.name(), duty.english())).orElse(id);
    }

    /** @param stored as {@link Period#toString} writes it */
    public String period(String stored) {
        return periods.of(Period.of(stored), language());
    }

    public String field(Field field) {
        return said(field.name(), field.english());
    }

    public String part(Heading part) {
        return said(part.name(), part.english());
    }

    private static String said(String chinese, String english) {
        return language().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}

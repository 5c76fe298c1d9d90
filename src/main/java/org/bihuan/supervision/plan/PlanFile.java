package org.bihuan.supervision.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.Settings;
import org.bihuan.supervision.plan.Evidence.Data;
import org.bihuan.supervision.plan.Evidence.Every;
import org.bihuan.supervision.plan.Evidence.Filed;
import org.bihuan.supervision.plan.Evidence.Opened;
import org.bihuan.supervision.plan.Evidence.Owing;
import org.bihuan.supervision.plan.Evidence.Steps;
import org.bihuan.supervision.plan.Obligation.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the operator's file of the Plan if there is one, else the one that was built in, which is the same to begin with. */
@Configuration(proxyBeanMethods = false)
class PlanFile {

    private static final int LONGEST = 200;
    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

    @Bean
    Plan plan(@Value("${bihuan.supervision.plan:file:./config/supervision/plan.yaml}") Resource operators) {
        return read(operators);
    }

    /** @throws IllegalStateException if the file is not as described in it; the message names the file, the row and the fault */
    static Plan read(Resource operators) {
        return Settings.read(operators, "supervision/plan.yaml", PlanFile::plan);
    }

    private static Plan plan(Settings file) {
        file.requireOnly("since", "obligations");
        return new Plan(
                LocalDate.parse(file.text("since")),
                file.parts("obligations").stream().map(PlanFile::named).toList());
    }

    private static Obligation named(Settings row) {
        String id = row.text("id");
        try {
            return obligation(id, row);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException("'%s': %s".formatted(id, wrong.getMessage()), wrong);
        }
    }

    private static Obligation obligation(String id, Settings row) {
        row.requireOnly("id", "who", "whoEnglish", "must", "mustEnglish", "when", "whenEnglish", "page", "evidence");
        List<Settings> evidence = row.has("evidence") ? List.of(row.part("evidence")) : List.of();
        return new Obligation(
                id,
                words(row, "who"),
                words(row, "must"),
                words(row, "when"),
                row.has("page") ? row.text("page") : null,
                evidence.isEmpty() ? null : evidence(evidence.get(0)));
    }

    private static Words words(Settings row, String key) {
        return new Words(row.text(key, LONGEST), row.text(key + "English", LONGEST));
    }

    private static Evidence evidence(Settings read) {
        read.requireOnly("steps", "each", "every", "times", "due", "filings", "matters", "data");
        if (read.has("steps")) {
            return steps(read);
        }
        if (read.has("matters")) {
            return new Opened(read.constants(MatterKind.class, "matters"));
        }
        return read.has("filings") && read.flag("filings") ? new Filed() : data(read);
    }

    private static Steps steps(Settings read) {
        Every every = read.constant(Every.class, "every");
        if (read.has("due") && every != Every.YEAR) {
            throw new IllegalArgumentException("'due' is for what is owed every YEAR");
        }
        int times = read.number("times");
        if (times < 1) {
            throw new IllegalArgumentException("'times' is at least 1");
        }
        return new Steps(
                read.texts("steps"),
                read.constant(Owing.class, "each"),
                every,
                times,
                read.has("due") ? MonthDay.parse("--" + read.text("due")) : LAST_OF_YEAR);
    }

    private static Data data(Settings read) {
        if (!read.flag("data")) {
            throw new IllegalArgumentException("evidence is 'steps', 'filings', 'matters' or 'data'");
        }
        return new Data();
    }
}

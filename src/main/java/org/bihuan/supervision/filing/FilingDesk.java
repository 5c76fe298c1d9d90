package org.bihuan.supervision.filing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.filing.Duty.Field;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a filing is filled in, as often as it takes, before its task is submitted. */
@Service
@Transactional
public class FilingDesk {

    private final DutyFilings filings;
    private final Duties duties;
    private final Filers filers;
    private final MatterAccess access;
    private final CurrentPerson current;
    private final Clock clock;

    FilingDesk(
            DutyFilings filings,
            Duties duties,
            Filers filers,
            MatterAccess access,
            CurrentPerson current,
            Clock clock) {
        this.filings = filings;
        this.duties = duties;
        this.filers = filers;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What is to be filled in.
     *
     * @param filing with what stands in it so far
     */
    public record Paper(Filing filing, Duty duty) {

        /** What stands in it, as it was typed: by the ids of the fields, and what belongs to an item by {@link #missing}, {@link #mendedBy}. */
        public Map<String, String> answers() {
            Map<String, String> typed = new HashMap<>();
            for (FilingAnswer answer : filing.getAnswers()) {
                Conformity conformity = answer.conformity();
                typed.put(answer.field(), conformity == null ? words(answer.words()) : conformity.name());
                if (conformity != null) {
                    typed.put(missing(answer.field()), words(answer.words()));
                    typed.put(mendedBy(answer.field()), words(answer.mendedBy()));
                }
            }
            return typed;
        }

        private static String words(@Nullable Object value) {
            return Objects.toString(value, "");
        }

        /** All that can be typed. */
        public Stream<String> inputs() {
            return duty.fields().stream()
                    .flatMap(field -> field.kind() == Field.Kind.ITEM
                            ? Stream.of(field.id(), missing(field.id()), mendedBy(field.id()))
                            : Stream.of(field.id()));
        }

        /** Under what is typed what is missing in an item. */
        public static String missing(String item) {
            return item + ".missing";
        }

        /** Under what is typed until when it is mended. */
        public static String mendedBy(String item) {
            return item + ".mendedBy";
        }
    }

    /** The paper, if the person logged in files it and it is to be filed now. */
    @Transactional(readOnly = true)
    public Optional<Paper> toFillIn(String code) {
        return access.visible(code)
                .filter(matter ->
                        matter.standsIn(FilingState.FILING_DUE) || matter.standsIn(FilingState.FILING_CORRECTION))
                .filter(matter -> filers.includes(current.actor(), matter.getUnit()))
                .flatMap(filings::of)
                .flatMap(filing -> duties.find(filing.getDuty()).map(duty -> {
                    Hibernate.initialize(filing.getAnswers());
                    return new Paper(filing, duty);
                }));
    }

    /**
     * Keeps what has been filled in so far.
     *
     * @param version of the filing that was shown
     * @param typed what was typed, as {@link Paper#answers} gives it
     * @throws StepRefused naming the field if something is too long, no number, no day or a day that has passed, or if somebody else has
     *     saved meanwhile
     */
    public void keep(String code, int version, Map<String, String> typed) {
        Paper paper = toFillIn(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (paper.filing().getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        List<FilingAnswer> answers = new ArrayList<>();
        for (Field field : paper.duty().fields()) {
            answer(field, typed).ifPresent(answers::add);
        }
        paper.filing().keep(answers);
    }

    private Optional<FilingAnswer> answer(Field field, Map<String, String> typed) {
        if (field.kind() == Field.Kind.ITEM) {
            return Conformity.of(typed(typed, field.id()))
                    .map(conformity -> conformity.fallsShort()
                            ? FilingAnswer.fallingShort(
                                    field, conformity, missing(field, typed), mendedBy(field, typed))
                            : FilingAnswer.full(field));
        }
        String words = typed(typed, field.id());
        return words.isEmpty() ? Optional.empty() : Optional.of(FilingAnswer.of(field, checked(field, words)));
    }

    private static String typed(Map<String, String> typed, String input) {
        return typed.getOrDefault(input, "").strip();
    }

    private static @Nullable String missing(Field item, Map<String, String> typed) {
        String words = typed(typed, Paper.missing(item.id()));
        return words.isEmpty() ? null : checked(item, words);
    }

    private @Nullable LocalDate mendedBy(Field item, Map<String, String> typed) {
        String day = typed(typed, Paper.mendedBy(item.id()));
        if (day.isEmpty()) {
            return null;
        }
        if (!day.matches("\\d{4}-\\d\\d-\\d\\d")) {
            throw new StepRefused("filing.refused.day", item.name());
        }
        try {
            LocalDate mendedBy = LocalDate.parse(day);
            if (mendedBy.isBefore(LocalDate.now(clock))) {
                throw new StepRefused("filing.refused.past", item.name(), 1);
            }
            return mendedBy;
        } catch (DateTimeParseException wrong) {
            throw new StepRefused("filing.refused.day", item.name());
        }
    }

    private static String checked(Field field, String words) {
        if (words.length() > field.kind().most()) {
            throw new StepRefused(
                    "filing.refused.tooLong", field.name(), field.kind().most());
        }
        return field.kind() == Field.Kind.NUMBER ? number(field, words) : words;
    }

    private static String number(Field field, String words) {
        if (!words.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
            throw new StepRefused("filing.refused.number", field.name());
        }
        return new BigDecimal(words).toPlainString();
    }

    /** Somebody else has saved since the page was shown. */
    public static class ChangedMeanwhile extends StepRefused {

        public ChangedMeanwhile() {
            super("policy.refused.changed");
        }
    }
}

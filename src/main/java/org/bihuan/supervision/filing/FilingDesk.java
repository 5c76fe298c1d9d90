package org.bihuan.supervision.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.filing.Duty.Field;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Hibernate;
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

    FilingDesk(DutyFilings filings, Duties duties, Filers filers, MatterAccess access, CurrentPerson current) {
        this.filings = filings;
        this.duties = duties;
        this.filers = filers;
        this.access = access;
        this.current = current;
    }

    /**
     * What is to be filled in.
     *
     * @param filing with what stands in it so far
     */
    public record Paper(Filing filing, Duty duty) {

        /** What stands in it, by the ids of the fields. */
        public Map<String, String> answers() {
            return filing.getAnswers().stream().collect(Collectors.toMap(FilingAnswer::field, FilingAnswer::words));
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
     * @param typed what was typed, by the ids of the fields
     * @throws StepRefused naming the field if something is too long or no number, or if somebody else has saved meanwhile
     */
    public void keep(String code, int version, Map<String, String> typed) {
        Paper paper = toFillIn(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (paper.filing().getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        List<FilingAnswer> answers = new ArrayList<>();
        for (Field field : paper.duty().fields()) {
            String words = typed.getOrDefault(field.id(), "").strip();
            if (!words.isEmpty()) {
                answers.add(new FilingAnswer(field.id(), field.name(), checked(field, words)));
            }
        }
        paper.filing().keep(answers);
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

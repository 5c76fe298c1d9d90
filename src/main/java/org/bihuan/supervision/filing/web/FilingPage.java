package org.bihuan.supervision.filing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.Duty;
import org.bihuan.supervision.filing.Duty.Field;
import org.bihuan.supervision.filing.Duty.Field.Kind;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.filing.Filing;
import org.bihuan.supervision.filing.FilingAnswer;
import org.bihuan.supervision.filing.FilingDesk;
import org.bihuan.supervision.filing.Standing;
import org.bihuan.supervision.filing.web.FilingView.Answer;
import org.bihuan.supervision.filing.web.FilingView.Part;
import org.bihuan.supervision.web.MatterPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a filing. */
@Component
class FilingPage implements MatterPage {

    private final DutyFilings filings;
    private final FilingDesk desk;
    private final Duties duties;
    private final FilingWords words;
    private final Clock clock;

    FilingPage(DutyFilings filings, FilingDesk desk, Duties duties, FilingWords words, Clock clock) {
        this.filings = filings;
        this.desk = desk;
        this.duties = duties;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.FILING);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of("filing");
    }

    @Override
    public String end(MatterKind kind) {
        return "filingReceipted";
    }

    @Override
    public String fill(Matter matter, Model model) {
        model.addAttribute("filing", view(matter, filings.of(matter).orElseThrow()));
        return "supervision/filing";
    }

    private FilingView view(Matter matter, Filing filing) {
        Optional<Duty> duty = duties.find(filing.getDuty());
        return new FilingView(
                matter.getCode(),
                words.duty(filing.getDuty()),
                words.period(filing.getPeriod().toString()),
                duty.map(Duty::obligation).orElse(null),
                duty.filter(Duty::document).isPresent(),
                filing.getDueOn(),
                Standing.of(filing.getDueOn(), matter.getDoneOn(), LocalDate.now(clock)),
                matter.getDoneOn(),
                filing.getFiledOn(),
                filing.getReturned(),
                filing.getCorrection(),
                filing.getReceipt(),
                day(filing.getReceiptedAt()),
                filing.getShare(),
                parts(filing, duty.map(Duty::fields).orElse(List.of())),
                desk.toFillIn(matter.getCode()).isPresent() ? "/filings/" + matter.getCode() : null);
    }

    /** The fields that are asked in their order, then what was answered to others before. */
    private List<Part> parts(Filing filing, List<Field> asked) {
        List<Part> parts = new ArrayList<>();
        for (Field field : asked) {
            if (parts.isEmpty() || field.part() != null) {
                parts.add(part(field.part() == null ? null : words.part(field.part())));
            }
            add(
                    parts,
                    words.field(field),
                    field.kind() == Kind.ITEM,
                    filing.answer(field.id()).orElse(null));
        }
        List<FilingAnswer> before = filing.getAnswers().stream()
                .filter(answer -> asked.stream().noneMatch(field -> field.id().equals(answer.field())))
                .toList();
        if (!before.isEmpty()) {
            parts.add(part(null));
            before.forEach(answer -> add(parts, answer.label(), answer.conformity() != null, answer));
        }
        return parts;
    }

    private static Part part(@Nullable String heading) {
        return new Part(heading, new ArrayList<>(), new ArrayList<>());
    }

    private static void add(List<Part> parts, String label, boolean item, @Nullable FilingAnswer given) {
        Part part = parts.get(parts.size() - 1);
        (item ? part.items() : part.answers()).add(new Answer(label, given));
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }
}

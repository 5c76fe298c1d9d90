package org.bihuan.supervision.enforcement.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.sheet.WordDocument;
import org.bihuan.supervision.enforcement.EnforcementSummary;
import org.bihuan.supervision.enforcement.SummaryPeriod;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a summary down as the separate section on dual-prevention enforcement, as a document that the office goes on editing. */
@Component
class SummaryDocument {

    private final MessageSource messages;

    SummaryDocument(MessageSource messages) {
        this.messages = messages;
    }

    /** Of what the summary is, such as 鲁西分局2026年第四季度双重预防监察执法情况. */
    String title(EnforcementSummary summary, Locale language) {
        SummaryPeriod period = summary.period();
        String year = String.valueOf(period.year());
        String when = period.quarter() == null
                ? said("enforcement.summary.ofYear", language, year)
                : said("enforcement.summary.ofQuarter", language, year, period.quarter());
        return said("enforcement.summary.titleOf", language, summary.branch().getName(), when);
    }

    byte[] toWord(EnforcementSummary summary, Locale language) {
        WordDocument document = WordDocument.upright(title(summary, language));
        document.line(said(
                "enforcement.summary.about",
                language,
                summary.period().first().toString(),
                summary.period().last().toString(),
                summary.asOf().toString()));
        if (summary.isEmpty()) {
            return document.paragraph(said("enforcement.summary.empty", language))
                    .bytes();
        }
        inspections(document, summary, language);
        hazards(document, summary, language);
        orders(document, summary, language);
        document.heading(said("enforcement.summary.followUps", language))
                .paragraph(said(
                        "enforcement.summary.followUps.text",
                        language,
                        summary.followUps(),
                        summary.settled(),
                        summary.inspected().size(),
                        summary.openCases()));
        if (!summary.inspected().isEmpty()) {
            cases(document, summary, language);
        }
        return document.bytes();
    }

    private void inspections(WordDocument document, EnforcementSummary summary, Locale language) {
        document.heading(said("enforcement.summary.inspections", language))
                .paragraph(said(
                        "enforcement.summary.inspections.text",
                        language,
                        summary.mines(),
                        summary.inspected().size(),
                        summary.checked(),
                        summary.unmet()));
        if (!summary.inspected().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(said("enforcement.kind", language), said("enforcement.summary.times", language)));
            summary.kinds()
                    .forEach((kind, times) ->
                            rows.add(List.of(said("inspection.kind." + kind, language), times.toString())));
            document.table(rows);
        }
    }

    private void hazards(WordDocument document, EnforcementSummary summary, Locale language) {
        document.heading(said("enforcement.summary.hazards", language))
                .paragraph(said(
                        "enforcement.summary.hazards.text",
                        language,
                        summary.hazards(),
                        summary.majorHazards(),
                        summary.openHazards()));
        if (summary.hazards() > 0) {
            List<List<String>> rows = new ArrayList<>();
            List<String> headings = new ArrayList<>(List.of(said("field.field", language)));
            Stream.of(Grade.values()).forEach(grade -> headings.add(said("grade." + grade, language)));
            headings.add(said("enforcement.summary.ungraded", language));
            headings.add(said("enforcement.summary.total", language));
            rows.add(headings);
            summary.fields().forEach(field -> rows.add(ofField(summary, field, language)));
            document.table(rows);
        }
    }

    private List<String> ofField(EnforcementSummary summary, Field field, Locale language) {
        List<String> cells = new ArrayList<>(List.of(said("field.value." + field, language)));
        Stream.of(Grade.values()).forEach(grade -> cells.add(String.valueOf(summary.hazards(field, grade))));
        cells.add(String.valueOf(summary.hazards(field, null)));
        cells.add(String.valueOf(summary.hazards(field)));
        return cells;
    }

    private void orders(WordDocument document, EnforcementSummary summary, Locale language) {
        document.heading(said("enforcement.orders", language))
                .paragraph(said("enforcement.summary.orders.text", language, summary.orders(), plain(summary.fines())));
        if (summary.orders() > 0) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(
                    said("enforcement.order.kind", language),
                    said("enforcement.summary.count", language),
                    said("enforcement.order.amount", language)));
            summary.ordered()
                    .forEach(one -> rows.add(List.of(
                            said("order.kind." + one.kind(), language),
                            String.valueOf(one.orders()),
                            one.amount().signum() == 0 ? "—" : plain(one.amount()))));
            document.table(rows);
        }
    }

    private void cases(WordDocument document, EnforcementSummary summary, Locale language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "enforcement.summary.case",
                        "field.mine",
                        "enforcement.kind",
                        "enforcement.inspectedOn",
                        "enforcement.summary.unmet",
                        "enforcement.summary.hazardsFound",
                        "matter.field.state")
                .map(key -> said(key, language))
                .toList());
        summary.inspected()
                .forEach(one -> rows.add(List.of(
                        one.code(),
                        one.mine(),
                        said("inspection.kind." + one.kind(), language),
                        one.inspectedOn().toString(),
                        String.valueOf(one.unmet()),
                        String.valueOf(one.hazards()),
                        said(one.open() ? "enforcement.summary.open" : "matter.state.CASE_CLOSED", language))));
        document.heading(said("enforcement.summary.cases", language)).table(rows);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private String said(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}

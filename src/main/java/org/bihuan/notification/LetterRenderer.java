package org.bihuan.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns a letter into the mail that its recipient reads, in Chinese. */
@Component
class LetterRenderer {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final int LONGEST_SUBJECT = 150;

    /** What the messages name as {0}, {1}, and so on. */
    private static final List<String> ARGUMENTS = List.of(
            "code",
            "mine",
            "place",
            "grade",
            "section",
            "rectifier",
            "deadline",
            "days",
            "year",
            "step",
            "limit",
            "reason",
            "day",
            "summary",
            "about");

    /** The rows of the table of facts, in their order. */
    private static final List<String> FACTS = List.of(
            "code",
            "mine",
            "place",
            "description",
            "subject",
            "grade",
            "section",
            "rectifier",
            "deadline",
            "step",
            "limit",
            "reason",
            "year");

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final String baseUrl;

    LetterRenderer(
            ITemplateEngine templates,
            MessageSource messages,
            @Value("${bihuan.base-url:http://localhost:8080}") String baseUrl) {
        this.templates = templates;
        this.messages = messages;
        this.baseUrl = StringUtils.trimTrailingCharacter(baseUrl, '/');
    }

    /** The subject alone, which costs next to nothing. It has at most 150 characters. */
    String subject(String template, Map<String, String> model) {
        String subject = instead("subject", model) + message(template, "subject", model);
        return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    /** A day as letters name it, such as 11月24日 星期二. */
    String day(LocalDate day) {
        String pattern = messages.getMessage("notification.letter.day", null, LANGUAGE);
        return DateTimeFormatter.ofPattern(pattern, LANGUAGE).format(day);
    }

    Mail render(OutboxLetter letter) {
        String template = letter.template();
        Map<String, String> model = letter.model();
        LetterText text = new LetterText(
                subject(template, model),
                message(template, "title", model),
                instead("lead", model) + message(template, "lead", model),
                facts(model),
                letter.parts().stream().map(this::part).toList(),
                message(template, "next", model),
                message(template, "button", model),
                baseUrl + letter.link(),
                messages.getMessage("notification.letter.footer", null, LANGUAGE),
                letter.urgent(),
                letter.maybeRepeated()
                        ? Optional.of(messages.getMessage("notification.letter.repeated", null, LANGUAGE))
                        : Optional.empty());
        return new Mail(text.subject(), html(text), text.plain());
    }

    private String html(LetterText text) {
        return templates.process("mail/letter", new Context(LANGUAGE, Map.of("letter", text)));
    }

    private List<LetterText.Fact> facts(Map<String, String> model) {
        return FACTS.stream()
                .filter(key -> !model.getOrDefault(key, "").isBlank())
                .map(key -> new LetterText.Fact(
                        messages.getMessage("notification.fact." + key, null, LANGUAGE),
                        SingleLine.of(model.getOrDefault(key, ""))))
                .collect(Collectors.toList());
    }

    private LetterText.Part part(DigestPart part) {
        return new LetterText.Part(
                SingleLine.of(part.title()),
                part.kind() == DigestKind.OVERDUE,
                part.lines().stream()
                        .map(line -> new LetterText.Line(SingleLine.of(line.text()), baseUrl + line.link()))
                        .toList(),
                part.more() == 0
                        ? Optional.empty()
                        : Optional.of(
                                messages.getMessage("notification.letter.more", new Object[] {part.more()}, LANGUAGE)));
    }

    /** To a deputy, for whom the letter is; nothing to others. */
    private String instead(String part, Map<String, String> model) {
        String absent = model.getOrDefault(Letter.ABSENT, "");
        return absent.isEmpty()
                ? ""
                : SingleLine.of(
                        messages.getMessage("notification.letter.instead." + part, new Object[] {absent}, LANGUAGE));
    }

    private String message(String template, String part, Map<String, String> model) {
        Object[] arguments =
                ARGUMENTS.stream().map(key -> model.getOrDefault(key, "")).toArray();
        return SingleLine.of(messages.getMessage("notification.letter." + template + "." + part, arguments, LANGUAGE));
    }
}

package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class LetterRendererTest {

    private static final Map<String, String> MODEL = Map.of(
            "code", "QSS-2026-0001",
            "mine", "青石山煤矿",
            "place", "3201 综采工作面",
            "description", "支架漏液",
            "grade", "一般 B 级",
            "section", "综采一队",
            "rectifier", "张三",
            "deadline", "2026-03-09",
            "days", "3");

    private final LetterRenderer renderer = renderer("https://bihuan.example/");

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CALENDAR_WANTED", "DIGEST", "TRAINING_WANTED", "VISIT_WANTED"})
    void everyOccasionHasItsWords(LetterTemplate template) {
        Mail mail = render(template.key(), MODEL);

        assertThat(mail.subject()).contains("QSS-2026-0001").doesNotContain("{");
        assertThat(mail.html())
                .contains("青石山煤矿", "支架漏液", "综采一队", "张三", "2026-03-09")
                .contains("href=\"https://bihuan.example/hazards/QSS-2026-0001\"")
                .doesNotContain(" th:", "{");
        assertThat(mail.text())
                .contains("隐患描述：支架漏液", "https://bihuan.example/hazards/QSS-2026-0001")
                .doesNotContain("<", "{");
    }

    @Test
    void theSubjectSaysHowLongItIsOverdue() {
        assertThat(render("overdue", MODEL).subject()).isEqualTo("【逾期】QSS-2026-0001 3201 综采工作面：已逾期 3 天");
    }

    @Test
    void aDigestListsItsPartsWithLinksAndSaysHowManyItLeavesOut() {
        DigestPart overdue = new DigestPart(
                DigestKind.OVERDUE,
                "已逾期 12 项",
                List.of(new DigestPart.Line("QSS-2026-0001 <主井>", "/hazards/QSS-2026-0001/task")),
                11);
        DigestPart figures = new DigestPart(
                DigestKind.FIGURES, "青石山煤矿：未销号 40 条", List.of(new DigestPart.Line("一般 A 级", "/overdue?grade=A")), 0);
        Map<String, String> model =
                Map.of("day", renderer.day(LocalDate.of(2026, 11, 24)), "summary", "已逾期 12 项，青石山煤矿：未销号 40 条");

        Mail mail = renderer.render(new OutboxLetter(
                new Letter("key", 7, "digest", model, "/", false, List.of(overdue, figures)), "", Instant.EPOCH));

        assertThat(mail.subject()).isEqualTo("【每日提要】11月24日 星期二：已逾期 12 项，青石山煤矿：未销号 40 条");
        assertThat(mail.html())
                .contains("已逾期 12 项", "QSS-2026-0001 &lt;主井&gt;", "另有 11 项")
                .contains("href=\"https://bihuan.example/hazards/QSS-2026-0001/task\"")
                .contains("href=\"https://bihuan.example/overdue?grade=A\"")
                .doesNotContain("另有 0 项", " th:", "{");
        assertThat(mail.text())
                .contains("· QSS-2026-0001 <主井>\n  https://bihuan.example/hazards/QSS-2026-0001/task", "另有 11 项")
                .doesNotContain("\n\n\n", "{");
    }

    @Test
    void whatPeopleTypedIsTextAndNotMarkup() {
        Mail mail = render("assigned", with("description", "<script>alert('x')</script> & \"支架\""));

        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(mail.text()).contains("<script>alert('x')</script> & \"支架\"");
    }

    @Test
    void bracesInWhatPeopleTypedAreLeftAlone() {
        assertThat(render("assigned", with("place", "{0} '巷道'")).subject()).contains("{0} '巷道'");
    }

    @Test
    void noLineBreakGetsIntoTheSubject() {
        Mail mail = render("closed", with("place", "巷道\r\nBcc: all@mine.example\u2028\u0000完"));

        assertThat(mail.subject()).isEqualTo("【已销号】QSS-2026-0001 巷道 Bcc: all@mine.example 完");
    }

    @Test
    void aLongSubjectIsCutBetweenCharacters() {
        String subject = render("closed", with("place", "𠮷".repeat(300))).subject();

        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(150);
        assertThat(subject).endsWith("𠮷…");
    }

    @Test
    void aFactThatIsMissingHasNoRow() {
        assertThat(render("closed", MODEL).html()).doesNotContain("说明");
        assertThat(render("closed", with("reason", "复查合格")).html()).contains("说明", "复查合格");
    }

    @Test
    void bothLanguagesHaveTheSameMessages() throws Exception {
        assertThat(bundle("notification_en").keySet())
                .isEqualTo(bundle("notification").keySet())
                .allMatch(key -> key.toString().startsWith("notification."));
    }

    private Mail render(String template, Map<String, String> model) {
        Letter letter = new Letter("key", 7, template, model, "/hazards/QSS-2026-0001", false);
        return renderer.render(new OutboxLetter(letter, "", Instant.EPOCH));
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> model = new LinkedHashMap<>(MODEL);
        model.put(key, value);
        return model;
    }

    private static Properties bundle(String name) throws Exception {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/" + name + ".properties"), "UTF-8"));
    }

    private static LetterRenderer renderer(String baseUrl) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new LetterRenderer(engine, messages, baseUrl);
    }
}

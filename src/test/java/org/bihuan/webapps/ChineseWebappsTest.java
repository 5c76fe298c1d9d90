package org.bihuan.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's web apps speak Chinese: our locale files against the vendor's English ones of the same release. */
class ChineseWebappsTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LINK_OR_EMPHASIS = Pattern.compile("</?(?:a|strong|br)\\b[^>]*>");

    /** What is the same in both languages: names, abbreviations, signs, and the plural's s, which Chinese lacks. */
    private static final Set<String> UNTRANSLATED = Set.of(
            "",
            "Camunda",
            "Camunda Cockpit",
            "CSV",
            "JSON",
            "ID",
            "ID*",
            "Optimize",
            "YYYY-MM-DDTHH:mm:ss",
            "<",
            "<=",
            ">",
            ">=");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextOfTheVendorHasItsChinese(String app) throws IOException {
        Map<String, String> english = texts(app, "en");

        Map<String, String> chinese = texts(app, "zh-CN");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.keySet().removeIf(key -> key.startsWith("/dateLocales"));
        chinese.values()
                .removeIf(text ->
                        UNTRANSLATED.contains(text) || CHINESE.matcher(text).find());
        assertThat(chinese).as("texts that are still English").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextKeepsWhatTheAppPutsIntoIt(String app) throws IOException {
        Map<String, String> english = texts(app, "en");

        Map<String, String> chinese = texts(app, "zh-CN");

        chinese.forEach((key, text) -> assertThat(placeholders(text))
                .as("placeholders of %s", key)
                .isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextKeepsItsLinks(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        english.keySet().removeIf(key -> key.endsWith("/BANNER_CE_EOL_TEXT"));

        Map<String, String> chinese = texts(app, "zh-CN");

        english.forEach((key, text) -> assertThat(links(chinese.getOrDefault(key, "")))
                .as("links of %s", key)
                .isEqualTo(links(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void ourSettingsAndStylesStandBeforeTheVendors(String app) throws IOException {
        for (String file : List.of("scripts/config.js", "styles/user-styles.css")) {
            List<URL> found = Collections.list(getClass().getClassLoader().getResources(APPS + app + "/" + file));

            assertThat(found).as("%s of %s and of the vendor", file, app).hasSize(2);
            assertThat(new String(found.get(0).openStream().readAllBytes())).contains("bihuan");
        }
    }

    @Test
    void datesReadAsInChina() throws IOException {
        Map<String, String> tasklist = texts("tasklist", "zh-CN");

        assertThat(tasklist.get("/dateLocales/longDateFormat/LL")).isEqualTo("YYYY年M月D日");
        assertThat(tasklist.get("/dateLocales/relativeTime/dd")).isEqualTo("%d天");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(ChineseWebappsTest::name)
                .sorted()
                .toList();
    }

    private static String name(MatchResult placeholder) {
        return placeholder.group(1) == null ? "" : placeholder.group(1);
    }

    private static List<String> links(String text) {
        return LINK_OR_EMPHASIS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> texts(String app, String locale) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (InputStream file = ChineseWebappsTest.class
                .getClassLoader()
                .getResourceAsStream(APPS + app + "/locales/" + locale + ".json")) {
            collect("", new ObjectMapper().readTree(file), texts);
        }
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.properties().forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), texts);
        }
    }
}

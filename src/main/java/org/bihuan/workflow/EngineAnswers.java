package org.bihuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine's REST API answers, which Tasklist shows, names tasks, processes and filters and labels its cards in Chinese, as
 * the engine keeps them. Here the answer is put into the language of whoever asked for another.
 */
@Configuration(proxyBeanMethods = false)
class EngineAnswers {

    /** After whoever asks has been let in. */
    private static final int ORDER = 102;

    /** Variables on the cards whose values are words, and where these stand. */
    static final Map<String, String[]> WORDS_ON_CARDS =
            Map.of("grade", new String[] {"grade.MAJOR", "grade.A", "grade.B", "grade.C"});

    @Bean
    FilterRegistrationBean<InLanguage> engineAnswersInLanguage(MessageSource messages, ObjectMapper mapper) {
        FilterRegistrationBean<InLanguage> registration =
                new FilterRegistrationBean<>(new InLanguage(new Words(messages), mapper));
        registration.setOrder(ORDER);
        registration.addUrlPatterns("/camunda/api/engine/*");
        return registration;
    }

    private static final class InLanguage extends OncePerRequestFilter {

        private final Words words;
        private final ObjectMapper mapper;

        InLanguage(Words words, ObjectMapper mapper) {
            this.words = words;
            this.mapper = mapper;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            String type = answer.getContentType();
            if (type != null && type.contains("json") && answer.getContentSize() > 0) {
                JsonNode content = mapper.readTree(answer.getContentAsByteArray());
                say(content);
                answer.resetBuffer();
                mapper.writeValue(answer.getOutputStream(), content);
            }
            answer.copyBodyToResponse();
        }

        private void say(JsonNode node) {
            if (node instanceof ObjectNode named && node.has("name")) {
                if (node.has("taskDefinitionKey")) {
                    say(named, "name", "model." + node.path("taskDefinitionKey").asText());
                } else if (node.has("deploymentId")) {
                    say(named, "name", "model." + node.path("key").asText());
                } else if (node.has("value")) {
                    sayOnCard(named);
                } else if (node.path("properties").has("key")) {
                    sayFilter(named, (ObjectNode) node.path("properties"));
                }
            }
            node.forEach(this::say);
        }

        private void sayFilter(ObjectNode filter, ObjectNode properties) {
            String key = "filter." + properties.path("key").asText();
            say(filter, "name", key);
            say(properties, "description", key + ".description");
            properties
                    .path("variables")
                    .forEach(shown -> say(
                            (ObjectNode) shown,
                            "label",
                            "card." + shown.path("name").asText()));
        }

        private void sayOnCard(ObjectNode variable) {
            String[] known = WORDS_ON_CARDS.get(variable.path("name").asText());
            if (known != null) {
                variable.put("value", words.sharedWords(variable.path("value").asText(), known));
            }
        }

        private void say(ObjectNode node, String text, String key) {
            if (node.path(text).isTextual()) {
                node.put(text, words.said(node.path(text).asText(), key));
            }
        }
    }
}

package org.bihuan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a line break be one character in whatever forms send: browsers count it as one against {@code maxlength}, but send two, so that a
 * text of the longest length would be refused as too long.
 */
@Component
class LineBreaks extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OfOneCharacter(request), response);
    }

    private static class OfOneCharacter extends HttpServletRequestWrapper {

        private OfOneCharacter(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return normal(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : normal(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> all.put(name, normal(values)));
            return all;
        }

        private static String[] normal(@Nullable String[] values) {
            return Arrays.stream(values).map(OfOneCharacter::normal).toArray(String[]::new);
        }

        private static @Nullable String normal(@Nullable String value) {
            return value == null ? null : value.replace("\r\n", "\n");
        }
    }
}

package org.bihuan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the chosen language the request's own, so that everything behind it speaks that language. */
class LanguageFilter extends OrderedRequestContextFilter {

    private final LocaleResolver resolver;

    LanguageFilter(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale chosen = resolver.resolveLocale(request);
        super.doFilterInternal(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Locale getLocale() {
                        return chosen;
                    }

                    @Override
                    public Enumeration<Locale> getLocales() {
                        return Collections.enumeration(List.of(chosen));
                    }
                },
                response,
                chain);
    }
}

package org.bihuan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is the same for everybody is served without asking the database whose session it is, and may be kept by the browser, which
 * asks whether it has changed: Tasklist alone is five megabytes.
 */
class StaticFiles extends OncePerRequestFilter {

    /** Beside these stand the applications' pages, which need the session. */
    static final String[] OF_ENGINE_APPS = {
        "/camunda/app/*/*.js",
        "/camunda/app/*/*.css",
        "/camunda/app/*/scripts/**",
        "/camunda/app/*/styles/**",
        "/camunda/app/*/locales/**"
    };

    private static final RequestMatcher ENGINE_APP =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/app/**");
    private static final RequestMatcher FILE_OF_ENGINE_APP = new OrRequestMatcher(Arrays.stream(OF_ENGINE_APPS)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ENGINE_APP.matches(request)) {
            chain.doFilter(withoutSession(request, response), response);
        } else if (FILE_OF_ENGINE_APP.matches(request)) {
            pastEngineFilters(withoutSession(request, response), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static HttpServletRequest withoutSession(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable HttpSession getSession(boolean create) {
                return create ? super.getSession(true) : null;
            }
        };
    }

    /** The engine's filters open a session for whatever they see, and do not see what is forwarded. */
    private static void pastEngineFilters(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        request.getRequestDispatcher(path).forward(request, response);
    }
}

package org.bihuan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A cookie that comes over TLS goes back over TLS only. The session's does so by itself; the engine's web applications and the
 * language's do not ask how they travel.
 */
class SecureCookies extends OncePerRequestFilter {

    private static final String SECURE = "; Secure";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, request.isSecure() ? new OverTls(response) : response);
    }

    private static final class OverTls extends HttpServletResponseWrapper {

        OverTls(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            boolean openCookie = name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) && !value.contains(SECURE);
            super.addHeader(name, openCookie ? value + SECURE : value);
        }
    }
}

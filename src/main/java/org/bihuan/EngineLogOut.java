package org.bihuan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who logs out in Tasklist is logged out everywhere: there is one log-in. */
class EngineLogOut extends OncePerRequestFilter {

    private final RequestMatcher logOut;

    EngineLogOut(RequestMatcher logOut) {
        this.logOut = logOut;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (logOut.matches(request)) {
            new SecurityContextLogoutHandler().logout(request, response, null);
        }
    }
}

package org.bihuan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web applications hand the nonce of a page's Content-Security-Policy from the header to the page by way of the servlet
 * context, which all requests share: of two at the same moment one got the other's, and its page stayed blank. Here each request has
 * its own.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnNonce(request), response);
    }

    private static final class WithOwnNonce extends HttpServletRequestWrapper {

        private final ServletContext shared;
        private final ServletContext own;
        private @Nullable Object nonce;

        WithOwnNonce(HttpServletRequest request) {
            super(request);
            this.shared = request.getServletContext();
            this.own = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> ask(method, arguments));
        }

        @Override
        public ServletContext getServletContext() {
            return own;
        }

        private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && NONCE.equals(arguments[0])) {
                switch (method.getName()) {
                    case "setAttribute" -> {
                        nonce = arguments[1];
                        return null;
                    }
                    case "getAttribute" -> {
                        return nonce;
                    }
                    default -> {} // all else is shared
                }
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }
}

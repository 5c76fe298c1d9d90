package org.bihuan.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets people of the test province visit the running application over HTTP, logged in as a browser would be. */
public class Visitors {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "Test-province-1";

    private final Environment environment;
    private final JdbcTemplate jdbc;

    Visitors(Environment environment, JdbcTemplate jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    /** Somebody whom the application does not know. */
    public Visitor stranger() {
        return new Visitor("http://localhost:" + environment.getProperty("local.server.port"));
    }

    /** Gives somebody a password to log in with. */
    public String passwordOf(String login) {
        jdbc.update(
                "update person set password_hash = ?, password_temporary = false, failed_logins = 0, locked_until = null"
                        + " where login = ?",
                "{noop}" + PASSWORD,
                login);
        return PASSWORD;
    }

    public Visitor loggedIn(String login) {
        passwordOf(login);
        Visitor visitor = stranger();
        Matcher token = CSRF.matcher(visitor.get("/login").body());
        if (!token.find()) {
            throw new AssertionError("The log-in page has no CSRF token");
        }
        HttpResponse<String> answer = visitor.send(visitor.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + login + "&password=" + PASSWORD + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new AssertionError("Log-in failed: " + answer);
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    /** One browser with its cookies. */
    public static final class Visitor {

        private final CookieManager cookies;
        private final HttpClient client;
        private final String address;

        private Visitor(String address) {
            this(address, new CookieManager());
        }

        private Visitor(String address, CookieManager cookies) {
            this.address = address;
            this.cookies = cookies;
            this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        }

        /** The same browser, led to another node. */
        public Visitor at(String port) {
            return new Visitor("http://localhost:" + port, cookies);
        }

        public HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        /** Asks as a browser does for what it keeps, with the date that came with it. */
        public HttpResponse<String> getIfChanged(String path, String since) {
            return send(request(path).header("If-Modified-Since", since).GET());
        }

        /** As a proxy asks that speaks TLS with the browser. */
        public HttpResponse<String> getOverTls(String path) {
            return send(request(path).header("X-Forwarded-Proto", "https").GET());
        }

        /** Asks the engine's REST API as Tasklist does for its lists. */
        public HttpResponse<String> hal(String path) {
            return send(request(path).header("Accept", "application/hal+json").GET());
        }

        /** Sends JSON with the engine's CSRF token, as its web applications do. */
        public HttpResponse<String> send(String method, String path, String json) {
            HttpRequest.Builder request = request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json));
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
            return send(request);
        }

        public HttpResponse<String> post(String path, String json) {
            return send("POST", path, json);
        }

        /** As {@link #post}, but as a form of another site would send it. */
        public HttpResponse<String> postWithoutToken(String path, String json) {
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "zh-CN");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

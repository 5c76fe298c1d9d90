package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of the engine's web applications starts, however many are opened at the same moment. */
@BihuanTest
class OwnNonceTest {

    private static final Pattern ALLOWED = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern WRITTEN = Pattern.compile("nonce=\"([\\w-]+)\"");

    @Autowired
    Visitors visitors;

    @Test
    void itsScriptsAreThoseThatItsHeaderAllows() {
        Visitor visitor = visitors.loggedIn("admin");

        List<HttpResponse<String>> pages = IntStream.range(0, 400)
                .parallel()
                .mapToObj(any -> visitor.get("/camunda/app/admin/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            String allowed =
                    page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(only(WRITTEN, page.body())).isEqualTo(only(ALLOWED, allowed));
        });
    }

    private static String only(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}

package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Whether everybody can use a page, on a phone and at a desk: what axe calls serious, and whether it is wider than the screen. */
final class Audit {

    private static final Set<String> BARRIERS = Set.of("serious", "critical");
    private static final int PHONE = 360;
    private static final int DESK = 1400;
    private static final String EXCESS =
            "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";

    private Audit() {}

    static void of(Page page) {
        page.waitForLoadState();
        page.setViewportSize(PHONE, 780);
        assertThat(page.evaluate(EXCESS))
                .as("pixels that %s is too wide on a phone", page.url())
                .isEqualTo(0);
        assertThat(barriers(page)).as("barriers on %s on a phone", page.url()).isEmpty();
        page.setViewportSize(DESK, 900);
        assertThat(barriers(page)).as("barriers on %s at a desk", page.url()).isEmpty();
    }

    /** A frame without scripts cannot be asked: what stands in it is audited as a page of its own. */
    private static List<String> barriers(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).exclude("iframe[sandbox]").analyze().getViolations().stream()
                        .filter(rule -> BARRIERS.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> described(rule, node)))
                        .toList();
    }

    private static String described(Rule rule, CheckedNode node) {
        return "%s: %s %s".formatted(rule.getId(), node.getTarget(), node.getHtml());
    }
}

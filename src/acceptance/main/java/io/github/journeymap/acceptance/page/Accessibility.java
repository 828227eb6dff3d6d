package io.github.journeymap.acceptance.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What assistive technology is told of the page, and what axe finds in its maps. */
record Accessibility(Visitor visitor) {
    /** The rules of axe that look at colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /**
     * Axe's builder would put it into each page anew, open a second page for each of its answers and send all of what it found
     * right as well: six times the work. Its rule for the size of targets (WCAG 2.2, AA) is off unless it is asked for.
     */
    private static final String AXE = """
        async (rules) => {
          const chosen = rules.length ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } };
          const { violations } = await axe.run(
            { include: ['.journey-map'] }, { resultTypes: ['violations'], ...chosen });
          return violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${help} ${html} ${failureSummary}`));
        }\
        """;

    Map<String, Integer> announced(String... roles) {
        CDPSession tools = visitor.context().newCDPSession(visitor.window());
        Map<String, Integer> counts = new HashMap<>();
        for (JsonElement node : tools.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            JsonObject role = node.getAsJsonObject().getAsJsonObject("role");
            if (role != null && List.of(roles).contains(role.get("value").getAsString())) {
                counts.merge(role.get("value").getAsString(), 1, Integer::sum);
            }
        }
        tools.detach();
        return counts;
    }

    /** Elements that are still fading in aren't a state of their own. */
    List<String> problems() {
        return problems(List.of());
    }

    List<String> problemsOfColours() {
        return problems(COLOURS);
    }

    /** @param rules the only ones to hold it against; none: all */
    @SuppressWarnings("unchecked")
    private List<String> problems(List<String> rules) {
        standStill(true);
        try {
            if (!(Boolean) visitor.window().evaluate("() => 'axe' in window")) {
                visitor.window().evaluate(AxeBuilder.getAxeScript());
            }
            return (List<String>) visitor.window().evaluate(AXE, rules);
        } finally {
            standStill(false);
        }
    }

    /**
     * Reduces motion and waits until all animations are finished, except for those of headings that follow the page's
     * scrolling; or lets things move again.
     */
    private void standStill(boolean still) {
        visitor.window()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setReducedMotion(still ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
        if (still) {
            visitor.window().waitForFunction("""
                () => document.getAnimations()
                  .every((one) => one.timeline !== document.timeline || one.playState === 'finished')\
                """);
        }
    }
}

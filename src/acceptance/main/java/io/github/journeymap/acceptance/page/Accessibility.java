package io.github.journeymap.acceptance.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.journeymap.acceptance.browser.ScriptResult;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What assistive technology is told of the page, and what axe finds in its maps. */
record Accessibility(Visitor visitor) {
    /** The rules of axe that look at colours. */
    private static final String[] COLOURS = {"color-contrast", "link-in-text-block"};

    private static final String MAPS = ".journey-map";

    /**
     * Axe's builder would put it into each page anew, open a second page for each of its answers and send all of what it found
     * right as well: six times the work. Its rule for the size of targets (WCAG 2.2, AA) is off unless it is asked for. An
     * attribute of ARIA that browsers ignore, or that not all of them obey, is for people to judge, says axe: here it is wrong. And
     * so is a tooltip that says what is the name already, which axe doesn't look at: some screen readers say it twice.
     */
    private static final String AXE = """
        async ([within, ...rules]) => {
          const chosen = rules.length ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } };
          const { violations, incomplete } = await axe.run(
            { include: [within] }, { resultTypes: ['violations', 'incomplete'], ...chosen });
          const wrong = incomplete.filter(({ id }) => id.startsWith('aria-'));
          const heard = (node) => node.nodeType === Node.TEXT_NODE ? node.data
            : node.ariaHidden === 'true' ? '' : [...node.childNodes].map(heard).join('');
          const twice = [...document.querySelectorAll(`${within} [title]`)]
            .filter((one) => one.ariaHidden !== 'true' && [one.ariaLabel, heard(one).trim()].includes(one.title.trim()));
          return [...violations, ...wrong].flatMap(({ id, help, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${help} ${html} ${failureSummary}`))
            .concat(twice.map(({ outerHTML }) => `its tooltip repeats its name: ${outerHTML}`));
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

    /** What a screen reader is told of an element: its role, its name and, in brackets, its description. */
    String told(String expression) {
        CDPSession tools = visitor.context().newCDPSession(visitor.window());
        JsonObject asked = new JsonObject();
        asked.addProperty("expression", expression);
        JsonObject of = new JsonObject();
        of.add(
                "objectId",
                tools.send("Runtime.evaluate", asked).getAsJsonObject("result").get("objectId"));
        of.addProperty("fetchRelatives", false);
        JsonObject node = tools.send("Accessibility.getPartialAXTree", of)
                .getAsJsonArray("nodes")
                .get(0)
                .getAsJsonObject();
        tools.detach();
        String description = value(node, "description");
        return value(node, "role") + ": " + value(node, "name")
                + (description.isEmpty() ? "" : " (" + description + ")");
    }

    /** What is said to be wrong: the names of such fields. */
    List<String> wrong() {
        CDPSession tools = visitor.context().newCDPSession(visitor.window());
        List<String> names = new ArrayList<>();
        for (JsonElement node : tools.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            JsonArray properties = node.getAsJsonObject().getAsJsonArray("properties");
            for (JsonElement property : properties == null ? new JsonArray() : properties) {
                JsonObject one = property.getAsJsonObject();
                if (value(one, "value").equals("true")
                        && one.get("name").getAsString().equals("invalid")) {
                    names.add(value(node.getAsJsonObject(), "name"));
                }
            }
        }
        tools.detach();
        return names;
    }

    private static String value(JsonObject node, String property) {
        JsonObject found = node.getAsJsonObject(property);
        return found == null || !found.has("value") ? "" : found.get("value").getAsString();
    }

    /** Elements that are still fading in aren't a state of their own. */
    List<String> problems() {
        return problems(MAPS);
    }

    List<String> problemsOfColours() {
        return problems(MAPS, COLOURS);
    }

    /** On all of a page, which is the app's own. */
    List<String> problemsOfPage() {
        return problems("body");
    }

    /**
     * @param within selects what is looked at
     * @param rules the only ones to hold it against; none: all
     */
    private List<String> problems(String within, String... rules) {
        standStill(true);
        try {
            if (!(Boolean) visitor.window().evaluate("() => 'axe' in window")) {
                visitor.window().evaluate(AxeBuilder.getAxeScript());
            }
            return ScriptResult.texts(visitor.window()
                    .evaluate(
                            AXE,
                            Stream.concat(Stream.of(within), Stream.of(rules)).toList()));
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

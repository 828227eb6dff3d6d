package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.browser.ScriptResult;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/** A map in a window of its own, for reading. */
public final class FullView {
    private final Visitor visitor;

    private FullView(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes there from the first map of the page that the window shows. */
    public static FullView open(Visitor visitor) {
        link(visitor).click();
        visitor.window().waitForURL("**/view?**");
        return new FullView(visitor);
    }

    /** The visible one of the links to it. */
    public static Locator link(Visitor visitor) {
        return visitor.window().locator(".jm-full-view").filter(new Locator.FilterOptions().setVisible(true));
    }

    public MapOnPage map() {
        return WikiPage.shownTo(visitor).map();
    }

    /** @param name as in its class: {@code larger}, {@code fit} … */
    public FullView press(String name) {
        window().locator(".jm-tools .jm-tool-" + name).click();
        return this;
    }

    public String size() {
        return window().locator(".jm-tool-actual-size").innerText();
    }

    /** Chooses the picture of pixels among what can be downloaded. */
    public void savePicture() {
        window().locator(".jm-export > button").click();
        window().locator(".jm-export [data-command=png]").click();
    }

    /** Why there is no picture, or why it isn't sharp; nothing where all is well. */
    public String saidOfThePicture() {
        Locator said = window().locator(".jm-picture-said");
        return said.count() == 0 ? "" : said.innerText();
    }

    public FullView present() {
        window().locator(".jm-present").click();
        return this;
    }

    /** What is shown of a map that is being presented; nothing where none is. */
    public String shown() {
        Locator at = window().locator(".jm-presenter-at");
        return at.count() == 0 ? "" : at.innerText();
    }

    /** The buttons that the bar has in sight, whose words reach out of them, out of the window or over another. */
    public List<String> crowdedButtons() {
        return ScriptResult.texts(window().locator(".jm-bar").evaluate("""
            (bar) => {
              const shown = [...bar.querySelectorAll('.jm-tool, .jm-menu > button')].filter((one) => one.offsetWidth);
              const range = document.createRange();
              const places = shown.map((button) => {
                range.selectNodeContents(button);
                const [own, words] = [button, range].map((one) => one.getBoundingClientRect());
                return { button, own, left: Math.min(own.left, words.left), right: Math.max(own.right, words.right) };
              });
              const isCrowded = (one) => one.left < 0 || one.right > innerWidth || one.right - one.left > one.own.width + 1
                || places.some((other) => other !== one && other.left < one.right - 1 && other.right > one.left + 1
                  && other.own.top < one.own.bottom - 1 && other.own.bottom > one.own.top + 1);
              return places.filter(isCrowded).map(({ button }) => button.title || button.innerText);
            }"""));
    }

    /** How often the bar says how large the map is drawn. */
    public int sizesSaid() {
        return (Integer) window().locator(".jm-bar").evaluate("""
            (bar) => [...bar.querySelectorAll('*')].filter((one) => !one.childElementCount && /^\\d+\\s?%$/.test(one.textContent))
              .filter((one) => one.offsetWidth && getComputedStyle(one).clipPath !== 'inset(50%)').length""");
    }

    /** Whether the whole map is in the window, above the buttons that go from stage to stage. */
    public boolean isWholeInSight() {
        return (boolean) visitor.window().evaluate("""
            () => {
              const [map, tools] = ['.jm-grid', '.jm-presenter'].map((one) => document.querySelector(one).getBoundingClientRect());
              return map.bottom <= tools.top && map.left >= 0 && map.right <= innerWidth;
            }\
            """);
    }

    public boolean isDark() {
        return "dark".equals(window().locator("html").getAttribute("data-color-mode"));
    }

    /** Back to the page. */
    public WikiPage leave() {
        window().locator(".jm-back").click();
        window().waitForURL(address -> !address.contains("/view?"));
        return WikiPage.shownTo(visitor);
    }

    private Page window() {
        return visitor.window();
    }
}

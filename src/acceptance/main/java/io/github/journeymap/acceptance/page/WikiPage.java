package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.List;

/** A page of the wiki, open in someone's window. */
public final class WikiPage {
    private final Visitor visitor;

    private WikiPage(Visitor visitor) {
        this.visitor = visitor;
    }

    public static WikiPage open(Visitor visitor, SitePage page) {
        return open(visitor, page.path());
    }

    /** @param path below the site's address */
    public static WikiPage open(Visitor visitor, String path) {
        visitor.window().navigate(visitor.site().address() + path);
        return new WikiPage(visitor);
    }

    /** The page that the window shows already. */
    public static WikiPage shownTo(Visitor visitor) {
        return new WikiPage(visitor);
    }

    public WikiPage reload() {
        window().reload();
        return this;
    }

    /** What axe finds in all of a page that is the app's own. */
    public List<String> accessibilityProblems() {
        return new Accessibility(visitor).problemsOfPage();
    }

    public String title() {
        return window().title();
    }

    public String text() {
        return window().locator("body").innerText();
    }

    public String address() {
        return window().url();
    }

    /** The first or only map of the page. */
    public MapOnPage map() {
        return map(0);
    }

    public MapOnPage map(int index) {
        Locator root = window().locator(".journey-map").nth(index);
        return new MapOnPage(visitor, root);
    }

    /** The map for someone who begins to edit it with the keyboard. */
    public MapKeys keys() {
        return map().editing().keys().enterTheMap();
    }

    /** The map for someone who begins to edit it with the pointer. */
    public MapEditing editing() {
        return map().editing().takeOver();
    }

    public int maps() {
        return window().locator(".journey-map").count();
    }

    /** Whether the browser itself gets all these keys when the focus is on the page beside the map. */
    public boolean keysLeftAlone(String... keys) {
        window().evaluate("""
                () => {
                  document.activeElement.blur();
                  window.taken = [];
                  addEventListener('keydown', (event) => event.defaultPrevented && taken.push(event.key));
                }""");
        for (String key : keys) {
            visitor.press(key);
        }
        return (Boolean) window().evaluate("() => taken.length === 0");
    }

    /** What the browser prints, as a PDF. */
    public byte[] printed() {
        return window().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    }

    /**
     * What the browser prints on a sheet of that size, as a PDF; where the page doesn't say how the sheet lies, it
     * stands or lies.
     */
    public byte[] printed(String sheet, boolean lies) {
        return window().pdf(new Page.PdfOptions().setFormat(sheet).setLandscape(lies));
    }

    /** The same page over REST. */
    public SitePage sitePage() {
        String id = (String) window().evaluate("() => document.querySelector('meta[name=ajs-page-id]').content");
        return new SitePage(visitor.site(), id, title());
    }

    private Page window() {
        return visitor.window();
    }
}

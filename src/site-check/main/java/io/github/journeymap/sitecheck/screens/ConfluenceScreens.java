package io.github.journeymap.sitecheck.screens;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.journeymap.sitecheck.Skipped;
import io.github.journeymap.sitecheck.http.Account;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The pages of Confluence Data Center 10.2. Atlassian documents none of these ids, so each is from open source that
 * works with Confluence, beside which stands which:
 *
 * <ul>
 *   <li>DCAPT: atlassian/dc-app-performance-toolkit at 9145a9b, app/selenium_ui/confluence/pages/selectors.py (2026)
 *   <li>LIKEC4: phrontizo/likec4-confluence at 04f24e1, docker/e2e/macro-native.spec.ts (run on 10.2.13)
 *   <li>E4: ataraxie/e4-framework at c5e590a, src/main/kotlin/de/scandio/e4/confluence/web/WebConfluence.kt (2020)
 *   <li>SEIBERT: seibert-media/confluence-protractor-base at e9485c4, src/page-objects/ConfluencePage.ts and
 *       ConfluenceSpace.ts (2018)
 * </ul>
 *
 * A screen that isn't there as these know it says nothing about the app: the check is skipped, and says what it looked
 * for.
 */
public final class ConfluenceScreens implements Screens {
    private static final String MACRO = "journey-map";

    private final String site;
    private final String plugin;
    private final Duration patience;

    /**
     * @param plugin the app's key
     * @param patience how long a part of a page may take to appear
     */
    public ConfluenceScreens(String site, String plugin, Duration patience) {
        this.site = site;
        this.plugin = plugin;
        this.patience = patience;
    }

    @Override
    public void logIn(Page window, Account account) {
        window.navigate(site + "/login.action");
        // DCAPT LoginPageLocators: the form of old, and that of two-step verification.
        Locator form = window.locator("#os_username, #username-field").first();
        seen(form, "login form");
        boolean old = "os_username".equals(form.getAttribute("id"));
        form.fill(account.name());
        window.locator(old ? "#os_password" : "#password-field")
                .fill(account.password().orElseThrow());
        window.locator(old ? "#loginButton" : "#login-button").click();
        window.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Override
    public void edit(Page window, String page) {
        window.navigate(site + "/pages/editpage.action?pageId=" + page);
        editor(window);
    }

    @Override
    public Offer chooseMacro(Page window) {
        // LIKEC4, E4.
        seen(window.locator("#rte-button-insert"), "editor's Insert menu").click();
        seen(window.locator("#rte-insert-macro"), "editor's Other macros").click();
        seen(window.locator("#macro-browser-dialog"), "macro browser");
        seen(window.locator("#macro-browser-search"), "macro browser's search").pressSequentially("journey");
        // LIKEC4, E4: #macro-<name>. From here on, what is missing is ours.
        Locator tile = window.locator("#macro-" + MACRO);
        ours(tile, "The macro browser doesn't find the macro");
        String name = tile.innerText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        boolean icon = (Boolean) tile.evaluate(
                "tile => [...tile.querySelectorAll('img')].some(image => image.complete && image.naturalWidth > 0)");
        tile.click();
        // E4: #macro-param-<name>.
        Locator template = window.locator("#macro-browser-dialog #macro-param-template");
        ours(template, "The macro's form has no field for the template");
        List<String> labels =
                window.locator("#macro-browser-dialog label[for^=macro-param-]").allInnerTexts();
        return new Offer(name, icon, labels, template.locator("option").allInnerTexts());
    }

    @Override
    public Placeholder insertMacro(Page window) {
        // E4.
        seen(window.locator("#macro-details-page button.ok"), "macro browser's Insert")
                .click();
        // LIKEC4.
        Locator image =
                body(window).locator("[data-macro-name=\"" + MACRO + "\"]").first();
        ours(image, "The editor doesn't show the macro after it was inserted");
        Object width = image.evaluate("""
                async (image) => {
                  for (let i = 0; i < 40 && !(image.complete && image.naturalWidth); i++)
                    await new Promise((go) => setTimeout(go, 250));
                  return image.naturalWidth ?? 0;
                }""");
        String address = image.getAttribute("src");
        return new Placeholder(address == null ? "" : address, ((Number) width).intValue());
    }

    @Override
    public void publish(Page window) {
        // DCAPT EditorLocators.
        seen(window.locator("#rte-button-publish"), "editor's Publish").click();
        Locator shown = window.locator("#title-text");
        Locator asksAgain = window.locator("#qed-publish-button");
        seen(shown.or(asksAgain).first(), "published page");
        if (asksAgain.isVisible()) {
            asksAgain.click();
        }
        seen(shown, "published page");
    }

    @Override
    public void create(Page window, String below, String item, String title) {
        window.navigate(site + "/pages/viewpage.action?pageId=" + below);
        // E4 (DCAPT has #quick-create-page-button, which makes a blank page).
        seen(window.locator("#create-page-button"), "button Create from template")
                .click();
        Locator template = window.locator("[data-item-module-complete-key=\"" + plugin + ":" + item + "\"]");
        seen(window.locator(".templates .template").first(), "create dialog");
        ours(template, "The create dialog doesn't offer " + item);
        template.click();
        // SEIBERT.
        seen(window.locator(".create-dialog-create-button").first(), "create dialog's Create")
                .click();
        editor(window);
        // DCAPT.
        window.locator("#content-title").fill(title);
    }

    @Override
    public void copy(Page window, String page) {
        window.navigate(site + "/pages/viewpage.action?pageId=" + page);
        // SEIBERT ConfluencePage.copyPage.
        seen(window.locator("#action-menu-link"), "menu of the page").click();
        seen(window.locator("#action-copy-page-link"), "Copy in the menu of the page")
                .click();
        Locator next = window.locator("#copy-dialog-next");
        Locator editor = window.locator("#rte-button-publish");
        seen(next.or(editor).first(), "dialog that copies a page");
        if (next.isVisible()) {
            next.click();
        }
        editor(window);
        publish(window);
        window.waitForURL(Pattern.compile("^(?!.*copypage).*$"));
    }

    /** The editor when it can be written in: DCAPT, LIKEC4. */
    private void editor(Page window) {
        seen(window.locator("#wysiwygTextarea_ifr"), "page editor");
        seen(window.locator("#rte-button-publish"), "editor's Publish");
        seen(body(window).locator("#tinymce"), "editor's text");
    }

    private static FrameLocator body(Page window) {
        return window.frameLocator("#wysiwygTextarea_ifr");
    }

    private Locator seen(Locator place, String what) {
        if (!appears(place)) {
            throw new Skipped("this Confluence's " + what + " isn't where the check looks for it (" + place
                    + "); see to it by hand");
        }
        return place;
    }

    private void ours(Locator place, String otherwise) {
        if (!appears(place)) {
            throw new AssertionError(otherwise + " (" + place + ")");
        }
    }

    private boolean appears(Locator place) {
        try {
            place.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.VISIBLE)
                    .setTimeout(patience.toMillis()));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** What Confluence may put in front of a page, each with what closes it: DCAPT PopupLocators. */
    public static void closePopups(Page window) {
        for (String button : List.of(
                ".button-panel-button .set-timezone-button",
                ".aui-button.aui-button-link.skip-onboarding",
                "#closeDisDialog",
                "button[aria-label=\"Close this modal\"]")) {
            window.addLocatorHandler(window.locator(button), Locator::click);
        }
    }
}

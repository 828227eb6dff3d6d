package io.github.journeymap.sitecheck.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.journeymap.sitecheck.http.Account;
import java.util.List;

/** The pages of the development host. */
public final class HostScreens implements Screens {
    private final String site;

    public HostScreens(String site) {
        this.site = site;
    }

    /** Whether a page, in HTML, is one of the development host's. */
    public static boolean isHost(String html) {
        return html.contains("class=\"not-confluence\"");
    }

    @Override
    public void logIn(Page window, Account account) {
        window.navigate(site + "/login.action");
        window.locator("[name=os_username]").fill(account.name());
        window.locator("[name=os_password]").fill(account.password().orElseThrow());
        window.locator("#loginButton").click();
        window.waitForLoadState();
    }

    @Override
    public void edit(Page window, String page) {
        window.navigate(site + "/pages/editpage.action?pageId=" + page);
    }

    @Override
    public Offer chooseMacro(Page window) {
        window.locator(".insert-macro").click();
        Locator tile = window.locator(".macro-browser .macro[data-name=journey-map]");
        String name = tile.locator(".macro-label").innerText();
        boolean icon = (Boolean) tile.locator("img").evaluate("image => image.complete && image.naturalWidth > 0");
        tile.click();
        Locator form = window.locator(".macro-browser .macro-form");
        List<String> labels = form.locator("label").all().stream()
                .map(label -> ((String) label.evaluate("label => label.firstChild.textContent")).strip())
                .toList();
        return new Offer(
                name,
                icon,
                labels,
                form.locator("[name='param.template'] option").allInnerTexts());
    }

    @Override
    public Placeholder insertMacro(Page window) {
        window.locator(".macro-browser .macro-form button.primary").click();
        Locator image = window.locator(".editor-body [data-macro=journey-map] img");
        image.waitFor();
        window.waitForFunction("image => image.complete", image.elementHandle());
        return new Placeholder(
                image.getAttribute("src"), ((Number) image.evaluate("image => image.naturalWidth")).intValue());
    }

    @Override
    public void publish(Page window) {
        window.locator("button[name=do][value=publish]").click();
        window.waitForURL("**/*viewpage*");
    }

    @Override
    public void create(Page window, String below, String item, String title) {
        window.navigate(site + "/pages/viewpage.action?pageId=" + below);
        window.locator("header a.button.primary").click();
        window.locator(".blueprint[value=" + item.replace("-item", "-blueprint") + "]")
                .click();
        window.locator("input[name=title]").fill(title);
    }

    @Override
    public void copy(Page window, String page) {
        window.navigate(site + "/pages/copypage.action?pageId=" + page);
        window.locator("form.card button.primary").click();
        window.waitForURL("**/*viewpage*");
    }
}

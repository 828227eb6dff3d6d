package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lets people in to a site, each in a browser window of their own, and remembers who came. */
public final class Visitors {
    private final Browser browser;
    private final Site site;
    private final List<Visitor> present = new ArrayList<>();

    public Visitors(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    public Visitor enter(User user) {
        return enter(user, options -> options);
    }

    public Visitor editor() {
        return enter(User.EDITOR);
    }

    public Visitor reader() {
        return enter(User.READER);
    }

    /** Lets a user in, with the window size, colour scheme, scripting and so on of the options. */
    public Visitor enter(User user, UnaryOperator<NewContextOptions> options) {
        BrowserContext context = browser.newContext(options.apply(new NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("UTC")));
        context.setDefaultTimeout(30_000);
        if (user.signedIn()) {
            signIn(context, user);
        }
        Visitor visitor = new Visitor(site, user, context);
        present.add(visitor);
        return visitor;
    }

    /** The same person's second window, in the same browser. */
    public Visitor beside(Visitor first) {
        Visitor visitor = new Visitor(site, first.user(), first.context());
        present.add(visitor);
        return visitor;
    }

    public void signIn(BrowserContext context, User user) {
        var answer = context.request()
                .post(
                        site.address() + "/dologin.action",
                        RequestOptions.create()
                                .setHeader("X-Atlassian-Token", "no-check")
                                .setForm(FormData.create()
                                        .set("os_username", user.login())
                                        .set("os_password", user.login())));
        if (!answer.ok()) {
            throw new AssertionError("Signing in as " + user + " failed: " + answer.status());
        }
    }

    public List<Visitor> present() {
        return List.copyOf(present);
    }
}

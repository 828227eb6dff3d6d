package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One person at one browser window, signed in. What goes wrong in the window (an uncaught exception, an error in the
 * console, something the content security policy refused) is remembered; a test that ends with such problems fails.
 */
public final class Visitor {
    private final Site site;
    private final User user;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Visitor(Site site, User user, BrowserContext context) {
        this.site = site;
        this.user = user;
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(problem -> problems.add("Uncaught: " + problem));
    }

    public Site site() {
        return site;
    }

    public User user() {
        return user;
    }

    /** Only page objects touch this; tests speak to page objects. */
    public Page window() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** In this test the console may show errors that contain a match of the pattern: say why beside the call. */
    public Visitor expecting(String pattern) {
        expected.add(Pattern.compile(pattern));
        return this;
    }

    public void goOffline() {
        context.setOffline(true);
    }

    public void goOnline() {
        context.setOffline(false);
    }

    /** Forgets the session, as when it ran out meanwhile. */
    public void loseSession() {
        context.clearCookies();
    }

    /** Everything that went wrong in the window and was not expected. */
    public List<String> problems() {
        return problems.stream()
                .filter(problem -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(problem).find()))
                .toList();
    }

    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    public void leave() {
        context.close();
    }

    private void note(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            problems.add("Console: " + message.text() + " at " + message.location());
        }
    }
}

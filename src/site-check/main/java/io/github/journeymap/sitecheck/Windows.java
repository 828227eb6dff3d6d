package io.github.journeymap.sitecheck;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.sitecheck.http.Account;
import io.github.journeymap.sitecheck.screens.ConfluenceScreens;
import io.github.journeymap.sitecheck.screens.Screens;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Browser windows on the site, each logged in as someone.
 *
 * <p>A personal access token makes no session. With a password, the browser logs in by Confluence's form, as people do.
 * Without one, it shows the token in a header with each request to the site, and to no other: that is documented for
 * REST only (https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html), while for other
 * addresses it is what scripts of others do, for example for the PDF of a page. So {@link #admit} tries it first.
 */
final class Windows {
    private final Browser browser;
    private final String site;
    private final Screens screens;
    private final Map<Account, String> sessions = new HashMap<>();
    private final Map<Account, String> notAdmitted = new HashMap<>();
    private final List<Visitor> open = new ArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    Windows(Browser browser, String site, Screens screens) {
        this.browser = browser;
        this.site = site;
        this.screens = screens;
    }

    /** Finds out whether the site's pages know this person; where not, checks in their window are skipped. */
    void admit(Account account) {
        try (BrowserContext context = context(account)) {
            Page window = context.newPage();
            if (account.password().isPresent()) {
                screens.logIn(window, account);
            }
            window.navigate(site + "/");
            String user = screens.user(window);
            if (user.equals(account.name())) {
                account.password().ifPresent(password -> sessions.put(account, context.storageState()));
            } else if (account.password().isPresent()) {
                throw new CannotCheck("The login form of " + site + " doesn't take the password of " + account + '.');
            } else {
                notAdmitted.put(
                        account,
                        "this site takes a token for its REST only, so the browser needs the password of " + account);
            }
        } catch (PlaywrightException e) {
            notAdmitted.put(account, "the browser can't open " + site + ": " + firstLine(e));
        }
    }

    /** A window of that person's; {@link Account#NOBODY} is someone who isn't logged in. */
    Visitor open(Account account) {
        Optional.ofNullable(notAdmitted.get(account)).ifPresent(why -> {
            throw new Skipped(why);
        });
        BrowserContext context = context(account);
        Visitor visitor =
                Visitor.in(context, new Site(site), account.equals(Account.NOBODY) ? User.STRANGER : User.EDITOR);
        Page window = visitor.window();
        ConfluenceScreens.closePopups(window);
        window.onResponse(response -> {
            if (isOurs(response.url())) {
                seen.add(response.request().method() + ' ' + response.url() + " answered " + response.status());
            }
        });
        open.add(visitor);
        return visitor;
    }

    /** What that person's browser sends along to be known by: empty where it shows the token. */
    String cookies(Account account) {
        Optional.ofNullable(notAdmitted.get(account)).ifPresent(why -> {
            throw new Skipped(why);
        });
        try (BrowserContext context = context(account)) {
            return context.cookies(site + "/").stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }

    /** What went wrong in the windows since they were opened, as far as it is the app's. */
    List<String> problems() {
        return open.stream()
                .flatMap(visitor -> visitor.problems().stream())
                .filter(Windows::isOurs)
                .toList();
    }

    /** What the windows asked of the app since {@link #close}, and what they show of its maps. */
    List<String> seen() {
        List<String> all = new ArrayList<>(seen);
        for (Visitor visitor : open) {
            try {
                all.add(visitor.window().url());
                visitor.window()
                        .locator(".journey-map")
                        .all()
                        .forEach(map -> all.add((String) map.evaluate("map => map.outerHTML.slice(0, 8000)")));
            } catch (PlaywrightException e) {
                all.add("The window is gone: " + firstLine(e));
            }
        }
        all.addAll(problems());
        return all;
    }

    void close() {
        open.forEach(Visitor::leave);
        open.clear();
        seen.clear();
    }

    private BrowserContext context(Account account) {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(1400, 1000).setLocale("en-GB");
        if (sessions.containsKey(account)) {
            options.setStorageState(sessions.get(account));
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        if (account.password().isEmpty()) {
            account.token().ifPresent(token -> context.route(this::isOnTheSite, route -> showOrGiveUp(token, route)));
        }
        return context;
    }

    private boolean isOnTheSite(String address) {
        return address.startsWith(site + "/");
    }

    private void showOrGiveUp(String token, Route route) {
        try {
            show(token, route);
        } catch (PlaywrightException e) {
            try {
                route.abort();
            } catch (PlaywrightException closed) {
                // The window was closed while it asked.
            }
        }
    }

    /**
     * Lets a request go with the token, and nothing that leads away from the site: what a request is led to is sent the
     * same headers, and isn't asked about.
     */
    private void show(String token, Route route) {
        Request request = route.request();
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("authorization", "Bearer " + token);
        if (request.isNavigationRequest() && !request.method().equals("GET")) {
            route.resume(new Route.ResumeOptions().setHeaders(headers));
            return;
        }
        APIResponse answer = route.fetch(
                new Route.FetchOptions().setHeaders(headers).setMaxRedirects(0).setTimeout(0));
        String led = ledTo(request.url(), answer);
        if (request.isNavigationRequest() && isOnTheSite(led)) {
            route.resume(new Route.ResumeOptions().setHeaders(headers));
        } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    /** Where an answer leads; empty for one that leads nowhere. */
    private static String ledTo(String address, APIResponse answer) {
        String location = answer.headers().get("location");
        return answer.status() / 100 == 3 && location != null
                ? URI.create(address).resolve(location).toString()
                : "";
    }

    private static boolean isOurs(String text) {
        return text.contains("journeymap") || text.contains("/journey-map/");
    }

    private static String firstLine(PlaywrightException e) {
        return e.getMessage().lines().findFirst().orElse("");
    }
}

package io.github.journeymap.sitecheck;

import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.sitecheck.Place.Page;
import io.github.journeymap.sitecheck.http.Account;
import io.github.journeymap.sitecheck.http.Reply;
import io.github.journeymap.sitecheck.http.Rest;
import io.github.journeymap.sitecheck.screens.Screens;
import java.net.URI;
import java.util.Random;

/** What a check works with: a site, a place on it, and people. */
public final class Visit {
    private static final Random RANDOM = new Random();

    private final Settings settings;
    private final Rest rest;
    private final Place place;
    private final Windows windows;
    private final Screens screens;

    Visit(Settings settings, Rest rest, Place place, Windows windows, Screens screens) {
        this.settings = settings;
        this.rest = rest;
        this.place = place;
        this.windows = windows;
        this.screens = screens;
    }

    public Settings settings() {
        return settings;
    }

    /** Requests of the person who makes the pages. */
    public Rest rest() {
        return rest;
    }

    /** Requests of someone who isn't logged in. */
    public Rest nobody() {
        return rest.as(Account.NOBODY);
    }

    /** Requests of the second person. */
    public Rest other() {
        return rest.as(otherAccount());
    }

    public Place place() {
        return place;
    }

    public Screens screens() {
        return screens;
    }

    /** A window of the person who makes the pages. */
    public Visitor window() {
        return windows.open(settings.account());
    }

    /** A window of someone who isn't logged in. */
    public Visitor nobodysWindow() {
        return windows.open(Account.NOBODY);
    }

    /** A window of the second person. */
    public Visitor othersWindow() {
        return windows.open(otherAccount());
    }

    /** The page in a window; its map may be edited there. */
    public WikiPage show(Visitor window, Page page) {
        return WikiPage.open(window, page.path());
    }

    /**
     * What a browser of the person who makes the pages gets at an address that is not REST; redirects are followed.
     *
     * @param address a path, or a whole address on the site
     */
    public Reply download(String address) {
        Account account = settings.account();
        String cookies = windows.cookies(account);
        String next = address.startsWith("/") ? settings.site() + address : address;
        Reply reply;
        int steps = 0;
        do {
            Expect.that(next.startsWith(settings.site() + "/"), address + " leads away from the site, to " + next);
            reply = account.password().isPresent() ? nobody().get(next, "Cookie", cookies) : rest.get(next);
            next = URI.create(next).resolve(reply.header("Location")).toString();
            steps++;
        } while (reply.status() / 100 == 3 && steps < 6);
        return reply;
    }

    /** The only map on a page, in a window of the person who makes the pages. */
    public MapOnPage mapOn(Page page) {
        return show(window(), page).map();
    }

    /** A word that stands nowhere else on the site. */
    public static String word() {
        StringBuilder word = new StringBuilder("jm");
        for (int i = 0; i < 10; i++) {
            word.append((char) ('a' + RANDOM.nextInt(26)));
        }
        return word.toString();
    }

    private Account otherAccount() {
        return settings.other()
                .orElseThrow(
                        () -> new Skipped("needs a second person: -Dsite.other.user=NAME -Dsite.other.token=TOKEN"));
    }
}

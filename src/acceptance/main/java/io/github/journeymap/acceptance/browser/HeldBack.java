package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** Requests of a window that wait for their answer until the test lets them have it. */
public final class HeldBack {
    private final List<Route> waiting = new ArrayList<>();
    private boolean isOver;

    HeldBack(Page page, String addresses) {
        page.route(addresses, this::meet);
    }

    /** Those that wait, and all that come later, get the server's answer. */
    public void release() {
        isOver = true;
        waiting.forEach(Route::resume);
        waiting.clear();
    }

    /** Those that wait fail as on a bad line; those that come later wait. */
    public void lose() {
        waiting.forEach(route -> route.abort("connectionfailed"));
        waiting.clear();
    }

    /** How many wait. */
    public int size() {
        return waiting.size();
    }

    private void meet(Route route) {
        if (isOver) {
            route.resume();
        } else {
            waiting.add(route);
        }
    }
}

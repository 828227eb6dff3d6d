package io.github.journeymap.sitecheck.screens;

import com.microsoft.playwright.Page;
import io.github.journeymap.sitecheck.http.Account;
import java.util.List;

/**
 * What belongs to the wiki on its pages, not to the app: the login form, the page editor with its macro browser, the
 * create dialog. Confluence and the development host differ here, and nowhere else. A window is one in which nothing
 * else happens.
 */
public interface Screens {
    /** How the macro browser offers the app's macro. */
    record Offer(String name, boolean hasIcon, List<String> parameters, List<String> templates) {}

    /**
     * The picture that stands for the macro in the page editor: its address, and its width in pixels; 0 when it isn't
     * shown.
     */
    record Placeholder(String address, int width) {}

    /** Logs in by the form; whether that was successful is seen from {@link #user}. */
    void logIn(Page window, Account account);

    /** Opens the editor of a page. */
    void edit(Page window, String page);

    /** In the editor, looks for the app's macro in the macro browser, and chooses it. */
    Offer chooseMacro(Page window);

    /** In the macro browser, inserts the macro as it is offered. */
    Placeholder insertMacro(Page window);

    /** In the editor, publishes the page; then the window shows it. */
    void publish(Page window);

    /**
     * By the create dialog, a page from one of the app's blueprints, until it is open in the editor.
     *
     * @param below the page that the new one is to be below
     * @param item key of the blueprint's web-item
     */
    void create(Page window, String below, String item, String title);

    /** Copies a page as its menu does; then the window shows the copy. */
    void copy(Page window, String page);

    /** Who is logged in, as the page says it to its scripts; empty for nobody. */
    default String user(Page window) {
        return meta(window, "ajs-remote-user");
    }

    /** Id of the page that the window shows, as the page says it to its scripts. */
    default String page(Page window) {
        return meta(window, "ajs-page-id");
    }

    // AJS.Meta, https://developer.atlassian.com/server/confluence/using-ajs-meta/ has the same in meta elements.
    private static String meta(Page window, String name) {
        return (String)
                window.evaluate("name => document.querySelector(`meta[name=\"${name}\"]`)?.content ?? ''", name);
    }
}

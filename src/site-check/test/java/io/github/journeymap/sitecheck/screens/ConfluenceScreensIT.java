package io.github.journeymap.sitecheck.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.github.journeymap.acceptance.browser.RunningBrowser;
import io.github.journeymap.sitecheck.Skipped;
import io.github.journeymap.sitecheck.http.Account;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The steps on Confluence's pages, on a page of the test's own that has what {@link ConfluenceScreens} looks for, and
 * nothing else of Confluence: that the steps fit together. Whether Confluence has it, too, is what its sources say.
 */
class ConfluenceScreensIT {
    private static final String SITE = "http://confluence.test";
    private static final String PICTURE =
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private static final String VIEW = """
            <meta name="ajs-remote-user" content="eva"><meta name="ajs-page-id" content="42">
            <h1 id="title-text">A page</h1>
            <button id="create-page-button" onclick="dialog.hidden = false">...</button>
            <div id="dialog" hidden><ol class="templates"><li class="template">Blank</li>
              <li class="template" data-item-module-complete-key="io.github.journeymap:five-e-item"
                  onclick="this.classList.add('selected')">Map</li></ol>
              <button class="create-dialog-create-button"
                  onclick="location.href = document.querySelector('.selected') ? '/edit' : '/none'">Create</button></div>
            <button id="action-menu-link" onclick="menu.hidden = false">...</button>
            <div id="menu" hidden><a id="action-copy-page-link" href="/copypage">Copy</a></div>""";

    private static final String EDITOR = """
            <input id="content-title"><iframe id="wysiwygTextarea_ifr" srcdoc="<body id='tinymce' contenteditable>text</body>"></iframe>
            <button id="rte-button-insert" onclick="insert.hidden = false">+</button>
            <div id="insert" hidden><button id="rte-insert-macro" onclick="browser.hidden = false">Other macros</button></div>
            <div id="browser" hidden><div id="macro-browser-dialog"><input id="macro-browser-search"
                  oninput="document.querySelector('#macro-journey-map').hidden = !/^journey$/.test(this.value)">
              <div id="macro-journey-map" hidden onclick="details.hidden = false"><img src="PICTURE" width="9" height="9">
                <h3>Customer journey map</h3><p>Shows a map.</p></div>
              <div id="details" hidden><label for="macro-param-name">Name</label><input id="macro-param-name">
                <label for="macro-param-template">Template</label>
                <select id="macro-param-template"><option>Five stages</option><option>Four stages</option></select>
                <div id="macro-details-page"><button class="ok" onclick="frames[0].document.body.innerHTML +=
                  '<img data-macro-name=\\'journey-map\\' src=\\'PICTURE\\' width=9 height=9>'">Insert</button></div></div></div></div>
            <button id="rte-button-publish" onclick="location.href = '/view?' + encodeURIComponent(document.querySelector('#content-title').value)">Publish</button>""".replace("PICTURE", PICTURE);

    private static RunningBrowser browser;

    private BrowserContext context;
    private Page window;
    private String editor = EDITOR;
    private final Screens screens = new ConfluenceScreens(SITE, "io.github.journeymap", Duration.ofSeconds(3));

    @BeforeAll
    static void start() {
        browser = new RunningBrowser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void serve() {
        context = browser.browser().newContext();
        window = context.newPage();
        context.route(SITE + "/**", route -> {
            String path = route.request().url().substring(SITE.length());
            String html = path.startsWith("/pages/editpage") || path.startsWith("/edit")
                    ? editor
                    : path.startsWith("/copypage")
                            ? "<button id='copy-dialog-next' onclick=\"location.href = '/edit'\">Next</button>"
                            : path.startsWith("/login") ? login() : VIEW;
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html>" + html));
        });
    }

    @AfterEach
    void close() {
        context.close();
    }

    private String login = "username-field";

    private String login() {
        boolean old = login.equals("os_username");
        return "<form action='/view'><input id='" + login + "'><input type='password' id='"
                + (old ? "os_password" : "password-field") + "'><button id='" + (old ? "loginButton" : "login-button")
                + "'>Log in</button></form>";
    }

    @Test
    void logsInByEitherForm() {
        for (String form : List.of("os_username", "username-field")) {
            login = form;
            screens.logIn(window, new Account("eva", Optional.empty(), Optional.of("secret")));
            assertThat(screens.user(window)).as(form).isEqualTo("eva");
        }
    }

    @Test
    void insertsTheMacroAndPublishes() {
        screens.edit(window, "42");
        Screens.Offer offer = screens.chooseMacro(window);
        Screens.Placeholder placeholder = screens.insertMacro(window);
        screens.publish(window);

        assertThat(offer)
                .isEqualTo(new Screens.Offer(
                        "Customer journey map",
                        true,
                        List.of("Name", "Template"),
                        List.of("Five stages", "Four stages")));
        assertThat(placeholder).isEqualTo(new Screens.Placeholder(PICTURE, 1));
        assertThat(screens.page(window)).isEqualTo("42");
    }

    @Test
    void createsAPageFromABlueprint() {
        screens.create(window, "42", "five-e-item", "A new map");
        screens.publish(window);

        assertThat(window.url()).isEqualTo(SITE + "/view?A%20new%20map");
    }

    @Test
    void copiesAPage() {
        screens.copy(window, "42");

        assertThat(window.url()).startsWith(SITE + "/view");
    }

    @Test
    void whatConfluenceLacksIsSkippedAndWhatTheAppLacksFails() {
        editor = EDITOR.replace("rte-insert-macro", "somewhere-else");
        screens.edit(window, "42");
        assertThatThrownBy(() -> screens.chooseMacro(window))
                .isInstanceOf(Skipped.class)
                .hasMessageContaining("#rte-insert-macro");

        editor = EDITOR.replace("id=\"macro-journey-map\"", "id=\"macro-other\"");
        screens.edit(window, "42");
        assertThatThrownBy(() -> screens.chooseMacro(window))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The macro browser doesn't find the macro");
    }
}

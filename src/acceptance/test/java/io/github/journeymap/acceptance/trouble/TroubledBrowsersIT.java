package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three people type into one map. The first one's page is translated by the browser, each time that it comes; the
 * second sits behind a proxy that refuses every other save, each time in another way, and one text forever; the clock
 * of the third jumps, and their page is reloaded as soon as they have typed. Then the map's file is deleted.
 */
@Acceptance
class TroubledBrowsersIT {
    private static final int ROUNDS = 4;
    private static final int CELLS = 3;
    private static final String REFUSED = "Runs a <script> of theirs";

    private static final String TRANSLATE = """
            document.addEventListener('DOMContentLoaded', () => {
              for (const text of document.querySelectorAll('.jm-grid .jm-heading, .jm-grid .jm-text')) {
                text.innerHTML = `<font><font>DE: ${text.textContent}</font></font>`;
              }
            });
            """;

    /** The clock goes wrong by three days, to and fro. */
    private static final String JUMP = """
            () => {
              const [now, days] = [Date.now, (window.jumps = -(window.jumps ?? -3))];
              Date.now = () => now() + days * 86400000;
            }""";

    /** Answers that are not the server's: status, type and body. */
    private static final List<Route.FulfillOptions> NO = List.of(
            no(403, "<h1>Blocked</h1>"),
            no(413, "<h1>Too large</h1>"),
            no(200, "<html>Log in</html>"),
            no(200, ""),
            no(429, "").setHeaders(Map.of("Retry-After", "1")),
            no(502, "<h1>Bad gateway</h1>"));

    private final Set<String> written = new TreeSet<>();
    private SitePage page;
    private MapEditing translated;
    private MapEditing proxied;
    private MapEditing reloading;
    private boolean proxyIsWell;

    @BeforeEach
    void open(Site site, Visitors visitors) {
        page = site.pageWithMap("blank");
        Visitor first = visitors.enter(User.EDITOR).expecting("409");
        first.context().addInitScript(TRANSLATE);
        translated = WikiPage.open(first, page).editing().takeOver();
        Visitor second = visitors.enter(User.ADMIN).expecting("4(03|09|13|29)|502");
        AtomicInteger saves = new AtomicInteger();
        second.window().route("**/edits", route -> {
            String body = route.request().postData();
            int save = body.contains("\"edits\":[]") ? 1 : saves.incrementAndGet();
            if (body.contains("<script")) {
                route.fulfill(NO.get(0));
            } else if (save % 2 == 0 && !proxyIsWell) {
                route.fulfill(NO.get(save / 2 % NO.size()));
            } else {
                route.resume();
            }
        });
        proxied = WikiPage.open(second, page).editing().takeOver();
        Visitor third = visitors.enter(User.EDITOR).expecting("409");
        third.acceptDialogs();
        reloading = WikiPage.open(third, page).editing().takeOver();
    }

    @Test
    @Rule("U42")
    void whateverGoesWrongBetweenThemAndTheFileNothingThatWasTypedIsGoneFromScreenAndStore() {
        for (int round = 0; round < ROUNDS; round++) {
            write(translated, round, "the first");
            write(proxied, round, "the second");
            reloading.visitor().window().evaluate(JUMP);
            write(reloading, round, "the third");
            WikiPage.shownTo(reloading.visitor()).reload();
            reloading.takeOver();
        }
        proxied.write(proxied.map().cell(0, 0), REFUSED);
        proxied.visitor()
                .eventually(() -> assertThat(proxied.feedback().trouble()).contains("“" + REFUSED + "”"));
        // What was refused twice by chance is set aside as well: shown, and saved when it is tried again.
        proxied.visitor().eventually(() -> {
            String shown = proxied.map().notes() + proxied.feedback().trouble();
            assertThat(written).allSatisfy(note -> assertThat(shown).contains(note));
        });
        proxyIsWell = true;
        proxied.feedback().answer(word("retry"));
        all(editing -> assertThat(editing.map().notes()).containsAll(written));
        proxied.visitor().eventually(() -> {
            assertThat(proxied.feedback().trouble()).contains("“" + REFUSED + "”");
            assertThat(page.map().notes()).containsExactlyInAnyOrderElementsOf(written);
        });

        page.deleteMap();
        all(editing -> assertThat(editing.feedback().trouble()).contains("deleted"));
        write(translated, ROUNDS, "the first");
        all(editing -> assertThat(editing.map().notes()).containsAll(before(ROUNDS)));
        translated.feedback().answer(word("put-back"));
        translated.saved();
        takeTheOneThatIsThere(reloading);
        takeTheOneThatIsThere(proxied);

        write(reloading, ROUNDS, "the third");
        write(proxied, ROUNDS, "the second");
        all(editing -> assertThat(editing.map().notes()).containsExactlyInAnyOrderElementsOf(written));
        translated.saved();
        reloading.saved();
        proxied.saved();
        assertThat(page.map().notes()).containsExactlyInAnyOrderElementsOf(written);
    }

    private void write(MapEditing editing, int round, String person) {
        String note = "Round " + round + " of " + person;
        editing.write(editing.map().cell(round % 2, round % CELLS), note);
        written.add(note);
    }

    private Set<String> before(int round) {
        Set<String> notes = new TreeSet<>(written);
        notes.removeIf(note -> note.startsWith("Round " + round));
        return notes;
    }

    /** Taking it discards what isn't saved: the text that the proxy refuses. */
    private void takeTheOneThatIsThere(MapEditing editing) {
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().trouble()).contains(word("trouble.replaced")));
        editing.feedback().answer(word("afresh.replaced"));
        editing.visitor().window().locator("dialog .jm-danger").click();
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().trouble()).isEmpty());
    }

    private void all(Consumer<MapEditing> assertion) {
        for (MapEditing editing : List.of(translated, proxied, reloading)) {
            editing.visitor().eventually(() -> assertion.accept(editing));
        }
    }

    private String word(String key) {
        return page.site().words("en").text("journey-map.editor." + key);
    }

    private static Route.FulfillOptions no(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html")
                .setBody(body);
    }
}

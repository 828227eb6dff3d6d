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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between the browser and Confluence, and answers in its place. */
@Acceptance
class FirewallIT {
    private static final String REFUSED = "Runs a <script> of their own";
    private static final String INNOCENT = "Reads the page";

    @ParameterizedTest
    @ValueSource(ints = {403, 406, 502, 200})
    @Rule({"E57", "U30"})
    void oneTextIsRefusedOnTheWayItIsSetAsideAndEverythingElseIsSaved(int status, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        Visitor editor = visitors.editor().expecting("40[36]|502");
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        editor.window().route("**/edits", route -> {
            if (route.request().postData().contains("script")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html")
                        .setBody("<h1>Blocked</h1>"));
            } else {
                route.resume();
            }
        });
        editing.write(editing.map().cell(0, 0), REFUSED);
        editing.write(editing.map().cell(0, 1), INNOCENT);
        editor.eventually(() -> assertThat(editing.feedback().trouble())
                .startsWith(editor.site().words("en").text("journey-map.editor.trouble.stopped"))
                .endsWith("“" + REFUSED + "”"));
        editor.eventually(() -> assertThat(page.map().notes()).containsExactly(INNOCENT));
        assertThat(editing.feedback().keptInTheBrowser()).contains("of their own");
    }

    @Test
    @Rule({"E54", "U35"})
    void aSignInGatewayAnswersASaveWith200AndJSONOfItsOwnTheWordsAreSavedNotLost(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        editor.window()
                .route(
                        "**/edits",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"status\": \"authentication required\"}")));
        editing.write(editing.map().cell(0, 0), INNOCENT);
        editor.eventually(() -> assertThat(editing.feedback().state()).isEqualTo("failed"));
        assertThat(editing.feedback().keptInTheBrowser()).contains(INNOCENT);
        editor.window().unroute("**/edits");
        editing.saved();
        assertThat(page.map().notes()).containsExactly(INNOCENT);
    }
}

package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A map that goes on as a table of its page. */
@Acceptance
class AsTableIT {
    private static final String MACRO =
            "<ac:structured-macro ac:name=\"journey-map\" ac:schema-version=\"1\">%s</ac:structured-macro>";
    private static final String PARAMETER = "<ac:parameter ac:name=\"%s\">%s</ac:parameter>";
    private static final String TEMPLATE = PARAMETER.formatted("template", "four-stage");
    private static final String OTHER = MACRO.formatted(TEMPLATE + PARAMETER.formatted("name", "Other"));
    private static final String TEXT = "<p>Before</p>" + MACRO.formatted(TEMPLATE) + "<p>Between</p>" + OTHER;

    @Test
    @Rule("X10")
    void theTableTakesTheMapsPlaceWithWhatWasTypedJustNowAndTheFileStays(Site site, Visitors visitors) {
        SitePage page = site.page(TEXT);
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.click(editing.map().cell("Steps", "Enter")).typingIsPossible();
        editor.insert("Waits at the door");

        editing.bar()
                .moreMenu()
                .choose(Choice.REPLACE_WITH_TABLE)
                .dialog()
                .press(site.words().text("journey-map.editor.as-table.ok"));

        editor.eventually(() -> assertThat(page.storage()).contains("</table><p>Between</p>" + OTHER));
        assertThat(page.storage()).startsWith("<p>Before</p><h2>").contains("Waits at the door");
        editor.eventually(() -> assertThat(editor.window()
                        .locator("td", new Page.LocatorOptions().setHasText("Waits at the door"))
                        .count())
                .isPositive());
        assertThat(page.map().notes()).hasSize(1);
    }

    @Test
    @Rule("X10")
    void allMapsOfAPageAreReplacedAtOnce(Site site, Visitors visitors) {
        SitePage page = site.page(TEXT);
        page.map("Other").edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", "In the other one"));
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing();

        editing.bar()
                .moreMenu()
                .choose(Choice.REPLACE_WITH_TABLE)
                .dialog()
                .check(site.words().text("journey-map.editor.as-table.all"))
                .press(site.words().text("journey-map.editor.as-table.ok"));

        editor.eventually(
                () -> assertThat(page.storage()).contains("In the other one").doesNotContain("ac:structured-macro"));
        assertThat(Jsoup.parse(page.storage()).select("table")).hasSize(2);
        editor.eventually(() -> assertThat(editor.window()
                        .locator("li", new Page.LocatorOptions().setHasText("In the other one"))
                        .count())
                .isPositive());
    }

    @Test
    @Rule("X10")
    void whereAPageCantBeChangedItStaysAsItIsAndASentenceSaysSo(Site site, Visitors visitors) {
        SitePage page = site.page(TEXT);
        Visitor editor = visitors.editor().expecting("403");
        MapEditing editing = WikiPage.open(editor, page).editing();
        var dialog = editing.bar().moreMenu().choose(Choice.REPLACE_WITH_TABLE).dialog();
        editor.network().refuse("**/rest/api/content/*", 403);

        dialog.press(site.words().text("journey-map.editor.as-table.ok"));

        editor.eventually(() -> assertThat(editing.feedback().told())
                .contains(site.words().text("journey-map.editor.as-table.failed")));
        assertThat(page.storage()).isEqualTo(TEXT);
    }

    @Test
    @Rule("X10")
    void aCopiedTableIsOneForWhateverTakesHtmlAndLinesOfCellsForTheRest(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().allowClipboard();
        MapEditing editing = WikiPage.open(editor, page).editing();

        editing.bar().export("copy-table");

        editor.eventually(() -> assertThat(editing.feedback().told())
                .contains(site.words().text("journey-map.editor.as-table.copied")));
        assertThat(Jsoup.parse(editor.clipboard().html()).select("table th p").eachText())
                .contains("Entice", "Extend");
        assertThat(editor.clipboard().text()).startsWith("\tEntice").contains("\nSteps");
    }
}

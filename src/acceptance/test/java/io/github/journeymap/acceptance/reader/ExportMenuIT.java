package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** The menu of downloads: the browser's alone. */
@Acceptance
class ExportMenuIT {
    @Test
    @Rule("V11")
    void withoutAScriptExportOpensBelowItsButtonAndEscapeAndAPressElsewhereCloseIt(Site site, Visitors visitors) {
        Visitor reader = visitors.enter(User.READER, options -> options.setJavaScriptEnabled(false));
        WikiPage.open(reader, site.pageWithMap("job-seeker"));
        Locator button = reader.window().locator(".jm-export > button");
        Locator list = reader.window().locator(".jm-export > ul");

        assertThat(list.isVisible()).isFalse();
        button.click();
        assertThat(list.isVisible()).isTrue();
        assertThat(list.locator("a").count()).isEqualTo(7);
        BoundingBox above = button.boundingBox();
        BoundingBox below = list.boundingBox();
        assertThat(below.y).isBetween(above.y + above.height, above.y + above.height + 10);
        assertThat(below.x + below.width).isBetween(above.x + above.width - 2, above.x + above.width + 2);
        reader.press("Escape");
        assertThat(list.isVisible()).isFalse();
        button.click();
        reader.window().locator("h1").first().click();
        assertThat(list.isVisible()).isFalse();
    }

    /**
     * WebKit 2.50 comes to no end with a place that depends on a button in a bar that is hidden, as while presenting
     * and on paper.
     */
    @Test
    @Rule("V11")
    void aClosedListHasNoPlaceThatDependsOnItsButton(Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        WikiPage.open(reader, site.pageWithMap("job-seeker"));
        Locator list = reader.window().locator(".jm-export > ul");

        assertThat(list.evaluate("list => getComputedStyle(list).positionArea")).isEqualTo("none");
        reader.window().locator(".jm-export > button").click();
        assertThat(list.evaluate("list => getComputedStyle(list).positionArea")).isNotEqualTo("none");
    }

    @Test
    @Rule("V11")
    void byKeyboardExportOpensItsLinksComeNextAndEscapeGoesBackToTheButton(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        WikiPage.open(editor, site.pageWithMap("job-seeker")).editing();
        Locator button = editor.window().locator(".jm-export > button");
        Locator list = editor.window().locator(".jm-export > ul");

        button.focus();
        editor.press("Enter");
        assertThat(list.isVisible()).isTrue();
        editor.press("Tab");
        assertThat(list.locator("a").first().evaluate("link => link === document.activeElement"))
                .isEqualTo(true);
        editor.press("Escape");
        assertThat(list.isVisible()).isFalse();
        assertThat(button.evaluate("button => button === document.activeElement"))
                .isEqualTo(true);
    }

    @Test
    @Rule("V11")
    void theMenuIsntPrintedAlsoWhileItIsOpen(Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        WikiPage page = WikiPage.open(reader, site.pageWithMap("job-seeker"));
        reader.window().locator(".jm-export > button").click();

        assertThat(new Paper(page.printed("A4", false)).text())
                .contains("Entice")
                .doesNotContain("Markdown");
    }

    @Test
    @Rule("V11")
    void whoEditsFindsAllWaysOutInExportAndWhatNeedsAScriptClosesIt(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().allowClipboard();
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.bar().export("copy-picture");
        editor.eventually(() ->
                assertThat(editing.feedback().told()).contains(site.words().text("journey-map.editor.picture.copied")));
        Locator list = editor.window().locator(".jm-export > ul");
        assertThat(list.isVisible()).isFalse();
        assertThat(list.locator("button").allTextContents())
                .containsExactly("Picture (PNG)", "Copy as picture", "Copy as a table");

        Visitor withoutScript = visitors.enter(User.EDITOR, options -> options.setJavaScriptEnabled(false));
        WikiPage.open(withoutScript, page);
        withoutScript.window().locator(".jm-export > button").click();
        assertThat(withoutScript.window().locator(".jm-export li a:visible").count())
                .isEqualTo(7);
        assertThat(withoutScript
                        .window()
                        .locator(".jm-export li button:visible")
                        .count())
                .isZero();
    }
}

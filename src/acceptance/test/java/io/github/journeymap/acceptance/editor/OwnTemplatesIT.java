package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.CreateDialog;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** Templates that people have made themselves, from one page to another. */
@Acceptance
class OwnTemplatesIT {
    @Test
    @Rule("B6")
    void aMapSavedAsATemplateIsOfferedToTheNextPageAndNotToWhoMayNotSeeIt(Site site, Visitors visitors) {
        SitePage begun = site.pageWithMap("four-stage");
        begun.map().edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", "Rings the bell"));
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, begun).editing();
        editing.bar()
                .moreMenu()
                .choose(Choice.SAVE_AS_TEMPLATE)
                .dialog()
                .choose("here")
                .agree();
        editor.eventually(() -> assertThat(editing.feedback().told())
                .contains(site.words().text("journey-map.editor.save-template.done")));
        try {
            WikiPage page = CreateDialog.open(editor)
                    .choose("Customer journey map from a template")
                    .name("From our template " + System.nanoTime())
                    .publish();
            MapDialog dialog = page.editing().guidance().chooseTemplate();
            assertThat(dialog.text()).contains(site.words().text("journey-map.editor.template.own"), begun.title());
            assertThat(page.map().accessibilityProblems()).isEmpty();
            dialog.press(begun.title()).gone();
            page.editing().saved();
            assertThat(page.reload().map().stages()).containsExactly("Enter", "Engage", "Exit", "Extend");
            assertThat(page.map().notes()).isEmpty();

            begun.restrictTo(User.ADMIN);
            MapDialog without = WikiPage.open(editor, site.pageWithMap("blank"))
                    .editing()
                    .guidance()
                    .chooseTemplate();
            assertThat(without.text()).doesNotContain(begun.title());
        } finally {
            begun.delete();
        }
    }

    @Test
    @Rule("B6")
    void theCopyOfARestrictedPagesMapIsForThoseOnlyWhoMaySeeThatPage(Site site, Visitors visitors) {
        SitePage begun = site.pageWithMap("four-stage");
        begun.map().edit(User.EDITOR, EditJson.addNote("n1", "steps", "enter-1", "Not for everyone"));
        begun.restrictTo(User.EDITOR);
        Visitor editor = visitors.editor();
        MapDialog dialog = WikiPage.open(editor, begun)
                .editing()
                .bar()
                .moreMenu()
                .choose(Choice.SAVE_AS_TEMPLATE)
                .dialog();
        dialog.agree();
        editor.window()
                .getByText(site.words().text("journey-map.editor.save-template.open"))
                .click();
        editor.window().waitForURL(address -> address.contains("pageId=") && !address.endsWith("=" + begun.id()));
        String id = editor.window().url().replaceAll(".*pageId=(\\d+).*", "$1");
        SitePage made = new SitePage(site, id, "Template");
        try {
            assertThat(made.html(User.EDITOR)).contains("Not for everyone");
            for (User other : new User[] {User.READER, User.OUTSIDER, User.STRANGER}) {
                assertThat(site.as(other).get(made.path()).text())
                        .as("%s", other)
                        .doesNotContain("Not for everyone");
                assertThat(made.map().get(other).status()).as("%s", other).isIn(401, 404);
            }
        } finally {
            made.delete();
            begun.delete();
        }
    }

    @Test
    @Rule("B7")
    void anAdministratorNamesTheSpaceWhoseTemplatesAreOfferedEverywhere(Site site, Visitors visitors) {
        Visitor admin = visitors.enter(User.ADMIN);
        Page window = admin.window();
        window.navigate(site.address() + "/admin/console.action");
        window.getByText("Journey map templates").click();
        for (String space : new String[] {Site.SPACE, ""}) {
            window.getByLabel("Space key").fill(space);
            window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .click();
            String said = space.isEmpty()
                    ? "Saved. Each space offers its own templates only."
                    : "Saved. Pages with the label journey-map-template in the space " + space;
            admin.eventually(() ->
                    assertThat(window.getByRole(AriaRole.STATUS).innerText()).startsWith(said));
        }
    }
}

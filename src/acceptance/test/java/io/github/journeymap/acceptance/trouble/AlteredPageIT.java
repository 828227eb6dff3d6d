package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translation, a glossary or an ad blocker has been at the page. */
@Acceptance
class AlteredPageIT {
    /** What such a program does to the page's elements, the second cell's note being {@code second}. */
    private static final String ALTER = """
            document.addEventListener('DOMContentLoaded', () => {
              const all = (part) => document.querySelectorAll('.jm-grid ' + part);
              %s
            });
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // As browsers translate: each text in elements of its own.
                "for (const e of all('.jm-text, .jm-heading')) e.innerHTML = `<font><font>DE:${e.textContent}</font></font>`",
                "all('.jm-heading')[2].textContent += ' (?)'",
                "all('.jm-note')[1].remove()",
                "all('.jm-note')[0].before(all('.jm-note')[1])",
                "all('.jm-cell')[2].innerHTML = '<div>Advertisement</div>'",
                "all('.jm-notes')[0].insertAdjacentHTML('beforeend', '<li>Advertisement</li>')",
                "all('tbody tr')[1].remove()",
                "all('thead')[0].remove()"
            })
    @Rule({"E56", "U29"})
    void whatSomethingMadeOfThePageBeforeTheEditorCameIsNotTakenForTheMap(
            String alteration, Site site, Visitors visitors) {
        SitePage page = twoNotes(site);
        Visitor editor = visitors.editor();
        editor.context().addInitScript(ALTER.formatted(alteration));
        MapEditing editing = WikiPage.open(editor, page).editing().takeOver();
        editor.eventually(() -> assertThat(editing.map().notes()).containsExactly("First", "Second"));
        editing.rewrite(Spot.note("First"), "Changed").saved();
        editing.rewrite(Spot.note("Second"), "").saved();
        assertThat(page.map().notes()).containsExactly("Changed");
    }

    @Test
    @Rule({"E56", "U29"})
    void norIsWhatItMakesOfItLaterBeforeTheFirstPress(Site site, Visitors visitors) {
        SitePage page = twoNotes(site);
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.window().evaluate("""
                async () => {
                  const root = document.querySelector('.journey-map');
                  const { prepare } = await import(root.dataset.editor);
                  await prepare(root);
                }""");
        editor.window()
                .evaluate(
                        "() => document.querySelectorAll('.jm-text').forEach((e) => (e.textContent = 'DE:' + e.textContent))");
        editing.rewrite(Spot.note("DE:First"), "Changed").saved();
        assertThat(page.map().notes()).containsExactlyInAnyOrder("Changed", "Second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.append(document.querySelector('.jm-textbox'))",
                "{ const map = document.querySelector('.journey-map'); map.replaceWith(map.cloneNode(true)) }",
                "{ const around = document.querySelector('.journey-map').parentNode; around.replaceWith(around.cloneNode(true)) }"
            })
    @Rule({"E56", "U29"})
    void whatIsTypedGoesOnWhereSomethingTakesTheOpenTextOrTheMapAway(String script, Site site, Visitors visitors) {
        SitePage page = twoNotes(site);
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing().takeOver();
        editing.click(Spot.note("First"));
        editor.window().keyboard().type(" and");
        editor.window().evaluate(script);
        editor.window().keyboard().type(" foremost");
        editor.window().keyboard().press("Enter");
        editing.saved();
        assertThat(page.map().notes()).containsExactlyInAnyOrder("First and foremost", "Second");
    }

    private static SitePage twoNotes(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map()
                .edit(
                        User.EDITOR,
                        EditJson.addNote("first", "steps", "enter-1", "First"),
                        EditJson.addNote("second", "steps", "engage-1", "Second"));
        return page;
    }
}

package io.github.journeymap.acceptance.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every language of the app, in a browser that prefers it. */
@Acceptance
class LanguagesIT {
    @ParameterizedTest
    @CsvSource({
        "de, 1280, Aufmerksam werden, Gespeichert",
        "es, 1280, Atraer, Guardado",
        "fr, 1280, Attirer, Enregistré",
        "ja, 1280, 引きつける, 保存済み",
        "de, 320, Aufmerksam werden, Gespeichert",
        "es, 320, Atraer, Guardado",
        "fr, 320, Attirer, Enregistré",
        "ja, 320, 引きつける, 保存済み"
    })
    @Rule("V20")
    void theMapAndItsEditorSpeakItAndFit(
            String language, int width, String firstStage, String saved, Site site, Visitors visitors) {
        Visitor editor = visitors.enter(
                User.EDITOR, options -> options.setLocale(language).setViewportSize(width, 900));
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("five-e")).map().editing();
        editing.write(editing.map().cell(0, 0), "1").saved();

        assertThat(editing.map().stages()).startsWith(firstStage);
        assertThat(editor.window().locator(".jm-status").first().textContent()).isEqualTo(saved);
        assertThat(editing.map().legibility().cutTexts()).isEmpty();
        assertThat(editing.map().legibility().missingInTheBar()).isEmpty();
        assertThat(editing.map().scrolling().pageScrollsSideways()).isFalse();
    }
}

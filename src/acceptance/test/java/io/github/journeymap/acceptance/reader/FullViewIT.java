package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.FullView;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The full view: zoom, full screen and presenting for people who only read. */
@Acceptance
class FullViewIT {
    @Test
    @Rule("V27")
    void withoutAScriptThereIsTheWholeMapAndAWayBack(Site site, Visitors visitors) {
        Visitor reader = visitors.enter(User.READER, options -> options.setJavaScriptEnabled(false));
        MapOnPage map = WikiPage.open(reader, site.pageWithMap("job-seeker")).map();
        List<String> notes = map.notes();
        List<String> rows = map.rows();

        FullView view = FullView.open(reader);
        assertThat(view.map().notes()).isEqualTo(notes).hasSizeGreaterThan(30);
        assertThat(view.map().rows()).isEqualTo(rows);
        assertThat(FullView.link(reader).count()).isZero();
        assertThat(view.leave().map().notes()).isEqualTo(notes);
    }

    @Test
    @Rule({"V27", "E3"})
    void itsScriptsAreFetchedThereAndOnlyThere(Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        List<String> scripts = reader.network().scriptsFetched();
        WikiPage.open(reader, site.pageWithMap("job-seeker"));
        assertThat(scripts).noneMatch(script -> script.contains("journeymap"));
        FullView view = FullView.open(reader);
        assertThat(view.size()).isEqualTo("100%");
        assertThat(scripts)
                .filteredOn(script -> script.contains("journeymap"))
                .extracting(script -> script.replaceAll(".*/", ""))
                .containsExactlyInAnyOrder("reading.js", "picture.js");
    }

    @Test
    @Rule("V27")
    void theMapIsDrawnLargerAndSmallerMadeToFitAndFillsTheScreen(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(20, 6));
        Visitor reader = visitors.reader();
        WikiPage.open(reader, page);
        FullView view = FullView.open(reader);
        assertThat(view.press("larger").size()).isEqualTo("110%");
        assertThat(view.press("smaller").press("smaller").size()).isEqualTo("90%");
        assertThat(view.map().scrolling().columnsInView()).isLessThan(10);
        view.press("fit");
        reader.eventually(
                () -> assertThat(view.map().scrolling().columnsInView()).isEqualTo(20));
        assertThat(view.sizesSaid()).isEqualTo(1);
        view.press("full");
        reader.eventually(() -> assertThat(reader.window().evaluate("() => !!document.fullscreenElement"))
                .isEqualTo(true));
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320,de", "390,de", "320,fr", "390,en"})
    @Rule("V27")
    void inANarrowWindowEachOfItsToolsHasRoomForItsWords(int width, String language, Site site, Visitors visitors) {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setViewportSize(width, 800).setLocale(language));
        WikiPage.open(reader, site.pageWithMap("job-seeker"));
        FullView view = FullView.open(reader);
        reader.window().locator(".jm-choice > button").waitFor();
        assertThat(view.crowdedButtons()).isEmpty();
        assertThat(view.map().scrolling().pageScrollsSideways()).isFalse();
    }

    @Test
    @Rule({"V27", "E74"})
    void itIsPresentedStageByStageByTheKeysOfARemoteControl(Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        WikiPage.open(reader, site.pageWithMap("job-seeker"));
        FullView view = FullView.open(reader).press("fit").present();
        assertThat(view.shown()).isEqualTo(site.words().text("journey-map.editor.present.whole"));
        reader.eventually(() -> assertThat(view.isWholeInSight()).isTrue());
        reader.press("PageDown");
        reader.press("ArrowRight");
        assertThat(view.shown()).isEqualTo("Enter · 2/5");
        assertThat(view.map().scrolling().columnsInView()).isEqualTo(1);
        reader.press("ArrowLeft");
        assertThat(view.shown()).isEqualTo("Entice · 1/5");
        reader.press("Escape");
        reader.eventually(() -> assertThat(view.shown()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @Rule({"V27", "V12"})
    void itIsLightOrDarkAsThePageIsAndAccessible(ColorScheme scheme, Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        WikiPage.open(reader, site.pageWithMap("job-seeker")).map().wear(scheme);
        assertThat(FullView.link(reader).count()).isEqualTo(1);
        FullView view = FullView.open(reader);
        assertThat(view.isDark()).isEqualTo(scheme == ColorScheme.DARK);
        assertThat(view.size()).isEqualTo("100%");
        assertThat(view.map().accessibilityProblems()).isEmpty();
        assertThat(view.present().map().accessibilityProblems()).isEmpty();
    }

    @Test
    @Rule("V27")
    void ofAMapThatIsNotBegunItShowsTheTemplate(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("four-stage");
        Visitor reader = visitors.reader();
        MapOnPage map = WikiPage.open(reader, page).map();
        List<String> stages = map.stages();
        assertThat(FullView.open(reader).map().stages()).isEqualTo(stages).hasSize(4);
    }
}

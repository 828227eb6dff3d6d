package io.github.journeymap.acceptance.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapLayout;
import io.github.journeymap.acceptance.page.MapLegibility;
import io.github.journeymap.acceptance.page.MapMenu;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.MapScrolling;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wide and narrow windows, and every script people write in. */
@Acceptance
class WideAndNarrowIT {
    @Test
    void stageAndRowHeadingsStayInViewWhileTheTableScrolls(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(20, 30));
        MapOnPage map = WikiPage.open(visitors.reader(), page).map();
        map.scrolling().scrollTo(1500, 600);
        assertThat(map.scrolling().isRowHeadingInView("Row 20")).isTrue();
        assertThat(map.scrolling().pageScrollsSideways()).isFalse();
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {320, 640, 1280})
    @Rule("V12")
    void stageHeadingsStayRightBelowTheBarWhileThePageScrolls(int width, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(20, 30));
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 800));
        MapOnPage map = WikiPage.open(editor, page).editing().takeOver().map();
        map.scrolling().scrollPageInto(500);
        editor.eventually(() -> assertThat(map.layout().stagesBelowTheBar()).isBetween(-8.0, 8.0));
    }

    @Test
    @Rule("E72")
    void theWordsThatAddAStageStayInSightWithTheStageHeadings(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(5, 30));
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing().takeOver();
        MapLayout layout = editing.map().layout();
        MapScrolling scrolling = editing.map().scrolling();
        scrolling.scrollPageInto(0);
        assertThat(layout.addingAStageBelowTheStages()).isBetween(0.0, 40.0);
        scrolling.scrollPageInto(500);
        editing.visitor().eventually(() -> assertThat(layout.addingAStageBelowTheStages())
                .isBetween(0.0, 40.0));
    }

    @Test
    @Rule("V12")
    void scrollBarsAreInTheColoursOfTheMap(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(20, 3));
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing().takeOver();
        String colours = "bar => getComputedStyle(bar).scrollbarColor.split(' rgb')[0]";
        String light =
                (String) editing.visitor().window().locator(".jm-scrollbar").evaluate(colours);
        assertThat(light).startsWith("rgb");
        editing.visitor().window().evaluate("document.documentElement.dataset.colorMode = 'dark'");
        assertThat(editing.visitor().window().locator(".jm-scrollbar").evaluate(colours))
                .isNotEqualTo(light);
    }

    @Test
    @Rule("V8")
    void anEmptyMapAndWhatHelpsToBeginItFitALaptopsScreen(Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1280, 720));
        MapOnPage map = WikiPage.open(editor, site.pageWithMap("five-e")).map();
        assertThat(map.guidance()).hasSize(2);
        assertThat(map.layout().height()).isLessThanOrEqualTo(720);
        assertThat(map.layout().guidanceAboveTheMap())
                .as("as far apart as notices are")
                .isEqualTo(8);
    }

    @Test
    @Rule("V11")
    void aHintSaysToClickOrOnATouchScreenToTapAndNothingWithoutAScript(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("five-e");
        Visitor phone = visitors.enter(
                User.EDITOR,
                options -> options.setViewportSize(390, 800).setHasTouch(true).setIsMobile(true));
        Visitor withoutScript = visitors.enter(User.EDITOR, options -> options.setJavaScriptEnabled(false));

        assertThat(WikiPage.open(visitors.editor(), page).map().hint()).isEqualTo("Click any cell to add a note");
        assertThat(WikiPage.open(phone, page).map().hint()).isEqualTo("Tap any cell to add a note");
        assertThat(WikiPage.open(withoutScript, page).map().hint()).isEmpty();
        assertThat(WikiPage.open(visitors.reader(), page).map().hint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "five-e,1280",
        "five-e,1399",
        "five-e,1400",
        "five-e,1405",
        "five-e,1600",
        "emotions,1280",
        "service-blueprint,1280"
    })
    @Rule("V8")
    void anEmptyMapThatFitsHasNothingToScrollTo(String template, int width, Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 800));
        assertThat(WikiPage.open(editor, site.pageWithMap(template))
                        .map()
                        .scrolling()
                        .scrollsSideways())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 640})
    void aNarrowWindowShowsEverythingWithoutScrollingThePageSideways(int width, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 800));
        MapOnPage map = WikiPage.open(editor, page).map();
        assertThat(map.scrolling().pageScrollsSideways()).isFalse();
        map.editing().write(map.cell("Steps", "Extend"), "From a small window").saved();
        assertThat(map.scrolling().pageScrollsSideways()).isFalse();
        assertThat(page.map().notes("Steps", "Extend")).contains("From a small window");
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320,en", "320,de", "390,fr"})
    @Rule("E32")
    void inANarrowWindowTheBarIsOneLineFromTheStartAndNoToolIsMissingNorWhoElseIsThere(
            int width, String language, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        WikiPage.open(visitors.enter(User.ADMIN), page).editing().takeOver();
        Visitor editor = visitors.enter(
                User.EDITOR, options -> options.setViewportSize(width, 1200).setLocale(language));
        MapEditing editing = WikiPage.open(editor, page).editing();
        MapLayout layout = editing.map().layout();
        assertThat(layout.isTheBarOneLine()).isTrue();
        editing.takeOver();
        editor.eventually(() -> assertThat(editing.feedback().people()).hasSize(1));
        assertThat(editing.map().legibility().missingInTheBar()).isEmpty();
        assertThat(layout.isTheBarOneLine()).isTrue();
        assertThat(editing.map().scrolling().pageScrollsSideways()).isFalse();
    }

    @Test
    @Rule("E32")
    void inANarrowWindowMoreLeadsToTheFullScreenAndTheBarBack(Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(320, 800));
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("job-seeker")).editing();
        MapMenu menu = editing.bar().moreMenu();
        assertThat(menu.choices()).contains("Full screen", "Fit to width", "Zoom in");
        menu.choose(Choice.FULL_SCREEN);
        editor.eventually(() -> assertThat(editing.bar().isPressed("full")).isTrue());
        editing.bar().fullScreen();
        editor.eventually(() ->
                assertThat(editor.window().locator(".jm-tool-full").isVisible()).isFalse());
    }

    @Test
    @Rule("V12")
    void inANarrowWindowNothingThatReadersCanPressIsCutOff(Site site, Visitors visitors) {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(320, 800));
        MapOnPage map = WikiPage.open(reader, site.pageWithMap("job-seeker")).map();
        assertThat(map.legibility().missingInTheBar()).isEmpty();
    }

    @Test
    @Rule("E4")
    void whatOneTypesIsInSightWhereTheNoteIsOnlyPartlyAndWhereAWideMapIsScrolled(Site site, Visitors visitors) {
        MapEditing narrow = WikiPage.open(
                        visitors.enter(User.EDITOR, options -> options.setViewportSize(320, 2400)),
                        site.pageWithMap("job-seeker"))
                .editing();
        narrow.map().scrolling().scrollTo(0, 0);
        narrow.mouse().clickWhereItBegins(Spot.note("Dissatisfaction of job")).typingIsPossible();
        assertThat(narrow.typed()).isEqualTo("Dissatisfaction of job");
        assertThat(narrow.openText().isInSight()).isTrue();
        narrow.clickTitle().typingIsPossible();
        assertThat(narrow.openText().isInSight()).isTrue();
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(20, 3));
        MapEditing wide = WikiPage.open(visitors.editor(), page).editing();
        wide.map().scrolling().scrollTo(1500, 0);
        wide.clickTitle().typingIsPossible();
        assertThat(wide.openText().isInSight()).isTrue();
    }

    @Test
    @Rule({"E4", "E73"})
    void aNoteThatMayHaveManyCategoriesIsInSightAboveThemAndSoIsTheOneThatItHas(Site site, Visitors visitors) {
        SitePage page = pageWithCategories(site, 24);
        Visitor phone = visitors.enter(User.EDITOR, options -> options.setViewportSize(390, 600));

        MapEditing editing = WikiPage.open(phone, page).editing();
        editing.click(Spot.note("Of the last category")).typingIsPossible();

        phone.eventually(
                () -> assertThat(phone.window().locator(".jm-chip").count()).isEqualTo(24));
        assertThat(editing.openText().isInSight()).isTrue();
        assertThat(phone.window().locator(".jm-chip[aria-pressed=true]").evaluate("""
                        (chip) => {
                          const { left, top } = chip.getBoundingClientRect();
                          return chip.contains(document.elementFromPoint(left + 4, top + 4));
                        }"""))
                .isEqualTo(true);
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {320, 390, 1280})
    @Rule("E16")
    void theMenuOfANoteThatMayHaveManyCategoriesShowsThemAllAsTheyAreInTheMap(int width, Site site, Visitors visitors) {
        SitePage page = pageWithCategories(site, 24);
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 1000));
        MapEditing editing = WikiPage.open(editor, page).editing();

        MapMenu menu = editing.menu(Spot.note("Of the last category"));
        assertThat(menu.isWhereThereIsRoom()).isTrue();
        assertThat(menu.scrolls()).isEqualTo(width < 400);
        assertThat(menu.isCut()).isFalse();
        menu.chooseByKeys("Category 9").saved();
        assertThat(page.mapFile()).contains("\"category\": \"c9\"");
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {320, 390})
    @Rule({"V12", "V21"})
    void inANarrowWindowNoMarkOfAHintStandsAloneAndNoUsualWordIsDivided(int width, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap("""
                {"format":"journey-map","version":1,"title":"Words","stages":[{"id":"s","heading":"Become aware","steps":[{"id":"c"}]}],
                 "rows":[{"id":"r","heading":"Pain points","prompt":"What hurts?","tone":"negative"},
                         {"id":"t","heading":"Touchpoints","prompt":"Where?","icon":"interactions",
                          "categories":[{"id":"a","label":"Advertisement","icon":"advertisement"},{"id":"b","label":"Public transport"}]}],
                 "notes":[{"id":"n","row":"t","step":"c","text":"Poster","category":"a"}]}""");
        Visitor phone = visitors.enter(
                User.EDITOR,
                options -> options.setViewportSize(width, 800).setHasTouch(true).setIsMobile(true));
        MapLegibility legibility = WikiPage.open(phone, page).map().legibility();
        assertThat(legibility.hintMarksAlone()).isEmpty();
        assertThat(legibility.dividedWords()).isEmpty();
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320,de", "390,de", "1280,de", "1280,fr", "320,ja"})
    @Rule("E32")
    void theListOfShortcutsHasRoomForEachKeyAndForWhatItDoes(int width, String language, Site site, Visitors visitors) {
        Visitor editor = visitors.enter(
                User.EDITOR, options -> options.setViewportSize(width, 800).setLocale(language));
        MapKeys keys = WikiPage.open(editor, site.pageWithMap("job-seeker")).keys();
        keys.enterTheMap().goToFirstCell().press("?");
        MapDialog dialog = keys.editing().dialog();
        assertThat(dialog.dividedKeys()).isEmpty();
        assertThat(dialog.crampedLines()).isZero();
        assertThat(dialog.fitsItsWidth()).isTrue();
    }

    /** With a row of so many categories, and a note in it that has the last of them. */
    private static SitePage pageWithCategories(Site site, int number) {
        JsonArray categories = new JsonArray();
        for (int i = 0; i < number; i++) {
            JsonObject category = new JsonObject();
            category.addProperty("id", "c" + i);
            category.addProperty("label", "Category " + i);
            categories.add(category);
        }
        JsonObject row = EditJson.addRowFirst("many", "Many");
        row.getAsJsonObject("row").add("categories", categories);
        SitePage page = site.pageWithMap("job-seeker");
        page.map().edit(User.EDITOR, row);
        JsonObject note = EditJson.addNote("n", "many", "entice-1", "Of the last category");
        note.getAsJsonObject("note").addProperty("category", "c" + (number - 1));
        page.map().edit(User.EDITOR, note);
        return page;
    }

    @Test
    @Rule("E10")
    void whatTheKeysLeadToIsInSightAtOnce(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(20, 3));
        MapKeys keys = WikiPage.open(visitors.editor(), page).keys();
        keys.enterTheMap().goToFirstCell().press("End");
        assertThat(keys.editing().map().scrolling().isAtRest()).isTrue();
        assertThat(keys.focus()).isEqualTo("Row 1 × Stage 20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "求職者は友人や大学の職員を通じて仕事を探します。広告や閲覧を通じても探します。",
                "مسار الباحث عن عمل: يتعرف على الوظيفة من خلال الأصدقاء",
                "👩🏽‍💻👨‍👩‍👧‍👦 🏳️‍🌈 family and flags",
                "https://example.com/a/very/long/address/without/any/space/in/it/at/all?and=a&query=string#fragment"
            })
    @Rule("U25")
    void noTextIsCutWhateverItsScript(String text, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        map.editing().write(map.cell("Steps", "Exit"), text).saved();
        assertThat(page.map().notes("Steps", "Exit")).contains(text);
        assertThat(map.legibility().cutTexts()).isEmpty();
    }

    @Test
    @Rule("U25")
    void aNoteOfTwoThousandCharactersIsShownWhole(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        String text = "Two thousand characters. ".repeat(80).strip();
        page.map().edit(User.EDITOR, EditJson.addNote("long", "steps", "exit-1", text));
        MapOnPage map = WikiPage.open(visitors.reader(), page).map();
        assertThat(map.notes()).contains(text);
        assertThat(map.legibility().cutTexts()).isEmpty();
    }

    @Test
    void rightToLeftTheMapRunsFromRightToLeft(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        map.layout().readFromRightToLeft();
        assertThat(map.layout().isLeftOf("Enter", "Entice")).isTrue();
        MapEditing editing = map.editing();
        editing.keys().enterTheMap().goToFirstCell().press("ArrowLeft");
        assertThat(editing.focus()).isEqualTo("Steps × Enter");
    }
}

package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.GivenFile;
import io.github.journeymap.acceptance.browser.HeldBack;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.PersonaOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Client;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Who the map is about: written in the corner, with a picture that is an image of the page. */
@Acceptance
class PersonaIT {
    private static final String PICTURE = "Ada (at work).png";

    private static MapOnPage editors(SitePage page, Visitors visitors) {
        return WikiPage.open(visitors.editor(), page).map();
    }

    private static PersonaOnPage readers(SitePage page, Visitors visitors) {
        return WikiPage.open(visitors.reader(), page).map().persona();
    }

    private static SitePage aboutAda(Site site) {
        SitePage page = site.pageWithMap("blank");
        GivenFile.picture(PICTURE).attachTo(page);
        page.attachMap("""
            {"format":"journey-map","version":1,"title":"A day",
             "persona":{"name":"Ada King","role":"Nurse, 34","text":"Wants to be home by six","quote":"Not again!",
               "picture":"Ada (at work).png","alt":"A woman with a cup"},
             "stages":[{"id":"a","heading":"Morning","steps":[{"id":"a1"}]}],
             "rows":[{"id":"r","heading":"Steps"}],
             "notes":[{"id":"n","row":"r","step":"a1","text":"Gets up"}]}\
            """);
        return page;
    }

    @Test
    @Rule("E78")
    void theButtonOfItsMenuStandsBesideTheWordsThatAskForIt(Site site, Visitors visitors) {
        MapOnPage map = editors(site.pageWithNote("Journey map", "Gets up"), visitors);
        MapEditing editing = map.editing();
        map.persona().press("name");
        editing.typingIsPossible();
        assertThat(map.persona().menuCoversWhatAsksFor("name")).isFalse();
        editing.visitor().press("Escape");
        assertThat(map.persona().menuCoversWhatAsksFor("name")).isFalse();
    }

    @Test
    @Rule("E78")
    void aCardIsBegunAndWrittenByClickAndByKeys(Site site, Visitors visitors) {
        SitePage page = site.pageWithNote("Journey map", "Gets up");
        MapOnPage map = editors(page, visitors);
        MapEditing editing = map.editing();
        assertThat(map.persona().asks()).containsExactly("Who is this map about?");
        assertThat(readers(page, visitors).isThere()).isFalse();

        HeldBack card = editing.visitor().network().holdBack("**/persona/persona.js");
        map.persona().press("name");
        editing.typingIsPossible();
        editing.visitor().insert("Ada");
        editing.keys().press("Tab");
        assertThat(editing.focus())
                .as("whether or not what draws the card has come")
                .isEqualTo("persona: role");
        editing.keys().press("Enter");
        editing.visitor().insert("Nurse");
        card.release();
        editing.keys().press("Enter", "ArrowDown");
        assertThat(editing.focus()).isEqualTo("persona: text");
        editing.visitor().eventually(() -> assertThat(map.persona().asks())
                .containsExactly("What do they want? One sentence", "Something they say"));
        editing.keys().press("ArrowDown", "F2");
        editing.visitor().insert("Given up");
        editing.keys().press("Escape");
        editing.saved();

        assertThat(readers(page, visitors).said()).containsExactly("Ada", "Nurse");
        assertThat(readers(page, visitors).initials()).isEqualTo("A");
    }

    @Test
    @Rule("E79")
    void aPictureIsAttachedDescribedAndChosenAndUndoTakesItAway(Site site, Visitors visitors) {
        SitePage page = aboutAda(site);
        MapOnPage map = editors(page, visitors);
        MapEditing editing = map.editing();
        editing.takeOver();

        map.persona().press("picture");
        MapDialog dialog = editing.dialog();
        assertThat(dialog.choices()).containsExactly("No picture", PICTURE);
        assertThat(dialog.filled("alt")).isEqualTo("A woman with a cup");
        dialog.choose(GivenFile.picture("new.png"));
        assertThat(dialog.filled("alt")).as("what another picture shows").isEmpty();
        dialog.fill("alt", "A woman at a window").agree();
        editing.visitor().eventually(() -> assertThat(map.persona().portrait()).endsWith("A woman at a window"));
        editing.saved();
        assertThat(page.attachments()).contains("new.png");
        assertThat(readers(page, visitors).portrait()).isEqualTo("A woman at a window");
        assertThat(readers(page, visitors).showsPicture()).isTrue();

        editing.bar().undo().saved();
        assertThat(readers(page, visitors).portrait()).isEqualTo("A woman with a cup");
        map.persona().drop(GivenFile.picture("dropped.png"));
        editing.dialog().fill("alt", "Dropped").agree();
        editing.visitor().eventually(() -> assertThat(map.persona().portrait()).endsWith("Dropped"));
        editing.saved();
        assertThat(page.attachments()).contains("dropped.png");
        map.persona().press("picture");
        editing.dialog().check("No picture").agree();
        editing.saved();
        assertThat(readers(page, visitors).initials()).isEqualTo("AK");
    }

    @Test
    @Rule("V28")
    void aPictureThatWasDeletedLeavesTheInitialsAndACopyOfThePageHasItsOwn(Site site, Visitors visitors) {
        SitePage page = aboutAda(site);
        SitePage copy = new Wiki(site).copy(page, User.ADMIN);
        assertThat(readers(page, visitors).showsPicture()).isTrue();

        page.deleteFile(PICTURE);

        assertThat(readers(page, visitors).initials()).isEqualTo("AK");
        assertThat(readers(page, visitors).portrait()).isEqualTo("A woman with a cup");
        assertThat(readers(copy, visitors).showsPicture()).isTrue();
        assertThat(copy.html(User.READER)).contains("/download/attachments/" + copy.id() + "/");
    }

    @Test
    @Rule("V30")
    void whatIsSaidStandsThereAsItWasWrittenAndAddressesInItAreLinks(Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap("""
            {"format":"journey-map","version":1,"persona":{"name":"Ada & <Co>","text":"Reads https://example.org/?a=1&b=2 & asks"},
             "stages":[],"rows":[],"notes":[]}\
            """);

        Elements said = Jsoup.parse(page.html(User.READER)).select(".jm-trait");

        assertThat(said.eachText()).containsExactly("Ada & <Co>", "Reads https://example.org/?a=1&b=2 & asks");
        assertThat(said.select("a").eachAttr("href")).containsExactly("https://example.org/?a=1&b=2");
    }

    @Test
    @Rule("V28")
    void everyOutputHasTheWordsAndThePictureOrTheWordsForIt(Site site) {
        SitePage page = aboutAda(site);
        for (OutputType output : OutputType.values()) {
            assertThat(output.html(page).text())
                    .as(output.name())
                    .contains("Ada King", "Nurse, 34", "Wants to be home by six", "Not again!");
            boolean isSentAway = output == OutputType.EMAIL || output == OutputType.FEED;
            assertThat(output.html(page).select("img[src*=/download/attachments/], img[src^=data:image/png]"))
                    .hasSize(isSentAway ? 0 : 1);
            boolean isDocument = output == OutputType.PDF || output == OutputType.WORD;
            assertThat(output.html(page).text().contains("A woman with a cup"))
                    .as("what can't be asked what a picture shows says so: " + output)
                    .isEqualTo(isSentAway || isDocument);
        }
        Client reader = site.as(User.READER);
        assertThat(reader.get("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.id())
                        .expecting(200)
                        .text())
                .contains("/Subtype /Image");
        assertThat(reader.get("/exportword?pageId=" + page.id()).expecting(200).text())
                .contains("src=\"data:image/png;base64,");
        String exports = "/rest/journey-map/1/pages/" + page.id() + "/maps/Journey%20map/export/";
        assertThat(site.as(User.READER).get(exports + "print").expecting(200).text())
                .contains("Ada King", "src=\"data:image/png;base64,", "alt=\"A woman with a cup\"");
        for (String export : new String[] {"md", "svg"}) {
            assertThat(site.as(User.READER).get(exports + export).expecting(200).text())
                    .contains("Ada King", "Nurse, 34", "A woman with a cup");
        }
        assertThat(new Wiki(site).search(User.READER, "home by six")).contains(page.title());
    }

    @Test
    @Rule("E92")
    void thePersonaOfAnotherPageComesWithItsPictureAndOneStepTakesItBack(Site site, Visitors visitors) {
        SitePage ada = aboutAda(site);
        SitePage page = site.pageWithNote("Journey map", "Gets up");
        MapOnPage map = editors(page, visitors);
        MapEditing editing = map.editing();
        MapDialog dialog = editing.bar().addMenu().choose(Choice.TAKE_PERSONA).dialog();
        String label = dialog.options(0).stream()
                .filter(option -> option.startsWith("A day (" + ada.title() + ")"))
                .findFirst()
                .orElseThrow();
        dialog.pick(0, label);
        assertThat(dialog.choices()).containsExactly("Ada King, Nurse, 34");
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();
        map.visitor().window().setViewportSize(320, 700);
        assertThat(dialog.fitsItsWidth()).isTrue();
        map.visitor().window().setViewportSize(1280, 800);
        dialog.agree();
        editing.visitor().eventually(() -> assertThat(map.persona().said())
                .containsExactly("Ada King", "Nurse, 34", "Wants to be home by six", "Not again!"));
        editing.visitor()
                .eventually(() -> assertThat(map.persona().showsPicture()).isTrue());
        assertThat(map.persona().portrait()).contains("A woman with a cup");
        editing.saved();
        assertThat(page.attachments()).contains(PICTURE);
        assertThat(readers(page, visitors).showsPicture()).isTrue();
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(map.persona().said()).isEmpty());
        editing.saved();
        assertThat(page.map().content().has("persona")).isFalse();
    }

    @Test
    @Rule({"E92", "A1"})
    void aPersonaThatOneMayNotSeeIsNotOffered(Site site) {
        SitePage ada = aboutAda(site);
        ada.restrictTo(User.ADMIN);
        String address = site.pageWithMap("blank").map().path() + "/other-personas";
        assertThat(site.as(User.EDITOR).get(address).expecting(200).text()).doesNotContain(ada.title());
        assertThat(site.as(User.ADMIN).get(address).expecting(200).text()).contains(ada.title());
    }

    @Test
    @Rule({"V28", "V12"})
    void theCardFitsAnyWindowAndIsAccessible(Site site, Visitors visitors) {
        SitePage page = aboutAda(site);
        MapOnPage edited = editors(page, visitors);
        assertThat(edited.accessibilityProblemsInLightAndDark()).isEmpty();
        edited.editing().takeOver();
        assertThat(edited.accessibilityProblemsInLightAndDark()).isEmpty();
        edited.persona().press("picture");
        edited.editing().dialog();
        assertThat(edited.accessibilityProblemsInLightAndDark()).isEmpty();
        MapOnPage map = WikiPage.open(visitors.reader(), page).map();
        assertThat(map.persona().isInTheCorner()).isTrue();
        map.visitor().window().setViewportSize(320, 700);
        assertThat(map.persona().isInTheCorner()).isFalse();
        assertThat(map.persona().cutOff()).isZero();
        assertThat(map.accessibilityProblems()).isEmpty();
    }
}

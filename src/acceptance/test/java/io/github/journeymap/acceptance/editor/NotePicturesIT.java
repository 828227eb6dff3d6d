package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.GivenFile;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures of notes: images of the page, above the words that say what they show. */
@Acceptance
class NotePicturesIT {
    private static final String NOTE = "The shop has no door";
    private static final String PICTURE = "Shop (front) à la carte.png";

    private static SitePage shop(Site site) {
        SitePage page = site.pageWithMap("blank");
        GivenFile.picture(PICTURE).attachTo(page);
        page.attachMap("""
            {"format":"journey-map","version":1,"title":"A day",
             "stages":[{"id":"a","heading":"Morning","steps":[{"id":"a1"}]},{"id":"b","heading":"Noon","steps":[{"id":"b1"}]}],
             "rows":[{"id":"r","heading":"Steps"}],
             "notes":[{"id":"n","row":"r","step":"a1","text":"The shop has no door","picture":"Shop (front) à la carte.png"},
              {"id":"m","row":"r","step":"a1","text":"Asks a neighbour"}]}\
            """);
        return page;
    }

    private static MapOnPage editors(SitePage page, Visitors visitors) {
        return WikiPage.open(visitors.editor(), page).map();
    }

    private static MapOnPage readers(SitePage page, Visitors visitors) {
        return WikiPage.open(visitors.reader(), page).map();
    }

    private static void appears(MapOnPage map, String note) {
        map.visitor()
                .eventually(
                        () -> assertThat(map.picture(note).isShown()).as(note).isTrue());
    }

    @Test
    @Rule("V39")
    void aReaderSeesItWithinItsNoteWhichLeadsToAllOfIt(Site site, Visitors visitors) {
        SitePage page = shop(site);
        MapOnPage map = readers(page, visitors);

        appears(map, NOTE);
        assertThat(map.picture(NOTE).sticksOut()).isNotPositive();
        assertThat(map.picture(NOTE).fillsTheWidth()).isTrue();
        assertThat(map.picture("Asks a neighbour").isThere()).isFalse();
        assertThat(map.picture(NOTE).leadsTo()).endsWith("/Shop%20(front)%20%C3%A0%20la%20carte.png");
        map.visitor().window().setViewportSize(320, 700);
        assertThat(map.picture(NOTE).sticksOut()).isNotPositive();
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();
    }

    @Test
    @Rule({"V39", "V12"})
    void itCoversNoneOfTheLabelsOfItsNote(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        GivenFile.picture(PICTURE).attachTo(page);
        page.attachMap("""
            {"format":"journey-map","version":1,"title":"A day","personas":[{"id":"ada","label":"Ada"}],
             "stages":[{"id":"a","heading":"Morning","steps":[{"id":"a1"}]}],
             "rows":[{"id":"r","heading":"Steps","categories":[{"id":"web","label":"Website","icon":"web"}]}],
             "notes":[
              {"id":"n","row":"r","step":"a1","text":"One","category":"web","picture":"Shop (front) à la carte.png"},
              {"id":"m","row":"r","step":"a1","text":"Both","category":"web","persona":"ada","picture":"Shop (front) à la carte.png"}]}\
            """);
        MapOnPage map = readers(page, visitors);

        for (String note : List.of("One", "Both")) {
            appears(map, note);
            assertThat(map.picture(note).coversLabels()).as(note).isFalse();
            assertThat(map.picture(note).fillsTheWidth()).as(note).isTrue();
        }
    }

    @Test
    @Rule("V39")
    void whoeverEditsGetsTheMapAsThePageShowsIt(Site site, Visitors visitors) {
        MapOnPage map = editors(shop(site), visitors);
        MapEditing editing = map.editing().takeOver();
        appears(map, NOTE);
        String shown = map.markup();
        assertThat(map.drawnAfresh()).isEqualTo(shown);

        double height = map.picture(NOTE).height();
        editing.rewrite(Spot.note(NOTE), "It has none").saved();
        appears(map, "It has none");
        assertThat(map.picture("It has none").height()).isEqualTo(height);
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();
    }

    @Test
    @Rule("E89")
    void itIsDroppedOnANoteAndTakenOffByUndo(Site site, Visitors visitors) {
        SitePage page = shop(site);
        MapOnPage map = editors(page, visitors);
        MapEditing editing = map.editing().takeOver();

        editing.drop(GivenFile.picture("street.png"), Spot.note("Asks a neighbour"));
        appears(map, "Asks a neighbour");
        editing.saved();
        assertThat(page.attachments()).contains("street.png");
        appears(readers(page, visitors), "Asks a neighbour");

        editing.bar().undo().saved();
        assertThat(map.picture("Asks a neighbour").isThere()).isFalse();
        assertThat(page.attachments()).contains("street.png");
    }

    @Test
    @Rule({"E89", "E30"})
    void aColleagueSeesItComeAndItGoesWithItsNoteWhenThatIsDraggedOrDuplicated(Site site, Visitors visitors) {
        SitePage page = shop(site);
        MapOnPage colleague = WikiPage.open(visitors.enter(User.ADMIN), page).map();
        colleague.editing().takeOver();
        MapEditing editing = editors(page, visitors).editing();

        editing.drop(GivenFile.picture("street.png"), Spot.note("Asks a neighbour"));
        appears(colleague, "Asks a neighbour");

        editing.drag()
                .noteInto("Asks a neighbour", editing.map().cell("Steps", "Noon"))
                .saved();
        CellOnPage noon = colleague.cell("Steps", "Noon");
        colleague.visitor().eventually(() -> assertThat(noon.notes()).containsExactly("Asks a neighbour"));
        appears(colleague, "Asks a neighbour");

        editing.keys().press("Control+d", "Escape");
        editing.saved();
        colleague.visitor().eventually(() -> assertThat(noon.notes()).hasSize(2));
        assertThat(page.map().notes("Steps", "Noon")).hasSize(2);
        assertThat(page.map().pictures()).containsExactlyInAnyOrder(PICTURE, "street.png", "street.png");
    }

    @Test
    @Rule("V39")
    void whatChangedShowsThePictureThatANoteHasNow(Site site, Visitors visitors) {
        SitePage page = shop(site);
        MapEditing editing = editors(page, visitors).editing();
        editing.drop(GivenFile.picture("street.png"), Spot.note("Asks a neighbour"));
        appears(editing.map(), "Asks a neighbour");
        editing.saved();

        Visitor reader = visitors.reader();
        reader.window().navigate(site.address() + page.map().path() + "/changes");
        MapOnPage compared = WikiPage.shownTo(reader).map();
        appears(compared, "Asks a neighbour");
        assertThat(compared.picture("Asks a neighbour").sticksOut()).isNotPositive();
    }

    @Test
    @Rule("E89")
    void onACellItMakesANoteWhoseTextIsOpenToBeWrittenOver(Site site, Visitors visitors) {
        SitePage page = shop(site);
        MapOnPage map = editors(page, visitors);
        MapEditing editing = map.editing();

        editing.drop(GivenFile.picture("bus stop.png"), map.cell("Steps", "Noon"))
                .typingIsPossible();
        assertThat(editing.openText().selected()).isEqualTo("bus stop");
        editing.visitor().insert("Waits in the rain");
        editing.keys().press("Enter", "Escape");
        editing.saved();

        MapOnPage read = readers(page, visitors);
        assertThat(read.cell("Steps", "Noon").notes()).containsExactly("Waits in the rain");
        appears(read, "Waits in the rain");
    }

    @Test
    @Rule("E89")
    void aScreenshotIsPastedIntoTheOpenTextWhichStaysAsItIs(Site site, Visitors visitors) {
        SitePage page = shop(site);
        MapOnPage map = editors(page, visitors);
        MapEditing editing = map.editing().takeOver();
        editing.visitor().clipboard().put(GivenFile.picture("image.png"));

        editing.click(Spot.note("Asks a neighbour")).typingIsPossible();
        editing.visitor().insert("Twice: ");
        editing.keys().press("Control+v");
        editing.visitor().eventually(() -> assertThat(page.attachments()).contains("image.png"));
        assertThat(editing.typed()).contains("Twice: ");
        editing.keys().press("Enter", "Escape");
        editing.saved();

        MapOnPage read = readers(page, visitors);
        String text = read.cell("Steps", "Morning").notes().get(1);
        assertThat(text).contains("Twice:").contains("neighbour");
        appears(read, text);
    }

    @Test
    @Rule("E89")
    void itIsChosenAmongThePagesImagesAndTakenOffByKeysAlone(Site site, Visitors visitors) {
        SitePage page = shop(site);
        MapOnPage map = editors(page, visitors);
        MapEditing editing = map.editing();
        editing.keys().enterTheMap().goToFirstCell().note("Turns around");

        editing.keys().menu().chooseByKeys("Add a picture …");
        MapDialog adding = editing.dialog();
        assertThat(adding.choices()).containsExactly("No picture", PICTURE);
        editing.keys().press("ArrowDown", "Enter");
        adding.gone();
        editing.saved();
        appears(readers(page, visitors), "Turns around");

        editing.keys().menu().chooseByKeys("Change picture …");
        MapDialog changing = editing.dialog();
        assertThat(changing.choices()).hasSize(2);
        editing.keys().press("ArrowUp", "Enter");
        changing.gone();
        editing.saved();
        assertThat(readers(page, visitors).picture("Turns around").isThere()).isFalse();
    }

    @Test
    @Rule("V39")
    void ofAFileThatWasDeletedNothingIsLeftButTheWordsAndItComesBackWithTheFile(Site site, Visitors visitors) {
        SitePage page = shop(site);
        page.deleteFile(PICTURE);

        MapOnPage read = readers(page, visitors);
        assertThat(read.picture(NOTE).isThere()).isFalse();
        assertThat(read.notes()).contains(NOTE);

        GivenFile.picture(PICTURE).attachTo(page);
        appears(readers(page, visitors), NOTE);
    }

    @Test
    @Rule("V39")
    void documentsHaveThePictureAndWhatIsSentAwayItsName(Site site) {
        SitePage page = shop(site);
        for (OutputType output : OutputType.values()) {
            boolean isSentAway = output == OutputType.EMAIL || output == OutputType.FEED;
            assertThat(output.html(page).select("li > img")).as(output.name()).hasSize(isSentAway ? 0 : 1);
            assertThat(output.html(page).text().contains(PICTURE))
                    .as(output.name())
                    .isEqualTo(isSentAway);
        }
        String print = "/rest/journey-map/1/pages/" + page.id() + "/maps/Journey%20map/export/print";
        assertThat(site.as(User.READER).get(print).expecting(200).text()).contains("src=\"data:image/png;base64,");
    }
}

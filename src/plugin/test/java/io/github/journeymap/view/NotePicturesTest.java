package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.comparison.ComparedTable;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.export.Markdown;
import io.github.journeymap.export.StorageTable;
import io.github.journeymap.export.SvgExport;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class NotePicturesTest {
    private static final String ADDRESS = "/confluence/download/attachments/123/shop.png";
    private static final ShownPictures SHOP = new ShownPictures(Map.of("shop.png", ADDRESS));
    private static final JourneyMap MAP = map("shop.png");

    private static JourneyMap map(String picture) {
        return new Drawn()
                .stage("Enter")
                .row("Steps")
                .map()
                .withNotes(List.of(new Note(
                        "n1", "steps", "enter-1", "The shop has no door", "", "", picture, UnknownFields.NONE)));
    }

    @Test
    @Rule("V39")
    void aPictureIsReadBehindTheWordsOfItsNoteAndLeadsToItsFile() {
        Element note = note(Rendered.READER, SHOP);

        assertThat(note.attr("data-picture")).isEqualTo("shop.png");
        assertThat(note.child(0).text()).isEqualTo("The shop has no door");
        assertThat(note.child(1).outerHtml().replaceAll(">\\s+<", "><"))
                .isEqualTo("<a class=\"jm-note-picture\" href=\"" + ADDRESS + "\" target=\"_blank\" rel=\"noopener\">"
                        + "<img src=\"" + ADDRESS + "\" alt=\"Open the picture\" loading=\"lazy\"></a>");
    }

    @Test
    @Rule("V39")
    void aMapThatIsWorkedOnIsOneStopOfTheTabKey() {
        assertThat(note(Rendered.EDITOR, SHOP).child(1).attr("tabindex")).isEqualTo("-1");
    }

    @Test
    @Rule("V39")
    void ofAFileThatIsGoneOrIsNoImageThereIsNoPicture() {
        Element note = note(Rendered.READER, ShownPictures.NONE);

        assertThat(note.attr("data-picture")).as("the editor keeps its name").isEqualTo("shop.png");
        assertThat(note.select("a, img")).isEmpty();
    }

    private static Element note(ShownMap like, ShownPictures pictures) {
        ShownMap shown = new ShownMap(
                like.address(), like.version(), Optional.of(MAP), like.canEdit(), List.of(), Beginning.NONE, pictures);
        LiveTableContext page = new LiveTableContext(1, "", "", "", Map.of());
        String html = Rendered.render(new LiveTable(Rendered.ENGLISH, ViewOptions.DEFAULT).values(shown, page));
        return Jsoup.parse(html).selectFirst(".jm-note");
    }

    @Test
    @Rule("V39")
    void pagesThatCannotScrollHaveThePictureOrItsName() {
        StaticTable table = new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT);
        Document with = Jsoup.parse(table.html(MAP, SHOP, List.of(), StaticTable.PAGE));
        Document without = Jsoup.parse(table.html(MAP, ShownPictures.NONE, List.of(), StaticTable.PAGE));

        assertThat(with.select("li > img").eachAttr("src")).containsExactly(ADDRESS);
        assertThat(with.select("li").text()).isEqualTo("The shop has no door");
        assertThat(without.select("li").text()).isEqualTo("The shop has no door Picture: shop.png");
    }

    @Test
    @Rule("V39")
    void exportsOfWordsSayWhichPictureThereIs() {
        assertThat(Markdown.of(MAP, Rendered.ENGLISH).toString())
                .contains("| The shop has no door (Picture: shop.png) |");
        assertThat(Jsoup.parse(SvgExport.of(MAP, Rendered.ENGLISH).toString()).text())
                .contains("The shop has no door", "Picture: shop.png");
    }

    @Test
    @Rule("V39")
    void theTableThatReplacesAMapHasItsPictures() {
        assertThat(StorageTable.of(MAP, Set.of("shop.png"), Rendered.ENGLISH).toString())
                .contains("<p><ac:image ac:width=\"120\"><ri:attachment ri:filename=\"shop.png\"/></ac:image>"
                        + " The shop has no door</p>");
    }

    @Test
    @Rule("V39")
    void theTableThatReplacesAMapHasTheNameOfAPictureThatIsGone() {
        assertThat(StorageTable.of(MAP, Set.of("door.png"), Rendered.ENGLISH).toString())
                .contains("<p>The shop has no door (Picture: shop.png)</p>")
                .doesNotContain("ac:image");
    }

    @Test
    @Rule("V39")
    void aComparisonTellsThatThePictureIsAnother() {
        Element note = compared(map("door.png"), MAP);

        assertThat(note.select("del").text()).isEqualTo("Picture: door.png");
        assertThat(note.select("ins").text()).isEqualTo("Picture: shop.png");
    }

    @Test
    @Rule("V39")
    void aComparisonShowsThePictureThatANoteHasAndNoneThatItHad() {
        assertThat(compared(map(""), MAP).select("a.jm-note-picture > img").eachAttr("src"))
                .containsExactly(ADDRESS);
        assertThat(compared(MAP, MAP).select("img")).hasSize(1);
        assertThat(compared(MAP, MAP).select(".jm-text + .jm-note-picture")).hasSize(1);
        assertThat(compared(MAP, map("")).select("img")).isEmpty();
        assertThat(compared(MAP, map("").withNotes(List.of())).select("img")).isEmpty();
    }

    private static Element compared(JourneyMap before, JourneyMap after) {
        String html =
                new ComparedTable(Rendered.ENGLISH, before, after, SHOP).html().toString();
        return Jsoup.parse(html).selectFirst(".jm-note");
    }

    @Test
    @Rule("V39")
    void readersGetTheStyleOfPicturesOnlyWhereThereAreSome() {
        assertThat(MapStyle.of(Optional.of(MAP), LiveComments.NONE)).contains("map-pictures");
        assertThat(MapStyle.of(Optional.of(map("")), LiveComments.NONE)).doesNotContain("map-pictures");
    }
}

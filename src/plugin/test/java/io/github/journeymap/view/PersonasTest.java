package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.comparison.ComparedTable;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Those whom notes of any row can be about. */
class PersonasTest {
    private static final Category MARA = Category.of("mara", "Mara", "Rides every day, see www.example.org");
    private static final Category JON = Category.of("jon", "Jon", "").withIcon("person");
    private static final JourneyMap BUS = new Drawn()
            .stage("Board")
            .row("Steps", Drawn.category("where", "Where", ""))
            .row("Feelings")
            .map()
            .withPersonas(List.of(MARA, JON))
            .withNotes(List.of(
                    note("n1", "steps", "where", "mara"),
                    note("n2", "feelings", "", "jon"),
                    note("n3", "feelings", "", "gone"),
                    note("n4", "feelings", "", "")));

    @Test
    @Rule("V34")
    void theyStandAboveTheTableWithWhatIsSaidOfThem() {
        Document page = Jsoup.parse(Rendered.live(BUS));
        Elements list = page.select(".jm-head + .jm-personas > li");
        assertThat(list.eachAttr("data-persona")).containsExactly("mara", "jon");
        assertThat(list.select(".jm-who").eachText()).containsExactly("Mara", "Jon");
        assertThat(list.get(0).select(".jm-prompt").text()).isEqualTo("Rides every day, see www.example.org");
        assertThat(list.get(0).select(".jm-prompt a").attr("href")).isEqualTo("http://www.example.org");
        assertThat(list.get(1).attr("data-icon")).isEqualTo("person");
        assertThat(Jsoup.parse(Rendered.live(BUS.withPersonas(List.of()))).select(".jm-personas, .jm-who"))
                .isEmpty();
    }

    @Test
    @Rule("V34")
    void aNoteSaysWhomItIsAboutInWordsAndKeepsAnIdThatNobodyHas() {
        Elements notes = Jsoup.parse(Rendered.live(BUS)).select(".jm-note");
        assertThat(notes.get(0).children().eachText()).containsExactly("Where", "Mara", "n1");
        assertThat(notes.get(1).select(".jm-who").attr("data-hue")).isEqualTo("2");
        assertThat(notes.get(2).attr("data-persona")).isEqualTo("gone");
        assertThat(notes.get(2).select(".jm-who")).isEmpty();
        assertThat(notes.get(3).hasAttr("data-persona")).isFalse();
    }

    @Test
    @Rule("V34")
    void aDocumentHasThemInWords() {
        Document page = Jsoup.parse(new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT)
                .html(BUS, ShownPictures.NONE, List.of(), StaticTable.PAGE));
        assertThat(page.select("p").eachText()).contains("Mara: Rides every day, see www.example.org", "Jon");
        assertThat(page.select("li strong").eachText()).containsExactly("Where, Mara", "Jon");
    }

    @Test
    @Rule("V15")
    void aComparisonSaysWhoseNoteWasMadeAnothers() {
        JourneyMap after = BUS.withPersonas(List.of(Category.of("mara", "Mara K.", ""), JON))
                .withNotes(List.of(
                        note("n1", "steps", "where", "jon"),
                        note("n2", "feelings", "", "jon"),
                        note("n3", "feelings", "", "mara"),
                        note("n4", "feelings", "", "")));
        Element page = Jsoup.parse(new ComparedTable(Rendered.ENGLISH, BUS, after, ShownPictures.NONE)
                .html()
                .toString());
        assertThat(page.select(".jm-compared-personas").text())
                .isEqualTo("Mara: Rides every day, see www.example.org; Jon Mara K.; Jon");
        Elements who = page.select(".jm-who");
        assertThat(who.get(0).children().eachText()).containsExactly("Mara", "Jon");
        assertThat(who.get(1).children()).isEmpty();
        assertThat(who.get(2).select("ins").eachText()).containsExactly("Mara K.");
        assertThat(who).hasSize(3);
    }

    @Test
    @Rule("V30")
    void addressesInWhatIsSaidOfThePersonaAreLinksAndItsNameIsNone() {
        String text = "www.example.org, javascript:alert(1)";
        JourneyMap map = BUS.withPersona(
                Persona.NONE.withName(text).withRole(text).withText(text).withQuote(text));
        for (String html : List.of(
                Rendered.live(map),
                new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT)
                        .html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE),
                new ComparedTable(Rendered.ENGLISH, map, map, ShownPictures.NONE)
                        .html()
                        .toString())) {
            Document page = Jsoup.parse(html);
            page.select(".jm-personas, p, .jm-grid").remove();
            assertThat(page.select("a[rel='noopener nofollow']").eachAttr("href"))
                    .containsExactly("http://www.example.org", "http://www.example.org", "http://www.example.org");
            assertThat(page.text().split("javascript:alert", -1)).hasSize(5);
        }
    }

    private static Note note(String id, String row, String category, String persona) {
        return new Note(id, row, "board-1", id, category, persona, "", UnknownFields.NONE);
    }
}

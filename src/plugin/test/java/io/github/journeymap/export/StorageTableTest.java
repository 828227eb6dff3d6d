package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.EnglishMessages;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorageTableTest {
    @Test
    @Rule("X10")
    void stagesSpanTheirStepsAndCellsHoldParagraphsListsAndValues() {
        JourneyMap map = MapReader.read("""
                {"format": "journey-map", "version": 1, "title": "Move",
                 "context": {"heading": "Scenario", "prompt": "", "text": "A family moves"},
                 "stages": [
                   {"id": "look", "heading": "Look", "prompt": "How?", "steps": [{"id": "read", "heading": "Read"}, {"id": "call", "heading": "Call"}]},
                   {"id": "go", "heading": "Go", "steps": [{"id": "pack"}]}],
                 "rows": [
                   {"id": "do", "heading": "What they do", "kind": "notes", "tone": "neutral", "categories": [{"id": "who", "label": "Who"}]},
                   {"id": "seen", "heading": "Line of visibility", "kind": "line", "tone": "neutral"},
                   {"id": "how", "heading": "How it felt", "kind": "scale", "tone": "neutral", "scale": {"min": -2, "max": 2, "faces": true}}],
                 "notes": [
                   {"id": "a", "row": "do", "step": "read", "text": "Ask", "category": "who"},
                   {"id": "b", "row": "do", "step": "call", "text": "One"},
                   {"id": "c", "row": "do", "step": "call", "text": "Two\\nlines"}],
                 "values": [{"row": "how", "step": "pack", "value": -1}]}""".getBytes(StandardCharsets.UTF_8));

        Document page = parse(StorageTable.of(map, Set.of(), HostileMap.WORDS).toString());

        assertThat(page.select("h2").text()).isEqualTo("Move");
        assertThat(page.select("table tr").first().select("th p").eachText()).containsExactly("Look", "How?", "Go");
        assertThat(page.select("th[colspan=2] em").text()).isEqualTo("How?");
        assertThat(page.select("th[colspan=4]").text()).isEqualTo("Line of visibility");
        assertThat(page.select("td p").first().html()).isEqualTo("<strong>Who</strong> Ask");
        assertThat(page.select("td ul li").eachText()).hasSize(2).startsWith("One");
        assertThat(page.select("td ul li").last().select("br")).hasSize(1);
        assertThat(page.select("tr").last().select("td").last().text()).contains("1");
    }

    /** As a hint is: so it is read again as what is said about the row, and not as its name. */
    @Test
    @Rule("X10")
    void aRowOfValuesSaysItsTotalOrAverageBelowItsHint() {
        JourneyMap map = MapReader.read("""
                {"format": "journey-map", "version": 1, "title": "Move",
                 "stages": [{"id": "look", "heading": "Look", "steps": [{"id": "read"}, {"id": "call"}]}],
                 "rows": [
                   {"id": "long", "heading": "How long", "prompt": "By the clock", "kind": "scale", "scale": {"min": 0, "max": 60, "unit": "min", "total": "sum"}},
                   {"id": "how", "heading": "How it felt", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true, "total": "average"}},
                   {"id": "none", "heading": "Nothing yet", "kind": "scale", "scale": {"min": 0, "max": 9, "total": "sum"}}],
                 "notes": [],
                 "values": [
                   {"row": "long", "step": "read", "value": 12.5}, {"row": "long", "step": "call", "value": 30},
                   {"row": "how", "step": "read", "value": -2}, {"row": "how", "step": "call", "value": 1}]}""".getBytes(StandardCharsets.UTF_8));

        Document page = parse(StorageTable.of(map, Set.of(), new UserMessages(new EnglishMessages()))
                .toString());

        assertThat(page.select("tr > th:eq(0)").stream().map(Element::html))
                .endsWith(
                        "<p>How long</p><p><em>By the clock</em></p><p><em>Total: 42.5&#xa0;min</em></p>",
                        "<p>How it felt</p><p><em>Average: \u22120.5</em></p>",
                        "<p>Nothing yet</p>");
    }

    @Test
    @Rule("X10")
    void whatIsSaidOfThePersonaStandsAboveTheTable() {
        Persona ada = new Persona("Ada", "Nurse", "Wants rest", "Not again!", "a.png", "A woman", UnknownFields.NONE);

        String storage = StorageTable.of(Templates.get("blank").withPersona(ada), Set.of(), HostileMap.WORDS)
                .toString();

        assertThat(storage).contains("<p>Ada</p><p>Nurse</p><p>Wants rest</p><p>Not again!</p><p>A woman</p><table>");
    }

    @Test
    @Rule({"X10", "V30"})
    void addressesAreLinksToExactlyWhatIsWritten() {
        String text = "Read (https://example.org/a?b&c),\n  or ask me@example.org; not javascript:alert(1).";
        JourneyMap noted = HostileMap.withNote(text);
        JourneyMap map = JourneyMap.of(
                        noted.title(),
                        noted.context().withText("About www.example.org/b"),
                        noted.stages(),
                        noted.rows(),
                        noted.notes())
                .withPersona(Persona.NONE.withName("www.example.org"));

        Document page = parse(StorageTable.of(map, Set.of(), HostileMap.WORDS).toString());

        assertThat(page.select("a").stream().map(link -> link.text() + " " + link.attr("href")))
                .containsExactly(
                        "www.example.org/b http://www.example.org/b",
                        "https://example.org/a?b&c https://example.org/a?b&c",
                        "me@example.org mailto:me@example.org");
        assertThat(page.select("td").text()).contains("or ask me@example.org; not javascript:alert(1).");
        assertThat(page.select("td br")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule("X10")
    void hostileTextIsReadAsTextAndNothingButBlocksOfTheStorageFormatIsWritten(String hostile) {
        JourneyMap map = HostileMap.of(hostile);
        Document page =
                parse(StorageTable.of(map, map.pictures(), HostileMap.WORDS).toString());

        assertThat(page.select("page *").stream().map(Element::tagName).distinct())
                .isSubsetOf(
                        "h2",
                        "h3",
                        "p",
                        "strong",
                        "em",
                        "br",
                        "table",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "ul",
                        "li",
                        "a",
                        "ac:image",
                        "ri:attachment");
        assertThat(page.select("page *").stream().flatMap(each -> each.attributes().asList().stream()))
                .allSatisfy(
                        attribute -> assertThat(attribute.getKey()).isIn("colspan", "href", "ac:width", "ri:filename"));
        assertThat(page.select("a").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).matches("(https?://|mailto:)\\S+"));
        assertThat(page.select("ri|attachment").eachAttr("ri:filename"))
                .containsExactly(PlainText.clean(hostile + ".png"));
    }

    @Test
    @Rule("X10")
    void everyNoteOfTheExampleIsInTheTable() {
        JourneyMap map = Templates.get("job-seeker");
        String text = parse(StorageTable.of(map, Set.of(), HostileMap.WORDS).toString())
                .text();

        assertThat(map.notes()).isNotEmpty().allSatisfy(note -> assertThat(text)
                .contains(note.text().replaceAll("\\s+", " ").strip()));
    }

    /** As strictly as XML, which storage format is. */
    private static Document parse(String storage) {
        Parser parser = Parser.xmlParser().setTrackErrors(10);
        Document page = Jsoup.parse("<page>" + storage + "</page>", "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return page;
    }
}

package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.imports.Choice;
import io.github.journeymap.imports.Found;
import io.github.journeymap.imports.Imports;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Notes about one of two people, with a category and without, in every export and back from those that can be imported.
 */
class ExportedPersonasTest {
    private static final EnglishMessages TEXTS = new EnglishMessages();
    private static final Messages ENGLISH = (key, arguments) -> TEXTS.getText(key, (Serializable[]) arguments);

    private static final JourneyMap BUS = map(
            List.of(Category.of("mara", "Mara", "Rides every day"), Category.of("jon", "Jon", "")),
            note("n1", "Waits in the rain", "where", "mara"),
            note("n2", "Shows the pass", "", "jon"),
            note("n3", "Gets on", "", ""));

    @Test
    @Rule("X2")
    void theListHasAColumnForWhomANoteIsAboutWhereTheMapKnowsAnyone() {
        assertThat(Csv.of(BUS, ENGLISH).toString().substring(1).split("\r\n"))
                .containsExactly(
                        "\"Stage\",\"Step\",\"Row\",\"Category\",\"Persona\",\"Note\"",
                        "\"Board\",\"\",\"Steps\",\"Where\",\"Mara\",\"Waits in the rain\"",
                        "\"Board\",\"\",\"Steps\",\"\",\"Jon\",\"Shows the pass\"",
                        "\"Board\",\"\",\"Steps\",\"\",\"\",\"Gets on\"",
                        "\"Board\",\"\",\"Mood\",\"\",\"\",\"2\"",
                        "\"\",\"\",\"Mood\",\"\",\"\",\"-1\"");
        assertThat(Csv.of(BUS.withPersonas(List.of()), ENGLISH).toString()).doesNotContain("Persona", "Mara");
    }

    @Test
    @Rule("V34")
    void aNoteSaysWhomItIsAboutWhereverItIsWritten() {
        assertThat(Markdown.of(BUS, ENGLISH).toString())
                .contains("> Mara: Rides every day<br>\n> Jon", "**Where, Mara** Waits in the rain<br>**Jon** Shows");
        assertThat(Mermaid.of(BUS, ENGLISH).toString())
                .contains(
                        "Waits in the rain: 5: Where, Mara\n",
                        "Shows the pass: 5: Steps, Jon\n",
                        "Gets on: 5: Steps\n");
        assertThat(Jsoup.parse(StorageTable.of(BUS, Set.of(), ENGLISH).toString())
                        .select("td strong, p")
                        .eachText())
                .contains("Mara: Rides every day", "Jon", "Where, Mara");
        Document picture = Jsoup.parse(SvgExport.of(BUS, ENGLISH).toString(), "", Parser.xmlParser());
        assertThat(picture.select("text").eachText()).contains("Mara: Rides every day", "Where, Mara", "Jon");
    }

    @Test
    @Rule("V28")
    void theCardIsAboveTheGridOfTheSpreadsheetAndComesBackFromADiagram() throws IOException {
        Persona card = new Persona(
                "Ada (42)", "Nurse: nights", "Wants rest", "“Not again!”", "a.png", "Smiles", UnknownFields.NONE);
        JourneyMap map = BUS.withPersona(card);
        assertThat(XlsxTest.parts(Xlsx.of(map, ENGLISH)).get("xl/worksheets/sheet1.xml"))
                .contains(">Ada (42)\nNurse: nights\nWants rest\n“Not again!”</t>");

        String diagram = Mermaid.of(map, ENGLISH).toString();
        assertThat(diagram).contains("    %% Card (name): Ada #40;42#41;\n", "    %% Card (role): Nurse#58; nights\n");
        JourneyMap read = Imports.read("bus.mmd", diagram.getBytes(StandardCharsets.UTF_8), Choice.NONE, ENGLISH)
                .map();
        assertThat(read.persona()).isEqualTo(card.withPicture(""));
        assertThat(Mermaid.of(BUS, ENGLISH).toString()).doesNotContain("Card");
    }

    @Test
    @Rule("I1")
    void theListIsReadWithThoseWhomItsNotesAreAbout() {
        byte[] csv = Csv.of(BUS, ENGLISH).toString().getBytes(StandardCharsets.UTF_8);
        JourneyMap read = Imports.read("bus.csv", csv, Choice.NONE, ENGLISH).map();
        assertThat(read.personas()).extracting(Category::label).containsExactly("Mara", "Jon");
        assertThat(read.notes().stream()
                        .filter(note -> !note.persona().isEmpty())
                        .map(Note::text))
                .containsExactly("Waits in the rain", "Shows the pass");
    }

    /** What has no place is in the list, too, and is no note when it comes back. */
    @Test
    @Rule("I6")
    void theSpreadsheetTellsWhoseNoteWasMadeAnothersAndKeepsValuesWithoutAPlace() throws IOException {
        Found same = Imports.read("bus.xlsx", Xlsx.of(BUS, ENGLISH), Choice.NONE, ENGLISH);
        assertThat(same.map().personas()).extracting(Category::label).containsExactly("Mara", "Jon");
        assertThat(same.map().notes()).hasSize(3);
        assertThat(same.map().values())
                .extracting(value -> value.number().literal())
                .containsExactlyInAnyOrder("2", "-1");
        assertThat(same.origin().orElseThrow().changed().values()).containsOnly("");
        assertThat(same.origin().orElseThrow().values()).isEmpty();

        byte[] edited = XlsxTest.changed(Xlsx.of(BUS, ENGLISH), list -> list.replaceFirst(">Mara</t>", ">Jon</t>"));
        Map<String, String> changed = Imports.read("bus.xlsx", edited, Choice.NONE, ENGLISH)
                .origin()
                .orElseThrow()
                .changed();
        assertThat(changed).containsOnly(Map.entry("n1", "w"), Map.entry("n2", ""), Map.entry("n3", ""));
    }

    private static Note note(String id, String text, String category, String persona) {
        return new Note(id, "s", "b1", text, category, persona, "", UnknownFields.NONE);
    }

    private static JourneyMap map(List<Category> personas, Note... notes) {
        Stage board = Stage.of("b", "Board", "", List.of(new Step("b1", "", UnknownFields.NONE)));
        Row steps = Row.of("s", "Steps", "", Tone.NEUTRAL, List.of(Category.of("where", "Where", "")));
        return JourneyMap.of(
                        "Bus",
                        Context.NONE,
                        List.of(board),
                        List.of(steps, Row.ofScale("m", "Mood", Scale.EMOTION)),
                        List.of(notes))
                .withPersonas(personas)
                .withValues(List.of(Value.of("m", "b1", "2"), Value.of("m", "gone", "-1")));
    }
}

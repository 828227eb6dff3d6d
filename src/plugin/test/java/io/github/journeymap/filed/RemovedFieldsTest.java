package io.github.journeymap.filed;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this version doesn't know, removed and brought back by a browser. */
class RemovedFieldsTest {
    private static final String ODD =
            "\"b\": 12345678901234567890123, \"9\": 1e400, \"7\": 1.0, \"x\": {\"z\": -0, \"a\": [1.50]}";

    /** What JavaScript writes that has read it. */
    private static final String SAID =
            "\"7\": 1, \"9\": null, \"b\": 1.2345678901234568e+22, \"x\": {\"a\": [1.5], \"z\": 0}";

    private static final String FILE = """
        {
          "format": "journey-map",
          "version": 1,
          "title": "",
          "context": {
            "heading": "",
            "prompt": "",
            "text": ""
          },
          "stages": [
            {
              "id": "s1",
              "heading": "",
              "prompt": "",
              "steps": [
                {"id": "p1"}
              ]
            },
            {
              "id": "s2",
              "heading": "",
              "prompt": "",
              "steps": [
                {"id": "p2", %1$s},
                {"id": "p3", %1$s}
              ],
              "stage": 2.00
            }
          ],
          "rows": [
            {
              "id": "r1",
              "heading": "",
              "prompt": "",
              "kind": "notes",
              "tone": "neutral",
              "categories": [
                {"id": "c1", "label": "One", "prompt": "", %1$s},
                {"id": "c2", "label": "Two", "prompt": "", %1$s}
              ],
              "row": 3.00
            }
          ],
          "notes": [
            {"id": "n1", "row": "r1", "step": "p1", "text": "One", %1$s}
          ]
        }
        """.formatted(ODD);

    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @BeforeEach
    void upload() {
        wiki.become("tom");
        wiki.shelf.upload(page, Wiki.FILE, FILE);
        wiki.become("eva");
    }

    @Test
    @Rule("F2")
    void deletingAndUndoingGivesBackUnknownFieldsDigitForDigitWhateverTheBrowserMakesOfThem() {
        for (String fields : new String[] {"", ", " + SAID, ", " + ODD}) {
            send(
                    "{'type': 'remove-note', 'id': 'n1', 'was': 'One'}",
                    "{'type': 'remove-row', 'id': 'r1'}",
                    "{'type': 'remove-step', 'id': 'p3'}",
                    "{'type': 'remove-stage', 'id': 's2'}");
            assertThat(file()).contains("\"removed\"");
            assertThat(wiki.map(page).unknownFields().isEmpty()).isTrue();
            send(
                    "{'type': 'add-stage', 'stage': {'id': 's2', 'steps': [{'id': 'p2'" + fields + "}]"
                            + (fields.isEmpty() ? "" : ", 'stage': 2") + "}}",
                    "{'type': 'add-step', 'stage': 's2', 'step': {'id': 'p3'" + fields + "}}",
                    "{'type': 'add-row', 'row': {'id': 'r1', 'categories': [{'id': 'c1', 'label': 'One'" + fields
                            + "}, {'id': 'c2', 'label': 'Two'" + fields + "}]"
                            + (fields.isEmpty() ? "" : ", 'row': 3") + "}}",
                    "{'type': 'add-note', 'note': {'id': 'n1', 'row': 'r1', 'step': 'p1', 'text': 'One'" + fields
                            + "}}");
            assertThat(file()).as(fields).isEqualTo(FILE);
        }
    }

    @Test
    @Rule("F2")
    void whatAValueHasBesideItsNumberComesBackWithIt() {
        String withValue = FILE.substring(0, FILE.lastIndexOf(']') + 1)
                + ",\n  \"values\": [\n    {\"row\": \"r1\", \"step\": \"p1\", \"value\": -1, \"by\": 2.50}\n  ]\n}\n";
        wiki.become("tom");
        wiki.shelf.upload(page, Wiki.FILE, withValue);
        wiki.become("eva");

        send("{'type': 'set-value', 'row': 'r1', 'step': 'p1', 'value': null, 'was': -1}");
        assertThat(file()).contains("\"value r1/p1\": {").doesNotContain("\"values\"");
        send("{'type': 'set-value', 'row': 'r1', 'step': 'p1', 'value': -1, 'was': null}");

        assertThat(file()).isEqualTo(withValue);
    }

    @Test
    @Rule("F2")
    void soItIsWhenBothComeInOneBatchAndWhenSomeoneElseHasSavedInBetween() {
        String remove = "{'type': 'remove-note', 'id': 'n1', 'was': 'One'}";
        String add = "{'type': 'add-note', 'note': {'id': 'n1', 'row': 'r1', 'step': 'p1', 'text': 'One'}}";
        send(remove, add, remove);
        wiki.become("tom");
        send("{'type': 'set-field', 'field': 'title', 'value': 'T', 'was': ''}");
        send("{'type': 'set-field', 'field': 'title', 'value': '', 'was': 'T'}");
        wiki.become("eva");
        send(add);
        assertThat(file()).isEqualTo(FILE);
    }

    @Test
    @Rule("F2")
    void changingOneCategoryLeavesTheUnknownFieldsOfAllAndTakingItBackBringsThoseThatWereGone() {
        String one = "{'id': 'c1', 'label': 'One', " + SAID + "}";
        String both = one + ", {'id': 'c2', 'label': 'Two', " + SAID + "}";
        send(categories(one, both));
        assertThat(file()).contains("\"label\": \"One\", \"prompt\": \"\", " + ODD);
        send(categories(both, one));
        assertThat(file()).isEqualTo(FILE);
    }

    @Test
    @Rule("F2")
    void anyoneWhoAddsAThingAgainWithOtherUnknownFieldsMeansThese() {
        send(
                "{'type': 'remove-note', 'id': 'n1', 'was': 'One'}",
                "{'type': 'add-note', 'note': {'id': 'n1', 'row': 'r1', 'step': 'p1', 'text': 'One', 'b': 7}}");
        assertThat(file()).contains("\"text\": \"One\", \"b\": 7}");
    }

    @Test
    @Rule("F5")
    void whatIsRememberedKeepsNoMapFromBeingSavedAndReadAgain() {
        String deep = "[".repeat(58) + "]".repeat(58);
        String notes = IntStream.range(0, 300)
                .mapToObj(i -> "{\"id\": \"m" + i + "\", \"row\": \"r1\", \"step\": \"p1\", \"x\": "
                        + (i % 2 == 0 ? i : deep) + "}")
                .collect(Collectors.joining(",\n", "\"notes\": [\n", ",\n"));
        wiki.shelf.upload(page, Wiki.FILE, FILE.replace("\"notes\": [", notes));
        send(IntStream.range(0, 300)
                .mapToObj(i -> "{'type': 'remove-note', 'id': 'm" + i + "', 'was': ''}")
                .toArray(String[]::new));
        StoredMap stored = wiki.stored(page);
        assertThat(stored.problem()).isEmpty();
        assertThat(stored.map().orElseThrow().notes()).hasSize(1);
        assertThat(file()).contains("\"note m298\"").doesNotContain("\"note m299\"", "\"note m0\"");
    }

    /** But for what it remembers of the saves themselves. */
    private String file() {
        JourneyMap stored = MapReader.read(wiki.shelf.text(page, Wiki.FILE).getBytes(StandardCharsets.UTF_8));
        return new String(MapWriter.write(Recent.without(stored)), StandardCharsets.UTF_8);
    }

    private static String categories(String value, String was) {
        return "{'type': 'change-row', 'id': 'r1', 'field': 'categories', 'value': [" + value + "], 'was': [" + was
                + "]}";
    }

    private void send(String... edits) {
        String batch = "{\"base\": 1, \"edits\": [" + String.join(", ", edits).replace('\'', '"') + "]}";
        wiki.store.edit(
                wiki.access.editable(page), MapName.DEFAULT, EditsReader.read(batch.getBytes(StandardCharsets.UTF_8)));
    }
}

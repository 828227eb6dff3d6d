package io.github.journeymap.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.journeymap.Languages;
import io.github.journeymap.Rule;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    @Test
    @Rule("F8")
    void theFiveStagesAndSixRowsStandInTheirOrder() {
        JourneyMap map = Templates.get("five-e");

        assertThat(map.stages())
                .extracting(Stage::heading)
                .containsExactly("Entice", "Enter", "Engage", "Exit", "Extend");
        assertThat(map.rows())
                .extracting(Row::heading)
                .containsExactly(
                        "Steps",
                        "Interactions",
                        "Goals & Motivation",
                        "Positive moments",
                        "Negative moments",
                        "Areas of opportunity");
        assertThat(map.context().heading()).isEqualTo("Scenario");
        assertThat(map.notes()).isEmpty();
    }

    @Test
    @Rule("F8")
    void theFourStageTemplateAsksForSegmentAndIndustryAndHasNoNotes() {
        JourneyMap map = Templates.get("four-stage");

        assertThat(map.stages()).extracting(Stage::heading).containsExactly("Enter", "Engage", "Exit", "Extend");
        assertThat(map.rows())
                .extracting(Row::heading)
                .containsExactly(
                        "Steps",
                        "Interactions",
                        "Goals & expectations",
                        "Positive moments",
                        "Negative moments",
                        "Areas of opportunity");
        assertThat(map.context().heading()).isEqualTo("Context");
        assertThat(map.context().prompt()).isEqualTo("What customer segment and industry?");
        assertThat(map.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"five-e", "four-stage", "job-seeker"})
    @Rule("F8")
    void goalsAreAskedForAsGoalsAndNotAsInteractions(String key) {
        Row goals = Templates.get(key).row("goals").orElseThrow();

        assertThat(goals.prompt()).isEqualTo("What are the goals and expectations of the customer?");
        assertThat(goals.categories()).extracting(Category::label).containsExactly("Primary", "Secondary", "Tertiary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"five-e", "four-stage", "job-seeker"})
    @Rule("F8")
    void momentsAndOpportunitiesCarryTheirTones(String key) {
        assertThat(Templates.get(key).rows())
                .extracting(Row::tone)
                .containsExactly(
                        Tone.NEUTRAL, Tone.NEUTRAL, Tone.NEUTRAL, Tone.POSITIVE, Tone.NEGATIVE, Tone.OPPORTUNITY);
    }

    /** One without a drawing is shown as none, which nobody would notice. */
    @ParameterizedTest
    @MethodSource("allKeys")
    void eachIconHasADrawing(String key) throws IOException {
        Path style = Path.of("main/frontend/map");
        String drawings =
                Files.readString(style.resolve("icons.css")) + Files.readString(style.resolve("channels.css"));

        assertThat(Templates.get(key).rows().stream()
                        .flatMap(row -> Stream.concat(
                                Stream.of(row.icon()), row.categories().stream().map(Category::icon)))
                        .filter(icon -> !icon.isEmpty()))
                .allSatisfy(icon -> assertThat(drawings).contains("[data-icon='" + icon + "']"));
    }

    @Test
    @Rule("F8")
    void theExampleFillsAllThirtyCells() {
        JourneyMap map = Templates.get("job-seeker");

        assertThat(map.cells().notes()).hasSize(30);
        assertThat(map.notes()).hasSize(56);
        assertThat(map.unplaced()).isEmpty();
        assertThat(map.notes())
                .extracting(Note::text)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("<b>", "&amp;", "\t"));
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.Languages#all")
    @Rule("E20")
    void theFilledServiceBlueprintHasTheRowsOfItsTemplateAndNumbersBelowThem(String language) {
        List<Row> template =
                Templates.get(Templates.in(language, "service-blueprint")).rows();
        JourneyMap filled = Templates.get(Templates.in(language, "coffee-machine"));

        assertThat(filled.rows().subList(0, template.size()))
                .extracting(Row::id, Row::heading, Row::kind)
                .containsExactlyElementsOf(template.stream()
                        .map(row -> tuple(row.id(), row.heading(), row.kind()))
                        .toList());
        assertThat(filled.unplaced()).isEmpty();
        assertThat(total(filled, "waiting"))
                .as("days, as the line about it says")
                .isEqualTo(12);
        assertThat(total(filled, "work")).as("minutes").isEqualTo(100);
    }

    private static double total(JourneyMap map, String row) {
        return map.values().stream()
                .filter(value -> value.row().equals(row))
                .mapToDouble(value -> Double.parseDouble(value.number().plain()))
                .sum();
    }

    @ParameterizedTest
    @MethodSource("allKeys")
    @Rule("F1")
    void everyTemplateIsWrittenCanonically(String key) throws IOException {
        try (InputStream file = Templates.class.getResourceAsStream("/templates/maps/" + key + ".json")) {
            assertThat(MapWriter.write(Templates.get(key)))
                    .asString()
                    .isEqualTo(new String(file.readAllBytes(), "UTF-8"));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    @Rule("V20")
    void aTemplateIsTheSameMapInEveryLanguage(String key, String language) {
        JourneyMap english = Templates.get(key);
        JourneyMap other = Templates.get(key + "-" + language);

        assertThat(bones(other)).isEqualTo(bones(english));
        assertThat(words(other)).hasSameSizeAs(words(english));
        List<String> sameInBoth = new ArrayList<>(words(other));
        sameInBoth.retainAll(words(english));
        assertThat(sameInBoth)
                .as("words such as the French \u201cActions\u201d, and a name")
                .hasSizeLessThanOrEqualTo(words(english).size() / 8);
    }

    @Test
    @Rule("V20")
    void aLanguageWithoutATemplateOfItsOwnHasTheEnglishOne() {
        assertThat(Templates.in("en", "five-e")).isEqualTo("five-e");
        assertThat(Templates.in("it", "five-e")).isEqualTo("five-e");
        assertThat(Templates.in("fr", "five-e")).isEqualTo("five-e-fr");
        assertThat(Templates.in("de", "blank")).isEqualTo("blank");
    }

    @Test
    @Rule("E20")
    void theTemplatesAreOfferedInTheirOrderTheFilledExamplesLast() {
        assertThat(Templates.list())
                .startsWith("five-e", "four-stage")
                .endsWith("lean", "blank", "job-seeker", "glasses", "coffee-machine");
        assertThat(Templates.list()).doesNotHaveDuplicates();
        assertThat(Templates.list())
                .filteredOn(key -> !Templates.get(key).notes().isEmpty())
                .containsExactly("job-seeker", "glasses", "coffee-machine");
    }

    private static Stream<String> keysWithWords() {
        return Templates.list().stream().filter(key -> !key.equals("blank"));
    }

    private static Stream<String> allKeys() {
        return Stream.concat(Templates.list().stream(), translations().map(one -> one.get()[0] + "-" + one.get()[1]));
    }

    private static Stream<Arguments> translations() {
        return keysWithWords()
                .flatMap(key -> Languages.BESIDE_ENGLISH.stream().map(language -> Arguments.of(key, language)));
    }

    /** Whatever edits and places go by. */
    private static String bones(JourneyMap map) {
        return map.stages().stream()
                        .map(stage -> stage.id()
                                + stage.steps().stream().map(Step::id).toList())
                        .toList()
                + map.rows().stream()
                        .map(row -> row.id()
                                + row.kind()
                                + row.tone()
                                + row.icon()
                                + row.categories().stream()
                                        .map(category -> category.id() + category.icon())
                                        .toList())
                        .toList()
                        .toString()
                + map.notes().stream().map(note -> note.withText("")).toList()
                + map.values();
    }

    private static List<String> words(JourneyMap map) {
        List<String> words = new ArrayList<>(
                List.of(map.title(), map.context().heading(), map.context().prompt()));
        Persona persona = map.persona();
        words.addAll(List.of(persona.name(), persona.role(), persona.text(), persona.quote()));
        map.stages().forEach(stage -> words.addAll(List.of(stage.heading(), stage.prompt())));
        map.steps().forEach(step -> words.add(step.heading()));
        map.rows().forEach(row -> {
            words.addAll(List.of(row.heading(), row.prompt()));
            row.categories().forEach(category -> words.addAll(List.of(category.label(), category.prompt())));
        });
        map.notes().forEach(note -> words.add(note.text()));
        words.removeIf(String::isBlank);
        return words;
    }

    @Test
    @Rule("F8")
    void aKeyThatIsNoneHasNoTemplate() {
        assertThat(Templates.find("../five-e")).isEmpty();
        assertThatThrownBy(() -> Templates.get("six-e")).isInstanceOf(IllegalArgumentException.class);
    }
}

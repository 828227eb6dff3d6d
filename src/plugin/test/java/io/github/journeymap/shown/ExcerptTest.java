package io.github.journeymap.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Value;
import io.github.journeymap.view.Drawn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("V29")
class ExcerptTest {
    private static final JourneyMap BREAD = new Drawn()
            .stage("Enter")
            .stage("Buy", "Queue", "Pay")
            .stage("Leave, at last")
            .row("Steps")
            .row("Goals")
            .row("Pain,  and gain, too")
            .row("")
            .note("steps", "enter-1", "Opens the door")
            .note("goals", "buy-2", "Pays fast")
            .note("goals", "enter-1", "Smells bread")
            .note("gone", "buy-2", "Has no place")
            .map();

    private static List<String> rows(Excerpt.Cut cut) {
        return cut.map().rows().stream().map(Row::heading).toList();
    }

    private static List<String> stages(Excerpt.Cut cut) {
        return cut.map().stages().stream().map(Stage::heading).toList();
    }

    @Test
    void rowsAndStagesOfTheseHeadingsAreLeftInTheOrderOfTheMap() {
        Excerpt.Cut cut = new Excerpt("goals,  STEPS", "Buy").of(BREAD);

        assertThat(rows(cut)).containsExactly("Steps", "Goals");
        assertThat(stages(cut)).containsExactly("Buy");
        assertThat(cut.leftOutRows()).isEqualTo(2);
        assertThat(cut.leftOutStages()).isEqualTo(2);
        assertThat(cut.isWhole()).isFalse();
        assertThat(cut.map().notes()).extracting(Note::text).containsExactly("Pays fast", "Has no place");
        assertThat(cut.map().unplaced()).extracting(Note::text).containsExactly("Has no place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pain, and gain, too",
                "Pain,and gain,too,Steps",
                "Steps, Pain, and gain, too",
                "Steps,,Pain ,  and gain , too,"
            })
    void headingsMayHaveCommasThemselves(String rows) {
        Excerpt.Cut cut = new Excerpt(rows, "leave, at last").of(BREAD);

        assertThat(rows(cut)).contains("Pain,  and gain, too").doesNotContain("Goals");
        assertThat(stages(cut)).containsExactly("Leave, at last");
        assertThat(cut.unknownRows()).isEmpty();
    }

    @Test
    void whatIsNotThereIsTold() {
        Excerpt.Cut cut = new Excerpt("Steps, Feelings, <b>x</b>", "Nowhere").of(BREAD);

        assertThat(rows(cut)).containsExactly("Steps");
        assertThat(cut.unknownRows()).containsExactly("Feelings", "<b>x</b>");
        assertThat(stages(cut)).as("all, as there is none of them").hasSize(3);
        assertThat(cut.unknownStages()).containsExactly("Nowhere");
        assertThat(cut.leftOutStages()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , ,"})
    void nothingAskedForIsTheWholeMap(String nothing) {
        Excerpt.Cut cut = new Excerpt(nothing, nothing).of(BREAD);

        assertThat(cut.map()).isSameAs(BREAD);
        assertThat(cut.isWhole()).isTrue();
        assertThat(cut.unknownRows()).isEmpty();
        assertThat(new Excerpt(null, null).isAll()).isTrue();
    }

    @Test
    void aStageKeepsTheColourThatItHasInTheWholeMap() {
        assertThat(new Excerpt("", "Buy").of(BREAD).map().stages())
                .extracting(Stage::accent)
                .containsExactly("teal");
    }

    @Test
    void valuesGoAlongWithTheirRowsAndStages() {
        List<Row> rows = new ArrayList<>(BREAD.rows());
        rows.add(Row.ofScale("feel", "Feelings", Scale.EMOTION));
        JourneyMap map = BREAD.withRows(rows)
                .withValues(List.of(Value.of("feel", "enter-1", "1"), Value.of("feel", "buy-1", "2")));

        assertThat(new Excerpt("Feelings", "Enter").of(map).map().values())
                .extracting(Value::step)
                .containsExactly("enter-1");
        assertThat(new Excerpt("Steps", "").of(map).map().unplacedValues()).isEmpty();
    }
}

package io.github.journeymap.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.view.Drawn;
import io.github.journeymap.view.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ComparedTableTest {
    private static final JourneyMap BREAD = new Drawn()
            .stage("Enter")
            .stage("Buy", "Queue", "Pay")
            .stage("Leave")
            .row("Steps")
            .row("Goals", "", Tone.POSITIVE, Drawn.category("people", "People", ""))
            .note("steps", "enter-1", "Opens the door")
            .note("steps", "enter-1", "Smells bread")
            .note("steps", "enter-1", "Looks around")
            .note("goals", "buy-2", "Pays fast", "people")
            .map();

    @Test
    @Rule("V15")
    void nothingIsMarkedInAMapThatDidNotChange() {
        Document page = compare(BREAD, BREAD);

        assertThat(page.select("[data-change], .jm-change, del, ins")).isEmpty();
        assertThat(page.select(".jm-compared-summary").text()).isEqualTo("No changes.");
        assertThat(page.select(".jm-note .jm-text").eachText())
                .containsExactly("Opens the door", "Smells bread", "Looks around", "Pays fast");
    }

    @Test
    @Rule("V15")
    void whatIsSaidOfThePersonaIsCompared() {
        Persona ada = Persona.NONE.withName("Ada").withQuote("Not again!").withPicture("a.png");

        Element card = compare(
                        BREAD.withPersona(ada),
                        BREAD.withPersona(ada.withQuote("At last").withAlt("Her")))
                .selectFirst(".jm-persona");
        assertThat(card.select(".jm-trait").eachText())
                .containsExactly("Ada", "Not again! At last", "Picture: a.png Picture: a.png – Her");
        assertThat(card.select(".jm-portrait > [aria-hidden=true]").text()).isEqualTo("A");
        assertThat(card.select("del").eachText()).containsExactly("Not again!", "Picture: a.png");
        assertThat(compare(BREAD.withPersona(ada), BREAD)
                        .select(".jm-persona del")
                        .eachText())
                .containsExactly("Ada", "Not again!", "Picture: a.png");
        assertThat(compare(BREAD, BREAD).select(".jm-persona")).isEmpty();
    }

    @Test
    @Rule("V15")
    void aRemovedNoteStandsWhereItStoodAndSaysSo() {
        Document page = compare(BREAD, withNotes(without(BREAD, "n2")));

        assertThat(page.select(".jm-cell").first().select(".jm-text").eachText())
                .containsExactly("Opens the door", "Smells bread", "Looks around");
        assertThat(page.select("[data-change]").eachText()).containsExactly("Removed Smells bread");
    }

    @Test
    @Rule("V15")
    void anAddedNoteSaysSo() {
        List<Note> notes = new ArrayList<>(BREAD.notes());
        notes.add(new Note("n9", "goals", "leave-1", "Comes back", "", UnknownFields.NONE));

        Document page = compare(BREAD, withNotes(notes));

        assertThat(page.select(".jm-note[data-change=added]").eachText()).containsExactly("Added Comes back");
        assertThat(page.select(".jm-compared-summary").text()).isEqualTo("1 note added in Leave");
    }

    @Test
    @Rule("V15")
    void aChangedNoteShowsItsOldAndItsNewText() {
        Document page = compare(BREAD, withNotes(replaced("n1", note -> note.withText("Pushes the door"))));

        Element note = page.selectFirst(".jm-note[data-change=changed]");
        assertThat(note.selectFirst(".jm-change").text()).isEqualTo("Changed");
        assertThat(note.selectFirst("del").text()).isEqualTo("Opens the door");
        assertThat(note.selectFirst("ins").text()).isEqualTo("Pushes the door");
    }

    @Test
    @Rule("V15")
    void aMovedNoteStandsWhereItIsNowAndSaysWhereItWas() {
        Document page = compare(BREAD, withNotes(replaced("n4", note -> note.at("steps", "leave-1"))));

        assertThat(page.select("[data-change]").eachText()).containsExactly("Moved from Goals, Buy Pays fast");
        assertThat(page.select(".jm-cell").get(3).select(".jm-note")).hasSize(1);
    }

    @Test
    @Rule("V15")
    void aNoteThatWasChangedAndMovedSaysBoth() {
        Document page = compare(BREAD, withNotes(replaced("n4", note -> note.at("steps", "leave-1")
                .withText("Pays at once"))));

        assertThat(page.select("[data-change] .jm-change").eachText())
                .containsExactly("Changed", "Moved from Goals, Buy");
    }

    @Test
    @Rule("V15")
    void aRemovedStageItsStepsAndTheirNotesStandWhereTheyStood() {
        List<Stage> stages = List.of(BREAD.stages().get(0), BREAD.stages().get(2));
        JourneyMap after = JourneyMap.of(BREAD.title(), BREAD.context(), stages, BREAD.rows(), without(BREAD, "n4"));

        Document page = compare(BREAD, after);

        assertThat(page.select(".jm-stage").eachText()).containsExactly("Enter", "Removed Buy", "Leave");
        assertThat(page.select(".jm-step"))
                .extracting(Element::text)
                .containsExactly("", "Removed Queue", "Removed Pay", "");
        assertThat(page.select(".jm-note[data-change=removed]").text()).isEqualTo("Removed People Pays fast");
        assertThat(page.select(".jm-row"))
                .allSatisfy(row -> assertThat(row.select(".jm-cell")).hasSize(4));
    }

    @Test
    @Rule("V15")
    void rowsThatWereAddedRenamedOrDraggedAreMarkedAtTheirHeadings() {
        Row steps = BREAD.rows().get(0);
        Row ideas = Row.of("ideas", "Ideas", "", Tone.OPPORTUNITY, List.of());
        JourneyMap after = BREAD.withRows(List.of(ideas, BREAD.rows().get(1), steps.withHeading("What they do")));

        Document page = compare(BREAD, after);

        assertThat(page.select(".jm-row-head[data-change=added]").text()).isEqualTo("Added Ideas");
        assertThat(page.select(".jm-row-head[data-change=changed] del").text()).isEqualTo("Steps");
        assertThat(page.select(".jm-row-head .jm-change").eachText()).contains("Moved");
    }

    @Test
    @Rule("V15")
    void theOldAndTheNewTitleAndContextAreBothThere() {
        JourneyMap after = JourneyMap.of(
                "Selling bread", BREAD.context().withText("A Monday"), BREAD.stages(), BREAD.rows(), BREAD.notes());

        Document page = compare(BREAD, after);

        assertThat(page.select(".jm-title del, .jm-title ins").eachText())
                .containsExactly("Buying bread", "Selling bread");
        assertThat(page.select(".jm-context-text del, .jm-context-text ins").eachText())
                .containsExactly("A Sunday", "A Monday");
    }

    @Test
    @Rule("V5")
    void notesThatLostTheirPlaceAreBelowTheGrid() {
        JourneyMap after = BREAD.withRows(BREAD.rows().subList(0, 1));

        Document page = compare(BREAD, after);

        assertThat(page.select(".jm-compared-tray .jm-note .jm-text").eachText())
                .containsExactly("Pays fast");
    }

    @Test
    @Rule("V15")
    void aValueThatChangedShowsTheOldAndTheNewInTheWordsOfItsScaleThen() {
        Scale minutes = new Scale(Decimal.of(0), Decimal.of(60), "min", false, "", UnknownFields.NONE);
        JourneyMap before = BREAD.withRows(List.of(Row.ofScale("mood", "Mood", Scale.EMOTION)))
                .withNotes(List.of())
                .withValues(List.of(Value.of("mood", "enter-1", "-1"), Value.of("mood", "buy-1", "2.0")));
        JourneyMap after = before.withValues(List.of(
                Value.of("mood", "enter-1", "1.5"), Value.of("mood", "buy-1", "2"), Value.of("mood", "leave-1", "0")));

        Document page = compare(before, after);
        assertThat(page.select(".jm-cell del").eachText()).containsExactly("−1 (unhappy)");
        assertThat(page.select(".jm-cell ins").eachText()).containsExactly("+1.5 (delighted)", "0 (neutral)");
        assertThat(page.select(".jm-value").eachText()).contains("+2 (delighted)");

        Document measured = compare(before, before.withRows(List.of(Row.ofScale("mood", "Mood", minutes))));
        assertThat(measured.select(".jm-cell del").eachText()).containsExactly("−1 (unhappy)", "+2 (delighted)");
        assertThat(measured.select(".jm-cell ins").eachText()).containsExactly("−1 min", "2 min");
    }

    private static Document compare(JourneyMap before, JourneyMap after) {
        Document page = Jsoup.parse(new ComparedTable(Rendered.ENGLISH, before, after, ShownPictures.NONE)
                .html()
                .toString());
        assertThat(page.select("[style], script, [id], [data-note]")).isEmpty();
        return page;
    }

    private static JourneyMap withNotes(List<Note> notes) {
        return BREAD.withNotes(notes);
    }

    private static List<Note> without(JourneyMap map, String id) {
        return map.notes().stream().filter(note -> !note.id().equals(id)).toList();
    }

    private static List<Note> replaced(String id, UnaryOperator<Note> change) {
        return BREAD.notes().stream()
                .map(note -> note.id().equals(id) ? change.apply(note) : note)
                .toList();
    }
}

package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import io.github.journeymap.export.StorageTable;
import io.github.journeymap.imports.LeftOut.Reason;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.template.Templates;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's tables, as its text in storage format has them. */
class PageTablesTest {
    private static Found found(String storage) {
        return Shown.found("My page.storage", storage);
    }

    /** What becomes of one cell. */
    private static String cell(String content) {
        String line = Shown.map(found("<table><tbody><tr><th></th><th>A</th></tr><tr><th>Does</th><td>" + content
                                + "</td></tr></tbody></table>")
                        .map())
                .get(1);
        return line.substring("Does: ".length());
    }

    @Test
    @Rule("I7")
    void aTableIsReadWithWhatStandsAboveIt() {
        Found found = found("<h1>Elsewhere</h1><p>Nothing</p><h2>A day &amp; a night</h2><p>For <em>guests</em></p>"
                + "<table><colgroup><col /></colgroup><tbody><tr><th>Stage</th><th><p>Arrive</p></th><th>Leave</th></tr>"
                + "<tr><td>Does</td><td>rings</td><td>waves</td></tr></tbody></table><p>Behind</p>");
        assertThat(Shown.map(found.map())).containsExactly("Arrive | Leave", "Does: rings | waves");
        assertThat(found.map().title()).isEqualTo("A day & a night");
        assertThat(found.map().context().heading()).isEmpty();
        assertThat(found.map().context().text()).isEqualTo("For guests");
        assertThat(found.parts()).containsExactly("Table 1: A day & a night");
        assertThat(found.table().orElseThrow().isUnclear()).isFalse();
        assertThat(found.leftOut()).isEmpty();
    }

    @Test
    @Rule("I4")
    void aTableOfNumbersIsNotTakenForTheMapThatStandsBelowIt() {
        String budget =
                "<table><tr><th>Cost</th><th>May</th><th>June</th></tr><tr><td>Rent</td><td>900</td><td>900</td></tr>"
                        + "<tr><td>Food</td><td>300<ac:image><ri:attachment ri:filename='a.png'/></ac:image></td><td>310</td></tr>"
                        + "<tr><td>Fun</td><td>9</td><td>8</td></tr></table>";
        Found found =
                found(budget + "<table><tr><th></th><th>Arrive</th></tr><tr><td>Does</td><td>rings</td></tr></table>");
        assertThat(Shown.map(found.map())).containsExactly("Arrive", "Does: rings");
        assertThat(found.part()).isEqualTo(1);
        assertThat(found.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "one<br/>two | one / two",
                "<p>one</p><p>two</p> | one / two",
                "<ul><li>one<ul><li>in it</li></ul></li><li><p>two</p><p>goes on</p></li></ul> | one / in it / two⏎goes on",
                "<ul><li>- 5 min</li><li>1. first</li></ul> | - 5 min / 1. first",
                "F&uuml;r &quot;3 &lt; 4&quot;&nbsp;&hellip; &nope; &#8364; | Für \"3 < 4\" … &nope; €",
                "<strong>bold</strong> <u>and</u> <s>gone</s> | bold and gone",
                "<a href='https://example.com/a'>here</a> | here (https://example.com/a)",
                "<a href='https://example.com'>example.com</a> | example.com",
                "<ac:link><ri:page ri:content-title='Other page' /></ac:link> | Other page",
                "<ac:link><ri:page ri:content-title='O' /><ac:plain-text-link-body><![CDATA[a & b]]></ac:plain-text-link-body></ac:link> | a & b",
                "<ac:emoticon ac:name='tick' /> ok <ac:emoticon ac:name='blue-star' ac:emoji-id='1f468-200d-1f373' /> | ✅ ok 👨‍🍳",
                "<ac:emoticon ac:name='own' ac:emoji-fallback=':own:' /> <ac:emoticon ac:name='odd' /> | :own: :odd:",
                "<ac:structured-macro ac:name='status'><ac:parameter ac:name='colour'>Red</ac:parameter><ac:parameter ac:name='title'>LATE</ac:parameter></ac:structured-macro> | LATE",
                "<ac:structured-macro ac:name='panel'><ac:parameter ac:name='title'>T</ac:parameter><ac:rich-text-body><p>in it</p></ac:rich-text-body></ac:structured-macro> | T / in it",
                "<ac:structured-macro ac:name='code'><ac:plain-text-body><![CDATA[a<b>&nbsp;]]></ac:plain-text-body></ac:structured-macro> | a<b>&nbsp;",
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>call</ac:task-body></ac:task></ac:task-list> | call",
                "<time datetime='2026-11-26' /> | 2026-11-26",
                "<ac:placeholder>type here</ac:placeholder>x | x",
                "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table> | a b / c",
            })
    @Rule("I7")
    void whatPeopleSeeInACellIsItsNotes(String content, String notes) {
        assertThat(cell(content)).isEqualTo(notes);
    }

    @Test
    @Rule("I7")
    void whatShowsNoTextOfItsOwnIsToldWithItsRow() {
        assertThat(found("<table><tr><th>x</th><th>A</th></tr><tr><td>Does</td><td>rings"
                                + "<ac:image><ri:attachment ri:filename='bell.png'/></ac:image>"
                                + "<ac:link><ri:user ri:userkey='8a'/></ac:link>"
                                + "<ac:structured-macro ac:name='toc'><ac:parameter ac:name='style'>x</ac:parameter></ac:structured-macro>"
                                + "</td></tr></table><ac:structured-macro ac:name='toc'/>")
                        .leftOut())
                .containsExactly(
                        new LeftOut(Reason.PICTURE, "2", "bell.png"),
                        new LeftOut(Reason.PERSON, "2", ""),
                        new LeftOut(Reason.MACRO, "2", "toc"));
    }

    @Test
    @Rule({"I3", "I7"})
    void whatStandsInItalicsBelowAHeadingIsNowhereLost() {
        JourneyMap map = found(
                        "<table><tbody><tr><th><p>Stage</p><p><em>why these?</em></p></th><th colspan='2'>Before</th></tr>"
                                + "<tr><th></th><th><p>Hear</p><p><em>from whom?</em></p></th><th>Ask</th></tr>"
                                + "<tr><th>Does</th><th><p>Wait</p><p><em>how long?</em></p></th><td>x</td></tr></tbody></table>")
                .map();
        assertThat(map.context().text()).contains("why these?", "from whom?");
        assertThat(Shown.map(map).get(1)).contains("Wait", "how long?");
    }

    @Test
    @Rule({"I3", "I7"})
    void aLongTextAboveATableIsToldAsLeftOut() {
        Found found = found("<p>" + "word ".repeat(300) + "</p>"
                + "<table><tbody><tr><th></th><th>A</th></tr><tr><th>Does</th><td>x</td></tr></tbody></table>");
        assertThat(found.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.TEXT);
    }

    @Test
    @Rule("I7")
    void whatSpansSeveralCellsStandsInTheFirst() {
        assertThat(Shown.map(found("<table><tbody>"
                                + "<tr><th rowspan='2'>x</th><th colspan='2'>Before</th><th>After</th></tr>"
                                + "<tr><th>Hear</th><th>Ask</th><th>Tell</th></tr>"
                                + "<tr><th rowspan='2'>Does</th><td rowspan='2'>a</td><td>b</td><td>c</td></tr>"
                                + "<tr><td colspan='2'>d</td></tr>"
                                + "<tr><th colspan='4'>Behind the scenes</th></tr>"
                                + "<tr><td>Staff</td><td></td><td></td><td>e</td></tr></tbody></table>")
                        .map()))
                .containsExactly(
                        "Before (Hear, Ask) | After (Tell)",
                        "Does: a | b / d | c",
                        "Behind the scenes:  |  | ",
                        "Staff:  |  | e");
    }

    @Test
    @Rule("I4")
    void ofSeveralTablesTheOneWithRoomForSeveralStagesAndRowsIsReadAndAnyOtherCanBeChosen() {
        String small = "<table><tr><td>Owner</td><td>Ada</td></tr><tr><td>State</td><td>new</td></tr></table>";
        String large = "<table><tr><td></td><td>A</td><td>B</td></tr><tr><td>Does</td><td>a</td><td>b</td></tr>"
                + "<tr><td>Says</td><td>c</td><td>d</td></tr></table>";
        String single = "<table><tr><td>no map</td></tr></table>";
        String page = single + small + "<h2>Journey</h2>" + large;
        Found found = found(page);
        assertThat(found.parts()).containsExactly("Table 1", "Table 2: Journey");
        assertThat(found.part()).isEqualTo(1);
        assertThat(found.map().title()).isEqualTo("Journey");
        Found other =
                Imports.read("My page.storage", page.getBytes(StandardCharsets.UTF_8), new Choice(0, -1), Shown.WORDS);
        assertThat(other.map().title()).isEqualTo("My page");
        assertThat(Shown.map(other.map())).containsExactly("Ada", "State: new");
    }

    /** What the page says of its cells goes with them: which notes they hold, and the hints in headings. */
    @Test
    @Rule("I4")
    void aTableOfAPageIsSwappedWithNotesAndHints() {
        String page = "<table><tbody><tr><th>Stage</th><th>Does<p><em>What do they do?</em></p></th><th>Says</th></tr>"
                + "<tr><td>Arrive</td><td><ul><li>one<br/>two</li><li>three</li></ul></td><td>hello</td></tr>"
                + "<tr><td>Leave</td><td>waves</td><td></td></tr></tbody></table>";
        Found found = Imports.read(
                "My page.storage", page.getBytes(StandardCharsets.UTF_8), new Choice(0, -1, 0), Shown.WORDS);
        assertThat(Shown.map(found.map()))
                .containsExactly("Arrive | Leave", "Does: one⏎two / three | waves", "Says: hello | ");
        assertThat(found.map().rows().get(0).prompt()).isEqualTo("What do they do?");
    }

    @Test
    @Rule("I7")
    void aPageOfManyTablesIsRead() {
        String table = "<table><tbody><tr><th>x</th><th>A</th></tr><tr><td>Does</td><td>a</td></tr></tbody></table>";
        assertThat(found(table.repeat(150)).parts()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Only words</p>           | no-table.page",
                "Only words                  | no-table.page",
                "<table><tr><td>a</td></tr></table> | no-table.page",
                "<p>not closed               | markup",
                "</page><page>               | markup"
            })
    @Rule("I7")
    void whatHasNoTableIsRefused(String storage, String reason) {
        assertThatThrownBy(() -> found(storage))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    /** {@code Replace with a table}, and back. */
    @ParameterizedTest
    @CsvSource({"glasses", "job-seeker", "service-blueprint", "coffee-machine", "lean"})
    @Rule("I7")
    void theTableThatTheAppMakesIsTheMapAgain(String template) {
        JourneyMap map = Templates.get(template);
        JourneyMap again = found(
                        StorageTable.of(map, map.pictures(), Shown.WORDS).toString())
                .map();
        assertThat(again.title()).isEqualTo(map.title());
        assertThat(again.stages())
                .extracting(stage ->
                        stage.heading() + "/" + stage.prompt() + stage.steps().size())
                .isEqualTo(map.stages().stream()
                        .map(stage -> stage.heading() + "/" + stage.prompt()
                                + stage.steps().size())
                        .toList());
        assertThat(again.rows())
                .extracting(Row::prompt)
                .isEqualTo(map.rows().stream().map(Row::prompt).toList());
        assertThat(again.rows())
                .extracting(Row::kind)
                .isEqualTo(map.rows().stream().map(Row::kind).toList());
        assertThat(again.values())
                .extracting(value -> value.number().plain())
                .containsExactlyInAnyOrderElementsOf(map.values().stream()
                        .map(value -> value.number().plain())
                        .toList());
    }

    @Test
    @Rule("I7")
    void aTotalIsCalculatedAgainAndTheHintAboveItStays() {
        JourneyMap map = found("""
                <table><tr><th></th><th>Look</th><th>Call</th></tr>
                <tr><th><p>Minutes</p><p><em>By the clock</em></p><p><em>Total: 42</em></p></th><td>12</td><td>30</td></tr>
                <tr><th><p>Notes</p><p><em>Total: 42</em></p></th><td>one</td><td>two</td></tr></table>""").map();

        assertThat(map.rows())
                .extracting(row ->
                        row.heading() + "/" + row.prompt() + "/" + row.range().total())
                .containsExactly("Minutes/By the clock/sum", "Notes/Total: 42/");
    }
}

package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row of feelings and one of minutes in every export; one value of each has no place. */
class ExportedValuesTest {
    private static final EnglishMessages TEXTS = new EnglishMessages();
    private static final Messages ENGLISH = (key, arguments) -> TEXTS.getText(key, (Serializable[]) arguments);

    @Test
    @Rule("X2")
    void theSpreadsheetHasEachValueAsANumberOnALineOfItsOwn() {
        assertThat(Csv.of(map("min"), ENGLISH).toString().split("\r\n"))
                .contains(
                        "\"Board\",\"Queue\",\"Mood\",\"\",\"-1.5\"",
                        "\"Board\",\"Queue\",\"Mood\",\"\",\"Nobody says why\"",
                        "\"Board\",\"Sit\",\"Mood\",\"\",\"2\"",
                        "\"Board\",\"Queue\",\"Wait\",\"\",\"25\"",
                        "\"\",\"\",\"Mood\",\"\",\"1\"",
                        "\"\",\"\",\"\",\"\",\"-3\"");
    }

    @Test
    @Rule("X3")
    void markdownHasValuesAboveTheNotesOfTheirCellsAndTheTotalBesideTheHeading() {
        String markdown = Markdown.of(map("min"), ENGLISH).toString();

        assertThat(markdown.lines().filter(line -> line.contains("Mood")))
                .anySatisfy(line -> assertThat(line).contains("−1.5 (unhappy)", "Nobody says why", "delighted"));
        assertThat(markdown).contains("Total: 25\u00a0min").contains("## Unplaced values\n\n- Mood: 1\n- Board: −3");
    }

    @Test
    @Rule("X4")
    void mermaidHasTheFaceOfAValueAsItsScore() {
        assertThat(Mermaid.of(map("min"), ENGLISH).toString().lines().map(String::strip))
                .containsSubsequence(
                        "section Board – Queue",
                        "−1.5 #40;unhappy#41;: 2: Mood",
                        "Nobody says why: 2: Mood",
                        "section Board – Sit",
                        "+2 #40;delighted#41;: 5: Mood",
                        "section Unplaced values",
                        "Mood#58; 1: 3: –",
                        "Board#58; −3: 3: –");
    }

    /** The longest wait would be the happiest otherwise. */
    @Test
    @Rule("X4")
    void aNumberWithoutFacesIsNoFeelingInMermaid() {
        JourneyMap map = map("days");
        Row wait = map.rows().stream()
                .filter(row -> row.isScale() && !row.isCurve())
                .findFirst()
                .orElseThrow();
        Value most = new Value(wait.id(), "q", Decimal.of(60), UnknownFields.NONE);
        assertThat(Mermaid.of(map.withValues(List.of(most)), ENGLISH).toString())
                .contains("        60\u00A0days: 3: Wait\n");
    }

    @Test
    @Rule("X5")
    void thePictureHasTheCurveThroughTheFacesAndABarForEachNumber() {
        Document svg = svg("min");
        List<Element> faces = new ArrayList<>(svg.select("circle"));

        assertThat(faces).hasSize(2);
        assertThat(svg.select("g > path[stroke-width=25]")).hasSize(2);
        assertThat(svg.select("text").eachText())
                .contains("−1.5 (unhappy)", "+2 (delighted)", "25 min", "Mood: 1", "Board: −3");
        // The happier one stands higher.
        assertThat(top(faces.get(1))).isLessThan(top(faces.get(0)));
    }

    @Test
    @Rule("X5")
    void aSecondCurveIsDashedAndSquareInTheDrawingAreaOfTheFirst() {
        JourneyMap map = map("min");
        Scale toBe = Scale.EMOTION.withJoined(true);
        JourneyMap both = map.withRows(List.of(
                        map.rows().get(0),
                        Row.ofScale("t", "To be", toBe),
                        map.rows().get(1)))
                .withValues(List.of(
                        Value.of("m", "q", "-2"),
                        Value.of("m", "s", "1"),
                        Value.of("t", "q", "1"),
                        Value.of("t", "s", "2")));
        Document svg = Jsoup.parse(SvgExport.of(both, ENGLISH).toString(), "", Parser.xmlParser());

        assertThat(svg.select("path[stroke-dasharray=80 50]")).hasSize(2);
        Element round = svg.select("g > circle").get(0);
        Element square = svg.select("g > rect[rx=4][stroke]").get(0);
        assertThat(top(square)).isLessThan(top(round));
        assertThat(svg.select("text:matchesOwn(^[+−]\\d$):not([stroke])").stream()
                        .map(text -> text.text() + (isUnderItsFace(text) ? " below" : " above")))
                .as("each number on the other side than the other curve's line")
                .containsExactly("−2 below", "+1 below", "+1 above", "+2 above");
        // The letters themselves have no outline: some programs would draw it above them.
        assertThat(svg.select("text:not([stroke])").eachText()).contains("+1", "−2", "+1 (happy)", "+2 (delighted)");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule("X1")
    void aHostileUnitStaysTextInEveryExport(String hostile) {
        String unit = hostile.substring(
                0, hostile.offsetByCodePoints(0, Math.min(20, hostile.codePointCount(0, hostile.length()))));

        Document svg = svg(unit);
        assertThat(svg.select("*").stream().map(Element::tagName).distinct())
                .isSubsetOf("#root", "svg", "title", "rect", "polygon", "text", "tspan", "g", "path", "circle");
        assertThat(Mermaid.of(map(unit), ENGLISH).toString().lines().filter(line -> line.contains("25")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).matches("        (?:[^#:;,%\\n]|#\\d+;)+: [1-5]: Wait"));
        assertThat(Markdown.of(map(unit), ENGLISH).toString().lines().filter(line -> line.contains("Wait")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSize(5));
    }

    /** The face is drawn before its number, whose outline stands between them. */
    private static boolean isUnderItsFace(Element text) {
        Element face = text.previousElementSiblings().select("g").first();
        return Double.parseDouble(text.attr("y")) > top(face.child(0));
    }

    private static Document svg(String unit) {
        return Jsoup.parse(SvgExport.of(map(unit), ENGLISH).toString(), "", Parser.xmlParser());
    }

    private static double top(Element circle) {
        return Double.parseDouble(circle.parent().attr("transform").replaceAll(".* (\\d+)\\)", "$1"));
    }

    private static JourneyMap map(String unit) {
        Scale minutes = new Scale(Decimal.of(0), Decimal.of(60), unit, false, Scale.SUM, UnknownFields.NONE);
        Stage board = Stage.of("b", "Board", "", List.of(step("q", "Queue"), step("s", "Sit"), step("r", "Ride")));
        return JourneyMap.of(
                        "Bus",
                        new Context("Scenario", "", "", UnknownFields.NONE),
                        List.of(board),
                        List.of(Row.ofScale("m", "Mood", Scale.EMOTION), Row.ofScale("w", "Wait", minutes)),
                        List.of(new Note("n", "m", "q", "Nobody says why", "", UnknownFields.NONE)))
                .withValues(List.of(
                        Value.of("m", "q", "-1.50"),
                        Value.of("m", "s", "2"),
                        Value.of("w", "q", "25"),
                        Value.of("m", "gone", "1"),
                        Value.of("gone", "q", "-3")));
    }

    private static Step step(String id, String heading) {
        return new Step(id, heading, UnknownFields.NONE);
    }
}

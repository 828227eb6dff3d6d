package io.github.journeymap.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.view.Drawn;
import io.github.journeymap.view.Rendered;
import io.github.journeymap.window.PrintPage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** The curves of documents, which are pictures. */
@Rule("V38")
class StaticCurvesTest {
    private static final String BARS = "p[aria-hidden=true]";
    private static final Scale TO_BE = new Scale(Decimal.of(-2), Decimal.of(2), "", true, "", true, UnknownFields.NONE);

    private final List<CurvePictures.Span> spans = new ArrayList<>();
    /** Has the picture of every table, and keeps which steps they show. */
    private final CurvePictures shelf = (picture, tables) -> {
        spans.addAll(tables);
        return Stream.iterate(0, i -> i + 1)
                .limit(tables.size())
                .map(i -> CurveFigure.image("/wiki/download/temp/" + i + ".png"))
                .toList();
    };

    @Test
    void aPictureStandsAcrossItsStepsAndTheWordsBelowIt() {
        Document page = Jsoup.parse(html(moods("2", "-1", null), shelf));
        Element body = page.select("tbody").last();

        assertThat(body.select("tr")).hasSize(2);
        assertThat(body.select("tr:first-child > th").attr("rowspan")).isEqualTo("2");
        assertThat(body.select("tr:first-child > td").attr("colspan")).isEqualTo("3");
        assertThat(body.select("img").attr("src")).isEqualTo("/wiki/download/temp/0.png");
        assertThat(body.select("tr:last-child > td").eachText()).containsExactly("+2 (delighted)", "−1 (unhappy)", "");
        assertThat(page.select(BARS)).isEmpty();
    }

    @Test
    void theCurveIsThereInWordsForWhoDoesNotSeeIt() {
        assertThat(Jsoup.parse(html(moods("2", null, "-1"), shelf))
                        .select("img")
                        .attr("alt"))
                .isEqualTo("Mood – Curve: Stage1 +2 (delighted); Stage3 −1 (unhappy)");
        assertThat(Jsoup.parse(html(moods("2", null, null, null, null, null, null), shelf))
                        .select("img")
                        .eachAttr("alt"))
                .containsExactly("Mood – Curve: Stage1 +2 (delighted)", "Mood – Curve: –");
    }

    @Test
    void eachTableOfAWideMapHasThePictureOfItsSteps() {
        String[] values = new String[12];
        values[0] = "1";
        values[11] = "-1";
        Document page = Jsoup.parse(html(moods(values), shelf));

        assertThat(spans)
                .containsExactly(
                        new CurvePictures.Span(0, 4), new CurvePictures.Span(4, 8), new CurvePictures.Span(8, 12));
        assertThat(page.select("table")).hasSize(3).allSatisfy(table -> assertThat(table.select("img"))
                .hasSize(1));
    }

    @Test
    void theStepsOfATableWithPicturesStandAsInThemWhicheverWayTheDocumentRuns() {
        JourneyMap map = moods("2", "-1", null);

        for (CurvePictures pictures : List.of(shelf, CurvePictures.DRAWN)) {
            assertThat(Jsoup.parse(html(map, pictures)).select("table:has(svg, img)"))
                    .hasSize(1)
                    .allSatisfy(table -> assertThat(table.attr("style")).contains("direction:ltr;"));
        }
        assertThat(html(map, CurvePictures.NONE)).doesNotContain("direction:");
    }

    @Test
    void aRowWithoutPicturesShowsItsBarsAsIfNothingHadBeenTried() {
        JourneyMap map = moods("2", "-1", null);

        assertThat(html(map, (picture, tables) -> List.of())).isEqualTo(html(map, CurvePictures.NONE));
        assertThat(Jsoup.parse(html(map, CurvePictures.NONE)).select(BARS)).hasSize(3);
    }

    @Test
    void twoCurvesThatAreDrawnTogetherAreOnePictureAndSayWhichIsWhich() {
        JourneyMap map = moods("-2", "-1")
                .withRows(List.of(Row.ofScale("feel", "As is", Scale.EMOTION), Row.ofScale("hope", "To be", TO_BE)));
        map = map.withValues(Stream.concat(map.values().stream(), Stream.of(Value.of("hope", "stage1-1", "1")))
                .toList());
        Document page = Jsoup.parse(html(map, shelf));

        assertThat(page.select("img").eachAttr("alt"))
                .containsExactly(
                        "As is – Curve: Stage1 −2 (very frustrated); Stage2 −1 (unhappy) To be – Curve: Stage1 +1 (happy)");
        assertThat(page.select("tbody th").eachText())
                .containsExactly("As is Solid line, round faces", "To be Dashed line, square faces");
        assertThat(page.select("tbody").last().select("td").eachText()).containsExactly("+1 (happy)", "");
        assertThat(page.select(BARS)).isEmpty();

        Document bars = Jsoup.parse(html(map, CurvePictures.NONE));
        assertThat(bars.select("tbody th").eachText()).containsExactly("As is", "To be");
        assertThat(bars.select(BARS)).hasSize(4);
    }

    @Test
    void inBrowsersItIsDrawnInThePageWithTheFacesOfItsTableOnly() {
        Document page = Jsoup.parse(html(moods("2", "-1", null, "0", "1", "2", null), CurvePictures.DRAWN));

        assertThat(page.select("td > svg").eachAttr("aria-label"))
                .containsExactly(
                        "Mood – Curve: Stage1 +2 (delighted); Stage2 −1 (unhappy)",
                        "Mood – Curve: Stage4 0 (neutral); Stage5 +1 (happy); Stage6 +2 (delighted)");
        assertThat(page.select("td > svg"))
                .extracting(svg -> svg.select("circle").size())
                .containsExactly(2, 3);
        assertThat(page.select("td > svg:not([role=img]), " + BARS)).isEmpty();
    }

    @Test
    void ofTwoCurvesInABrowserTheSecondHasSquareFacesAndADashedLine() {
        Document page = Jsoup.parse(html(
                moods("-2", "-1")
                        .withRows(List.of(
                                Row.ofScale("feel", "As is", Scale.EMOTION), Row.ofScale("hope", "To be", TO_BE)))
                        .withValues(List.of(
                                Value.of("feel", "stage1-1", "-2"),
                                Value.of("hope", "stage1-1", "1"),
                                Value.of("hope", "stage2-1", "2"))),
                CurvePictures.DRAWN));

        assertThat(page.select("td > svg")).hasSize(1);
        assertThat(page.select("svg circle")).hasSize(1);
        assertThat(page.select("svg rect")).hasSize(2);
        assertThat(page.select("svg path[stroke-dasharray=80 50]")).hasSize(2);
    }

    @Test
    void thePrintViewDrawsCurvesToo() {
        Document page = Jsoup.parse(PrintPage.html(moods("2", "-1", null), ShownPictures.NONE, Rendered.ENGLISH)
                .toString());

        assertThat(page.select("td > svg circle")).hasSize(2);
        assertThat(page.select(BARS)).isEmpty();
    }

    @Test
    void numbersKeepTheirBarsAndACurveWithoutValuesHasNoPicture() {
        Scale minutes = new Scale(Decimal.of(0), Decimal.of(60), "min", false, "", UnknownFields.NONE);
        JourneyMap map = moods("12")
                .withRows(List.of(Row.ofScale("feel", "Time", minutes), Row.ofScale("none", "Mood", Scale.EMOTION)));
        Document page = Jsoup.parse(html(map, shelf));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select(BARS)).hasSize(1);
    }

    @Test
    void otherRowsShareABodyAndOneWithItsPictureStaysTogetherOnASheet() {
        JourneyMap map = moods("2", "1");
        List<Row> rows = new ArrayList<>(map.rows());
        rows.add(0, Row.ofScale("a", "A", Scale.EMOTION));
        rows.add(0, Row.ofScale("b", "B", Scale.EMOTION));
        rows.add(Row.ofScale("c", "C", Scale.EMOTION));
        Document page = Jsoup.parse(html(map.withRows(rows), shelf));

        assertThat(page.select("tbody"))
                .extracting(body -> body.select("th").eachText())
                .containsExactly(List.of("B", "A"), List.of("Mood"), List.of("C"));
        assertThat(page.select("tbody").eachAttr("style")).containsExactly("page-break-inside:avoid;");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.view.HostileTextTest#texts")
    void hostileTextIsTextInTheWordsForAPicture(String text) throws Exception {
        assertIsText(text, shelf);
        assertIsText(text, CurvePictures.DRAWN);
    }

    private static void assertIsText(String text, CurvePictures pictures) throws Exception {
        String hostile = html(named(text), pictures);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + hostile + "</body>")));
        Document page = Jsoup.parse(hostile);
        Document harmless = Jsoup.parse(html(named("x"), pictures));

        assertThat(names(page.select("img, svg, svg *")))
                .isNotEmpty()
                .isEqualTo(names(harmless.select("img, svg, svg *")));
        assertThat(page.select("img").eachAttr("src"))
                .isEqualTo(harmless.select("img").eachAttr("src"));
    }

    /** Elements with the names of their attributes. */
    private static List<String> names(List<Element> elements) {
        return elements.stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(each -> each.getKey())
                                .toList())
                .toList();
    }

    private static JourneyMap named(String text) {
        JourneyMap map = new Drawn().stage(text, text, "b").map();
        Scale scale = new Scale(Decimal.of(-2), Decimal.of(2), text, true, "", UnknownFields.NONE);
        String step = map.steps().get(0).id();
        return map.withRows(List.of(Row.ofScale("feel", text, scale))).withValues(List.of(Value.of("feel", step, "1")));
    }

    /** @param numbers of the steps, each of which has a stage; null for none */
    private static JourneyMap moods(String... numbers) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != null) {
                values.add(Value.of("feel", "stage" + (i + 1) + "-1", numbers[i]));
            }
        }
        return new Drawn()
                .stages(numbers.length)
                .map()
                .withRows(List.of(Row.ofScale("feel", "Mood", Scale.EMOTION)))
                .withValues(values);
    }

    private static String html(JourneyMap map, CurvePictures shelf) {
        return new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT, false, shelf)
                .html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE);
    }
}

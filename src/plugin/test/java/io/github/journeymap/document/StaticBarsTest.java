package io.github.journeymap.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.label.Palette;
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
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What a mail or a document shows of a row of values, which draws no curve. */
@Rule("V10")
class StaticBarsTest {
    /** Of the line, with what is above and below it. */
    private static final int HEIGHT = 44;

    private static final String BARS = "p[aria-hidden=true]";
    private static final Pattern STANDING = Pattern.compile(
            "margin:(\\d+)px 0px (\\d+)px 0px;font-size:1px;line-height:(\\d+)px;(?:background-color:([^;]+);)?border-(top|bottom):1px .*");

    @Test
    void eachStepOfACurveHasABarFromZeroToItsValueAndThoseWithoutOneShowTheLineAtZero() {
        List<Standing> bars = standing(draw(Scale.EMOTION, "-2", "0", "1", null, "1.5"));

        assertThat(bars)
                .containsExactly(
                        new Standing(20, 20, Palette.EDGE_NEGATIVE.hex(), "top"),
                        new Standing(20, 2, Palette.TEXT_SUBTLE.hex(), "bottom"),
                        new Standing(10, 10, Palette.EDGE_POSITIVE.hex(), "bottom"),
                        new Standing(20, 1, "", "bottom"),
                        new Standing(5, 15, Palette.EDGE_POSITIVE.hex(), "bottom"));
    }

    @Test
    void aNumberHasABarThatLiesFromZeroAndIsSeenHoweverSmallItIs() {
        Document page = draw(scale("-50", "150"), "100", "-50", null, "0", "1");

        assertThat(page.select(BARS))
                .extracting(bar -> bar.wholeText().length())
                .as("as long as each other")
                .containsOnly(24)
                .hasSize(4);
        assertThat(page.select(BARS)).extracting(StaticBarsTest::lying).containsExactly("6+12", "0+6", "", "6+1");
        assertThat(page.select(BARS + " > span > span").eachAttr("style"))
                .allSatisfy(style -> assertThat(style).contains(Palette.CURVE.hex()));
    }

    /** A twelfth isn't one exactly, and must not come to a space more. */
    @Test
    void barsOfNumbersThatAreAsFarFromEachOtherDifferByAsMuch() {
        assertThat(draw(scale("0", "60"), "5", "10", "15").select(BARS))
                .extracting(StaticBarsTest::lying)
                .containsExactly("0+2", "0+4", "0+6");
        assertThat(draw(scale("-30", "0"), "-10", "-20", "-30").select(BARS))
                .extracting(StaticBarsTest::lying)
                .containsExactly("16+8", "8+16", "0+24");
        assertThat(draw(scale("-100", "0"), "-0.1", "0").select(BARS))
                .extracting(StaticBarsTest::lying)
                .as("at the end")
                .containsExactly("23+1", "");
        assertThat(draw(scale("-1", "1000"), "-1", "1").select(BARS))
                .extracting(StaticBarsTest::lying)
                .as("at the beginning")
                .containsExactly("0+1", "0+1");
    }

    @Test
    void theNumberStandsBesideItsBarInWordsAndNobodyHearsTheBar() {
        Document page = draw(Scale.EMOTION, "1");

        assertThat(page.select(BARS)).allSatisfy(bar -> {
            assertThat(bar.attr("aria-hidden")).isEqualTo("true");
            assertThat(bar.text().strip()).isEmpty();
        });
        assertThat(page.text()).contains("+1 (happy)");
    }

    @Test
    void whereARowHasNoValuesNothingIsDrawn() {
        assertThat(draw(Scale.EMOTION, null, null).select(BARS)).isEmpty();
    }

    @Test
    void theBarsGoOnInEachOfTheTablesOfAWideMap() {
        String[] values = new String[12];
        Arrays.fill(values, "1");
        values[5] = null;
        assertThat(draw(Scale.EMOTION, values).select(BARS)).hasSize(12);
    }

    @Test
    void valuesAtAndBeyondTheEdgesKeepTheirHeightAndTheOutputIsWellFormed() throws Exception {
        for (Scale scale : List.of(Scale.EMOTION, faces("0", "10"), faces("-10", "0"), faces("3", "4"))) {
            String html = html(scale, "-99", "99", "0", "3.5", null);
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<body>" + html + "</body>")));
            assertThat(standing(Jsoup.parse(html))).hasSize(5).allSatisfy(bar -> {
                assertThat(bar.top()).isNotNegative();
                assertThat(bar.height()).isPositive();
            });
        }
    }

    @Test
    void rowsWithOneScaleLookAlikeAndOthersHaveTheirOwnUnitAndBars() {
        Scale minutes = new Scale(Decimal.of(0), Decimal.of(24), "min", false, "", UnknownFields.NONE);
        Scale days = new Scale(Decimal.of(0), Decimal.of(48), "d", false, "", UnknownFields.NONE);
        JourneyMap map = new Drawn()
                .stages(1)
                .map()
                .withRows(List.of(
                        Row.ofScale("a", "A", minutes), Row.ofScale("b", "B", days), Row.ofScale("c", "C", minutes)))
                .withValues(List.of(
                        Value.of("a", "stage1-1", "12"),
                        Value.of("b", "stage1-1", "12"),
                        Value.of("c", "stage1-1", "12")));
        Document page = Jsoup.parse(new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT)
                .html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE));

        assertThat(page.select(BARS)).extracting(StaticBarsTest::lying).containsExactly("0+12", "0+6", "0+12");
        assertThat(page.select(BARS + " + div").eachText()).containsExactly("12 min", "12 d", "12 min");
    }

    /** Seven hundred characters for a bar are more than a note takes. */
    @Test
    void aBarTakesNoMoreThanANote() {
        assertThat(draw(Scale.EMOTION, "-1.5")
                        .selectFirst(BARS)
                        .outerHtml()
                        .replace("&nbsp;", " ")
                        .length())
                .isLessThan(200);
        assertThat(draw(scale("-50", "150"), "100")
                        .selectFirst(BARS)
                        .outerHtml()
                        .replace("&nbsp;", " ")
                        .length())
                .isLessThan(250);
    }

    private record Standing(int top, int height, String color, String zero) {}

    private static List<Standing> standing(Document page) {
        return page.select(BARS).stream()
                .map(bar -> {
                    Matcher style = STANDING.matcher(bar.attr("style"));
                    assertThat(style.matches()).as(bar.attr("style")).isTrue();
                    int[] heights = IntStream.rangeClosed(1, 3)
                            .map(group -> Integer.parseInt(style.group(group)))
                            .toArray();
                    assertThat(IntStream.of(heights).sum()).isEqualTo(HEIGHT);
                    String color = style.group(4) == null ? "" : style.group(4);
                    return new Standing(heights[0], heights[2], color, style.group(5));
                })
                .toList();
    }

    /** How many spaces are before what is filled, and how many in it; empty where nothing is. */
    private static String lying(Element bar) {
        Element filled = bar.selectFirst("span > span");
        return filled == null ? "" : before(filled) + "+" + filled.wholeText().length();
    }

    private static int before(Element filled) {
        return filled.previousSibling() instanceof TextNode text
                ? text.getWholeText().length()
                : 0;
    }

    private static Document draw(Scale scale, String... numbers) {
        return Jsoup.parse(html(scale, numbers));
    }

    /** @param numbers of the steps; null for none */
    private static String html(Scale scale, String... numbers) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != null) {
                values.add(Value.of("feel", "stage" + (i + 1) + "-1", numbers[i]));
            }
        }
        JourneyMap map = new Drawn()
                .stages(numbers.length)
                .map()
                .withRows(List.of(Row.ofScale("feel", "Mood", scale)))
                .withValues(values);
        return new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT)
                .html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE);
    }

    private static Scale scale(String min, String max) {
        return new Scale(new Decimal(min), new Decimal(max), "", false, "", UnknownFields.NONE);
    }

    private static Scale faces(String min, String max) {
        return new Scale(new Decimal(min), new Decimal(max), "", true, "", UnknownFields.NONE);
    }
}

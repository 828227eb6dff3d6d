package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What a mail or a document shows of a row of values, which draws no curve. */
@Rule("V10")
class StaticBarsTest {
    private static final int HEIGHT = 40;
    private static final String BARS = "table[role=presentation]";

    @Test
    void eachStepOfACurveHasABarFromZeroToItsValueAndThoseWithoutOneShowTheLineAtZero() {
        Elements bars = draw(Scale.EMOTION, "-2", "0", "1", null, "1.5").select(BARS);

        assertThat(bars).hasSize(5).allSatisfy(bar -> assertThat(
                        layers(bar).stream().mapToInt(Layer::height).sum())
                .isEqualTo(HEIGHT));
        assertThat(bar(bars.get(0))).isEqualTo(new Layer(20, Palette.EDGE_NEGATIVE.hex()));
        assertThat(bar(bars.get(1))).isEqualTo(new Layer(2, Palette.TEXT_SUBTLE.hex()));
        assertThat(bar(bars.get(2))).isEqualTo(new Layer(10, Palette.EDGE_POSITIVE.hex()));
        assertThat(layers(bars.get(3))).extracting(Layer::color).containsExactly("", "");
        assertThat(bars.get(3).select("td[style*=border-bottom:1px]")).hasSize(1);
        assertThat(layers(bars.get(2)).get(0).height()).as("above the bar").isEqualTo(10);
        assertThat(layers(bars.get(0)).get(0).height()).as("above the bar").isEqualTo(20);
        // Above zero the line is below the bar, below zero above it.
        assertThat(bars.get(2).select("td").last().attr("style")).contains("border-top:1px");
        assertThat(bars.get(0).select("td").first().attr("style")).contains("border-bottom:1px");
    }

    @Test
    void aNumberHasABarThatLiesFromZero() {
        Document page = draw(scale("-50", "150"), "100", "-50", null);

        assertThat(widths(page.select(BARS).get(0))).containsExactly("25%", "50%", "25%");
        assertThat(widths(page.select(BARS).get(1))).containsExactly("25%", "75%");
        assertThat(page.select(BARS)).hasSize(2);
        assertThat(page.select(BARS).get(0).select("td").get(1).attr("style")).contains(Palette.CURVE.hex());
        assertThat(page.select(BARS).get(1).select("td").get(0).attr("style")).contains(Palette.CURVE.hex());
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

    /** Or LibreOffice takes it for one of the cell before. */
    @Test
    void noCellBeginsWithATable() {
        assertThat(draw(Scale.EMOTION, "1", null).select("td > " + BARS)).isEmpty();
        assertThat(draw(scale("0", "150"), "100", "50").select("td > " + BARS)).isEmpty();
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
            for (Element bar : Jsoup.parse(html).select(BARS)) {
                assertThat(layers(bar).stream().mapToInt(Layer::height).sum()).isEqualTo(HEIGHT);
                assertThat(layers(bar))
                        .allSatisfy(layer -> assertThat(layer.height()).isPositive());
            }
        }
    }

    private record Layer(int height, String color) {}

    private static List<Layer> layers(Element bar) {
        return bar.select("td").stream()
                .map(td -> new Layer(
                        Integer.parseInt(td.attr("height")),
                        td.attr("style").contains("background-color")
                                ? td.attr("style").replaceAll(".*background-color:([^;]+);.*", "$1")
                                : ""))
                .toList();
    }

    private static Layer bar(Element table) {
        return layers(table).stream()
                .filter(layer -> !layer.color().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> widths(Element bar) {
        return bar.select("td").eachAttr("width");
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
        return new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT).html(map, "", List.of(), StaticTable.PAGE);
    }

    private static Scale scale(String min, String max) {
        return new Scale(new Decimal(min), new Decimal(max), "", false, "", UnknownFields.NONE);
    }

    private static Scale faces(String min, String max) {
        return new Scale(new Decimal(min), new Decimal(max), "", true, "", UnknownFields.NONE);
    }
}

package io.github.journeymap.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.view.Drawn;
import io.github.journeymap.view.Rendered;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@Rule("V6")
class StaticTableTest {
    private final StaticTable table = new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT);

    @Test
    @Rule("V28")
    void thePersonaStandsAboveTheTableWithItsPictureOrTheWordsForIt() {
        JourneyMap map = new Drawn()
                .stage("Enter")
                .map()
                .withPersona(new Persona(
                        "Ada", "Nurse", "Wants rest", "Not again!", "a.png", "A woman", UnknownFields.NONE));

        Document with = Jsoup.parse(
                table.html(map, new ShownPictures(Map.of("a.png", "http://wiki/a.png")), List.of(), StaticTable.PAGE));
        assertThat(with.select("table").first().text()).isEqualTo("Ada Nurse Wants rest Not again!");
        assertThat(with.select("img[src=http://wiki/a.png]").attr("alt")).isEqualTo("A woman");

        StaticTable document = new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT, false, CurvePictures.NONE);
        Document onPaper = Jsoup.parse(document.html(
                map, new ShownPictures(Map.of("a.png", "http://wiki/a.png")), List.of(), StaticTable.PAGE));
        assertThat(onPaper.select("td:has(> img)").text())
                .as("whether or not the picture gets there")
                .isEqualTo("A woman");

        Document without = Jsoup.parse(table.html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE));
        assertThat(without.select("table").first().text())
                .isEqualTo("Ada Nurse Wants rest Not again! Picture: A woman");
        assertThat(without.select("img")).isEmpty();
        assertThat(Jsoup.parse(table.html(
                                map.withPersona(Persona.NONE), ShownPictures.NONE, List.of(), StaticTable.PAGE))
                        .select("table"))
                .hasSize(1);
    }

    /**
     * Word processors know no padding of lists, and indent what has no margin so far that five steps are wider than a
     * sheet.
     */
    @Test
    @Rule("V10")
    void notesAreIndentedInAWayThatWordProcessorsKnow() {
        JourneyMap map = new Drawn()
                .stage("Enter")
                .row("Does")
                .note("Does", "Enter", "waits")
                .map();
        assertThat(Jsoup.parse(table.html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE))
                        .select("ul"))
                .isNotEmpty()
                .allSatisfy(list -> assertThat(list.attr("style")).startsWith("margin:0 0 0 14px;"));
    }

    @Test
    @Rule("V10")
    void aMapThatFitsIsOneTableWithScopedHeadings() {
        Document page = draw(new Drawn()
                .stage("Enter", "", "Queue")
                .stage("Leave")
                .row("Steps", "What happens?", Tone.POSITIVE, Drawn.category("people", "People", "Who?"))
                .note("steps", "enter-1", "The baker", "people")
                .map());

        assertThat(page.select("table")).hasSize(1);
        assertThat(page.select("th[scope=colgroup][colspan=2]").eachText()).containsExactly("Enter");
        assertThat(page.select("th[scope=col]").eachText())
                .as("where nothing stands, there is no heading")
                .containsExactly("Step 1", "Queue");
        assertThat(page.select("thead > tr:last-child > *"))
                .extracting(Element::tagName)
                .containsExactly("th", "th", "td");
        assertThat(page.select("th[scope=row]").eachText()).containsExactly("Steps What happens? People: Who?");
        assertThat(page.select("td li").eachText()).containsExactly("People: The baker");
    }

    @Test
    @Rule("V10")
    void aMapThatIsTooWideBecomesTablesOfAboutTheSameWidthWithTheRowHeadingsInEach() {
        Document page = draw(new Drawn().stages(12).row("Steps").row("Goals").map());

        assertThat(page.select("table")).hasSize(3).allSatisfy(part -> {
            assertThat(part.select("th[scope=colgroup]")).hasSize(4);
            assertThat(part.select("th[scope=row]").eachText()).containsExactly("Steps", "Goals");
        });
        assertThat(page.select("th[scope=colgroup]").eachText()).hasSize(12).doesNotHaveDuplicates();
        assertThat(page.select("table td:first-child").eachText()).contains("Part 2 of 3", "Part 3 of 3");
    }

    @Test
    @Rule("V10")
    void aStageThatGoesOnInTheNextTableSaysSoThere() {
        Document page = draw(new Drawn()
                .stageAsking("Enter", "How?", "a", "b", "c", "d")
                .stage("Leave", "e", "f", "g")
                .row("Steps")
                .map());

        assertThat(page.select("table")).hasSize(2);
        assertThat(page.select("table").get(0).select("th[scope=colgroup]").eachText())
                .containsExactly("Enter How?");
        assertThat(page.select("table").get(1).select("th[scope=colgroup]").eachText())
                .containsExactly("Enter (continued)", "Leave");
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    @Rule("V10")
    void lineBreaksAndIndentsOfANoteAreKeptWithoutStyleSheets() {
        String html = table.html(
                new Drawn()
                        .stage("Enter")
                        .row("Steps")
                        .note("steps", "enter-1", "one\n  two")
                        .map(),
                ShownPictures.NONE,
                List.of(),
                StaticTable.PAGE);

        assertThat(html).contains("one<br/>&#160;&#160;two");
    }

    @Test
    @Rule("V21")
    void documentsAndMailsHaveThePromptsUnlessTheMacroHidesThem() {
        JourneyMap map = new Drawn()
                .stageAsking("Enter", "How?")
                .row("Steps", "What?", Tone.NEUTRAL, Drawn.category("people", "People", "Who?"))
                .map();
        ViewOptions hidden = ViewOptions.of(Map.of("prompts", "hidden"));

        assertThat(draw(map).text()).contains("How?", "What?", "People: Who?");
        String html =
                new StaticTable(Rendered.ENGLISH, hidden).html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE);
        assertThat(Jsoup.parse(html).text())
                .contains("Enter", "Steps", "People")
                .doesNotContain("?", ":");
    }

    @Test
    @Rule("V5")
    void unplacedNotesAreListedBelowTheTable() {
        Document page = draw(new Drawn()
                .stage("Enter")
                .row("Steps")
                .note("gone", "enter-1", "Lost")
                .map());

        assertThat(page.select("table li")).isEmpty();
        assertThat(page.select("li").eachText()).containsExactly("Lost");
        assertThat(page.text()).as("who reads it there can't move it").doesNotContain("Move");
    }

    @Test
    @Rule("V5")
    void whatIsUnplacedIsAsLargeAsWhatStandsInTheTable() {
        Document page = draw(new Drawn()
                .stage("Enter")
                .row("Steps")
                .note("steps", "enter-1", "Found")
                .note("gone", "enter-1", "Lost")
                .map());

        String size = "font-size:12px";
        assertThat(page.select("table").attr("style")).contains(size);
        assertThat(page.select("ul:contains(Lost)").attr("style")).contains(size);
    }

    @Test
    @Rule("V10")
    void theLookIsInlineNoClassNoScriptNoStyleSheet() {
        Document page = draw(new Drawn().stages(3).row("Steps").map());

        assertThat(page.select("[class], [id], script, style, link, img")).isEmpty();
    }

    @Test
    @Rule("V10")
    void theOutputIsWellFormedXHTMLAlsoForAMapWithNothingInIt() throws Exception {
        for (JourneyMap map : List.of(
                new Drawn().title("").context("", "", "").map(),
                new Drawn().stages(7).map(),
                new Drawn()
                        .stages(7)
                        .row("Steps")
                        .note("x", "y", "]]> & <br> \u0000 \uD800")
                        .map())) {
            String html = table.html(
                    map, ShownPictures.NONE, List.of(Notice.of(Notice.Kind.INFO, "a < b & c")), StaticTable.PAGE);
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<body>" + html + "</body>")));
        }
    }

    @Test
    @Rule("V10")
    void thePDFHoldsEveryWordOfAWideMapWithLongNotesAndLongWords() throws IOException {
        Drawn drawn = new Drawn().stages(20).row("Steps").row("Goals");
        StringBuilder expected = new StringBuilder();
        for (int step = 1; step <= 20; step++) {
            String unbroken = "long" + step + "x".repeat(300) + "end" + step;
            drawn.note("steps", "stage" + step + "-1", unbroken);
            expected.append(unbroken).append('\n');
        }
        StringBuilder essay = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            essay.append("word").append(i).append(' ');
        }
        drawn.note("goals", "stage7-1", essay.toString());

        String text = pdfText(table.html(drawn.map(), ShownPictures.NONE, List.of(), StaticTable.PAGE));

        String squeezed = text.replaceAll("\\s", "");
        for (int step = 1; step <= 20; step++) {
            assertThat(squeezed).contains("Stage" + step);
        }
        assertThat(text.split("\\s+")).contains(essay.toString().trim().split(" "));
        assertThat(count(text, 'x')).isGreaterThanOrEqualTo(20 * 300);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String pdfText(String html) throws IOException {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent(
                        "<html><head><style>@page{size:A4}</style></head><body>" + html + "</body></html>", null)
                .toStream(pdf)
                .run();
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            // Only what lies on the paper.
            StringBuilder text = new StringBuilder();
            var area = new PDFTextStripperByArea();
            for (var page : document.getPages()) {
                var box = page.getMediaBox();
                area.addRegion("paper", new Rectangle2D.Float(0, 0, box.getWidth(), box.getHeight()));
                area.extractRegions(page);
                text.append(area.getTextForRegion("paper"));
            }
            assertThat(stripper.getText(document).replaceAll("\\s", ""))
                    .hasSameSizeAs(text.toString().replaceAll("\\s", ""));
            return text.toString();
        }
    }

    private Document draw(JourneyMap map) {
        Document page = Jsoup.parse(table.html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE));
        assertThat(page.select("table")).allSatisfy(StaticTableTest::isRectangular);
        return page;
    }

    private static void isRectangular(Element table) {
        int columns = 1;
        for (Element stage : table.select("thead tr:first-child th")) {
            columns += stage.hasAttr("colspan") ? Integer.parseInt(stage.attr("colspan")) : 1;
        }
        for (Element row : table.select("tbody tr")) {
            assertThat(row.childrenSize()).isEqualTo(columns);
        }
    }

    @Test
    @Rule("V26")
    void aLineRunsDashedAcrossTheTable() {
        JourneyMap map = new Drawn()
                .stages(2)
                .row("Seen")
                .line("Line of visibility")
                .row("Unseen")
                .map();

        Elements heads = Jsoup.parse(table.html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE))
                .select("tbody th");

        assertThat(heads.eachAttr("colspan")).containsExactly("3");
        assertThat(heads)
                .extracting(head -> head.attr("style").contains("dashed"))
                .containsExactly(false, true, false);
    }
}

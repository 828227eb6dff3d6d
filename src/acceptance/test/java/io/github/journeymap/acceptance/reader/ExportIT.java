package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.HostileMap;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people take away from the site holds every word, in any script, as text: hostile texts among them. */
@Acceptance
class ExportIT {
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    /** A title, a description, a section, a comment, or a task with its score and actors; nothing else. */
    private static final Pattern DIAGRAM = Pattern.compile(
            " {4}(title |accDescr: |section )[^<>:]*| {4}%% [^<>:]*(: [^<>:]*)?| {8}[^<>:]*: [1-5]: [^<>:]*");

    private static final List<String> SCRIPTS = List.of(
            "顧客は求人広告を見て、友人に相談する。",
            "고객은 채용 공고를 봅니다",
            "客户看到招聘广告",
            "يبحث العميل عن وظيفة ويسأل صديقا",
            "לקוח מחפש עבודה",
            "ลูกค้าเห็นประกาศรับสมัครงาน",
            "Ελληνικά и кириллица, naïve façade",
            "Family 👨‍👩‍👧‍👦, flag 🇩🇪, 𠮷 beyond the BMP, e\u0301");

    /** Of these the development host's PDF has a font; Confluence's has another one. */
    private static final List<String> IN_THE_HOSTS_FONT = SCRIPTS.subList(6, 7);

    @Test
    @Rule("X1")
    void everyDownloadHoldsTheHostileTextsAsText(Site site) {
        SitePage page = hostile(site);
        List<String> corpus = HostileMap.corpus();

        assertThat(notesOf(JsonParser.parseString(download(page, "json"))
                        .getAsJsonObject()
                        .getAsJsonArray("notes")))
                .containsAll(corpus);
        assertThat(cells(download(page, "csv")).stream().map(ExportIT::unguarded))
                .containsAll(corpus.stream().map(ExportIT::unguarded).toList());
        Document picture = Jsoup.parse(download(page, "svg"), Parser.xmlParser());
        assertThat(picture.select("script, style, foreignObject, image, use")).isEmpty();
        assertThat(picture.select("a").eachAttr("href")).allMatch(ExportIT::isAddress);
        String drawn = tight(picture.wholeText());
        assertThat(corpus).allSatisfy(text -> assertThat(drawn).contains(tight(text)));
        assertThat(download(page, "md"))
                .doesNotContain("<script", "<img", "<iframe")
                .doesNotContainPattern("(?<!\\\\)]\\(javascript:");
        assertThat(download(page, "mermaid").lines().skip(1))
                .allMatch(line -> DIAGRAM.matcher(line).matches());
    }

    @Test
    @Rule("X1")
    void everyDownloadHoldsTheTextsOfEveryScript(Site site) {
        SitePage page = inEveryScript(site);

        assertThat(notesOf(JsonParser.parseString(download(page, "json"))
                        .getAsJsonObject()
                        .getAsJsonArray("notes")))
                .isEqualTo(SCRIPTS);
        assertThat(cells(download(page, "csv"))).containsAll(SCRIPTS);
        String drawn =
                tight(Jsoup.parse(download(page, "svg"), Parser.xmlParser()).wholeText());
        assertThat(SCRIPTS).allSatisfy(text -> assertThat(drawn).contains(tight(text)));
        assertThat(download(page, "md")).contains(SCRIPTS);
        assertThat(download(page, "mermaid")).contains("顧客は求人広告を見て、友人に相談する。", "👨‍👩‍👧‍👦");
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    @Rule("U25")
    void everyOtherOutputHoldsTheTextsOfEveryScript(OutputType output, Site site) {
        assertThat(output.html(inEveryScript(site)).body().wholeText()).contains(SCRIPTS);
    }

    @Test
    @Rule("V3")
    void thePdfHoldsTheHostileTextsAsTextAndDoesNothing(Site site) throws IOException {
        SitePage page = hostile(site);
        try (PDDocument pdf = pdf(page)) {
            String text = tight(new PDFTextStripper().getText(pdf));

            assertThat(HostileMap.corpus())
                    .allSatisfy(hostile -> assertThat(text).contains(tight(hostile)));
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            for (PDPage sheet : pdf.getPages()) {
                for (PDAnnotation annotation : sheet.getAnnotations()) {
                    assertThat(annotation)
                            .isInstanceOfSatisfying(PDAnnotationLink.class, link -> assertThat(link.getAction())
                                    .isInstanceOfSatisfying(PDActionURI.class, action -> assertThat(action.getURI())
                                            .matches(ExportIT::isAddress)));
                }
            }
        }
    }

    @Test
    @Rule("U25")
    void thePdfHoldsTheTextsThatItsFontCanShow(Site site) throws IOException {
        try (PDDocument pdf = pdf(inEveryScript(site))) {
            String text = tight(new PDFTextStripper().getText(pdf));

            assertThat(IN_THE_HOSTS_FONT).allSatisfy(shown -> assertThat(text).contains(tight(shown)));
        }
    }

    private static SitePage hostile(Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(HostileMap.file(HostileMap.corpus().get(5)));
        return page;
    }

    private static SitePage inEveryScript(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        for (int i = 0; i < SCRIPTS.size(); i++) {
            page.map().edit(User.EDITOR, EditJson.addNote("n" + i, "steps", "enter-1", SCRIPTS.get(i)));
        }
        return page;
    }

    private static PDDocument pdf(SitePage page) throws IOException {
        return Loader.loadPDF(page.site()
                .as(User.READER)
                .get("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.id())
                .expecting(200)
                .body());
    }

    /** Of the only kinds that links lead to. */
    private static boolean isAddress(String target) {
        return target.matches("(?s)(https?://|mailto:).+");
    }

    private static String download(SitePage page, String kind) {
        return page.site()
                .as(User.READER)
                .get(page.map().path() + "/export/" + kind)
                .expecting(200)
                .text();
    }

    private static List<String> notesOf(JsonArray notes) {
        List<String> texts = new ArrayList<>();
        for (JsonElement note : notes) {
            texts.add(note.getAsJsonObject().get("text").getAsString());
        }
        return texts;
    }

    private static List<String> cells(String csv) {
        return FIELD.matcher(csv)
                .results()
                .map(field -> field.group(1).replace("\"\"", "\""))
                .toList();
    }

    /** Without what keeps a text from being a formula. */
    private static String unguarded(String text) {
        return text.replaceAll("['\u200B]", "");
    }

    /** Without white space: lines may break anywhere. */
    private static String tight(String text) {
        return text.replaceAll("\\s+", "");
    }
}

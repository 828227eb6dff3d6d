package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.google.gson.JsonPrimitive;
import io.github.journeymap.Rule;
import io.github.journeymap.model.PlainText;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class OverviewHostileTextTest extends OverviewCase {
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    static Stream<String> hostile() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)",
                "]]><script>alert(1)</script><![CDATA[",
                "</td></table><iframe src=javascript:alert(1)>",
                "&lt;script&gt; &#60;b&#62;",
                "$note.text #set($x=1)",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1)",
                "\t=1+1",
                "\u202Egnp.exe\u202C",
                "100% & more?x=1&at=9#frag");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Rule({"O12", "V3"})
    void textsAreTextsWhereverTheyStand(String text) throws Exception {
        String quoted = new JsonPrimitive(text).toString();
        String inside = quoted.substring(1, quoted.length() - 1);
        String map = Maps.SHOP
                .replace("Too many results", inside)
                .replace("\"Speed\"", quoted)
                .replace("\"Search\"", quoted)
                .replace("\"Find\"", quoted)
                .replace("\"Pains\"", quoted)
                .replace("\"Ada\"", quoted)
                .replace("\"Shop\"", quoted)
                .replace("\"Feelings\"", quoted);
        wiki.search.pages.clear();
        Page page = wiki.pageWithMap("DEMO", text, map);
        // The sentence about a file that can't be read quotes what is wrong with it.
        wiki.pageWithMap(
                "DEMO", text + " 2", map.replace("\"notes\":", "\"votes\":{\"state\":" + quoted + "},\"notes\":"));
        for (String html : List.of(
                view(page, "group", "theme").inPage(),
                view(page, "show", "maps").inPage(),
                view(page, "only-theme", text, "label", text).alone("light").toString(),
                view(page, "contains", text).alone("light").toString(),
                view(page, "tone", text, "page", text).alone("light").toString(),
                view(page, "tone", text).onPaper(false))) {
            Document document = Jsoup.parse(html);
            assertThat(document.select("script, iframe, svg[onload], b")).isEmpty();
            for (Element element : document.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                    if (attribute.getKey().equals("href")) {
                        assertThat(attribute.getValue()).startsWith("/wiki/");
                    }
                }
            }
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        }
        for (String form : List.of("notes", "maps")) {
            OverviewRequest request = request("show", form);
            OverviewFiles files = new OverviewFiles(
                    reader.read(Optional.of(page), request, false), request, "https://wiki.example", wiki.words);
            assertThat(FIELD.matcher(files.csv().toString()).results().map(field -> field.group(1)))
                    .hasSizeGreaterThan(20)
                    .filteredOn(field -> !field.equals("-2"))
                    .noneMatch(field -> field.matches("(?s)[=+@\t\r-].*"));
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.xlsx()))) {
                book.getSheetAt(0)
                        .forEach(line -> line.forEach(
                                cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
        }
        assertThat(Jsoup.parse(view(page).inPage()).select(".jm-text").eachText())
                .contains(PlainText.clean(text).strip().replaceAll("\\s+", " "));
    }
}

package io.github.journeymap.acceptance.failuremodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People who read a map elsewhere than on its page get all of it. */
@Acceptance
@Rule({"V10", "S1", "S2"})
class ReaderOutputIT {
    private static final List<String> HARD_TO_SHOW = List.of(
            "word ".repeat(400).strip(),
            "unbroken".repeat(250),
            "顧客は求人広告を見て、友人に相談する。".repeat(20),
            "يبحث العميل عن وظيفة ويسأل صديقا",
            "Family 👨‍👩‍👧‍👦 and flag 🇩🇪 and e\u0301");

    @ParameterizedTest
    @EnumSource(OutputType.class)
    @Rule({"U13", "U14"})
    void everyKindOfOutputHasEveryNote(OutputType output, Site site) {
        SitePage page = wide(site);

        String text = output.html(page).text();

        for (int note = 0; note < 12; note++) {
            assertThat(text).contains("Word" + note + "x");
        }
        assertThat(text).contains("Heading1x", "Heading11x").doesNotContain("Tap to", "browser to see");
    }

    @Test
    @Rule("U14")
    void onAPhoneTheMapHasItsColoursAndFits(Site site, Visitors visitors) {
        // The page has no icon of its own, so the browser asks for the site's.
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(320, 640))
                .expecting("favicon\\.ico");

        reader.window().navigate(site.address() + OutputType.MOBILE.address(wide(site)));

        assertThat(reader.window()
                        .locator("th[scope=colgroup]")
                        .first()
                        .evaluate("e => getComputedStyle(e).backgroundColor"))
                .isEqualTo("rgb(12, 102, 228)");
        assertThat((Boolean) reader.window().evaluate("() => document.documentElement.scrollWidth <= 320"))
                .isTrue();
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    @Rule("U13")
    void thePdfHasEveryWordOfAMapThatIsWiderThanThePaper(Site site) {
        SitePage page = wide(site);

        String text = pdfText(site.as(User.READER)
                .get("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.id())
                .expecting(200)
                .body());

        for (int note = 0; note < 12; note++) {
            assertThat(text).contains("Word" + note + "x");
        }
    }

    @Test
    @Rule("U15")
    void theSearchFindsTheWordsOfNotesAndNoIdsOrFieldNames(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map().edit(User.EDITOR, EditJson.addNote("quokkaid", "steps", "enter-1", "The wombat asks a friend"));
        Wiki wiki = new Wiki(site);

        String found = wiki.search(User.READER, "wombat");

        assertThat(found).contains("pageId=" + page.id());
        assertThat(found).doesNotContain("\"url\":\"/download/");
        assertThat(wiki.search(User.READER, "quokkaid")).doesNotContain(page.id());
    }

    @Test
    @Rule("U25")
    void longTextsAndOtherScriptsAreShownWholeAndNothingIsCut(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("four-stage");
        for (int i = 0; i < HARD_TO_SHOW.size(); i++) {
            page.map()
                    .edit(
                            User.EDITOR,
                            EditJson.addNote("n" + i, "steps", i % 2 == 0 ? "enter-1" : "exit-1", HARD_TO_SHOW.get(i)));
        }

        var map = WikiPage.open(visitors.reader(), page).map();

        assertThat(map.notes()).containsExactlyInAnyOrderElementsOf(HARD_TO_SHOW);
        assertThat(map.legibility().cutTexts()).isEmpty();
    }

    private static SitePage wide(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        StringBuilder stages = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String comma = i == 0 ? "" : ",";
            stages.append(comma)
                    .append("{\"id\":\"s%d\",\"heading\":\"Heading%dx\",\"prompt\":\"\",\"steps\":[{\"id\":\"t%d\"}]}"
                            .formatted(i, i, i));
            notes.append(comma)
                    .append("{\"id\":\"n%d\",\"row\":\"r\",\"step\":\"t%d\",\"text\":\"Word%dx\"}".formatted(i, i, i));
        }
        page.attachMap("{\"format\":\"journey-map\",\"version\":1,\"title\":\"Wide\",\"context\":{},\"stages\":["
                + stages + "],\"rows\":[{\"id\":\"r\",\"heading\":\"Row\",\"kind\":\"notes\",\"tone\":\"neutral\"}],"
                + "\"notes\":[" + notes + "]}");
        return page;
    }

    private static String pdfText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

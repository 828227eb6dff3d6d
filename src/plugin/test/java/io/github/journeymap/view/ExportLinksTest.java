package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownVersion;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExportLinksTest {
    @Test
    @Rule("V11")
    void theDownloadsArePlainLinksWhateverTheMapIsCalled() {
        ShownMap shown =
                Rendered.shown(MapAddress.on("", 7, "A b/c?\"ü"), new ShownVersion("blank", 1, "t", false, ""), false);

        Document page = Jsoup.parse(Rendered.live(Drawn.BREAD, shown, new LiveTableContext(2, "", "", "", Map.of())));

        assertThat(page.select(".jm-export > button").attr("popovertarget"))
                .isEqualTo(page.select(".jm-export > ul").attr("id"))
                .isEqualTo("journey-map-7-2-export");
        assertThat(page.select(".jm-export > ul[popover] a").eachAttr("href"))
                .hasSize(7)
                .first()
                .isEqualTo("/rest/journey-map/1/pages/7/maps/A%20b%2Fc%3F%22%C3%BC/export/print");
    }

    @Test
    @Rule("V11")
    void whatNeedsTheEditorIsOfferedOnlyToThoseWhoMayEdit() {
        assertThat(Jsoup.parse(Rendered.live(Drawn.BREAD, Rendered.READER)).select(".jm-export li > button"))
                .isEmpty();
        assertThat(Jsoup.parse(Rendered.live(Drawn.BREAD, Rendered.EDITOR))
                        .select(".jm-export li > button")
                        .eachText())
                .containsExactly("Picture (PNG)", "Copy as picture", "Copy as a table");
    }

    @Test
    @Rule("X9")
    void inAWindowOfItsOwnReadersCanDownloadThePictureOfPixelsAsWell() {
        LiveTableContext alone = LiveTableContext.alone("", Map.of(), LiveComments.NONE);
        assertThat(Jsoup.parse(Rendered.live(Drawn.BREAD, Rendered.READER, alone))
                        .select(".jm-export li > button")
                        .eachText())
                .containsExactly("Picture (PNG)");
    }

    @Test
    @Rule("V11")
    void whileAMapHasNoFileItsTemplateIsWhatIsDownloaded() {
        ShownMap shown =
                Rendered.shown(MapAddress.on("", 7, "Map"), new ShownVersion("five-e", 0, "0", false, ""), false);

        assertThat(Jsoup.parse(Rendered.live(Drawn.BREAD, shown))
                        .select(".jm-export > ul[popover] a")
                        .first()
                        .attr("href"))
                .isEqualTo("/rest/journey-map/1/pages/7/maps/Map/export/print?template=five-e");
    }

    @Test
    @Rule("X4")
    void aDiagramTooLongToBeDrawnIsCalledSoBeforeItIsDownloaded() {
        Drawn drawn = new Drawn().stage("Enter").row("Steps");
        for (int i = 0; i < 500; i++) {
            drawn.note("steps", "enter-1", "x".repeat(80));
        }

        assertThat(Jsoup.parse(Rendered.live(drawn.map())).select(".jm-export").text())
                .contains("Mermaid diagram (too long for most viewers)");
        assertThat(Jsoup.parse(Rendered.live(Drawn.BREAD)).select(".jm-export").text())
                .contains("Mermaid diagram")
                .doesNotContain("too long");
    }
}

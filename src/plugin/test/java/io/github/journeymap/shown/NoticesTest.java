package io.github.journeymap.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.shown.Notice.Kind;
import io.github.journeymap.view.Drawn;
import io.github.journeymap.view.Rendered;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class NoticesTest {
    @Test
    @Rule("V9")
    void aBrokenFileIsNamedWithItsProblemAndCanBeDownloadedTheMapIsBelow() {
        Notice notice = new Notices(Rendered.ENGLISH)
                .broken("Journey map.journey-map.json", "$.rows[3].tone: expected …", "/download/1");

        Document page = Jsoup.parse(Rendered.live(Drawn.BREAD, Rendered.READER, notice));

        assertThat(page.select(".jm-notice[data-kind=error]").text())
                .contains("Journey map.journey-map.json", "can\u2019t be read", "$.rows[3].tone: expected …");
        assertThat(page.select(".jm-notice a").attr("href")).isEqualTo("/download/1");
        assertThat(page.select(".jm-note")).hasSize(3);
    }

    @Test
    @Rule("V9")
    void withoutAMapThereAreOnlyTheSentencesThatSayWhy() {
        Document page = Jsoup.parse(Rendered.live(Rendered.READER, new Notices(Rendered.ENGLISH).noPage()));

        assertThat(page.select("table, .jm-bar, .jm-guidance")).isEmpty();
        assertThat(page.text()).isEqualTo(Rendered.ENGLISH.text("journey-map.view.notice.no-page"));
    }

    @Test
    @Rule("V9")
    void whereNothingIsToBeSaidThePlaceForNoticesIsEmpty() {
        assertThat(Jsoup.parse(Rendered.live(Drawn.BREAD))
                        .selectFirst(".jm-notices")
                        .childNodes())
                .isEmpty();
    }

    @Test
    @Rule("V4")
    void aNoticeLinksToThisSiteOrToHttpSAndToNothingElse() {
        for (String address :
                List.of("javascript:alert(1)", "data:text/html,x", "//evil.example", "/\\evil.example", "")) {
            assertThat(new Notice(Kind.INFO, "Text", "Link", address).linkUrl()).isEmpty();
        }
        assertThat(new Notice(Kind.INFO, "Text", "Link", "/pages/1").linkUrl()).isEqualTo("/pages/1");
    }
}

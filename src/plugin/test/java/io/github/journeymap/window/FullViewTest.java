package io.github.journeymap.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class FullViewTest {
    @Test
    @Rule("V27")
    void aMapInAWindowOfItsOwnHasEveryStyleSheetThatItHasOnItsPageInTheSameOrder() throws Exception {
        Document descriptor =
                Jsoup.parse(Path.of("../../atlassian-plugin.xml").toFile(), "UTF-8", "", Parser.xmlParser());
        List<String> onThePage =
                descriptor.select("web-resource[key=map] > resource").eachAttr("location");
        List<String> whereAMapHasMore =
                descriptor.select("web-resource[key^=map-] > resource").eachAttr("location");
        List<String> alone = new ArrayList<>();
        FullView.SHEETS.forEach(sheet -> alone.add("frontend/" + sheet + ".css"));

        assertThat(onThePage).isNotEmpty();
        assertThat(whereAMapHasMore).isNotEmpty();
        assertThat(alone).containsSubsequence(onThePage).containsAll(whereAMapHasMore);
    }
}

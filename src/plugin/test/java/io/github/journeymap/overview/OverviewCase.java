package io.github.journeymap.overview;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.wiki.Wiki;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;

/** A wiki with two pages that have maps, and the overview of them in each form. */
abstract class OverviewCase {
    /** Where the site is, for someone elsewhere. */
    static final String SITE = "https://wiki.example/wiki";

    @AutoClose
    final Wiki wiki = new Wiki();

    final OverviewReader reader = Maps.reader(wiki);
    final Page shop = wiki.pageWithMap("DEMO", "Our shop", Maps.SHOP);
    final Page bank = wiki.pageWithMap("DEMO", "Our bank", Maps.BANK);

    /** As a macro with these parameters has it. */
    Overview read(String... pairs) {
        return reader.read(Optional.<AbstractPage>of(shop), OverviewRequest.ofMacro(parameters(pairs)), false);
    }

    Document inPage(String... parameters) {
        return Jsoup.parse(view(parameters).inPage());
    }

    Document alone(String... parameters) {
        return Jsoup.parse(view(parameters).alone("dark").toString());
    }

    OverviewView view(String... pairs) {
        return view(shop, pairs);
    }

    OverviewView view(Page home, String... pairs) {
        OverviewRequest request = request(pairs);
        Overview overview = reader.read(Optional.<AbstractPage>of(home), request, false);
        PageTitles titles = new PageTitles(wiki.access);
        return new OverviewView(overview, request, "/wiki", texts -> titles.in(texts, SITE), home.getId(), wiki.words);
    }

    String csv(String... pairs) {
        OverviewRequest request = request(pairs);
        Overview overview = reader.read(Optional.of(shop), request, false);
        return new OverviewFiles(overview, request, "", wiki.words).csv().toString();
    }

    static OverviewRequest request(String... pairs) {
        return OverviewRequest.ofAddress(parameters(pairs));
    }

    private static Map<String, String> parameters(String... pairs) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return parameters;
    }

    static List<String> texts(Overview overview) {
        return overview.notes().stream().map(note -> note.note().text()).toList();
    }

    static List<String> said(Overview overview) {
        return overview.said().stream().map(Notice::text).toList();
    }
}

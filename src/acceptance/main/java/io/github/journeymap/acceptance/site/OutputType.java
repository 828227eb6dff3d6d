package io.github.journeymap.acceptance.site;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The ways a page leaves the site other than into a browser window, each as HTML. */
public enum OutputType {
    /** What is handed to the maker of PDFs. */
    PDF("/pages/export.action?type=pdf&"),
    WORD("/exportword?"),
    EMAIL("/pages/export.action?type=email&"),
    FEED("/pages/export.action?type=feed&"),
    HTML_EXPORT("/pages/export.action?type=html_export&"),
    MOBILE("/pages/export.action?type=display&device=mobile&"),
    DIFF("/pages/export.action?type=diff&");

    private final String path;

    OutputType(String path) {
        this.path = path;
    }

    /** The address of this output, below the site's own. */
    public String address(SitePage page) {
        return path + "pageId=" + page.id();
    }

    public Document html(SitePage page) {
        String text =
                page.site().as(User.READER).get(address(page)).expecting(200).text();
        return this == FEED ? Jsoup.parse(Jsoup.parse(text).select("content").text()) : Jsoup.parse(text);
    }
}

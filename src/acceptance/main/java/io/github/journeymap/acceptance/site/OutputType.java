package io.github.journeymap.acceptance.site;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The ways a page leaves the site other than into a browser window, each as HTML. */
public enum OutputType {
    WORD("/exportword?pageId="),
    EMAIL("/preview/email?pageId="),
    FEED("/preview/feed?pageId="),
    HTML_EXPORT("/preview/html_export?pageId="),
    MOBILE("/preview/mobile?pageId="),
    DIFF("/preview/diff?pageId=");

    private final String path;

    OutputType(String path) {
        this.path = path;
    }

    public Document html(SitePage page) {
        return Jsoup.parse(
                page.site().as(User.READER).get(path + page.id()).expecting(200).text());
    }
}

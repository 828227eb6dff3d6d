package io.github.journeymap.host.web;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.export.Pdf;
import io.github.journeymap.host.page.PageRenderer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** A page as something else: the macros in it are rendered with that output type. */
final class ExportActions {
    private static final List<String> TYPES =
            List.of("display", "pdf", "word", "html_export", "email", "feed", "diff", "preview");

    private final PageViews views;
    private final PageRenderer renderer;
    private final WebResources resources;
    private final CurrentRequest current;
    private final ExportedPictures pictures;

    ExportActions(
            PageViews views,
            PageRenderer renderer,
            WebResources resources,
            CurrentRequest current,
            ExportedPictures pictures) {
        this.views = views;
        this.renderer = renderer;
        this.resources = resources;
        this.current = current;
        this.pictures = pictures;
    }

    void addTo(Router router) {
        router.on("/spaces/flyingpdf/pdfpageexport.action", this::pdf);
        router.on("/exportword", this::word);
        router.on("/pages/export.action", this::other);
        pictures.addTo(router);
    }

    private void pdf(Exchange exchange) throws IOException {
        Content page = views.visible(exchange, exchange.number("pageId"));
        byte[] pdf = Pdf.of(page.title(), pictures.into(exchange, renderer.render(page, "pdf", "desktop")));
        exchange.attachment(page.title() + ".pdf");
        exchange.bytes("application/pdf", pdf);
    }

    private void word(Exchange exchange) throws IOException {
        Content page = views.visible(exchange, exchange.number("pageId"));
        String html = document(page.title(), pictures.into(exchange, renderer.render(page, "word", "desktop")));
        exchange.attachment(page.title() + ".doc");
        exchange.text("application/vnd.ms-word", html);
    }

    // What a mail, a feed reader, an HTML export or a phone gets.
    private void other(Exchange exchange) throws IOException {
        Content page = views.visible(exchange, exchange.number("pageId"));
        String type = exchange.parameter("type", "html_export");
        boolean mobile = exchange.parameter("device").equals("mobile");
        if (!TYPES.contains(type)) {
            throw Refusal.badRequest("Expected a type among " + TYPES);
        }
        String body = renderer.render(page, type, mobile ? "mobile" : "desktop");
        if (!mobile) {
            if (type.equals("feed")) {
                exchange.text("application/atom+xml", feed(page, body));
            } else {
                // It is looked at somewhere else: there, no policy of ours applies to its styles.
                exchange.response()
                        .setHeader(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:");
                exchange.html(document(page.title(), body));
            }
            return;
        }
        // A page's content may have styles of its own, the page editor writes them; so a page on a phone allows
        // them.
        exchange.response()
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:");
        Map<String, Object> values = new HashMap<>();
        values.put("pageHtml", body);
        values.put("title", page.title());
        values.put("language", current.locale().getLanguage());
        values.put("styles", resources.styles("mobile"));
        exchange.fragment("mobile.vm", values);
    }

    private static String document(String title, String body) {
        String escaped = Entities.escape(title);
        return "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>" + escaped + "</title></head><body>\n<h1>"
                + escaped + "</h1>\n" + body + "\n</body></html>\n";
    }

    private static String feed(Content page, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Development host</title>"
                + "<entry><title>" + Entities.escape(page.title()) + "</title><id>page-" + page.id() + "</id><updated>"
                + page.modified() + "</updated><content type=\"html\">" + Entities.escape(body)
                + "</content></entry></feed>\n";
    }
}

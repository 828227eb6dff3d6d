package io.github.journeymap.host.web;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.search.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searching, on the page and over REST. Nobody finds what they may not see. */
final class SearchActions {
    /** Something found. */
    public record Hit(Content page, String id, String title, String address, String excerpt) {}

    private static final String PAGE = "/pages/viewpage.action?pageId=";
    private static final Pattern CQL_TEXT = Pattern.compile("(?:text|title|siteSearch)\\s*[~=]\\s*\"([^\"]*)\"");

    private final SearchIndex index;
    private final Pages pages;
    private final Attachments attachments;
    private final Access access;
    private final PageRenderer renderer;

    SearchActions(SearchIndex index, Pages pages, Attachments attachments, Access access, PageRenderer renderer) {
        this.index = index;
        this.pages = pages;
        this.attachments = attachments;
        this.access = access;
        this.renderer = renderer;
    }

    void addTo(Router router) {
        router.on("/dosearchsite.action", this::page);
        router.on("/rest/api/search", this::rest);
        router.on("/rest/api/content/search", this::rest);
    }

    private void page(Exchange exchange) throws IOException {
        if (!access.canUseSite(exchange.person())) {
            exchange.requirePerson();
        }
        exchange.page("Search", "search.vm", Map.of("hits", find(exchange, exchange.parameter("queryString"))));
    }

    // cql=text ~ "words"
    private void rest(Exchange exchange) throws IOException {
        if (!access.canUseSite(exchange.person())) {
            exchange.requirePerson();
        }
        Matcher text = CQL_TEXT.matcher(exchange.parameter("cql"));
        if (!text.find()) {
            throw Refusal.badRequest("Expected cql=text ~ \"words\"");
        }
        List<Object> results = new ArrayList<>();
        for (Hit hit : find(exchange, text.group(1))) {
            String type = hit.id().startsWith("att") ? "attachment" : hit.page().type();
            results.add(Json.map(
                    "content", Json.map("id", hit.id(), "type", type, "title", hit.title()),
                    "title", hit.title(),
                    "excerpt", hit.excerpt(),
                    "url", hit.address()));
        }
        ContentJson.list(exchange, results);
    }

    private List<Hit> find(Exchange exchange, String query) {
        List<Hit> hits = new ArrayList<>();
        if (query.isBlank()) {
            return hits;
        }
        for (String id : index.find(query, 500)) {
            hit(id).filter(hit -> access.canView(exchange.person(), hit.page())).ifPresent(hits::add);
        }
        return hits;
    }

    private Optional<Hit> hit(String id) {
        if (id.startsWith("att")) {
            return attachments.byId(Long.parseLong(id.substring(3))).flatMap(this::file);
        }
        return pages.byId(Long.parseLong(id))
                .filter(Content::isCurrent)
                .map(page -> new Hit(page, id, page.title(), PAGE + page.id(), excerpt(renderer.words(page))));
    }

    // As in Confluence a hit in a file opens the page that it is attached to, with a look at the file.
    private Optional<Hit> file(FileVersion file) {
        return pages.byId(file.container())
                .filter(Content::isCurrent)
                .map(page -> new Hit(
                        page,
                        "att" + file.id(),
                        file.fileName(),
                        PAGE + page.id() + "&preview="
                                + Exchange.encode("/" + page.id() + "/" + file.id() + "/" + file.fileName()),
                        page.title() + ": " + excerpt(renderer.words(file))));
    }

    private static String excerpt(String words) {
        String line = words.replaceAll("\\s+", " ").trim();
        return line.length() > 200 ? line.substring(0, 200) + "\u2026" : line;
    }
}

package io.github.journeymap.host.web;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.search.Cql;
import io.github.journeymap.host.search.PageFields;
import io.github.journeymap.host.search.SearchIndex;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Searching, on the page and over REST. Nobody finds what they may not see. */
final class SearchActions {
    /** Something found. */
    public record Hit(
            Content page,
            String id,
            String type,
            String title,
            String address,
            Supplier<String> words,
            Instant created,
            Instant modified) {
        /** Where the content is, and how its text begins. */
        public String excerpt() {
            String line = words.get().replaceAll("\\s+", " ").trim();
            return line.length() > 200 ? line.substring(0, 200) + "\u2026" : line;
        }
    }

    private static final String PAGE = "/pages/viewpage.action?pageId=";
    private static final int MOST = 5000;

    private final SearchIndex index;
    private final Pages pages;
    private final Attachments attachments;
    private final PageFields fields;
    private final Access access;
    private final PageRenderer renderer;

    SearchActions(SearchIndex index, Wiki wiki, PageFields fields, PageRenderer renderer) {
        this.index = index;
        this.pages = wiki.pages();
        this.attachments = wiki.attachments();
        this.fields = fields;
        this.access = wiki.access();
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

    private void rest(Exchange exchange) throws IOException {
        if (!access.canUseSite(exchange.person())) {
            exchange.requirePerson();
        }
        Cql cql;
        try {
            cql = Cql.parse(exchange.parameter("cql"));
        } catch (Cql.NotUnderstood e) {
            throw Refusal.badRequest(e.getMessage());
        }
        fields.catchUp();
        Map<String, List<String>> asked = new HashMap<>();
        List<Object> results = new ArrayList<>();
        visible(exchange, index.all(MOST)).stream()
                .map(hit -> new Candidate(hit, words -> asked.computeIfAbsent(words, some -> index.find(some, MOST))))
                .filter(cql::matches)
                .sorted(order(cql))
                .forEach(candidate -> results.add(described(candidate.hit)));
        boolean contentOnly = exchange.path().endsWith("/content/search");
        ContentJson.page(
                exchange,
                contentOnly
                        ? results.stream()
                                .map(result -> ((Map<?, ?>) result).get("content"))
                                .map(Object.class::cast)
                                .toList()
                        : results);
    }

    private static Map<String, Object> described(Hit hit) {
        return Json.map(
                "content", Json.map("id", hit.id(), "type", hit.type(), "title", hit.title(), "status", "current"),
                "title", hit.title(),
                "excerpt", hit.excerpt(),
                "url", hit.address(),
                "entityType", "content");
    }

    private static Comparator<Candidate> order(Cql cql) {
        Comparator<Candidate> order = (one, other) -> 0;
        for (Cql.Order by : cql.orders()) {
            Comparator<Candidate> next =
                    switch (by.field()) {
                        case "title" -> Comparator.comparing(candidate -> candidate.hit.title());
                        case "created" -> Comparator.comparing(candidate -> candidate.hit.created());
                        case "lastmodified" -> Comparator.comparing(candidate -> candidate.hit.modified());
                        default -> throw Refusal.badRequest("Nothing is ordered by " + by.field() + " here");
                    };
            order = order.thenComparing(by.descending() ? next.reversed() : next);
        }
        return order;
    }

    /** Something that a query may find. */
    private final class Candidate implements Cql.Subject {
        private final Hit hit;
        private final Function<String, List<String>> found;

        Candidate(Hit hit, Function<String, List<String>> found) {
            this.hit = hit;
            this.found = found;
        }

        @Override
        public List<String> values(String field) {
            Content page = hit.page();
            boolean file = hit.id().startsWith("att");
            return switch (field) {
                case "type" -> List.of(hit.type());
                case "id", "content" -> List.of(hit.id());
                case "title" -> List.of(hit.title());
                case "container" -> file ? List.of(String.valueOf(page.id())) : List.of();
                case "label", "parent", "macro" -> file ? List.of() : fields.values(field, page);
                default -> fields.values(field, page);
            };
        }

        @Override
        public boolean says(String field, String words) {
            return field.equals("title")
                    ? hit.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
                    : found.apply(words).contains(hit.id());
        }
    }

    private List<Hit> find(Exchange exchange, String query) {
        return query.isBlank() ? List.of() : visible(exchange, index.find(query, MOST));
    }

    private List<Hit> visible(Exchange exchange, List<String> ids) {
        return ids.stream()
                .flatMap(id -> hit(id).stream())
                .filter(hit -> access.canView(exchange.person(), hit.page()))
                .toList();
    }

    private Optional<Hit> hit(String id) {
        if (id.startsWith("att")) {
            return attachments.byId(Long.parseLong(id.substring(3))).flatMap(this::file);
        }
        return pages.byId(Long.parseLong(id))
                .filter(Content::isCurrent)
                .map(page -> new Hit(
                        page,
                        id,
                        page.type(),
                        page.title(),
                        PAGE + page.id(),
                        () -> renderer.words(page),
                        page.created(),
                        page.modified()));
    }

    // As in Confluence a hit in a file opens the page that it is attached to, with a look at the file.
    private Optional<Hit> file(FileVersion file) {
        return pages.byId(file.container())
                .filter(Content::isCurrent)
                .map(page -> new Hit(
                        page,
                        "att" + file.id(),
                        "attachment",
                        file.fileName(),
                        PAGE + page.id() + "&preview="
                                + Exchange.encode("/" + page.id() + "/" + file.id() + "/" + file.fileName()),
                        () -> page.title() + ": " + renderer.words(file),
                        file.created(),
                        file.modified()));
    }
}

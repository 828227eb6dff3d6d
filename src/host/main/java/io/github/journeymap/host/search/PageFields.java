package io.github.journeymap.host.search;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.storage.StorageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages and blog posts can be found by, other than their words. As in Confluence's own index it is at hand, and no
 * page is read while it is looked for; it follows the journal when someone searches.
 */
public final class PageFields {
    private record Known(Content page, List<String> labels, List<String> macros) {}

    private final Journal journal;
    private final Pages pages;
    private final Labels labels;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    public PageFields(Database database, Pages pages, Labels labels) {
        this.journal = new Journal(database);
        this.pages = pages;
        this.labels = labels;
    }

    /** Takes in what has changed; call it before a search. */
    public synchronized void catchUp() {
        for (long id : journal.changed()) {
            pages.byId(id)
                    .filter(Content::isCurrent)
                    .filter(content -> !content.type().equals(Content.COMMENT))
                    .ifPresentOrElse(page -> known.put(id, read(page)), () -> known.remove(id));
        }
    }

    /** All that are there. */
    public List<Content> current() {
        return known.values().stream().map(Known::page).toList();
    }

    /** The values that a page has in a field of the query language; none for a field that pages don't have. */
    public List<String> values(String field, Content page) {
        return switch (field) {
            case "type" -> List.of(page.type());
            case "space" -> List.of(page.space());
            case "id", "content" -> List.of(String.valueOf(page.id()));
            case "title" -> List.of(page.title());
            case "label" -> of(page).labels();
            case "creator" -> List.of(String.valueOf(page.creator()));
            case "parent" -> page.parent() == null ? List.of() : List.of(String.valueOf(page.parent()));
            case "ancestor" -> ancestors(page).stream().map(String::valueOf).toList();
            case "macro" -> of(page).macros();
            default -> List.of();
        };
    }

    /** The ids of the pages above it, the nearest first. */
    public List<Long> ancestors(Content page) {
        List<Long> above = new ArrayList<>();
        Long at = page.parent();
        while (at != null) {
            above.add(at);
            Known parent = known.get(at);
            at = parent == null
                    ? pages.byId(at).map(Content::parent).orElse(null)
                    : parent.page().parent();
        }
        return above;
    }

    private Known of(Content page) {
        Known found = known.get(page.id());
        return found == null ? read(page) : found;
    }

    private Known read(Content page) {
        return new Known(page, labels.of(page.id()), StorageFormat.macroNames(page.body()));
    }
}

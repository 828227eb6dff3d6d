package io.github.journeymap.host.search;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.storage.StorageFormat;
import java.util.ArrayList;
import java.util.List;

/** What a page or a blog post can be found by. */
public final class PageFields {
    private final Pages pages;
    private final Labels labels;

    public PageFields(Pages pages, Labels labels) {
        this.pages = pages;
        this.labels = labels;
    }

    /** Its values of a field of the query language; none of one that is not about pages. */
    public List<String> values(String field, Content page) {
        return switch (field) {
            case "type" -> List.of(page.type());
            case "space" -> List.of(page.space());
            case "id", "content" -> List.of(String.valueOf(page.id()));
            case "title" -> List.of(page.title());
            case "label" -> labels.of(page.id());
            case "creator" -> List.of(String.valueOf(page.creator()));
            case "parent" -> page.parent() == null ? List.of() : List.of(String.valueOf(page.parent()));
            case "ancestor" -> ancestors(page);
            case "macro" -> StorageFormat.macroNames(page.body());
            default -> List.of();
        };
    }

    /** The ids of the pages above it, the nearest first. */
    public List<String> ancestors(Content page) {
        List<String> above = new ArrayList<>();
        for (Long at = page.parent();
                at != null;
                at = pages.byId(at).map(Content::parent).orElse(null)) {
            above.add(String.valueOf(at));
        }
        return above;
    }
}

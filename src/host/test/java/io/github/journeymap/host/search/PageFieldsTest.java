package io.github.journeymap.host.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Faults;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageFieldsTest {
    private final Database database = new Database("jdbc:h2:mem:fields", new Faults());
    private final Pages pages = new Pages(database, Clock.systemUTC());
    private final Labels labels = new Labels(database, pages);
    private final PageFields fields = new PageFields(database, pages, labels);
    private final Content top = page("Top", null);
    private final Content middle = page("Middle", top.id());
    private final Content leaf = page("Leaf", middle.id());

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aPageIsFoundByWhatItIsAndByWhatItBecomes() {
        fields.catchUp();
        assertEquals(List.of("map"), fields.values("macro", leaf));
        assertEquals(List.of(), fields.values("label", leaf));
        assertEquals(List.of(middle.id(), top.id()), fields.ancestors(leaf));

        labels.add(leaf.id(), "later");
        pages.update(leaf.id(), "Leaf", "<p/>", "", "eva");
        fields.catchUp();
        assertEquals(List.of("later"), fields.values("label", leaf));
        assertEquals(List.of(), fields.values("macro", leaf));
    }

    @Test
    void whatIsBelowAPageThatGoesIsFoundBelowTheOneAbove() {
        fields.catchUp();
        pages.trash(middle.id());
        fields.catchUp();
        assertEquals(List.of("Leaf", "Top"), titles());
        Content moved = pages.byId(leaf.id()).orElseThrow();
        assertEquals(List.of(top.id()), fields.ancestors(moved));
        pages.restoreFromTrash(middle.id());
        fields.catchUp();
        assertEquals(List.of("Leaf", "Middle", "Top"), titles());
    }

    private List<String> titles() {
        return fields.current().stream().map(Content::title).sorted().toList();
    }

    private Content page(String title, Long parent) {
        String body = "<ac:structured-macro ac:name=\"map\"/>";
        return pages.create(NewContent.page("TS", title, body, parent), "eva");
    }
}

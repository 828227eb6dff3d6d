package io.github.journeymap.rest;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.wiki.Wiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/** A wiki with one page, and the REST resources on top of it. */
abstract class RestCase {
    /** A batch that adds the note <em>One</em> to a map that has no file yet. */
    static final String ADD = """
            {"base": 0, "template": "five-e", "client": "me", "edits": [
              {"type": "add-note", "note": {"id": "n1", "row": "steps", "step": "entice-1", "text": "One"}, "after": null}]}""";

    @AutoClose
    Wiki wiki;

    Page page;
    Rest rest;
    /** The addresses of the page's maps, and of the one named <em>Journey map</em>. */
    String maps;

    String map;

    @BeforeEach
    void open() {
        wiki = new Wiki();
        page = wiki.page("Plans");
        rest = new Rest(wiki);
        maps = "pages/" + page.getId() + "/maps";
        map = maps + "/Journey%20map";
    }
}

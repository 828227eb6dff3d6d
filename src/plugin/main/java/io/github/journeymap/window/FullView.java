package io.github.journeymap.window;

import io.github.journeymap.label.Messages;
import io.github.journeymap.text.LongText;
import io.github.journeymap.view.LiveTable;
import java.util.List;

/**
 * The live table as a page of its own. Its style sheet is inline, so that the map shows with the first response; the
 * whole map can be read without its script.
 */
public final class FullView {
    static final List<String> SHEETS = WindowPage.mapAnd(
            "map/votes",
            "map/comments",
            "map/pictures",
            "map/hints",
            "map/paper",
            "map/sight-first",
            "editor/look/bar",
            "editor/look/messages",
            "editor/look/screen",
            "editor/look/reach",
            "map/reading");

    private static final String STYLE = WindowPage.style(SHEETS);

    private final Messages messages;
    private final String pageTitle;
    private final String pageUrl;
    private final String iconUrl;
    private final List<String> scripts;

    public FullView(Messages messages, String pageTitle, String pageUrl, String iconUrl, List<String> scripts) {
        this.messages = messages;
        this.pageTitle = pageTitle;
        this.pageUrl = pageUrl;
        this.iconUrl = iconUrl;
        this.scripts = List.copyOf(scripts);
    }

    /** @param map what {@link LiveTable} has become */
    public LongText html(String map, boolean isDark) {
        return new WindowPage(messages, pageTitle, iconUrl, STYLE)
                .withScripts(scripts)
                .html(pageTitle, pageUrl, new LongText().append(map), isDark);
    }
}

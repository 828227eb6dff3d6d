package io.github.journeymap.view;

import java.util.Map;

/**
 * What the page gives a live table.
 *
 * @param indexOnPage counts the maps on the page from 1, so that two maps, or one map twice, have different element ids
 * @param pageTitle the title that stands above all of it; empty where none does
 * @param user the key of the user for whom the page is rendered; used only where their browser may hold words of theirs
 * @param editorUrl the address of editor.js; used only if the user can edit
 * @param titles of the site's own pages, by the addresses in the map, as far as this reader may know them
 * @param voter what stands for this reader among those who voted; empty for none
 * @param comments those of the page that point to notes
 * @param unsavedUrl the address of unsaved.js, where this reader may once have typed what couldn't be saved; else empty
 */
public record LiveTableContext(
        int indexOnPage,
        String pageTitle,
        String user,
        String editorUrl,
        Map<String, String> titles,
        String voter,
        LiveComments comments,
        String unsavedUrl) {
    /** The context for a reader who has not voted. */
    public LiveTableContext(
            int indexOnPage, String pageTitle, String user, String editorUrl, Map<String, String> titles) {
        this(indexOnPage, pageTitle, user, editorUrl, titles, "", LiveComments.NONE, "");
    }

    /** The map has the window for itself, with what is said of its notes. */
    public static LiveTableContext alone(String user, Map<String, String> titles, LiveComments comments) {
        return new LiveTableContext(0, "", user, "", titles, "", comments, "");
    }

    public LiveTableContext {
        titles = Map.copyOf(titles);
    }

    /** Whether the map has a window for itself. */
    boolean isAlone() {
        return indexOnPage == 0;
    }
}

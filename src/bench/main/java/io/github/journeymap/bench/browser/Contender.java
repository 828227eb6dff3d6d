package io.github.journeymap.bench.browser;

import io.github.journeymap.bench.MapSize;
import java.util.function.Function;

/**
 * One of the editors that are measured.
 *
 * @param script of ours that tells how to find its way in the page, put into it before anything else; or empty
 * @param clicks how many clicks open a cell; 0 where nothing can be edited
 * @param commitKey the key that keeps what was typed
 * @param scripts which of the page's scripts are its own, as a pattern of their addresses
 * @param address of the page that draws the map of that size
 */
record Contender(
        String title, String script, int clicks, String commitKey, String scripts, Function<MapSize, String> address) {

    boolean edits() {
        return clicks > 0;
    }

    /** Only ours has anything in a cell that can be dragged by itself. */
    boolean dragsNotes() {
        return !script.isEmpty();
    }
}

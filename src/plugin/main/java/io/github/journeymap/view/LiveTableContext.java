package io.github.journeymap.view;

/**
 * What the page gives a live table.
 *
 * @param indexOnPage counts the maps on the page from 1, so that two maps, or one map twice, have different element ids
 * @param pageTitle the title that stands above all of it; empty where none does
 * @param user the key of the user for whom the page is rendered; used only if they can edit
 * @param editorUrl the address of editor.js; used only if the user can edit
 */
public record LiveTableContext(int indexOnPage, String pageTitle, String user, String editorUrl) {
    /** There is no page around it: the map has the window for itself. */
    public static final LiveTableContext ALONE = new LiveTableContext(0, "", "", "");
}

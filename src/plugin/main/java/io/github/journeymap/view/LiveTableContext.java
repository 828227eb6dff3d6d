package io.github.journeymap.view;

/**
 * What the page gives a live table.
 *
 * @param indexOnPage counts the maps on the page from 1, so that two maps, or one map twice, have different element ids
 * @param pageTitle the title that stands above all of it; empty where none does
 * @param user the key of the one for whom the page is rendered; used only for those who may edit
 * @param editorUrl the address of editor.js; used only for those who may edit
 */
public record LiveTableContext(int indexOnPage, String pageTitle, String user, String editorUrl) {}

package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.Visitor;

/** The card above a map that nobody has begun, with the ways to begin. */
public final class MapGuidance {
    private final MapEditing editing;
    private final Locator root;
    private final Visitor visitor;

    MapGuidance(MapEditing editing) {
        this.editing = editing;
        root = editing.root();
        visitor = editing.visitor();
    }

    /** Opens the dialog with the templates from the guidance of a map without notes. */
    public MapDialog chooseTemplate() {
        root.locator("[data-command=choose-template]").click();
        return editing.dialog();
    }

    /** Opens the dialog for pasting a table from the card of a map that nobody has started. */
    public MapDialog bringTable() {
        root.locator("[data-command=bring-table]").click();
        return editing.dialog();
    }

    /** Brings the focus to the way that begins with a table, as Tab does. */
    public MapEditing toTable() {
        root.locator("[data-command=bring-table]").focus();
        return editing;
    }

    /** Opens the dialog with the templates by a press that lasts until the editor, which it brings, is there. */
    public MapDialog chooseTemplateSlowly() {
        root.locator("[data-command=choose-template]").hover();
        visitor.window().mouse().down();
        editing.ready();
        visitor.window().mouse().up();
        return editing.dialog();
    }
}

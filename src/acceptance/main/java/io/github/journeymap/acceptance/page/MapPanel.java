package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What stands beside a map: the filled example, or its versions. */
public final class MapPanel {
    private final MapEditing editing;
    private final Locator root;

    MapPanel(MapEditing editing) {
        this.editing = editing;
        root = editing.root();
    }

    /** From the guidance of a map without notes. */
    public MapPanel seeExample() {
        root.locator("[data-command=see-example]").click();
        return this;
    }

    /** All its words. */
    public String text() {
        return root.locator(".jm-panel").innerText();
    }

    /** Waits until the map in it is there, whole. */
    public MapPanel shown() {
        root.locator(".jm-panel .jm-grid").waitFor();
        return this;
    }

    public MapEditing close() {
        root.locator(".jm-panel .jm-close").click();
        root.locator(".jm-panel").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return editing;
    }
}

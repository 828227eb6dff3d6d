package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.browser.Visitor;

/** The bar of buttons above the map. */
public final class MapBar {
    private final MapEditing editing;
    private final Locator root;
    private final Visitor visitor;

    MapBar(MapEditing editing) {
        this.editing = editing;
        root = editing.root();
        visitor = editing.visitor();
    }

    /** Whether a button of the bar is pressed in. */
    public boolean isPressed(String key) {
        return "true".equals(tool(key).getAttribute("aria-pressed"));
    }

    public MapMenu addMenu() {
        editing.takeOverIfNeeded();
        root.locator(".jm-tools .jm-add").click();
        return editing.openMenu();
    }

    public MapMenu moreMenu() {
        editing.takeOverIfNeeded();
        tool("more").click();
        return editing.openMenu();
    }

    /** Chooses one of the ways out that are no links: {@code png}, {@code copy-picture}, {@code copy-table}. */
    public MapEditing export(String way) {
        editing.takeOverIfNeeded();
        root.locator(".jm-export > button").click();
        root.locator(".jm-export [data-command='" + way + "']").click();
        return editing;
    }

    /** Brings the focus to the button that opens the menu, as Tab does. */
    public MapEditing toMore() {
        editing.takeOverIfNeeded();
        tool("more").focus();
        return editing;
    }

    /** Opens the panel with the versions of the map. */
    public MapPanel versions() {
        return moreMenu().choose(Choice.VERSIONS).panel().shown();
    }

    public MapEditing undo() {
        tool("undo").click();
        return editing;
    }

    public MapEditing redo() {
        tool("redo").click();
        return editing;
    }

    public MapEditing zoomToFit() {
        editing.takeOverIfNeeded();
        boolean fits = isPressed("fit");
        tool("fit").click();
        visitor.eventually(() -> assertThat(isPressed("fit")).isNotEqualTo(fits));
        return editing;
    }

    /** Draws the map so many steps larger, or smaller. */
    public MapEditing zoom(int steps) {
        editing.takeOverIfNeeded();
        for (int i = 0; i < Math.abs(steps); i++) {
            String before = size();
            tool(steps > 0 ? "larger" : "smaller").click();
            visitor.eventually(() -> assertThat(size()).isNotEqualTo(before));
        }
        return editing;
    }

    public MapEditing actualSize() {
        root.locator(".jm-tool-actual-size").click();
        return editing;
    }

    /** How large the bar says that the map is drawn. */
    public String size() {
        return root.locator(".jm-tool-actual-size").innerText();
    }

    public MapEditing fullScreen() {
        editing.takeOverIfNeeded();
        tool("full").click();
        return editing;
    }

    private Locator tool(String key) {
        return root.locator(".jm-tools")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(editing.word(key))
                                .setExact(true));
    }
}

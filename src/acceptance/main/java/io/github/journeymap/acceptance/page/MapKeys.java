package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/** Someone who edits a map with the keyboard alone. */
public final class MapKeys {
    private final MapEditing editing;
    private final Visitor visitor;

    MapKeys(MapEditing editing) {
        this.editing = editing;
        visitor = editing.visitor();
    }

    public MapEditing editing() {
        return editing;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Where the focus is; see {@link MapEditing#focus}. */
    public String focus() {
        return editing.focus();
    }

    public MapKeys press(String... keys) {
        for (String key : keys) {
            visitor.press(key);
        }
        return this;
    }

    /** Pastes where the focus is, and waits until the map shows it, since reading the clipboard takes time. */
    public MapKeys paste() {
        String before = editing.map().markup();
        press("Control+v");
        visitor.eventually(() -> assertThat(editing.map().markup()).isNotEqualTo(before));
        return this;
    }

    /** Tabs from the top of the page until the focus is in the grid, and lets the editor start. */
    public MapKeys enterTheMap() {
        visitor.window().evaluate("() => document.activeElement.blur()");
        for (int tabs = 0; tabs < 100; tabs++) {
            visitor.press("Tab");
            if (inGrid() || atTheWayIn()) {
                editing.ready();
                visitor.eventually(() -> assertThat(inGrid()).isTrue());
                return this;
            }
        }
        throw new AssertionError("A hundred tabs and not in the map");
    }

    /** Goes to a cell, both counted from 0, from wherever in the grid the focus is. */
    public MapKeys goTo(int row, int column) {
        press("Control+Home");
        editing.visitor().eventually(() -> assertThat(editing.focus()).isEqualTo("context"));
        press("ArrowDown");
        for (int i = 0; i < row; i++) {
            press("ArrowDown");
        }
        for (int i = 0; i <= column; i++) {
            press("ArrowRight");
        }
        return this;
    }

    /** The n-th stage heading; n from 0, one step in each stage before it. */
    public MapKeys goToStage(int n) {
        press("Control+Home");
        for (int i = 0; i <= n; i++) {
            press("ArrowRight");
        }
        return this;
    }

    public MapKeys goToRow(int n) {
        press("Control+Home", "ArrowDown");
        for (int i = 0; i < n; i++) {
            press("ArrowDown");
        }
        return this;
    }

    /** Opens the text in focus, replaces it and agrees. */
    public MapKeys replaceText(String text) {
        return press("Enter").replaceOpenText(text);
    }

    /** Replaces what stands in the open box and agrees. */
    public MapKeys replaceOpenText(String text) {
        editing.typingIsPossible();
        press("Control+a");
        visitor.insert(text);
        press("Enter");
        return this;
    }

    /** Right from the corner: the first cell of the first row. */
    public MapKeys goToFirstCell() {
        press("Control+Home", "ArrowDown");
        String towards = (String)
                visitor.window()
                        .evaluate(
                                "() => getComputedStyle(document.activeElement).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'");
        return press(towards);
    }

    public MapMenu menu() {
        press(" ");
        return editing.openMenu();
    }

    /** Starts a note by typing its first letter, and leaves with the focus on it. */
    public MapKeys note(String text) {
        visitor.type(text.substring(0, 1));
        editing.typingIsPossible();
        visitor.insert(text.substring(1));
        press("Enter", "Escape");
        return this;
    }

    /** Notes for the cell in focus, one after the other. */
    public MapKeys notes(List<String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        visitor.type(texts.get(0).substring(0, 1));
        editing.typingIsPossible();
        visitor.insert(texts.get(0).substring(1));
        press("Enter");
        for (String text : texts.subList(1, texts.size())) {
            visitor.insert(text);
            press("Enter");
        }
        return press("Escape");
    }

    /**
     * The scrolling frame is the way in until the editor has loaded. After that, it only has the focus when the
     * browser's own buttons in it do.
     */
    private boolean atTheWayIn() {
        return (Boolean) visitor.window().evaluate(IS_WAY_IN);
    }

    private boolean inGrid() {
        String at = editing.focus();
        return !at.equals("elsewhere") && !at.startsWith("in the map");
    }

    private static final String IS_WAY_IN = "() => document.activeElement.matches('.jm-scroll[tabindex=\"0\"]')";
}

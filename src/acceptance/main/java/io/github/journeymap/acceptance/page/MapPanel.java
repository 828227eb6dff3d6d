package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** What stands beside a map: the filled example, or its versions. */
public final class MapPanel {
    private final MapEditing editing;
    private final Locator root;

    MapPanel(MapEditing editing) {
        this.editing = editing;
        root = editing.root();
    }

    /** Opens the panel with the example from the guidance of a map without notes. */
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

    /** Chooses another version to look at, by its place in the list. */
    public MapPanel look(int version) {
        root.locator(".jm-panel .jm-version").nth(version).click();
        return this;
    }

    /** The versions to choose from: when, who, and what changed. */
    public List<String> versions() {
        return root.locator(".jm-panel .jm-version").allInnerTexts();
    }

    /** The lines of the result of a vote, as a screen reader says them. */
    public List<String> result() {
        return root.locator(".jm-panel .jm-result button").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    public MapPanel copyResult() {
        root.locator(".jm-panel .jm-result-copy").click();
        return this;
    }

    public boolean isOpen() {
        return root.locator(".jm-panel").isVisible();
    }

    /** The days under which they stand. */
    public List<String> days() {
        return root.locator(".jm-panel .jm-history-day").allInnerTexts();
    }

    /** How far the changes that are shown have been scrolled. */
    public double scrolled() {
        return ((Number) root.locator(".jm-panel-body").evaluate("body => body.scrollTop")).doubleValue();
    }

    /** Whether the list of versions and the button that restores one can be seen and pressed. */
    public boolean choicesAreInSight() {
        return (Boolean) root.evaluate("""
                (root) => [...root.querySelectorAll('.jm-panel :is(.jm-version[aria-current=true], .jm-restore)')].every((one) => {
                  const { left, right, top, bottom } = one.getBoundingClientRect();
                  return one.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
                })""");
    }

    /** Whether there is no room for the whole list of versions at once. */
    public boolean listScrolls() {
        return (Boolean) root.locator(".jm-history").evaluate("list => list.scrollHeight > list.clientHeight");
    }

    /** Whether one sees with which version the chosen one is compared, and can choose another. */
    public boolean comparingIsInSight() {
        return (Boolean) root.locator(".jm-history > .jm-field").evaluate("""
                (field) => {
                  const { top, bottom } = field.getBoundingClientRect();
                  const list = field.parentNode.getBoundingClientRect();
                  return top >= list.top && bottom <= list.bottom + 1;
                }""");
    }

    /** Presses the button that restores the version looked at. */
    public MapDialog restore() {
        root.locator(".jm-panel .jm-restore").click();
        return editing.dialog();
    }

    /** The height of the persona's card in the panel, in pixels. */
    public double heightOfPersona() {
        return root.locator(".jm-panel .jm-persona").boundingBox().height;
    }

    /** How many columns of the map in it are not wholly in sight. */
    public int columnsOutOfSight() {
        return (Integer) root.locator(".jm-panel-body").evaluate("""
                (body) => {
                  const { left, right } = body.getBoundingClientRect();
                  return [...body.querySelector('.jm-row').cells].filter((cell) => {
                    const own = cell.getBoundingClientRect();
                    return own.left < left - 1 || own.right > right + 1;
                  }).length;
                }""");
    }

    /** How many of the lines across the map in it have words that don't begin where those of rows do. */
    public int linesOutOfPlace() {
        return (Integer) root.locator(".jm-panel-body").evaluate("""
                (body) => [...body.querySelectorAll('.jm-row[data-kind=line] > .jm-row-head')].filter((head) => {
                  const begin = head.getBoundingClientRect().left + parseFloat(getComputedStyle(head).paddingLeft);
                  return Math.abs(head.querySelector('.jm-heading').getBoundingClientRect().left - begin) > 0.5;
                }).length""");
    }

    /** How far below the upper edge of what scrolls in it the stages stand. */
    public double stagesBelowItsEdge() {
        return ((Number) root.locator(".jm-panel-body").evaluate("""
                (body) => body.querySelector('.jm-stage').getBoundingClientRect().top - body.getBoundingClientRect().top""")).doubleValue();
    }

    /** Scrolls what it shows. */
    public MapPanel scrollTo(int y) {
        root.locator(".jm-panel-body").evaluate("(body, y) => body.scrollTo(0, y)", y);
        return this;
    }

    /** How wide the column of the rows' headings is in it. */
    public double rowHeadingWidth() {
        return root.locator(".jm-panel-body th.jm-row-head").first().boundingBox().width;
    }

    public MapEditing close() {
        root.locator(".jm-panel .jm-close").click();
        root.locator(".jm-panel").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return editing;
    }
}

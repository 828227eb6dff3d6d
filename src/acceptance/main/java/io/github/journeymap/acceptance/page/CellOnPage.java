package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import java.util.List;

/** One cell of a map: where a row and a step meet. */
public final class CellOnPage {
    private final MapOnPage map;
    private final Locator cell;

    CellOnPage(MapOnPage map, Locator cell) {
        this.map = map;
        this.cell = cell;
    }

    MapOnPage map() {
        return map;
    }

    Locator locator() {
        return cell;
    }

    public List<String> notes() {
        return cell.locator(".jm-note .jm-text").allTextContents();
    }

    /** Background colours of the notes' categories. */
    public List<String> categoryColours() {
        return cell.locator(".jm-note > .jm-category").all().stream()
                .map(label -> (String) label.evaluate("e => getComputedStyle(e).backgroundColor"))
                .toList();
    }

    public List<String> categories() {
        return cell.locator(".jm-note > .jm-category").allTextContents();
    }
}

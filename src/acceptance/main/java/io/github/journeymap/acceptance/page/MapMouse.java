package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/** What only a mouse does: pointing at something, pressing a certain letter, dragging over a text. */
public final class MapMouse {
    private final MapEditing editing;
    private final Locator root;
    private final Visitor visitor;

    MapMouse(MapEditing editing) {
        this.editing = editing;
        root = editing.root();
        visitor = editing.visitor();
    }

    /** Clicks behind the last letter of a text. */
    public MapEditing clickAtTheEnd(Spot spot) {
        editing.text(spot).scrollIntoViewIfNeeded();
        double[] end = ((List<?>) editing.text(spot).evaluate("""
                        (text) => {
                          const range = document.createRange();
                          range.setStart(text.lastChild, text.lastChild.data.length - 1);
                          range.setEnd(text.lastChild, text.lastChild.data.length);
                          const {right, top, height} = range.getBoundingClientRect();
                          return [right - 1, top + height / 2];
                        }"""))
                .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
        visitor.window().mouse().click(end[0], end[1]);
        return editing;
    }

    /** Clicks where a thing begins, without scrolling the map sideways first. */
    public MapEditing clickWhereItBegins(Spot spot) {
        editing.text(spot).evaluate("text => scrollBy(0, text.getBoundingClientRect().top - 300)");
        var box = editing.text(spot).boundingBox();
        visitor.window().mouse().click(box.x + 4, box.y + 8);
        return editing;
    }

    /** Drags over a text from where it begins to where it ends, with Alt held. */
    public MapEditing selectWithAlt(Spot spot) {
        editing.text(spot).scrollIntoViewIfNeeded();
        var box = editing.text(spot).boundingBox();
        var mouse = visitor.window().mouse();
        visitor.window().keyboard().down("Alt");
        mouse.move(box.x + 1, box.y + 5);
        mouse.down();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
        mouse.move(box.x + box.width - 1, box.y + box.height - 3, new Mouse.MoveOptions().setSteps(5));
        mouse.up();
        visitor.window().keyboard().up("Alt");
        return editing;
    }

    public MapEditing doubleClick(Spot spot) {
        editing.text(spot).dblclick();
        return editing;
    }

    /** Points at a thing, and waits until its handles have come up. */
    public MapEditing pointAt(Spot spot) {
        // The editor may come later than the pointer: then the next move brings the handles up.
        visitor.eventually(() -> {
            editing.text(spot).hover(new Locator.HoverOptions().setPosition(3, 3));
            editing.text(spot).hover(new Locator.HoverOptions().setPosition(4, 4));
            if (!root.locator(".jm-handles .jm-more").isVisible()) {
                throw new AssertionError("No handles at " + spot);
            }
        });
        return editing;
    }

    /**
     * Scrolls until a thing's text is so far down the window, and points at it.
     *
     * @return the middle of the button of its menu
     */
    public double[] pointAtWhere(Spot spot, int down) {
        editing.text(spot).evaluate("(text, y) => scrollBy(0, text.getBoundingClientRect().top - y)", down);
        var box = editing.text(spot).boundingBox();
        visitor.window().mouse().move(box.x + 4, box.y + 6);
        root.locator(".jm-handles .jm-more").waitFor();
        return menuButtonAt();
    }

    /** The middle of the menu's button that is up. */
    public double[] menuButtonAt() {
        var box = root.locator(".jm-handles .jm-more").boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    /** Presses the button on a border of a heading that is pointed at. */
    public MapEditing insertBeside(Spot spot, boolean before) {
        pointAt(spot);
        root.locator(".jm-insert").nth(before ? 0 : 1).click();
        return editing;
    }
}

package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import io.github.journeymap.acceptance.browser.Visitor;

/** Dragging on a map with the mouse. A drop line shows before anything is dropped. */
public final class MapDrag {
    private final MapEditing editing;
    private final Visitor visitor;

    MapDrag(MapEditing editing) {
        this.editing = editing;
        visitor = editing.visitor();
    }

    /** A note by itself, into a cell, below its notes. */
    public MapEditing noteInto(String text, CellOnPage to) {
        return drop(editing.text(Spot.note(text)), to.locator(), 0.5, 0.9);
    }

    /** A note to stand just above another one. */
    public MapEditing noteAbove(String text, String other) {
        return drop(editing.text(Spot.note(text)), editing.locate(Spot.note(other)), 0.5, 0.15);
    }

    /** Drags a stage, step or row by its grip in front of another one. */
    public MapEditing before(Spot what, Spot other) {
        editing.takeOverIfNeeded();
        editing.text(what).hover();
        double x = what.kind() == Spot.Kind.ROW ? 0.5 : 0.1;
        double y = what.kind() == Spot.Kind.ROW ? 0.1 : 0.5;
        return drop(editing.root().locator(".jm-handles .jm-grip"), editing.locate(other), x, y);
    }

    /** A note with the very first press on the map, which the editor has made ready for and not yet taken over. */
    public MapEditing noteWithFirstPress(String text, CellOnPage to) {
        editing.text(Spot.note(text)).hover();
        editing.root().evaluate("async (root) => (await import(root.dataset.editor)).prepare(root)");
        pull(editing.text(Spot.note(text)), to.locator(), 0.5, 0.9);
        visitor.window().mouse().up();
        return editing;
    }

    /** A note, held near the lower edge of the window and not dropped. */
    public MapEditing noteToTheLowerEdge(String text) {
        editing.takeOverIfNeeded();
        editing.text(Spot.note(text)).hover();
        Mouse mouse = visitor.window().mouse();
        mouse.down();
        mouse.move(300, visitor.window().viewportSize().height - 20, new Mouse.MoveOptions().setSteps(4));
        return editing;
    }

    /** A note, held over a cell and not dropped. */
    public MapEditing noteOver(String text, CellOnPage to) {
        return hold(editing.text(Spot.note(text)), to.locator(), 0.5, 0.9);
    }

    private MapEditing drop(Locator from, Locator to, double x, double y) {
        hold(from, to, x, y);
        visitor.window().mouse().up();
        return editing;
    }

    private MapEditing hold(Locator from, Locator to, double x, double y) {
        editing.takeOverIfNeeded();
        return pull(from, to, x, y);
    }

    private MapEditing pull(Locator from, Locator to, double x, double y) {
        to.scrollIntoViewIfNeeded();
        from.hover();
        Mouse mouse = visitor.window().mouse();
        mouse.down();
        var box = to.boundingBox();
        double left = box.x + box.width * x;
        double top = box.y + box.height * y;
        mouse.move(left - 12, top - 12, new Mouse.MoveOptions().setSteps(4));
        mouse.move(left, top, new Mouse.MoveOptions().setSteps(4));
        editing.root().locator(".jm-drop").waitFor();
        return editing;
    }
}

package io.github.journeymap.acceptance.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.github.journeymap.acceptance.browser.Visitor;

/** A finger on a map. */
public final class MapTouch {
    private final MapEditing editing;
    private final Visitor visitor;

    MapTouch(MapEditing editing) {
        this.editing = editing;
        visitor = editing.visitor();
    }

    public MapEditing tap(Spot spot) {
        editing.text(spot).tap();
        return editing;
    }

    /** Opens a menu with the button beside what is in focus. */
    public MapMenu tapActions() {
        editing.root().locator(".jm-handles .jm-more").tap();
        return editing.openMenu();
    }

    /** Opens the menu of what can be added. */
    public MapMenu tapAdd() {
        editing.root().locator(".jm-tools .jm-add").tap();
        return editing.openMenu();
    }

    /** Adds a row with the button at the map's end. */
    public MapEditing tapRowAtTheEnd() {
        editing.root().locator(".jm-append-row").tap();
        return editing.typingIsPossible();
    }

    /** Swipes up from a thing, as people do to read on, and waits until the page stands still again. */
    public MapEditing swipeUpFrom(Spot spot) {
        editing.text(spot).scrollIntoViewIfNeeded();
        visitor.window().evaluate("""
                () => {
                  const from = scrollY;
                  document.addEventListener('scrollend', () => {
                    if (scrollY !== from) document.documentElement.dataset.scrollEnded = '';
                  });
                }""");
        var box = editing.text(spot).boundingBox();
        CDPSession finger = visitor.context().newCDPSession(visitor.window());
        for (int moved = 0; moved <= 200; moved += 20) {
            tell(finger, moved == 0 ? "touchStart" : "touchMove", box.x + 8, box.y + 8 - moved);
        }
        tell(finger, "touchEnd");
        finger.detach();
        visitor.window().locator("html[data-scroll-ended]").waitFor();
        return editing;
    }

    /** Rests on a note, then drags it to stand just above another one. */
    public MapEditing dragAbove(String text, String other) {
        editing.takeOverIfNeeded();
        var from = editing.text(Spot.note(text)).boundingBox();
        var to = editing.locate(Spot.note(other)).boundingBox();
        CDPSession finger = visitor.context().newCDPSession(visitor.window());
        tell(finger, "touchStart", from.x + from.width / 2, from.y + from.height / 2);
        editing.root().locator(".jm-ghost").waitFor();
        tell(finger, "touchMove", to.x + to.width / 2, to.y + to.height / 2);
        tell(finger, "touchMove", to.x + to.width / 2, to.y + to.height * 0.15);
        editing.root().locator(".jm-drop").waitFor();
        tell(finger, "touchEnd");
        finger.detach();
        return editing;
    }

    /** Lays the finger on the face of a cell and moves it down by so many pixels, or up. */
    public MapEditing dragFaceBy(CellOnPage cell, int pixels) {
        var face = cell.locator().locator(".jm-point");
        face.scrollIntoViewIfNeeded();
        var box = face.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        CDPSession finger = visitor.context().newCDPSession(visitor.window());
        tell(finger, "touchStart", x, y);
        for (int step = 1; step <= 10; step++) {
            tell(finger, "touchMove", x, y + pixels * step / 10.0);
        }
        tell(finger, "touchEnd");
        finger.detach();
        return editing;
    }

    /** @param place of the finger, x and y in the window; none when it is lifted */
    private static void tell(CDPSession finger, String type, double... place) {
        JsonArray points = new JsonArray();
        if (place.length > 0) {
            JsonObject point = new JsonObject();
            point.addProperty("x", place[0]);
            point.addProperty("y", place[1]);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }
}

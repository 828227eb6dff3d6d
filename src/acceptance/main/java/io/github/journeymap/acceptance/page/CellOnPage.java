package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import io.github.journeymap.acceptance.browser.ScriptResult;
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

    /**
     * Clicks where its last line ends, with a hand that comes from where it begins: what lies over it has time to go.
     */
    public void clickLastCorner() {
        cell.scrollIntoViewIfNeeded();
        var box = cell.boundingBox();
        Mouse mouse = map.visitor().window().mouse();
        double bottom = box.y + box.height - 3;
        mouse.move(box.x + box.width * 0.15, bottom);
        mouse.move(box.x + box.width - 30, bottom, new Mouse.MoveOptions().setSteps(10));
        mouse.down();
        mouse.up();
    }

    public List<String> notes() {
        return cell.locator(".jm-note .jm-text").allTextContents();
    }

    /** The left and top of the first note, relative to the cell, and its width, in CSS pixels. */
    public double[] firstNoteBox() {
        return placeOf(cell.locator(".jm-note").first());
    }

    /**
     * The left and top of a part, relative to the cell however far the window is scrolled, and its width, in CSS
     * pixels.
     */
    double[] placeOf(Locator part) {
        List<?> place = (List<?>) part.evaluate("""
                (part, cell) => {
                  const own = part.getBoundingClientRect();
                  const { left, top } = cell.getBoundingClientRect();
                  return [own.left - left, own.top - top, own.width];
                }""", cell.elementHandle());
        return place.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
    }

    /** How far down the window it begins. */
    public double standsAt() {
        return cell.boundingBox().y;
    }

    /** Whether an empty cell shows what it asks for. */
    public boolean invites() {
        return (Boolean) cell.evaluate("""
                (cell) => {
                  const { content, visibility } = getComputedStyle(cell, '::before');
                  return content !== 'none' && visibility === 'visible';
                }""");
    }

    /** Background colours of the notes' categories. */
    public List<String> categoryColours() {
        return ScriptResult.texts(cell.locator(".jm-note > .jm-category")
                .evaluateAll("labels => labels.map(label => getComputedStyle(label).backgroundColor)"));
    }

    public List<String> categories() {
        return cell.locator(".jm-note > .jm-category").allTextContents();
    }

    /** The cell's value as a screen reader says it; empty if it has none. */
    public String value() {
        return String.join("", cell.locator(".jm-value").allTextContents());
    }

    /** The number that stands at its face. */
    public String number() {
        return cell.locator(".jm-point:not(.jm-second)").textContent();
    }

    /** How far down the cell the middle of its face is. */
    public double faceAt() {
        var face = cell.locator(".jm-point").boundingBox();
        return face.y + face.height / 2 - standsAt();
    }

    /** What is drawn of its value, with which colour each: those of the line, the face and the number. */
    public List<String> drawnIn() {
        List<?> colours = (List<?>) cell.evaluate("""
                (cell) => {
                  const face = cell.querySelector('.jm-point');
                  const { borderTopColor, color } = getComputedStyle(face);
                  const features = getComputedStyle(face, '::before').backgroundImage.match(/rgb[^)]*[)]/)[0];
                  return [getComputedStyle(cell.querySelector('.jm-curve > path:not(.jm-area, .jm-bridge)')).stroke, borderTopColor, features, color];
                }""");
        return colours.stream().map(String::valueOf).toList();
    }

    /** Drags its face down by so many pixels, or up if they are negative. */
    public void dragFaceBy(int pixels) {
        Locator face = cell.locator(".jm-point");
        face.scrollIntoViewIfNeeded();
        var box = face.boundingBox();
        Mouse mouse = map.visitor().window().mouse();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        mouse.move(x, y);
        mouse.down();
        mouse.move(x, y + pixels, new Mouse.MoveOptions().setSteps(10));
        mouse.up();
    }
}

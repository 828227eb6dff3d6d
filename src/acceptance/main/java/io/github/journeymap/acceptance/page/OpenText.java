package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/** The box that is open for typing: its text, its label and where it lies. */
public final class OpenText {
    private final MapEditing editing;
    private final Locator root;
    private final Visitor visitor;

    OpenText(MapEditing editing) {
        this.editing = editing;
        root = editing.root();
        visitor = editing.visitor();
    }

    /** What is selected in the open text, or else in the page. */
    public String selected() {
        return (String) visitor.window().evaluate("""
                () => {
                  const {value, selectionStart, selectionEnd} = document.activeElement;
                  return value?.slice(selectionStart, selectionEnd) || `${getSelection()}`;
                }""");
    }

    /** What the open text says about itself when it can't be saved as it is; empty otherwise. */
    public String complaint() {
        return "true".equals(editing.textBox().getAttribute("aria-invalid"))
                ? root.locator(".jm-textbox").getAttribute("data-about")
                : "";
    }

    /** How much of its room the open text says that it takes up; empty while there is plenty. */
    public String counter() {
        String about = root.locator(".jm-textbox").getAttribute("data-about");
        return about == null ? "" : about;
    }

    /**
     * Whether the box for typing is within the map's part of the window, from side to side, and nothing lies over its ends or
     * cuts them off. The map begins where its grid does: the rows' tints reach a little beyond the page's text.
     */
    public boolean isInSight() {
        return (Boolean) editing.textBox().evaluate("""
                (box) => {
                  const own = box.getBoundingClientRect();
                  const map = box.closest('.journey-map').querySelector('.jm-scroll').getBoundingClientRect();
                  const middle = (own.top + own.bottom) / 2;
                  const isSeen = (x) => document.elementFromPoint(x, middle) === box;
                  // Behind its words it may be under the handles.
                  return own.left >= map.left - 1 && own.right <= map.right + 1
                    && isSeen(own.left + 2) && isSeen(own.right - 14);
                }""");
    }

    /** How far down the window the box for typing stands. */
    public double top() {
        return editing.textBox().boundingBox().y;
    }

    /** The left and top of the text box, relative to the cell, and its width, in CSS pixels. */
    public double[] placeIn(CellOnPage cell) {
        return cell.placeOf(editing.textBox());
    }

    /** The font size of the open box, in pixels. */
    public double letterSize() {
        return ((Number) editing.textBox().evaluate("box => parseFloat(getComputedStyle(box).fontSize)")).doubleValue();
    }

    /** Whether the open box covers all of the invitation in an empty cell. */
    public boolean coversInvitationOf(CellOnPage cell) {
        return (Boolean) editing.textBox().evaluate("""
                (box, cell) => {
                  const style = getComputedStyle(cell);
                  const px = (name) => parseFloat(style[name]);
                  const own = box.getBoundingClientRect();
                  const { left, right, top } = cell.getBoundingClientRect();
                  const invitation = parseFloat(getComputedStyle(cell, '::before').height);
                  return own.left <= left + px('paddingLeft') + px('borderLeftWidth') + 0.5
                    && own.right >= right - px('paddingRight') - px('borderRightWidth') - 0.5
                    && own.top <= top + px('paddingTop') + 0.5
                    && own.bottom >= top + px('paddingTop') + invitation - 0.5;
                }""", cell.locator().elementHandle());
    }

    /** The other texts of the map of which the box covers words. */
    public List<String> covered() {
        return ScriptResult.texts(editing.textBox().evaluate("""
                (box) => {
                  const own = box.getBoundingClientRect();
                  const range = document.createRange();
                  const isCovered = (line) => line.left < own.right && line.right > own.left
                    && line.top < own.bottom && line.bottom > own.top;
                  return [...box.closest('.journey-map').querySelectorAll('.jm-scroll :is(.jm-text, .jm-heading)')]
                    .filter((text) => {
                      range.selectNodeContents(text);
                      return [...range.getClientRects()].some(isCovered);
                    })
                    .map((text) => text.textContent);
                }"""));
    }

    /** Whether, in the frame that shows the box of another height, what stands below had made room for it; for each such frame. */
    public List<Boolean> madeRoomForInTheSameFrame(Runnable typing) {
        editing.textBox().evaluate("""
                (box) => {
                  const hasRoom = () => box.closest('.journey-map').querySelector('.jm-grid [style]') !== null;
                  box.roomSeen = [];
                  let height = box.offsetHeight;
                  // Asked after the editor's own, as that has looked first.
                  new ResizeObserver(() => {
                    if (box.offsetHeight !== height) box.roomSeen.push(hasRoom());
                    height = box.offsetHeight;
                  }).observe(box);
                }""");
        typing.run();
        List<?> seen = (List<?>) editing.textBox().evaluate("box => box.roomSeen");
        return seen.stream().map(Boolean.class::cast).toList();
    }

    public Letters letters(Letters.Part part) {
        return new Letters(editing, part);
    }

    /** How high the box for typing is. */
    public double height() {
        return editing.textBox().boundingBox().height;
    }

    /** How many characters stand before the caret. */
    public int caret() {
        return (Integer) editing.textBox().evaluate("box => box.selectionStart");
    }
}

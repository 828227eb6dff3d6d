package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;

/** The picture of a note, if it has one. */
public final class PictureOnPage {
    private final Locator note;

    PictureOnPage(Locator note) {
        this.note = note;
    }

    private Locator link() {
        return note.locator(":scope > .jm-note-picture");
    }

    public boolean isThere() {
        return link().count() > 0;
    }

    /** Whether the browser has it and shows it; pictures are fetched when they come into sight. */
    public boolean isShown() {
        return isThere()
                && (boolean)
                        link().locator("img").evaluate("image => (image.scrollIntoView(), image.naturalWidth > 0)");
    }

    /** The address that a press on it leads to. */
    public String leadsTo() {
        return link().getAttribute("href");
    }

    /** How many pixels it sticks out of its note at either side, if any. */
    public double sticksOut() {
        var outer = note.boundingBox();
        var inner = link().boundingBox();
        return Math.max(outer.x - inner.x, inner.x + inner.width - outer.x - outer.width);
    }

    /** Whether it goes from one edge of its note to the other. */
    public boolean fillsTheWidth() {
        return (boolean) link().evaluate("link => link.offsetWidth === link.parentNode.clientWidth");
    }

    /** Whether it covers a part of the labels of its note. */
    public boolean coversLabels() {
        return (boolean) note.evaluate("""
                (note) => [...note.querySelectorAll(':scope > :is(.jm-category, .jm-who)')].some((label) => {
                  label.scrollIntoView({ block: 'center' });
                  const { left, top, width } = label.getBoundingClientRect();
                  return !label.contains(document.elementFromPoint(left + width / 2, top + 2));
                })""");
    }

    /** Its height, in CSS pixels. */
    public double height() {
        return link().boundingBox().height;
    }
}

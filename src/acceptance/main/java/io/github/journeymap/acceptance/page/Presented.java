package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/** A map that is being presented. */
public final class Presented {
    private final Visitor visitor;

    private Presented(Visitor visitor) {
        this.visitor = visitor;
    }

    public static Presented to(Visitor visitor) {
        return new Presented(visitor);
    }

    /** Presses a key, and waits until stages have come in. */
    public Presented press(String key) {
        visitor.press(key);
        atRest();
        return this;
    }

    /** Presses a key several times within one frame. */
    public void pressAtOnce(String key, int times) {
        visitor.window().evaluate("""
            ([key, times]) => {
              for (let i = 0; i < times; i++) {
                document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
              }
            }""", List.of(key, times));
    }

    /** The stage and which of how many it is, or that it is the whole map; nothing where none is presented. */
    public String shown() {
        Locator at = visitor.window().locator(".jm-presenter-at");
        return at.count() == 0 ? "" : at.innerText();
    }

    /** How much of the window's width the steps take that are shown, beside the headings of rows. */
    public double shareOfTheSteps() {
        return number("""
            () => {
              const heads = document.querySelector('.jm-corner').getBoundingClientRect();
              const all = [...document.querySelectorAll('.jm-row .jm-cell')].filter((one) => one.checkVisibility());
              const shown = all.filter((one) => one.querySelector('.jm-note')?.checkVisibility()).map((one) => one.getBoundingClientRect());
              const left = Math.min(...shown.map((one) => one.left));
              const right = Math.max(...shown.map((one) => one.right));
              const isBeside = heads.left < left ? left >= heads.right - 1.5 : right <= heads.left + 1.5;
              return isBeside && left >= 0 && right <= innerWidth ? (right - left) / innerWidth : 0;
            }""");
    }

    /** How much of the window's width the headings of rows take. */
    public double shareOfTheHeadings() {
        return number("() => document.querySelector('.jm-corner').getBoundingClientRect().width / innerWidth");
    }

    /** The size of the letters of notes, as they are seen. */
    public double letters() {
        return number("""
            () => {
              const note = [...document.querySelectorAll('.jm-grid .jm-note')].find((one) => one.checkVisibility());
              return parseFloat(getComputedStyle(note).fontSize) * note.getBoundingClientRect().width / note.offsetWidth;
            }""");
    }

    /** Words of the steps that are shown, and of all headings beside them, that aren't wholly in the window from side to side. */
    public List<String> cutWords() {
        return ScriptResult.texts(visitor.window().evaluate("""
            () => [...document.querySelectorAll('.jm-grid :is(.jm-heading, .jm-text, .jm-category, .jm-who), .jm-title-text, .jm-trait')]
              .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath !== 'inset(50%)')
              .filter((one) => {
                const range = document.createRange();
                range.selectNodeContents(one);
                const { left, right } = range.getBoundingClientRect();
                const head = document.querySelector('.jm-corner').getBoundingClientRect();
                const frame = one.closest('.jm-cell') ? [head.left > innerWidth / 2 ? 0 : head.right, head.left > innerWidth / 2 ? head.left : innerWidth] : [0, innerWidth];
                return left < frame[0] - 1 || right > frame[1] + 1;
              })
              .map((one) => one.textContent)"""));
    }

    /** Texts of the notes that can be seen, in the window or by scrolling up and down. */
    public List<String> notes() {
        return visitor.window().locator(".jm-grid .jm-text:visible").allInnerTexts();
    }

    /** Headings of rows that are wholly in the window, below the stages and above the buttons. */
    public List<String> rowsInSight() {
        return ScriptResult.texts(visitor.window().evaluate("""
            () => {
              const top = document.querySelector('.jm-grid > thead').getBoundingClientRect().bottom;
              const bottom = document.querySelector('.jm-presenter').getBoundingClientRect().top;
              return [...document.querySelectorAll('.jm-row')]
                .filter((one) => one.getBoundingClientRect().top >= top - 2 && one.getBoundingClientRect().bottom <= bottom + 2)
                .map((one) => one.querySelector('.jm-heading').textContent);
            }"""));
    }

    /** How far the stage headings are below the upper edge of the window. */
    public double stagesAt() {
        return number("() => document.querySelector('.jm-grid > thead').getBoundingClientRect().top");
    }

    /** How high what stands above the map is. */
    public double heightOfHead() {
        return number("() => document.querySelector('.jm-head').getBoundingClientRect().height");
    }

    /** What can be seen and pressed, or looks as if it could be, beside the buttons that go from stage to stage. */
    public List<String> leftToPress() {
        return ScriptResult.texts(visitor.window().evaluate("""
            () => [...document.querySelectorAll('.journey-map :is(button, .jm-votes[data-open]:not([data-votes]), .jm-handle)')]
              .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.jm-presenter'))
              .map((one) => one.className)"""));
    }

    public Presented end() {
        return press("Escape");
    }

    /** Headings that follow the scrolling do so from the next frame on, which is the first that anyone sees. */
    private void atRest() {
        visitor.window()
                .evaluate("() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))");
        visitor.window().waitForFunction("""
            () => document.getAnimations().every((one) => one.playState !== 'running' || one.timeline !== document.timeline)""");
    }

    private double number(String script) {
        return ((Number) visitor.window().evaluate(script)).doubleValue();
    }
}

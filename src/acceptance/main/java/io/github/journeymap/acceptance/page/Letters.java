package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;

/** The letters of one text: where they stand in the map, and where in the box that is open over it. */
public final class Letters {
    /** The kinds of elements whose text opens by a click. */
    public enum Part {
        TITLE(".jm-title-text"),
        SCENARIO(".jm-context-text"),
        SCENARIO_HEADING(".jm-context > .jm-heading"),
        STAGE(".jm-stage > .jm-heading"),
        STAGE_PROMPT(".jm-stage > .jm-prompt", true),
        STEP(".jm-step > .jm-heading"),
        ROW("[data-tone=neutral] > .jm-row-head > .jm-heading"),
        ROW_WITH_TONE("[data-tone=positive] > .jm-row-head > .jm-heading"),
        ROW_PROMPT(".jm-row-head > .jm-prompt", true),
        NOTE(".jm-note:not([data-category]) > .jm-text"),
        NOTE_WITH_CATEGORY(".jm-note[data-category] > .jm-text");

        private final String selector;
        /** Whether it comes up only while its heading is pointed at. */
        private final boolean isHint;

        Part(String selector) {
            this(selector, false);
        }

        Part(String selector, boolean isHint) {
            this.selector = selector;
            this.isHint = isHint;
        }
    }

    private final MapEditing editing;
    private final Part part;
    private final Locator text;

    Letters(MapEditing editing, Part part) {
        this.editing = editing;
        this.part = part;
        text = editing.root().locator(part.selector).first();
    }

    /** How far, in pixels, the first letter moves to the side and down when its text is opened, which this does. */
    public List<Double> moveOnOpening() {
        // Prompts and handles that have come up under the pointer or at the focus would be in the way.
        editing.visitor().window().mouse().move(1, 1);
        editing.visitor().window().evaluate("() => document.activeElement.blur()");
        Locator shown = part.isHint ? text.locator("xpath=preceding-sibling::*[1]") : text;
        // Scrolls before pointing: a prompt goes away when its element scrolls away under the pointer.
        shown.evaluate("element => element.scrollIntoView({ block: 'center', inline: 'center' })");
        if (part.isHint) {
            shown.hover();
            editing.visitor().window().waitForFunction(IS_UP, text.elementHandle());
        }
        Map<String, Number> before = place(IN_THE_MAP, text);
        editing.visitor()
                .window()
                .mouse()
                .click(before.get("x").doubleValue() + 2, before.get("y").doubleValue() + 4);
        editing.typingIsPossible();
        Map<String, Number> after = place(IN_THE_BOX, editing.textBox());
        return List.of(
                after.get("x").doubleValue() - before.get("x").doubleValue(),
                after.get("y").doubleValue() - before.get("y").doubleValue());
    }

    /** Whether the category above this text can be seen, all of it. */
    public boolean categoryIsInSight() {
        return (Boolean) text.evaluate("""
                (text) => {
                  const { left, right, top, bottom } = text.previousElementSibling.getBoundingClientRect();
                  return [[left + 2, top + 2], [right - 2, bottom - 2]]
                    .every(([x, y]) => document.elementFromPoint(x, y) === text.previousElementSibling);
                }""");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Number> place(String script, Locator at) {
        return (Map<String, Number>) at.evaluate(FIRST_LETTER + script);
    }

    private static final String IS_UP = "hint => getComputedStyle(hint).clipPath !== 'inset(50%)'";

    private static final String FIRST_LETTER = """
            (element) => {
              const firstLetter = (node) => {
                const range = document.createRange();
                range.setStart(node, 0);
                range.setEnd(node, 1);
                const { left, top, bottom } = range.getBoundingClientRect();
                return { x: left, y: (top + bottom) / 2 - 4 };
              };
            """;

    private static final String IN_THE_MAP = """
              return firstLetter([...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE));
            }""";

    /**
     * A browser doesn't tell where the letters in a field stand: an element with the field's box, font and text does.
     */
    private static final String IN_THE_BOX = """
              const own = getComputedStyle(element);
              const copy = document.createElement('div');
              for (const name of ['font', 'padding', 'textIndent', 'textAlign', 'boxSizing', 'width']) {
                copy.style[name] = own[name];
              }
              const { left, top } = element.getBoundingClientRect();
              Object.assign(copy.style, {
                position: 'fixed', left: `${left}px`, top: `${top}px`, whiteSpace: 'pre-wrap', overflowWrap: 'break-word',
              });
              copy.dir = 'auto';
              copy.textContent = element.value;
              document.body.append(copy);
              const place = firstLetter(copy.firstChild);
              copy.remove();
              return place;
            }""";
}

package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/** Somebody editing a map: mouse, keys, and what the editor says back. */
public final class MapEditing {
    private final MapOnPage map;
    private final Locator root;
    private final Visitor visitor;

    MapEditing(MapOnPage map) {
        this.map = map;
        root = map.root();
        visitor = map.visitor();
    }

    public MapOnPage map() {
        return map;
    }

    /** Waits until the editor has taken over the server's table. */
    public MapEditing ready() {
        root.and(visitor.window().locator("[data-editing]")).waitFor();
        return this;
    }

    /** Clicks into a cell below its notes, or on its invitation when it has none. */
    public MapEditing click(CellOnPage cell) {
        Locator target = cell.locator();
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        target.click(new Locator.ClickOptions().setPosition(box.width / 2, box.height - 4));
        return this;
    }

    public MapEditing clickNote(String text) {
        note(text).click();
        return this;
    }

    /** Waits for the box that text is typed into. */
    public MapEditing typingIsPossible() {
        textBox().waitFor();
        return this;
    }

    public boolean isTyping() {
        return textBox().isVisible();
    }

    /** What stands in the box that is open for typing. */
    public String typed() {
        return textBox().inputValue();
    }

    /** Adds a note to a cell by mouse and keys. */
    public MapEditing write(CellOnPage cell, String text) {
        click(cell).typingIsPossible();
        visitor.type(text);
        visitor.press("Enter");
        visitor.eventually(() -> assertThat(cell.notes()).contains(text.strip()));
        if (isTyping()) {
            visitor.press("Escape");
        }
        return this;
    }

    /** Replaces the text of a note by mouse and keys. */
    public MapEditing rewrite(String text, String other) {
        clickNote(text).typingIsPossible();
        textBox().fill(other);
        visitor.press("Enter");
        visitor.eventually(() -> assertThat(map.notes()).contains(other));
        return this;
    }

    /** Waits until everything that was done is stored. */
    public MapEditing saved() {
        visitor.eventually(() -> assertThat(state()).isEqualTo("clean"));
        return this;
    }

    /** Where the session stands: clean, dirty, saving, failed … */
    public String state() {
        return root.getAttribute("data-state");
    }

    /** What the status line beside the tools says. */
    public String status() {
        return root.locator(".jm-status").innerText();
    }

    /** The sentence about a trouble that lasts; empty when there is none. */
    public String trouble() {
        return String.join("\n", root.locator(".jm-troubles").allInnerTexts());
    }

    /** The sentence that something just done shows. */
    public String told() {
        return String.join("\n", root.locator(".jm-toasts").allInnerTexts());
    }

    /** Presses a button in one of the sentences. */
    public MapEditing answer(String button) {
        root.locator(".jm-foot")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    public MapEditing pressTool(String name) {
        root.locator(".jm-tools")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    public List<String> tools() {
        return root.locator(".jm-tools button").all().stream()
                .map(button -> (String) button.evaluate("b => b.ariaLabel || b.title || b.textContent"))
                .toList();
    }

    /** The others who edit this map now. */
    public List<String> people() {
        return root.locator(".jm-people li").allInnerTexts();
    }

    /** Notes that glow because somebody else just changed them. */
    public List<String> glowing() {
        return root.locator(".jm-note.jm-news .jm-text").allTextContents();
    }

    /** Notes that are selected. */
    public List<String> picked() {
        return root.locator(".jm-note.jm-picked .jm-text").allTextContents();
    }

    /** Where the focus is, in the words of the headings: "Steps × Enter", "note: …", "stage: …", or elsewhere. */
    public String focus() {
        return (String) visitor.window().evaluate(FOCUS);
    }

    /** Drags from the middle of one thing to a point of another; x and y are parts of its width and height. */
    void drag(Locator from, Locator to, double x, double y) {
        from.scrollIntoViewIfNeeded();
        from.hover();
        var mouse = visitor.window().mouse();
        mouse.down();
        var box = to.boundingBox();
        double left = box.x + box.width * x;
        double top = box.y + box.height * y;
        mouse.move(left - 8, top - 8);
        mouse.move(left, top, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        root.locator(".jm-drop-line").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        mouse.up();
    }

    public MapEditing dragNote(String text, CellOnPage to) {
        drag(note(text), to.locator(), 0.5, 0.9);
        return this;
    }

    /** Drops the note just above another one. */
    public MapEditing dragNoteAbove(String text, String other) {
        drag(note(text), note(other), 0.5, 0.1);
        return this;
    }

    Locator note(String text) {
        return root.locator(".jm-note")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.window()
                                .locator(".jm-text")
                                .getByText(text, new Locator.GetByTextOptions().setExact(true))));
    }

    Locator textBox() {
        return root.locator(".jm-textbox textarea");
    }

    private static final String FOCUS = """
            () => {
              const at = document.activeElement;
              const heading = (element) => element?.querySelector('.jm-heading')?.textContent;
              if (at.closest('.jm-textbox')) return 'typing';
              const root = at.closest('.journey-map');
              const note = at.closest('.jm-note');
              if (note) return 'note: ' + note.querySelector('.jm-text').textContent;
              const kind = {'jm-stage': 'stage', 'jm-step': 'step', 'jm-row-head': 'row'};
              for (const [name, word] of Object.entries(kind)) {
                if (at.classList.contains(name)) return `${word}: ${heading(at)}`;
              }
              if (at.classList.contains('jm-title')) return 'title';
              if (at.classList.contains('jm-corner')) return 'context';
              if (!at.classList.contains('jm-cell')) return root ? `in the map: ${at.className || at.localName}` : 'elsewhere';
              let column = at.cellIndex - 1;
              const stage = [...root.querySelectorAll('th.jm-stage')].find((th) => (column -= th.colSpan) < 0);
              return `${heading(at.parentNode.cells[0])} × ${heading(stage)}`;
            }
            """;
}

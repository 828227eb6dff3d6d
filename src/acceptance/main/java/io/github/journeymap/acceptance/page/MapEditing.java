package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody editing a map by pointer and typing, and what the editor says back. {@link MapKeys} is the way without a pointer. */
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

    public Visitor visitor() {
        return visitor;
    }

    public MapKeys keys() {
        return new MapKeys(this);
    }

    public MapDrag drag() {
        return new MapDrag(this);
    }

    /** Whether a button of the bar is pressed in. */
    public boolean isPressed(String key) {
        return "true".equals(tool(key).getAttribute("aria-pressed"));
    }

    /** Where the focus is allowed to be while a dialog is open: in it, or in the browser's own bars. */
    public boolean focusIsInTheDialogOrNowhere() {
        return (Boolean) visitor.window()
                .evaluate(
                        "() => document.activeElement === document.body || !!document.activeElement.closest('dialog')");
    }

    /** Waits until the editor has taken over the server's table. */
    public MapEditing ready() {
        root.and(visitor.window().locator("[data-editing]")).waitFor();
        return this;
    }

    /** Lets the editor start and take over, without changing anything. */
    public MapEditing takeOver() {
        locate(Spot.title()).click();
        ready();
        visitor.eventually(() -> assertThat(isTyping()).isTrue());
        visitor.press("Escape");
        return this;
    }

    // --- writing ---------------------------------------------------------------------------------

    /** Clicks into a cell below its notes, or on its invitation when it has none. */
    public MapEditing click(CellOnPage cell) {
        Locator target = cell.locator();
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        // Where a line begins: the handles of what is in focus stand where it ends.
        boolean leftToRight = (Boolean) target.evaluate("cell => getComputedStyle(cell).direction === 'ltr'");
        target.click(new Locator.ClickOptions().setPosition(box.width * (leftToRight ? 0.15 : 0.85), box.height - 3));
        return this;
    }

    public MapEditing click(Spot spot) {
        text(spot).click();
        return this;
    }

    public MapEditing tap(Spot spot) {
        text(spot).tap();
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

    /** How far down the window the box for typing stands. */
    public double typingAt() {
        return textBox().boundingBox().y;
    }

    /** What stands in the box that is open for typing. */
    public String typed() {
        return textBox().inputValue();
    }

    /** Adds a note to a cell by mouse and keys. */
    public MapEditing write(CellOnPage cell, String text) {
        click(cell).typingIsPossible();
        visitor.insert(text);
        visitor.press("Enter");
        visitor.eventually(() -> assertThat(cell.notes()).contains(text.strip()));
        visitor.press("Escape");
        return this;
    }

    /** Adds notes to a cell one after the other, as somebody does who has them on paper. */
    public MapEditing writeAll(CellOnPage cell, List<String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        click(cell).typingIsPossible();
        for (String text : texts) {
            visitor.insert(text);
            visitor.press("Enter");
        }
        visitor.press("Escape");
        visitor.eventually(() -> assertThat(cell.notes()).endsWith(texts.get(texts.size() - 1)));
        return this;
    }

    /** Replaces a text by another one, by mouse and keys. */
    public MapEditing rewrite(Spot spot, String other) {
        click(spot).typingIsPossible();
        return replace(other);
    }

    /** Replaces what stands in the open box and agrees. */
    public MapEditing replace(String other) {
        textBox().fill(other);
        visitor.press("Enter");
        if (isTyping()) {
            visitor.press("Escape");
        }
        return this;
    }

    // --- menus, tools, sentences -----------------------------------------------------------------

    /** Opens the menu of a thing with the pointer: the button that shows when one points at it. */
    public MapMenu menu(Spot spot) {
        takeOverIfNeeded();
        visitor.eventually(() -> {
            locate(spot).scrollIntoViewIfNeeded();
            text(spot).hover();
            try {
                root.locator(".jm-handles .jm-more").click(new Locator.ClickOptions().setTimeout(3_000));
            } catch (TimeoutError e) {
                // The page has scrolled under the hand: it points again.
                throw new AssertionError("The handles are somewhere else", e);
            }
        });
        return openMenu();
    }

    /** A menu that is open already. */
    public MapMenu openMenu() {
        return new MapMenu(this, root.getByRole(AriaRole.MENU));
    }

    public MapMenu addMenu() {
        takeOverIfNeeded();
        root.locator(".jm-tools .jm-add").click();
        return openMenu();
    }

    public MapMenu moreMenu() {
        takeOverIfNeeded();
        tool("more").click();
        return openMenu();
    }

    public MapEditing undo() {
        tool("undo").click();
        return this;
    }

    public MapEditing redo() {
        tool("redo").click();
        return this;
    }

    public MapEditing zoomToFit() {
        takeOverIfNeeded();
        tool("fit").click();
        return this;
    }

    public MapEditing fullScreen() {
        takeOverIfNeeded();
        tool("full").click();
        return this;
    }

    public MapDialog dialog() {
        return new MapDialog(this, root.locator("dialog"));
    }

    /** Waits until everything that was done is stored. */
    public MapEditing saved() {
        visitor.eventually(() -> assertThat(state()).isEqualTo("clean"));
        return this;
    }

    /** Where the session stands: clean, dirty, saving, failed or stale. */
    public String state() {
        return root.locator(".jm-status").getAttribute("data-state");
    }

    /** What the status line beside the tools says. */
    public String status() {
        return root.locator(".jm-status").innerText();
    }

    /** The sentence about a trouble that lasts; empty when there is none. */
    public String trouble() {
        return String.join("\n", root.locator(".jm-troubles p").allInnerTexts());
    }

    /** The sentence that something just done shows. */
    public String told() {
        return String.join("\n", root.locator(".jm-toasts").allInnerTexts());
    }

    /** What those hear who listen. */
    public String said() {
        return root.locator(".jm-live[role=status]").textContent();
    }

    /** Presses a button in one of the sentences, by the word on it. */
    public MapEditing answer(String button) {
        root.locator(".jm-foot")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    /** From the guidance of a map without notes. */
    public MapDialog chooseTemplate() {
        root.locator("[data-command=choose-template]").click();
        return dialog();
    }

    /** The same by a press that lasts until the editor, which it brings, is there. */
    public MapDialog chooseTemplateSlowly() {
        root.locator("[data-command=choose-template]").hover();
        visitor.window().mouse().down();
        ready();
        visitor.window().mouse().up();
        return dialog();
    }

    public MapEditing seeExample() {
        root.locator("[data-command=see-example]").click();
        return this;
    }

    /** The words of the example that stands beside the map. */
    public String example() {
        return root.locator(".jm-panel").innerText();
    }

    /** Waits for what stands beside the map, whole. */
    public MapEditing beside() {
        root.locator(".jm-panel .jm-grid").waitFor();
        return this;
    }

    public MapEditing closeWhatStandsBeside() {
        root.locator(".jm-panel .jm-close").click();
        root.locator(".jm-panel").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** What the open text says about itself when it can't be saved as it is; empty otherwise. */
    public String complaint() {
        return "true".equals(textBox().getAttribute("aria-invalid"))
                ? root.locator(".jm-textbox").getAttribute("data-about")
                : "";
    }

    /** Tries again at once to save what is not saved. */
    public MapEditing tryAgain() {
        return answer(word("retry"));
    }

    /** What this browser keeps of the map until it is saved. */
    public String keptInTheBrowser() {
        return (String) visitor.window().evaluate("() => JSON.stringify({...localStorage})");
    }

    /** Whether the map covers the whole window. */
    public boolean fillsTheWindow() {
        return (Boolean) root.evaluate("e => { const r = e.getBoundingClientRect();"
                + " return r.top <= 0 && r.left <= 0 && r.right >= innerWidth && r.bottom >= innerHeight; }");
    }

    // --- others, selection, focus ----------------------------------------------------------------

    /** The others who edit this map now. */
    @SuppressWarnings("unchecked")
    public List<String> people() {
        // In one go: somebody found and then asked for may have left in between, and would be waited for.
        return (List<String>) root.locator(".jm-people li")
                .evaluateAll("all => all.map(li => li.ariaLabel || li.title || li.textContent)");
    }

    /** Notes that glow because somebody else just changed them, with who that was: "Doubts (Ada Admin)". */
    @SuppressWarnings("unchecked")
    public List<String> glowing() {
        return (List<String>) root.locator(".jm-note.jm-glow")
                .evaluateAll("all => all.map(li => `${li.querySelector('.jm-text').textContent} (${li.dataset.by})`)");
    }

    public MapEditing pick(String... notes) {
        for (String note : notes) {
            text(Spot.note(note))
                    .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROLORMETA)));
        }
        return this;
    }

    public MapEditing pickUpTo(String note) {
        text(Spot.note(note)).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        return this;
    }

    public List<String> picked() {
        return root.locator(".jm-note.jm-picked .jm-text").allTextContents();
    }

    /** Where the focus is, in the words of the headings: "Steps × Enter", "note: …", "stage: …", or elsewhere. */
    public String focus() {
        return (String) visitor.window().evaluate(FOCUS);
    }

    /** The element of a spot. */
    Locator locate(Spot spot) {
        Locator all = root.locator(spot.kind().selector);
        if (spot.name().isEmpty()) {
            return all.nth(spot.number());
        }
        return all.filter(new Locator.FilterOptions().setHas(exactly(spot))).first();
    }

    /** The element of its text: the part that a click opens. A text that is still empty is nothing to point at; its place is. */
    Locator text(Spot spot) {
        Locator place = locate(spot);
        if (spot.kind() == Spot.Kind.TITLE) {
            return place;
        }
        Locator text = spot.kind() == Spot.Kind.CONTEXT
                ? place.locator(".jm-context-text, .jm-heading").last()
                : place.locator(spot.kind().text).first();
        return text.textContent().isEmpty() ? place : text;
    }

    Locator textBox() {
        return root.locator(".jm-textbox textarea");
    }

    Locator root() {
        return root;
    }

    String word(String key, Object... arguments) {
        return visitor.site().words().text("journey-map.editor." + key, arguments);
    }

    private Locator exactly(Spot spot) {
        String whole = "^\\s*" + spot.name().replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "\\s*$";
        return visitor.window().locator(spot.kind().text, new Page.LocatorOptions().setHasText(Pattern.compile(whole)));
    }

    private Locator tool(String key) {
        return root.locator(".jm-tools")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(word(key)).setExact(true));
    }

    void takeOverIfNeeded() {
        if (root.getAttribute("data-editing") == null) {
            takeOver();
        }
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

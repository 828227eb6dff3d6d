package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import io.github.journeymap.acceptance.browser.GivenFile;
import io.github.journeymap.acceptance.browser.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Someone editing a map by mouse and typing. {@link MapTouch} is the way by finger, {@link MapKeys} that without a
 * pointer, {@link MapFeedback} what the editor says back.
 */
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

    public MapTouch touch() {
        return new MapTouch(this);
    }

    /** The box that is open for typing. */
    public OpenText openText() {
        return new OpenText(this);
    }

    public MapMouse mouse() {
        return new MapMouse(this);
    }

    public MapBar bar() {
        return new MapBar(this);
    }

    public MapGuidance guidance() {
        return new MapGuidance(this);
    }

    public MapFeedback feedback() {
        return new MapFeedback(this);
    }

    /** The panel beside the map, open or not. */
    public MapPanel panel() {
        return new MapPanel(this);
    }

    /** Where the focus is allowed to be while a dialog is open: in it, or in the browser's own bars. */
    public boolean focusIsInTheDialogOrNowhere() {
        return (Boolean) visitor.window()
                .evaluate(
                        "() => document.activeElement === document.body || !!document.activeElement.closest('dialog')");
    }

    /** Whether the editor has taken over the server's table. */
    public boolean isTakenOver() {
        return root.getAttribute("data-editing") != null;
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
        // Clicks where a line begins, since the handles of what is in focus are where it ends.
        boolean leftToRight = (Boolean) target.evaluate("cell => getComputedStyle(cell).direction === 'ltr'");
        target.click(new Locator.ClickOptions().setPosition(box.width * (leftToRight ? 0.15 : 0.85), box.height - 3));
        return this;
    }

    public MapEditing click(Spot spot) {
        text(spot).click();
        return this;
    }

    /** Clicks a link, and closes the tab that comes. @return what the tab shows */
    public String follow(String link) {
        Page tab = visitor.context().waitForPage(() -> map.root()
                .locator("a", new Locator.LocatorOptions().setHasText(link))
                .first()
                .click());
        tab.waitForLoadState();
        String address = tab.url();
        tab.close();
        return address;
    }

    /** Clicks the title, which stays in sight however far the map is scrolled. */
    public MapEditing clickTitle() {
        root.locator(".jm-title-text").click();
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

    /** The text in the box that is open for typing. */
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

    /** Adds notes to a cell one after the other, as someone does who has them on paper. */
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

    // --- menus and tools -------------------------------------------------------------------------

    /** Opens the menu of a thing with the pointer, by the button that comes up beside it. */
    public MapMenu menu(Spot spot) {
        takeOverIfNeeded();
        visitor.eventually(() -> {
            locate(spot).scrollIntoViewIfNeeded();
            text(spot).hover();
            try {
                root.locator(".jm-handles .jm-more").click(new Locator.ClickOptions().setTimeout(3_000));
            } catch (TimeoutError e) {
                // The page has scrolled under the pointer, which must be moved again.
                throw new AssertionError("The handles are somewhere else", e);
            }
        });
        return openMenu();
    }

    /** A menu that is open already. */
    public MapMenu openMenu() {
        return new MapMenu(this, root.getByRole(AriaRole.MENU));
    }

    public MapDialog dialog() {
        return new MapDialog(this, root.locator("dialog"));
    }

    /** Waits until everything that was done is stored. */
    public MapEditing saved() {
        visitor.eventually(() -> assertThat(feedback().state()).isEqualTo("clean"));
        return this;
    }

    /** Waits until these categories are offered below the open note. */
    public MapEditing chips(String... labels) {
        visitor.eventually(() ->
                assertThat(root.locator(".jm-chips .jm-chip").allInnerTexts()).containsExactly(labels));
        return this;
    }

    /** Drops a file on the map, once that takes it. */
    public MapDialog drop(String name, String content) {
        drop(new GivenFile(name, "", content.getBytes(StandardCharsets.UTF_8)), root.locator(".jm-grid"));
        return dialog();
    }

    /** Drops a file on something of the map, once that takes it. */
    public MapEditing drop(GivenFile file, Spot spot) {
        return drop(file, spot.in(root));
    }

    public MapEditing drop(GivenFile file, CellOnPage cell) {
        return drop(file, cell.locator());
    }

    private MapEditing drop(GivenFile file, Locator place) {
        visitor.eventually(() -> assertThat(file.dropOn(place.first())).isTrue());
        return this;
    }

    /** Presses the button at the end of the map that adds a {@code stage} or a {@code row}. */
    public MapEditing append(String kind) {
        root.locator("[data-command=add-" + kind + "]").click();
        return this;
    }

    /** Whether the map covers the whole window. */
    public boolean fillsTheWindow() {
        return (Boolean) root.evaluate("e => { const r = e.getBoundingClientRect();"
                + " return r.top <= 0 && r.left <= 0 && r.right >= innerWidth && r.bottom >= innerHeight; }");
    }

    // --- selection, focus ------------------------------------------------------------------------

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

    /** What a screen reader is told of what has the focus: its role, its name and, in brackets, its description. */
    public String toldOfFocus() {
        return new Accessibility(visitor).told("document.activeElement");
    }

    /** Where the focus is, in the words of the headings: "Steps × Enter", "note: …", "stage: …", or elsewhere. */
    public String focus() {
        return (String) visitor.window().evaluate(FOCUS);
    }

    Locator locate(Spot spot) {
        return spot.in(root);
    }

    Locator text(Spot spot) {
        return spot.textIn(root);
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

    void takeOverIfNeeded() {
        if (!isTakenOver()) {
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
              if (at.dataset.trait) return `persona: ${at.dataset.trait}`;
              if (at.classList.contains('jm-title')) return 'title';
              if (at.classList.contains('jm-context')) return 'context';
              if (!at.classList.contains('jm-cell')) return root ? `in the map: ${at.className || at.localName}` : 'elsewhere';
              let column = at.cellIndex - 1;
              const stage = [...root.querySelectorAll('th.jm-stage')].find((th) => (column -= th.colSpan) < 0);
              return `${heading(at.parentNode.cells[0])} × ${heading(stage)}`;
            }
            """;
}

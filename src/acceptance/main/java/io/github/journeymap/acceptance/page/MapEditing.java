package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/**
 * Somebody editing a map by mouse and typing. {@link MapTouch} is the way by finger, {@link MapKeys} that without a pointer,
 * {@link MapFeedback} what the editor says back.
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

    public MapFeedback feedback() {
        return new MapFeedback(this);
    }

    /** What stands beside the map, or will. */
    public MapPanel panel() {
        return new MapPanel(this);
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
        // Where a line begins: the handles of what is in focus stand where it ends.
        boolean leftToRight = (Boolean) target.evaluate("cell => getComputedStyle(cell).direction === 'ltr'");
        target.click(new Locator.ClickOptions().setPosition(box.width * (leftToRight ? 0.15 : 0.85), box.height - 3));
        return this;
    }

    public MapEditing click(Spot spot) {
        text(spot).click();
        return this;
    }

    /** Clicks behind the last letter of a text. */
    public MapEditing clickAtTheEnd(Spot spot) {
        text(spot).scrollIntoViewIfNeeded();
        double[] end = ((List<?>) text(spot).evaluate("""
                        (text) => {
                          const range = document.createRange();
                          range.setStart(text.lastChild, text.lastChild.data.length - 1);
                          range.setEnd(text.lastChild, text.lastChild.data.length);
                          const {right, top, height} = range.getBoundingClientRect();
                          return [right - 1, top + height / 2];
                        }"""))
                .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
        visitor.window().mouse().click(end[0], end[1]);
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

    /** Clicks where a thing begins, without scrolling the map sideways first. */
    public MapEditing clickWhereItBegins(Spot spot) {
        text(spot).evaluate("text => scrollBy(0, text.getBoundingClientRect().top - 300)");
        var box = text(spot).boundingBox();
        visitor.window().mouse().click(box.x + 4, box.y + 8);
        return this;
    }

    /** Drags over a text from where it begins to where it ends, with Alt held. */
    public MapEditing selectWithAlt(Spot spot) {
        text(spot).scrollIntoViewIfNeeded();
        var box = text(spot).boundingBox();
        var mouse = visitor.window().mouse();
        visitor.window().keyboard().down("Alt");
        mouse.move(box.x + 1, box.y + 5);
        mouse.down();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
        mouse.move(box.x + box.width - 1, box.y + box.height - 3, new Mouse.MoveOptions().setSteps(5));
        mouse.up();
        visitor.window().keyboard().up("Alt");
        return this;
    }

    public MapEditing doubleClick(Spot spot) {
        text(spot).dblclick();
        return this;
    }

    /** What is selected in the open text, or else in the page. */
    public String selected() {
        return (String) visitor.window().evaluate("""
                () => {
                  const {value, selectionStart, selectionEnd} = document.activeElement;
                  return value?.slice(selectionStart, selectionEnd) || `${getSelection()}`;
                }""");
    }

    /** Clicks the title, which stays in sight however far the map is scrolled. */
    public MapEditing clickTitle() {
        root.locator(".jm-title-text").click();
        return this;
    }

    /** Goes to a thing with the mouse; what comes up there has come. */
    public MapEditing pointAt(Spot spot) {
        // The editor may come later than the pointer: then the next move brings the handles up.
        visitor.eventually(() -> {
            text(spot).hover(new Locator.HoverOptions().setPosition(3, 3));
            text(spot).hover(new Locator.HoverOptions().setPosition(4, 4));
            if (!root.locator(".jm-handles .jm-more").isVisible()) {
                throw new AssertionError("No handles at " + spot);
            }
        });
        return this;
    }

    /**
     * Scrolls until a thing's text is so far down the window, and points at it.
     *
     * @return the middle of the button of its menu
     */
    public double[] pointAtWhere(Spot spot, int down) {
        text(spot).evaluate("(text, y) => scrollBy(0, text.getBoundingClientRect().top - y)", down);
        var box = text(spot).boundingBox();
        visitor.window().mouse().move(box.x + 4, box.y + 6);
        root.locator(".jm-handles .jm-more").waitFor();
        return menuButtonAt();
    }

    /** The middle of the menu's button that is up. */
    public double[] menuButtonAt() {
        var box = root.locator(".jm-handles .jm-more").boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    /** Waits for the box that text is typed into. */
    public MapEditing typingIsPossible() {
        textBox().waitFor();
        return this;
    }

    /** What the open text says about itself when it can't be saved as it is; empty otherwise. */
    public String complaint() {
        return "true".equals(textBox().getAttribute("aria-invalid"))
                ? root.locator(".jm-textbox").getAttribute("data-about")
                : "";
    }

    /** How much of its room the open text says that it takes up; empty while there is plenty. */
    public String counter() {
        String about = root.locator(".jm-textbox").getAttribute("data-about");
        return about == null ? "" : about;
    }

    public boolean isTyping() {
        return textBox().isVisible();
    }

    /**
     * Whether the box for typing is within the map's part of the window, from side to side, and nothing lies over its ends or
     * cuts them off. The map begins where its grid does: the rows' tints reach a little beyond the page's text.
     */
    public boolean typingIsInSight() {
        return (Boolean) textBox().evaluate("""
                (box) => {
                  const own = box.getBoundingClientRect();
                  const map = box.closest('.journey-map').querySelector('.jm-scroll').getBoundingClientRect();
                  const middle = (own.top + own.bottom) / 2;
                  const isSeen = (x) => document.elementFromPoint(x, middle) === box;
                  return own.left >= map.left - 1 && own.right <= map.right + 1
                    && isSeen(own.left + 2) && isSeen(own.right - 2);
                }""");
    }

    /** How far down the window the box for typing stands. */
    public double typingAt() {
        return textBox().boundingBox().y;
    }

    /** Where the box for typing begins, from where the cell begins, and how wide it is. */
    public double[] typingBoxIn(CellOnPage cell) {
        return cell.placeOf(textBox());
    }

    /** How large the letters are that one types, in pixels. */
    public double typingSize() {
        return ((Number) textBox().evaluate("box => parseFloat(getComputedStyle(box).fontSize)")).doubleValue();
    }

    /** Whether the open box lies over all of what invites to write in an empty cell. */
    public boolean invitationIsCoveredIn(CellOnPage cell) {
        return (Boolean) textBox().evaluate("""
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

    public Letters letters(Letters.Part part) {
        return new Letters(this, part);
    }

    /** What stands in the box that is open for typing. */
    public String typed() {
        return textBox().inputValue();
    }

    /** How high the box for typing is. */
    public double typingHeight() {
        return textBox().boundingBox().height;
    }

    /** How many characters stand before the caret. */
    public int caret() {
        return (Integer) textBox().evaluate("box => box.selectionStart");
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

    // --- menus and tools -------------------------------------------------------------------------

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
        boolean fits = isPressed("fit");
        tool("fit").click();
        visitor.eventually(() -> assertThat(isPressed("fit")).isNotEqualTo(fits));
        return this;
    }

    /** Draws the map so many steps larger, or smaller. */
    public MapEditing zoom(int steps) {
        takeOverIfNeeded();
        for (int i = 0; i < Math.abs(steps); i++) {
            String before = size();
            tool(steps > 0 ? "larger" : "smaller").click();
            visitor.eventually(() -> assertThat(size()).isNotEqualTo(before));
        }
        return this;
    }

    public MapEditing actualSize() {
        root.locator(".jm-tool-actual-size").click();
        return this;
    }

    /** How large the bar says that the map is drawn. */
    public String size() {
        return root.locator(".jm-tool-actual-size").innerText();
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
        visitor.eventually(() -> assertThat(feedback().state()).isEqualTo("clean"));
        return this;
    }

    /** From the guidance of a map without notes. */
    public MapDialog chooseTemplate() {
        root.locator("[data-command=choose-template]").click();
        return dialog();
    }

    /** Waits until these are at hand below the open note. */
    public MapEditing chips(String... labels) {
        visitor.eventually(() ->
                assertThat(root.locator(".jm-chips .jm-chip").allInnerTexts()).containsExactly(labels));
        return this;
    }

    /** From the card of a map that nobody has begun. */
    public MapDialog bringTable() {
        root.locator("[data-command=bring-table]").click();
        return dialog();
    }

    /** Drops a file on the map, once that is ready. */
    public MapDialog drop(String name, String content) {
        root.locator(".jm-layer").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        root.locator(".jm-grid")
                .first()
                .evaluate(
                        "(table, [name, content]) => { const dataTransfer = new DataTransfer();"
                                + " dataTransfer.items.add(new File([content], name));"
                                + " for (const type of ['dragover', 'drop']) table.dispatchEvent(new DragEvent(type,"
                                + " { dataTransfer, bubbles: true, cancelable: true })); }",
                        List.of(name, content));
        return dialog();
    }

    /** Presses what stands at the end of the map: {@code stage} or {@code row}. */
    public MapEditing append(String kind) {
        root.locator("[data-command=add-" + kind + "]").click();
        return this;
    }

    /** Presses the button on a border of a heading that is pointed at. */
    public MapEditing insertBeside(Spot spot, boolean before) {
        pointAt(spot);
        root.locator(".jm-insert").nth(before ? 0 : 1).click();
        return this;
    }

    /** The same by a press that lasts until the editor, which it brings, is there. */
    public MapDialog chooseTemplateSlowly() {
        root.locator("[data-command=choose-template]").hover();
        visitor.window().mouse().down();
        ready();
        visitor.window().mouse().up();
        return dialog();
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

    private Locator tool(String key) {
        return root.locator(".jm-tools")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(word(key)).setExact(true));
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

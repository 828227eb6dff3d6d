package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/** The feedback of a map's editor: its status line, notices, announcements to screen readers, and what it shows of other people. */
public final class MapFeedback {
    private final MapEditing editing;
    private final Locator root;

    MapFeedback(MapEditing editing) {
        this.editing = editing;
        root = editing.root();
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

    /** Whether the card about a trouble covers neither the tools nor the open text. */
    public boolean troubleIsOutOfTheWay() {
        return (Boolean) root.evaluate("""
                (root) => {
                  const card = root.querySelector('.jm-troubles > .jm-toast').getBoundingClientRect();
                  return [...root.querySelectorAll('.jm-bar, .jm-textbox:not([hidden])')].every((one) => {
                    const own = one.getBoundingClientRect();
                    return own.bottom <= card.top || own.top >= card.bottom;
                  });
                }""");
    }

    /** Whether the notice about what was just done covers neither the open text nor the button that adds a row. */
    public boolean noticeIsOutOfTheWay() {
        return (Boolean) root.evaluate("""
                (root) => {
                  const notice = root.querySelector('.jm-toasts > .jm-toast').getBoundingClientRect();
                  return [...root.querySelectorAll('.jm-append-row, .jm-textbox')].every((one) => {
                    const own = one.getBoundingClientRect();
                    return own.bottom <= notice.top || own.top >= notice.bottom;
                  });
                }""");
    }

    /** The horizontal distance in pixels between the middle of the card about a trouble and that of the map. */
    public double troubleFromTheMiddle() {
        var card = troubleCard().boundingBox();
        var map = root.boundingBox();
        return Math.abs(card.x + card.width / 2 - map.x - map.width / 2);
    }

    /** Height and width of the card about a trouble, in pixels. */
    public List<Double> troubleSize() {
        var card = troubleCard().boundingBox();
        return List.of(card.height, card.width);
    }

    private Locator troubleCard() {
        return root.locator(".jm-troubles > .jm-toast");
    }

    /** The notice about what was just done. */
    public String told() {
        return String.join("\n", root.locator(".jm-toasts").allInnerTexts());
    }

    /** What screen readers are told. */
    public String said() {
        return root.locator(".jm-live[role=status]").textContent();
    }

    /** Presses a button in one of the sentences, by the word on it. */
    public MapEditing answer(String button) {
        root.locator(".jm-foot")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return editing;
    }

    /** What this browser keeps of the map until it is saved. */
    public String keptInTheBrowser() {
        return (String) editing.visitor().window().evaluate("() => JSON.stringify({...localStorage})");
    }

    /** The others who edit this map now. */
    public List<String> people() {
        // In one call: someone who was found and asked for next might have left in between, and the driver would wait
        // for them.
        return ScriptResult.texts(
                root.locator(".jm-people .jm-visually-hidden").evaluateAll("all => all.map(name => name.textContent)"));
    }

    /** Cells that others are writing in, by their row, with who that is: "Steps (Ada Admin)". */
    public List<String> writers() {
        return ScriptResult.texts(
                root.locator(".jm-cell[data-by]")
                        .evaluateAll(
                                "all => all.map(td => `${td.parentNode.querySelector('.jm-heading').textContent} (${td.dataset.by})`)"));
    }

    /** The texts that are covered by someone else's name. */
    public List<String> wordsUnderNames() {
        return ScriptResult.texts(root.evaluate("""
                (root) => {
                  const range = document.createRange();
                  const names = [...root.querySelectorAll('.jm-grid [data-by]')].map((element) => {
                    const own = element.getBoundingClientRect();
                    const name = getComputedStyle(element, '::before');
                    const bottom = own.bottom - parseFloat(name.bottom);
                    return { left: own.left, right: own.right, bottom, top: bottom - parseFloat(name.height) };
                  });
                  const covered = (line) => names.some((name) =>
                    name.left < line.right && name.right > line.left
                      && name.top < line.bottom - 2 && name.bottom > line.top + 2);
                  return [...root.querySelectorAll('.jm-grid :is(.jm-text, .jm-heading)')]
                    .filter((element) => {
                      range.selectNodeContents(element);
                      return [...range.getClientRects()].some(covered);
                    })
                    .map((element) => element.textContent);
                }"""));
    }

    /** The colours of someone's picture in the bar and of their names in the map. */
    public List<String> coloursOf(String person) {
        return ScriptResult.texts(root.evaluate("""
                (root, person) => {
                  const colours = (element, part) => {
                    const { backgroundColor, color } = getComputedStyle(element, part);
                    return `${color} on ${backgroundColor}`;
                  };
                  const picture = root.querySelector(`.jm-people .jm-person[title="${person}"]`);
                  const places = [...root.querySelectorAll(`.jm-grid [data-by="${person}"]`)];
                  return [colours(picture), ...places.map((place) => colours(place, '::before'))];
                }""", person));
    }

    /** Notes that glow because someone else just changed them, with who that was: "Doubts (Ada Admin)". */
    public List<String> glowing() {
        return ScriptResult.texts(root.locator(".jm-note.jm-glow")
                .evaluateAll("all => all.map(li => `${li.querySelector('.jm-text').textContent} (${li.dataset.by})`)"));
    }
}

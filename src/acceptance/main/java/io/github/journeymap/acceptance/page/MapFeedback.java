package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What the editor of a map says back: by its status line, in sentences, to those who listen, and of other people. */
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
        return editing;
    }

    /** What this browser keeps of the map until it is saved. */
    public String keptInTheBrowser() {
        return (String) editing.visitor().window().evaluate("() => JSON.stringify({...localStorage})");
    }

    /** The others who edit this map now. */
    @SuppressWarnings("unchecked")
    public List<String> people() {
        // In one go: somebody found and then asked for may have left in between, and would be waited for.
        return (List<String>) root.locator(".jm-people li")
                .evaluateAll("all => all.map(li => li.ariaLabel || li.title || li.textContent)");
    }

    /** Cells that others are writing in, by their row, with who that is: "Steps (Ada Admin)". */
    @SuppressWarnings("unchecked")
    public List<String> writers() {
        return (List<String>)
                root.locator(".jm-cell[data-by]")
                        .evaluateAll(
                                "all => all.map(td => `${td.parentNode.querySelector('.jm-heading').textContent} (${td.dataset.by})`)");
    }

    /** Notes that glow because somebody else just changed them, with who that was: "Doubts (Ada Admin)". */
    @SuppressWarnings("unchecked")
    public List<String> glowing() {
        return (List<String>) root.locator(".jm-note.jm-glow")
                .evaluateAll("all => all.map(li => `${li.querySelector('.jm-text').textContent} (${li.dataset.by})`)");
    }
}

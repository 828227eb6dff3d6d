package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/** An open menu of a map. */
public final class MapMenu {
    private final MapEditing editing;
    private final Locator menu;

    MapMenu(MapEditing editing, Locator menu) {
        this.editing = editing;
        this.menu = menu;
        menu.waitFor();
    }

    /** What can be chosen, in the order in which the arrow keys come to it, by the names that a screen reader says. */
    public List<String> choices() {
        return ScriptResult.texts(items().evaluateAll("items => items.map((item) => item.title"
                + " || (item.querySelector('.jm-item-label') ?? item).innerText)"));
    }

    public boolean offers(Choice choice) {
        return choices().contains(editing.word(choice.key()));
    }

    public MapEditing choose(Choice choice) {
        return choose(label(choice));
    }

    /** Chooses an item by its label, for categories, which people name themselves. */
    public MapEditing choose(String label) {
        item(label).click();
        return editing;
    }

    /** Chooses an item with arrow keys and Enter only. */
    public MapEditing chooseByKeys(Choice choice) {
        return chooseByKeys(label(choice));
    }

    public MapEditing chooseByKeys(String label) {
        int wanted = choices().indexOf(label);
        assertThat(wanted).as("\"%s\" among %s", label, choices()).isNotNegative();
        // Down goes from line to line, and to the first item of those that stand beside each other.
        for (int i = 0; i < wanted && inFocus() < wanted; i++) {
            editing.visitor().press(isBesideTheFocus(wanted) ? "ArrowRight" : "ArrowDown");
        }
        assertThat(inFocus()).as("The item in focus, among %s", choices()).isEqualTo(wanted);
        editing.visitor().press("Enter");
        return editing;
    }

    private int inFocus() {
        return ((Number) items().evaluateAll("items => items.indexOf(document.activeElement)")).intValue();
    }

    private boolean isBesideTheFocus(int item) {
        return (Boolean) items().nth(item)
                .evaluate("item => Boolean(item.closest('[role=group]')?.contains(document.activeElement))");
    }

    private Locator items() {
        return menu.locator("[role=menuitem], [role=menuitemradio]");
    }

    /** Whether it has more items than can be seen at once. */
    public boolean scrolls() {
        return (Boolean) menu.evaluate("menu => menu.scrollHeight > menu.clientHeight");
    }

    /** Whether something in it is cut off at a side. */
    public boolean isCut() {
        return (Boolean) menu.evaluate("menu => menu.scrollWidth > menu.clientWidth");
    }

    /** The faces that are drawn in it, from the first item on, by their numbers. */
    public List<String> faces() {
        return ScriptResult.texts(menu.locator(".jm-item .jm-point")
                .evaluateAll("faces => faces.filter(face => face.offsetWidth).map(face => face.dataset.face)"));
    }

    /** Whether all of it is in the window, and none of it over the button that opened it. */
    public boolean isWhereThereIsRoom() {
        return (Boolean) menu.evaluate("""
                (menu) => {
                  const own = menu.getBoundingClientRect();
                  const button = menu.parentNode.querySelector('.jm-handles .jm-more').getBoundingClientRect();
                  const isInWindow =
                    own.left >= 0 && own.top >= 0 && own.right <= innerWidth && own.bottom <= innerHeight;
                  const isBeside = own.bottom <= button.top || own.top >= button.bottom
                    || own.right <= button.left || own.left >= button.right;
                  return isInWindow && isBeside;
                }""");
    }

    public boolean isOpen() {
        return menu.isVisible();
    }

    private String label(Choice choice) {
        return editing.word(choice.key());
    }

    private Locator item(String label) {
        Locator word = editing.visitor().window().getByText(label, new Page.GetByTextOptions().setExact(true));
        return menu.locator(".jm-item, .jm-chip")
                .filter(new Locator.FilterOptions().setHas(word))
                .or(menu.locator(".jm-swatch[title='" + label + "']"));
    }
}

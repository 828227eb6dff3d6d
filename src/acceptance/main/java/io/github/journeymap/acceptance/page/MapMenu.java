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
        return ScriptResult.texts(menu.locator("[role=menuitem], [role=menuitemradio]")
                .evaluateAll(
                        "items => items.map((item) => item.title || item.querySelector('.jm-item-label').innerText)"));
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
        int steps = choices().indexOf(label);
        assertThat(steps).as("\"%s\" among %s", label, choices()).isNotNegative();
        for (int i = 0; i < steps; i++) {
            editing.visitor().press("ArrowDown");
        }
        editing.visitor().press("Enter");
        return editing;
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
        return menu.locator(".jm-item")
                .filter(new Locator.FilterOptions().setHas(word))
                .or(menu.locator(".jm-swatch[title='" + label + "']"));
    }
}

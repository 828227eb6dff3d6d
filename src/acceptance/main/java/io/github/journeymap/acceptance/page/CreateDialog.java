package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.site.Site;
import java.util.List;

/** What the Create button offers: a blank page and the blueprints. */
public final class CreateDialog {
    private final Visitor visitor;

    private CreateDialog(Visitor visitor) {
        this.visitor = visitor;
    }

    public static CreateDialog open(Visitor visitor) {
        Page window = visitor.window();
        window.navigate(visitor.site().address() + "/display/" + Site.SPACE);
        window.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Create").setExact(true))
                .click();
        CreateDialog dialog = new CreateDialog(visitor);
        dialog.choices().first().waitFor();
        return dialog;
    }

    public List<String> kinds() {
        return choices().locator(".blueprint-name").allInnerTexts();
    }

    /** How wide and high the picture of one is, as it was drawn; nothing where it didn't come. */
    @SuppressWarnings("unchecked")
    public List<Integer> picture(String kind) {
        return (List<Integer>) named(kind)
                .locator("img")
                .evaluate("async (img) => { await img.decode(); return [img.naturalWidth, img.naturalHeight]; }");
    }

    /** Chooses one by its name; the page editor opens with its content. */
    public PageEditor choose(String kind) {
        named(kind).click();
        return new PageEditor(visitor);
    }

    private Locator named(String kind) {
        return choices()
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.window()
                                .locator(".blueprint-name")
                                .getByText(kind, new Locator.GetByTextOptions().setExact(true))));
    }

    private Locator choices() {
        return visitor.window().locator(".blueprint");
    }
}

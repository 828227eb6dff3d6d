package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.List;

/** The wiki's editor of a page: not ours, but the way in which maps come to pages. */
public final class PageEditor {
    private final Visitor visitor;

    PageEditor(Visitor visitor) {
        this.visitor = visitor;
    }

    public static PageEditor open(Visitor visitor, SitePage page) {
        visitor.window().navigate(visitor.site().address() + "/pages/editpage.action?pageId=" + page.id());
        return new PageEditor(visitor);
    }

    public PageEditor name(String title) {
        visitor.window().getByLabel("Title").fill(title);
        return this;
    }

    /** Inserts a macro with its parameters as they come. */
    public PageEditor insertMacro(String name) {
        macroForm(name).locator("button.primary").click();
        visitor.window().locator(".editor-box-label").getByText(name).waitFor();
        return this;
    }

    /** What the form of a macro asks for, by the labels of its fields. */
    public List<String> settingsOf(String name) {
        return macroForm(name).locator("label:visible").allInnerTexts();
    }

    /** Chooses a macro, which asks for its parameters then. */
    private Locator macroForm(String name) {
        button("Insert macro").click();
        var dialog = visitor.window().getByRole(AriaRole.DIALOG);
        dialog.locator(".macro")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return dialog.locator(".macro-form");
    }

    public WikiPage publish() {
        button("Publish").click();
        visitor.window().waitForURL("**/*viewpage*");
        return WikiPage.shownTo(visitor);
    }

    private Locator button(String name) {
        return visitor.window().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

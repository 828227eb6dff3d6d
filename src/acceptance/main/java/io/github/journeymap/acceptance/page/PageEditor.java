package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.site.SitePage;

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
        button("Insert macro").click();
        visitor.window().getByRole(AriaRole.DIALOG).getByText(name).first().click();
        visitor.window().getByRole(AriaRole.DIALOG).getByText("Insert").last().click();
        return this;
    }

    public WikiPage publish() {
        button("Publish").click();
        visitor.window().waitForURL("**/*viewpage*");
        return WikiPage.shownTo(visitor);
    }

    private com.microsoft.playwright.Locator button(String name) {
        return visitor.window().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

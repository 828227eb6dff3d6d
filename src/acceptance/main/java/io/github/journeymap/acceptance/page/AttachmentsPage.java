package io.github.journeymap.acceptance.page;

import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.List;

/** The list of a page's attachments. */
public final class AttachmentsPage {
    private final Visitor visitor;

    private AttachmentsPage(Visitor visitor) {
        this.visitor = visitor;
    }

    public static AttachmentsPage open(Visitor visitor, SitePage page) {
        visitor.window().navigate(visitor.site().address() + "/pages/viewpageattachments.action?pageId=" + page.id());
        return new AttachmentsPage(visitor);
    }

    public List<String> files() {
        return visitor.window().locator("table.attachments td.filename").allInnerTexts();
    }
}

package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.List;

/** The overview of many maps, in a page of the wiki or in the window of its own. */
public final class OverviewOnPage {
    private final Visitor visitor;

    private OverviewOnPage(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @param page with the macro */
    public static OverviewOnPage open(Visitor visitor, SitePage page) {
        WikiPage.open(visitor, page);
        return new OverviewOnPage(visitor);
    }

    /** Goes to where it can be filtered and sorted. */
    public OverviewOnPage inItsOwnWindow() {
        window().locator(".jm-overview-bar .jm-full-view:visible").click();
        return this;
    }

    /** What is taken in each list of choices. */
    public List<String> taken() {
        return window().locator("nav [aria-current]").allInnerTexts();
    }

    /** @param choice as it is shown, {@code Ben (2)} */
    public OverviewOnPage choose(String list, String choice) {
        window().locator("nav ul")
                .and(window().getByLabel(list, new Page.GetByLabelOptions().setExact(true)))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        return this;
    }

    /** Looks for notes that contain these words, by the keyboard alone. */
    public OverviewOnPage find(String words) {
        field().fill(words);
        field().press("Enter");
        return this;
    }

    /** The words that are looked for. */
    public String sought() {
        return field().inputValue();
    }

    private Locator field() {
        return window().getByLabel("Contains", new Page.GetByLabelOptions().setExact(true));
    }

    /** What the lines say in that column, from the first one shown to the last. */
    public List<String> column(String heading) {
        return window().locator(".jm-overview-table td[data-label='" + heading + "']")
                .allInnerTexts();
    }

    /** Follows the link of the first line from that map, which leads to the note. */
    public void followNoteOf(String map) {
        window().locator(".jm-overview-table td a")
                .and(window().getByText(map, new Page.GetByTextOptions().setExact(true)))
                .first()
                .click();
    }

    private Page window() {
        return visitor.window();
    }
}

package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/** What a visitor has changed in their own view of a map: highlighted notes, and rows and stages that are put away. */
public final class OwnView {
    private final Locator root;

    OwnView(Locator root) {
        this.root = root;
    }

    /** Headings of the rows that can be seen. */
    public List<String> rows() {
        return seen(".jm-row .jm-row-head > .jm-heading");
    }

    /** Texts of the notes that can be seen. */
    public List<String> notes() {
        return seen(".jm-grid .jm-text");
    }

    /** What the sentence says of what is put away; nothing where there is none. */
    public String putAway() {
        Locator said = root.locator(".jm-put-away > span");
        return said.count() == 0 ? "" : said.innerText();
    }

    public void showAll() {
        root.locator(".jm-show-all").click();
    }

    /** How many pieces of curves can be seen. */
    public int curves() {
        return root.locator(".jm-curve:visible").count();
    }

    /** Presses the name of a persona above the table. */
    public void pressPersona(String name) {
        root.locator(".jm-personas button.jm-who")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    /** Presses a category in the heading of its row. */
    public void pressCategory(String label) {
        category(label).click();
    }

    /** Presses a category with the keyboard. */
    public void pressCategoryByKey(String label) {
        category(label).press("Enter");
    }

    /** Whether the notes of a category stand out, as its button says to screen readers. */
    public boolean isCategoryPressed(String label) {
        return "true".equals(category(label).getAttribute("aria-pressed"));
    }

    /** Whether categories can be pressed at all. */
    public boolean canPressCategories() {
        return root.locator(".jm-categories button.jm-category").count() > 0;
    }

    private Locator category(String label) {
        return root.locator(".jm-categories button.jm-category").filter(new Locator.FilterOptions().setHasText(label));
    }

    /** Whether names can be pressed at all. */
    public boolean canFilter() {
        return root.locator(".jm-personas button.jm-who").count() > 0;
    }

    /** What the sentence says of the notes that stand out; nothing where all are alike. */
    public String filtered() {
        Locator said = root.locator(".jm-filtered > span");
        return said.count() == 0 ? "" : said.innerText();
    }

    public void showAllAlike() {
        root.locator(".jm-everyone").click();
    }

    /** Texts of the notes that have stepped back: those without the shadow that lifts a note off the page. */
    public List<String> dimmed() {
        return ScriptResult.texts(root.locator(".jm-grid .jm-note")
                .evaluateAll("notes => notes"
                        + ".filter((note) => getComputedStyle(note).boxShadow === 'none')"
                        + ".map((note) => note.querySelector('.jm-text').textContent)"));
    }

    /** Opens the full view's list of rows and stages, or closes it. */
    public OwnView pressChoice() {
        root.locator(".jm-choice > button").click();
        return this;
    }

    /** Ticks a row or a stage in the open list, or unticks it. */
    public OwnView press(String heading) {
        Locator label = root.locator(".jm-choice label");
        label.filter(new Locator.FilterOptions().setHasText(heading)).click();
        return this;
    }

    private List<String> seen(String selector) {
        return ScriptResult.texts(root.locator(selector)
                .evaluateAll("all => all" + ".filter((one) => one.checkVisibility()).map((one) => one.textContent)"));
    }
}

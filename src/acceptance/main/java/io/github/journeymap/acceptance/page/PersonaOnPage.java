package io.github.journeymap.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.GivenFile;
import io.github.journeymap.acceptance.browser.ScriptResult;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.List;

/** Who a map is about, as its card says. */
public final class PersonaOnPage {
    private final Visitor visitor;
    private final Locator card;

    PersonaOnPage(Visitor visitor, Locator card) {
        this.visitor = visitor;
        this.card = card;
    }

    public boolean isThere() {
        return card.count() > 0;
    }

    /** The fields that are filled in, in their order. */
    public List<String> said() {
        return card.locator(".jm-trait").allTextContents().stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The visible placeholders. */
    public List<String> asks() {
        return ScriptResult.texts(card.locator(".jm-trait[data-placeholder]:visible")
                .evaluateAll("traits => traits.map(trait => trait.dataset.placeholder)"));
    }

    /** The initials in place of the picture. */
    public String initials() {
        return card.locator(".jm-portrait").textContent();
    }

    /** Whether the browser has the picture and shows it. */
    public boolean showsPicture() {
        return (boolean) card.locator(".jm-portrait")
                .evaluate("portrait => (portrait.querySelector('img')?.naturalWidth ?? 0) > 0");
    }

    /** What screen readers read of the picture. */
    public String portrait() {
        return card.locator(".jm-portrait").getAttribute("aria-label");
    }

    /** How many pixels of it are cut off at the side. */
    public int cutOff() {
        return (int) card.evaluate("card => card.scrollWidth - card.clientWidth");
    }

    /** Whether it stands beside the title and the scenario, not below them. */
    public boolean isInTheCorner() {
        return (boolean) card.evaluate("""
                card => card.getBoundingClientRect().top
                  < card.parentNode.querySelector('.jm-title').getBoundingClientRect().bottom""");
    }

    /** Whether the button of the menu lies over the words that ask for one of its fields. */
    public boolean menuCoversWhatAsksFor(String trait) {
        return (Boolean) card.locator("[data-trait=" + trait + "]").evaluate("""
                (asking) => {
                  const end = asking.getBoundingClientRect().right - parseFloat(getComputedStyle(asking).paddingRight);
                  const button = asking.closest('.journey-map').querySelector('.jm-handles');
                  return button.getBoundingClientRect().left < end;
                }""");
    }

    /** Presses the field of that name, filled in or not. */
    public void press(String trait) {
        card.locator("[data-trait=" + trait + "]").click();
    }

    /** Drops a file on it, once it takes files. */
    public void drop(GivenFile file) {
        visitor.eventually(() -> assertThat(file.dropOn(card)).isTrue());
    }
}

package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.journeymap.acceptance.browser.GivenFile;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A dialog that the editor asks something in. */
public final class MapDialog {
    private final MapEditing editing;
    private final Locator dialog;

    MapDialog(MapEditing editing, Locator dialog) {
        this.editing = editing;
        this.dialog = dialog;
        dialog.waitFor();
    }

    public String title() {
        return dialog.locator("h2").innerText();
    }

    /** What a screen reader is told of it: its role, its name and, in brackets, its description. */
    public String told() {
        return new Accessibility(editing.visitor()).told("document.querySelector('dialog')");
    }

    public String text() {
        return dialog.innerText();
    }

    /** Chooses in the list that stands under that label: first, second … of the dialog's lists. */
    public MapDialog pick(int list, String option) {
        dialog.locator("select").nth(list).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    public List<String> options(int list) {
        return dialog.locator("select").nth(list).locator("option").allInnerTexts();
    }

    public MapDialog write(String text) {
        dialog.locator("textarea, input[type=text]").first().fill(text);
        return this;
    }

    /** Writes into the field of that name. */
    public MapDialog fill(String field, String text) {
        dialog.locator("[name=" + field + "]").fill(text);
        return this;
    }

    /** The value of the field of that name. */
    public String filled(String field) {
        return dialog.locator("[name=" + field + "]").inputValue();
    }

    public MapDialog tick(String box) {
        dialog.locator("[type=checkbox][name=" + box + "]").check();
        return this;
    }

    /** The values of the boxes of that name that are checked. */
    public List<String> checked(String box) {
        return ScriptResult.texts(dialog.locator("[type=checkbox][name=" + box + "]:checked")
                .evaluateAll("boxes => boxes.map(box => box.value)"));
    }

    /** Chooses a file, as from a folder. */
    public MapDialog choose(GivenFile file) {
        dialog.locator("[type=file]").setInputFiles(new FilePayload(file.name(), file.mediaType(), file.bytes()));
        return this;
    }

    /** The choices that are seen by a picture, by their names. */
    public List<String> choices() {
        return ScriptResult.texts(dialog.locator("[type=radio]")
                .evaluateAll("choices => choices.map(choice => choice.ariaLabel ?? choice.parentNode.textContent)"));
    }

    /** Chooses a file of that name. */
    public MapDialog bring(String name, String content) {
        return choose(new GivenFile(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Chooses the radio button of that value. */
    public MapDialog choose(String value) {
        dialog.locator("input[type=radio][value=" + value + "]").check();
        return this;
    }

    /** The stages of the map that it shows. */
    public List<String> stages() {
        return dialog.locator(".jm-stage .jm-heading").allInnerTexts();
    }

    /** Whether nothing in the dialog is wider than the dialog, except for parts that scroll by themselves. */
    public boolean fitsItsWidth() {
        return (Boolean) dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth");
    }

    /** The keys it names that are divided between two lines. */
    public List<String> dividedKeys() {
        return ScriptResult.texts(dialog.locator("kbd")
                .evaluateAll(
                        "keys => keys.filter(key => key.getClientRects().length > 1).map(key => key.textContent)"));
    }

    /** How many of the lines that say what keys do begin lower than their keys or stand beside them on two lines or more. */
    public int crampedLines() {
        return (Integer) dialog.locator(".jm-keys tr").evaluateAll("""
                (lines) => lines.filter(({ cells: [keys, about] }) => {
                  const [left, right] = [keys, about].map((cell) => cell.getBoundingClientRect());
                  const isBeside = right.top < left.bottom - 1;
                  return isBeside && right.height > 2 * parseFloat(getComputedStyle(about).lineHeight);
                }).length""");
    }

    /** Whether its title, the cross beside that and the buttons at its end can all be seen, and nothing lies over them. */
    public boolean showsTitleAndButtons() {
        return (Boolean) dialog.evaluate("""
                (dialog) => [...dialog.querySelectorAll('header > *, footer > *')].every((one) => {
                  const { left, right, top, bottom } = one.getBoundingClientRect();
                  return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === one;
                })""");
    }

    /** The fields that a screen reader calls wrong. */
    public List<String> calledWrong() {
        return new Accessibility(editing.visitor()).wrong();
    }

    /** Presses the button that agrees, where something is wrong still: the dialog stays. */
    public MapDialog agreeInVain() {
        dialog.locator("footer [value=ok]").click();
        return this;
    }

    /** What the browser says is wrong with the field of that name. */
    public String complaint(String field) {
        return (String) dialog.locator("[name=" + field + "]").evaluate("e => e.validationMessage");
    }

    /** How many small pictures of grids it shows. */
    public int pictures() {
        return dialog.locator(".jm-picture").count();
    }

    /** The heights of these, each once, in pixels. */
    public List<Integer> heightsOfPictures() {
        List<?> heights = (List<?>) dialog.locator(".jm-picture")
                .evaluateAll("all => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().height)))]");
        return heights.stream().map(height -> ((Number) height).intValue()).toList();
    }

    /** Presses the button that agrees. */
    public MapEditing agree() {
        dialog.locator("footer [value=ok]").click();
        gone();
        return editing;
    }

    /** Checks a box, or chooses a radio button, by its name. */
    public MapDialog check(String label) {
        dialog.getByLabel(label).check();
        return this;
    }

    public MapDialog press(String button) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    /** Presses a button that opens a tab; the address of that. */
    public String open(String button) {
        Page tab = editing.visitor().context().waitForPage(() -> press(button));
        tab.waitForLoadState();
        String address = tab.url();
        tab.close();
        return address;
    }

    public MapEditing leave() {
        editing.visitor().press("Escape");
        gone();
        return editing;
    }

    /** Waits until the dialog is gone, which it is once it has handed over its answer. */
    public void gone() {
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}

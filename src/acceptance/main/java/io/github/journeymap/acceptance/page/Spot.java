package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Something on a map that has a menu, a handle and a text, in the words a person would use for it. */
public record Spot(Kind kind, String name, int number) {
    enum Kind {
        TITLE(".jm-head > .jm-title", ".jm-title-text"),
        CONTEXT(".jm-context", ".jm-heading"),
        STAGE(".jm-stage", ".jm-heading"),
        STEP(".jm-step", ".jm-heading"),
        ROW(".jm-row-head", ".jm-heading"),
        NOTE(".jm-note", ".jm-text");

        final String selector;
        final String text;

        Kind(String selector, String text) {
            this.selector = selector;
            this.text = text;
        }
    }

    private Spot(Kind kind, String name) {
        this(kind, name, 0);
    }

    /** Counted from 0, whatever it is called. */
    public static Spot stageNumber(int number) {
        return new Spot(Kind.STAGE, "", number);
    }

    public static Spot rowNumber(int number) {
        return new Spot(Kind.ROW, "", number);
    }

    public static Spot title() {
        return new Spot(Kind.TITLE, "");
    }

    public static Spot context() {
        return new Spot(Kind.CONTEXT, "");
    }

    public static Spot stage(String heading) {
        return new Spot(Kind.STAGE, heading);
    }

    public static Spot step(String heading) {
        return new Spot(Kind.STEP, heading);
    }

    public static Spot row(String heading) {
        return new Spot(Kind.ROW, heading);
    }

    public static Spot note(String text) {
        return new Spot(Kind.NOTE, text);
    }

    /** The element of this spot. */
    Locator in(Locator map) {
        Locator all = map.locator(kind.selector);
        if (name.isEmpty()) {
            return all.nth(number);
        }
        return all.filter(new Locator.FilterOptions().setHas(exactly(map.page())))
                .first();
    }

    /** The element of its text: the part that a click opens. A text that is still empty is nothing to point at; its place is. */
    Locator textIn(Locator map) {
        Locator place = in(map);
        if (kind == Kind.TITLE) {
            return place;
        }
        Locator text = place.locator(kind.text).first();
        if (kind == Kind.CONTEXT) {
            text = place.locator(".jm-context-text");
            if (text.count() == 0) {
                return place;
            }
        }
        return text.textContent().isEmpty() ? place : text;
    }

    private Locator exactly(Page window) {
        String whole = "^\\s*" + name.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "\\s*$";
        return window.locator(kind.text, new Page.LocatorOptions().setHasText(Pattern.compile(whole)));
    }
}

package io.github.journeymap.acceptance.page;

/** Something on a map that has a menu, a handle and a text, in the words a person would use for it. */
public record Spot(Kind kind, String name, int number) {
    enum Kind {
        TITLE(".jm-grid > .jm-title", ".jm-title-text"),
        CONTEXT(".jm-corner", ".jm-heading"),
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
}

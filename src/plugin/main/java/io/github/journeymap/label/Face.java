package io.github.journeymap.label;

import io.github.journeymap.model.Tone;

/** How someone felt, as it is drawn. */
public enum Face {
    VERY_FRUSTRATED("M-6,-5l3.5,2M6,-5l-3.5,2M-5,5Q0,-0.5 5,5"),
    UNHAPPY("M-4,-3v.01M4,-3v.01M-4.5,4.5Q0,1 4.5,4.5"),
    NEUTRAL("M-4,-3v.01M4,-3v.01M-4.5,3.5H4.5"),
    HAPPY("M-4,-3v.01M4,-3v.01M-4.5,2.5Q0,6 4.5,2.5"),
    DELIGHTED("M-4,-3v.01M4,-3v.01M-5,1.5Q0,9.5 5,1.5Z");

    /** The radius of the circle around it. */
    public static final int RADIUS = 12;

    private static final Face[] ALL = values();

    private final String features;

    Face(String features) {
        this.features = features;
    }

    /** Eyes and mouth, as data of an SVG path around the middle of the face: lines with round ends. */
    public String features() {
        return features;
    }

    /** The tone of such an experience. */
    public Tone tone() {
        return this == NEUTRAL ? Tone.NEUTRAL : ordinal() < NEUTRAL.ordinal() ? Tone.NEGATIVE : Tone.POSITIVE;
    }

    /** The number of the face: 1 is very frustrated, 5 delighted. */
    public int number() {
        return ordinal() + 1;
    }

    /** The face for a height from 0 at the top to 1; of two that are equally near, the happier one. */
    static Face at(double height) {
        return ALL[(int) Math.round((ALL.length - 1) * (1 - height))];
    }
}

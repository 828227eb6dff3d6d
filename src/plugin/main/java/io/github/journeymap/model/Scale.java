package io.github.journeymap.model;

/**
 * What the values of a row are measured by.
 *
 * @param max above {@code min}; a value may lie outside of both, and is drawn at the edge then
 * @param unit the unit of a value, shown after it; empty for none
 * @param faces whether the values say how someone felt, so that they are drawn as faces on a curve
 * @param total what the heading says of all values: {@link #SUM}, {@link #AVERAGE} or nothing
 * @param joined whether its curve is to be drawn in the row above, beside that one's ({@link JourneyMap#isJoined})
 */
public record Scale(
        Decimal min,
        Decimal max,
        String unit,
        boolean faces,
        String total,
        boolean joined,
        UnknownFields unknownFields) {
    public static final String SUM = "sum";
    public static final String AVERAGE = "average";

    /** From very frustrated to delighted: the scale of a row that doesn't have one of its own. */
    public static final Scale EMOTION = new Scale(Decimal.of(-2), Decimal.of(2), "", true, "", UnknownFields.NONE);

    /** A scale whose curve isn't joined to the row above. */
    public Scale(Decimal min, Decimal max, String unit, boolean faces, String total, UnknownFields unknownFields) {
        this(min, max, unit, faces, total, false, unknownFields);
    }

    public Scale withJoined(boolean changed) {
        return new Scale(min, max, unit, faces, total, changed, unknownFields);
    }

    public Scale withTotal(String changed) {
        return new Scale(min, max, unit, faces, changed, joined, unknownFields);
    }

    /** Whether a page shows everything that this scale says. */
    public boolean isPlain() {
        return min.isPlain() && max.isPlain() && unknownFields.isEmpty();
    }

    /** A short description, for telling people that their scale replaced it. */
    public String words() {
        return min.plain() + " – " + max.plain() + (unit.isEmpty() ? "" : " " + unit);
    }
}

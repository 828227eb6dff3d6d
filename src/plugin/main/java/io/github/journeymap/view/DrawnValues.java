package io.github.journeymap.view;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import java.util.HashMap;
import java.util.Map;

/** What there is to draw of the numbers of a map: it has the same few again and again, also side by side, and each is put in words once. */
final class DrawnValues {
    private static final int PERCENT = 100;
    private static final int TEN = 10;
    /** How many cells of a curve are kept: one that goes up and down in whole steps has fewer. */
    private static final int KEPT = 512;
    /** Of the key of a cell, for each number in it. */
    private static final int BITS = 20;
    /** Cells whose neighbours are farther away are drawn anew. */
    private static final int NEAR = 2;

    private final ValueLabels labels;
    private final Map<Look, OfRows> looks = new HashMap<>();

    DrawnValues(ValueLabels labels) {
        this.labels = labels;
    }

    /**
     * A number as it is drawn.
     *
     * @param index among the numbers of these rows, from 1
     * @param plain as scripts read it
     * @param height from 0 at the top to 1
     * @param at where it stands, for the style sheet: how far down its face is, or how far along its bar ends
     * @param face the number of its face
     * @param seen as people see it
     * @param spoken as people hear it, where it says how someone felt; else empty
     */
    record One(int index, String plain, double height, String at, int face, String seen, String spoken) {}

    private record Look(Scale scale, Scale axis) {
        /** Of all that a scale says, enough to tell most from each other. */
        @Override
        public int hashCode() {
            return scale.min().hashCode() + 31 * scale.max().hashCode();
        }
    }

    /**
     * The numbers of all rows that look alike.
     *
     * @param axis what they are drawn by: their own scale, or that of the row in which they are drawn
     */
    OfRows like(Scale scale, Scale axis) {
        return looks.computeIfAbsent(new Look(scale, axis), OfRows::new);
    }

    /** A share in hundredths, always in four characters: the style sheet reads them one by one. */
    static String at(double share) {
        long percent = Math.round(share * PERCENT);
        return (percent < PERCENT ? "0." : "1.") + percent / TEN % TEN + percent % TEN;
    }

    /** The numbers of rows that look alike. */
    final class OfRows {
        private final Look look;
        private final Map<String, One> drawn = new HashMap<>();
        /** Cells of a curve by the numbers in and beside them. */
        private final Map<Long, String> cells = new HashMap<>();

        private OfRows(Look look) {
            this.look = look;
        }

        One draw(Decimal number) {
            One known = drawn.get(number.literal());
            if (known == null) {
                known = made(number);
                drawn.put(number.literal(), known);
            }
            return known;
        }

        private One made(Decimal number) {
            Scale scale = look.scale;
            double height = ValueLabels.height(look.axis, number);
            boolean isFelt = scale.faces();
            return new One(
                    drawn.size() + 1,
                    number.plain(),
                    height,
                    at(isFelt ? height : 1 - height),
                    ValueLabels.faceOf(scale, number).number(),
                    labels.number(scale, number),
                    isFelt ? labels.spoken(scale, number) : "");
        }

        /**
         * What tells a cell of a curve from all that look otherwise; 0 where its neighbours are far away, and where it has no
         * value: then how the curve bends depends on values farther away.
         *
         * @param numbers of the row, one for each step; null where there is none
         */
        long key(int step, Curve curve, One[] numbers) {
            int left = curve.before(step);
            int right = curve.after(step);
            boolean isNear = (left < 0 || step - left <= NEAR) && right <= step + NEAR;
            if (numbers[step] == null || !isNear) {
                return 0;
            }
            long before = left < 0 ? 0 : 2L * numbers[left].index() + (step - left - 1);
            long after = right < 0 ? 0 : 2L * numbers[right].index() + (right - step - 1);
            return (before << BITS | after) << BITS | numbers[step].index();
        }

        /** The cell that was kept for this key; null if there is none. */
        String cell(long key) {
            return key == 0 ? null : cells.get(key);
        }

        void keep(long key, StringBuilder html, int start) {
            if (key != 0 && cells.size() < KEPT) {
                cells.put(key, html.substring(start));
            }
        }
    }
}

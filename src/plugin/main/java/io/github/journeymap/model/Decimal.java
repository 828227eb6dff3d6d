package io.github.journeymap.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it was written: {@code 1.50} stays {@code 1.50} in the file. Two of the same value are equal, however
 * they are written, since a browser knows no more of them.
 */
public record Decimal(String literal) {
    /** How many characters it may have. */
    public static final int LONGEST = 40;

    /** Browsers write numbers from here on with an exponent. */
    private static final double TOO_GREAT = 1e15;

    private static final int TEN = 10;
    private static final int FEW = 9;

    /** Digits behind the point that are shown. */
    private static final int SHOWN = 6;

    public static Decimal of(int number) {
        return new Decimal(Integer.toString(number));
    }

    /** Whether a JSON number can be a value. */
    public static boolean isOne(String literal) {
        return literal.length() <= LONGEST && Math.abs(new Decimal(literal).value()) < TOO_GREAT;
    }

    public double value() {
        boolean isNegative = literal.charAt(0) == '-';
        int from = isNegative ? 1 : 0;
        // Nearly all are a few digits, and each is asked for its value again and again.
        if (literal.length() - from > FEW) {
            return Double.parseDouble(literal);
        }
        int digits = 0;
        for (int i = from; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c < '0' || c > '9') {
                return Double.parseDouble(literal);
            }
            digits = TEN * digits + (c - '0');
        }
        return isNegative ? -(double) digits : digits;
    }

    /**
     * The number without an exponent, with at most {@value #SHOWN} decimals and no trailing zeros; the browser writes
     * the same (decimal.js).
     */
    public String plain() {
        return isPlainWhole() ? literal : plain(value());
    }

    /** Whether it is written as it is shown, as nearly all are: a few digits, of which the first isn't zero. */
    private boolean isPlainWhole() {
        int from = literal.charAt(0) == '-' ? 1 : 0;
        int digits = literal.length() - from;
        if (digits == 0 || digits > FEW || literal.charAt(from) == '0') {
            return digits == 1 && from == 0;
        }
        for (int i = from; i < literal.length(); i++) {
            if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The same of a number that was calculated. */
    public static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < TOO_GREAT) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value)
                .setScale(SHOWN, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Whether its value is what {@link #plain} says. */
    public boolean isPlain() {
        return Double.parseDouble(plain()) == value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && decimal.value() == value();
    }

    @Override
    public int hashCode() {
        // Zero has a sign, which changes nothing.
        return Double.hashCode(value() + 0.0);
    }
}

package io.github.journeymap.imports;

import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.UnknownFields;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that hold a number and nothing else. */
final class Numbers {
    /** With a sign of any kind, and a point or a comma. */
    private static final Pattern NUMBER = Pattern.compile("([+\\-\u2212]?)(\\d{1,15})(?:[.,](\\d{1,15}))?");

    private static final Pattern QUANTITY =
            Pattern.compile("([+\\-\u2212]?[\\d.,]+)[ \\u00A0]?([\\p{L}\\p{Sc}\u00B0%]{0,20})");

    /** As a budget has them: a currency in front or behind, signs between thousands, brackets or a dash. */
    private static final Pattern AMOUNT = Pattern.compile("[\\p{Sc}\\s]*+(?:[A-Z]{3}\\s)?+[(+\\-\u2212]?+[\\p{Sc}\\s]*+"
            + "\\d[\\d.,'\u2019\\s\\p{Zs}]*+[\u2013\u2014-]{0,2}+\\)?+[\\s\\p{Zs}]*+[\\p{L}\\p{Sc}\u00B0%]{0,20}+"
            + "|[\u2013\u2014-]");

    private static final int LEAST = -2;
    private static final int MOST = 2;
    private static final int STARS = 5;

    private Numbers() {}

    /** A number, and what stands behind it. */
    record Quantity(Decimal number, String unit) {}

    /** A number alone, or with a unit of a word or a sign behind it: {@code 12 min}, {@code 3.5€}. */
    static Optional<Quantity> quantity(String cell) {
        Matcher parts = QUANTITY.matcher(cell.strip());
        return parts.matches()
                ? of(parts.group(1)).map(number -> new Quantity(number, parts.group(2)))
                : Optional.empty();
    }

    /** Whether a cell says how much, and nothing in words. */
    static boolean isAmount(String cell) {
        return AMOUNT.matcher(cell.strip()).matches();
    }

    static Optional<Decimal> of(String cell) {
        Matcher number = NUMBER.matcher(cell.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String sign = number.group(1).isEmpty() || number.group(1).equals("+") ? "" : "-";
        // JSON has no zeros before a number.
        String whole = number.group(2).replaceFirst("^0+(?=.)", "");
        String literal = sign + whole + (number.group(3) == null ? "" : "." + number.group(3));
        return Optional.of(literal).filter(Decimal::isOne).map(Decimal::new);
    }

    /**
     * The scale of these numbers, as far as they tell: how someone felt, if they all lie between −2 and 2, or 1 and 5.
     */
    static Scale scaleOf(Collection<Decimal> numbers) {
        return scaleOf(numbers, "");
    }

    /** As {@link #scaleOf(Collection)}; what has a unit is no feeling. */
    static Scale scaleOf(Collection<Decimal> numbers, String unit) {
        double min = numbers.stream().mapToDouble(Decimal::value).min().orElse(0);
        double max = numbers.stream().mapToDouble(Decimal::value).max().orElse(0);
        if (unit.isEmpty() && min >= LEAST && max <= MOST) {
            return Scale.EMOTION;
        }
        if (unit.isEmpty() && min >= 1 && max <= STARS) {
            return stars();
        }
        double top = Math.max(Math.ceil(max), 0);
        double bottom = Math.min(Math.floor(min), 0);
        return new Scale(number(bottom), number(Math.max(top, bottom + 1)), unit, false, "", UnknownFields.NONE);
    }

    /** From one to five, as many diagrams have it. */
    static Scale stars() {
        return new Scale(Decimal.of(1), Decimal.of(STARS), "", true, "", UnknownFields.NONE);
    }

    private static Decimal number(double whole) {
        return new Decimal(Decimal.plain(whole));
    }
}

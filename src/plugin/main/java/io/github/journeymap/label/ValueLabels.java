package io.github.journeymap.label;

import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Value;
import java.util.List;

/**
 * The values of a row in words and as heights: on the page, on paper and in every export. The editor has the same
 * (measure.js).
 */
public final class ValueLabels {
    /** The decimals of an average. */
    private static final double HUNDREDTHS = 100;

    private static final String KEYS = "journey-map.view.value.";

    private final Phrases phrases;

    public ValueLabels(Messages messages) {
        phrases = new Phrases(messages);
    }

    /** The value as it is shown: {@code +1}, {@code −1.5}, {@code 12 min}. */
    public String number(Scale scale, Decimal number) {
        return number(scale, number.value());
    }

    private String number(Scale scale, double number) {
        String sign = number < 0 ? "\u2212" : number > 0 && scale.min().value() < 0 ? "+" : "";
        String text = sign + digits(number);
        return scale.unit().isEmpty() ? text : phrases.text(KEYS + "unit", text, scale.unit());
    }

    /** The value as screen readers say it: {@code plus 1 of 2, happy}. */
    public String spoken(Scale scale, Decimal number) {
        String face = face(scale, number);
        if (number.value() == 0) {
            return phrases.text(KEYS + "zero", face);
        }
        boolean isNegative = number.value() < 0;
        Decimal most = isNegative ? scale.min() : scale.max();
        String key = isNegative ? "minus" : scale.min().value() < 0 ? "plus" : "of";
        return phrases.text(KEYS + key, digits(number.value()), digits(most.value()), face);
    }

    /** The value as text where nothing is drawn: {@code +1 (happy)}. */
    public String written(Scale scale, Decimal number) {
        String text = number(scale, number);
        return scale.faces() ? phrases.text(KEYS + "written", text, face(scale, number)) : text;
    }

    /** The value without its scale, for one whose row is gone. */
    public String bare(Decimal number) {
        return (number.value() < 0 ? "\u2212" : "") + digits(number.value());
    }

    /** The number alone, as a spreadsheet reads it. */
    public String forSpreadsheet(Decimal number) {
        return (number.value() < 0 ? "-" : "") + digits(number.value());
    }

    /** An unplaced value, with what is left of its place. */
    public String stray(JourneyMap map, Value value) {
        String row = map.row(value.row()).map(Row::heading).orElse("");
        String stage = map.stages().stream()
                .filter(each -> each.steps().stream().anyMatch(step -> step.id().equals(value.step())))
                .map(Stage::heading)
                .findFirst()
                .orElse("");
        String place = row + (row.isEmpty() || stage.isEmpty() ? "" : ", ") + stage;
        return (place.isEmpty() ? "–" : place) + ": " + bare(value.number());
    }

    private String face(Scale scale, Decimal number) {
        return phrases.text(KEYS + "face." + faceOf(scale, number).number());
    }

    /** The height at which the value is drawn: 0 is the top, 1 the bottom. */
    public static double height(Scale scale, Decimal number) {
        return height(scale, number.value());
    }

    /** The height at which zero is drawn; if zero is not on the scale, the edge nearest to it. */
    public static double zero(Scale scale) {
        return height(scale, 0);
    }

    public static Face faceOf(Scale scale, Decimal number) {
        return Face.at(height(scale, number));
    }

    private static double height(Scale scale, double number) {
        double min = scale.min().value();
        double max = scale.max().value();
        return Math.max(0, Math.min(1, (max - number) / (max - min)));
    }

    /**
     * What the heading says about all values; empty if it should say nothing or there are none.
     *
     * @param values in the order of their steps
     */
    public String total(Row row, List<Value> values) {
        Scale scale = row.range();
        boolean isSum = scale.total().equals(Scale.SUM);
        if (values.isEmpty() || !isSum && !scale.total().equals(Scale.AVERAGE)) {
            return "";
        }
        double sum = 0;
        for (Value value : values) {
            sum += value.number().value();
        }
        double total = isSum ? sum : Math.round(HUNDREDTHS * sum / values.size()) / HUNDREDTHS;
        return phrases.text(KEYS + scale.total(), number(scale, total));
    }

    private String digits(double number) {
        String plain = Decimal.plain(Math.abs(number));
        return plain.indexOf('.') < 0 ? plain : plain.replace(".", phrases.text(KEYS + "point"));
    }
}

package io.github.journeymap.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueLabelsTest {
    private static final EnglishMessages ENGLISH = new EnglishMessages();

    private final ValueLabels labels =
            new ValueLabels((key, arguments) -> ENGLISH.getText(key, (Serializable[]) arguments));

    @ParameterizedTest
    @CsvSource({
        "-2, −2, 'minus 2 of minus 2, very frustrated', −2 (very frustrated)",
        "-1.50, −1.5, 'minus 1.5 of minus 2, unhappy', −1.5 (unhappy)",
        "0.0, 0, '0, neutral', 0 (neutral)",
        "-0, 0, '0, neutral', 0 (neutral)",
        "1, +1, 'plus 1 of 2, happy', +1 (happy)",
        "1.5, +1.5, 'plus 1.5 of 2, delighted', +1.5 (delighted)",
        "7e0, +7, 'plus 7 of 2, delighted', +7 (delighted)"
    })
    @Rule("V26")
    void aFeelingIsSeenHeardAndWrittenInItsOwnWay(String number, String seen, String heard, String written) {
        Decimal value = new Decimal(number);
        assertThat(labels.number(Scale.EMOTION, value)).isEqualTo(seen);
        assertThat(labels.spoken(Scale.EMOTION, value)).isEqualTo(heard);
        assertThat(labels.written(Scale.EMOTION, value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 60, min, 12.50, 12.5\u00a0min, 12.5",
        "-100, 100, '', -33, −33, -33",
        "-100, 100, '', 33, +33, 33",
        "0, 1, %, 0.0000004, 0\u00a0%, 0",
        "5, 6, h, 123456789.1234567, 123456789.123457\u00a0h, 123456789.123457"
    })
    @Rule("V26")
    void aNumberHasItsUnitAndASignOnlyWhereThereAreBoth(
            String min, String max, String unit, String number, String seen, String calculated) {
        Scale scale = scale(min, max, unit, "");
        assertThat(labels.number(scale, new Decimal(number))).isEqualTo(seen);
        assertThat(labels.written(scale, new Decimal(number))).isEqualTo(seen);
        assertThat(labels.forSpreadsheet(new Decimal(number))).isEqualTo(calculated);
    }

    @Test
    @Rule("V26")
    void theHeadingSaysTheTotalOrTheAverageToTheHundredth() {
        List<Value> values =
                List.of(Value.of("r", "a", "1"), Value.of("r", "b", "0.5"), Value.of("r", "c", "-0.50001"));
        assertThat(total("sum", values)).isEqualTo("Total: +0.99999\u00a0h");
        assertThat(total("average", values)).isEqualTo("Average: +0.33\u00a0h");
        assertThat(total("sum", List.of())).isEmpty();
        assertThat(total("", values)).isEmpty();
        assertThat(total("median", values)).as("one of a later version").isEmpty();
    }

    @Test
    @Rule("V26")
    void aValueBeyondItsRangeIsDrawnAtTheEdge() {
        Scale scale = scale("0", "10", "", "");
        assertThat(ValueLabels.height(scale, new Decimal("11"))).isZero();
        assertThat(ValueLabels.height(scale, new Decimal("-3"))).isEqualTo(1);
        assertThat(ValueLabels.height(scale, new Decimal("2.5"))).isEqualTo(0.75);
        assertThat(ValueLabels.zero(scale("5", "10", "", ""))).isEqualTo(1);
        assertThat(ValueLabels.zero(scale("-9", "-1", "", ""))).isZero();
    }

    private String total(String total, List<Value> values) {
        return labels.total(Row.ofScale("r", "Row", scale("-5", "5", "h", total)), values);
    }

    private static Scale scale(String min, String max, String unit, String total) {
        return new Scale(new Decimal(min), new Decimal(max), unit, false, total, UnknownFields.NONE);
    }
}

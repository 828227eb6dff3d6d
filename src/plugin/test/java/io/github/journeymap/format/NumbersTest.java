package io.github.journeymap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is kept as it was written, digit for digit, or it is an error that says where. */
class NumbersTest {
    @Property(tries = 2000)
    @Rule("F2")
    void everyNumberThatJsonHasIsKeptDigitForDigitAlsoWhenItsNeighbourIsSet(@ForAll("numbers") String number) {
        byte[] file = file(number);
        if (number.length() > Decimal.LONGEST || Math.abs(Double.parseDouble(number)) >= 1e15) {
            assertThatThrownBy(() -> MapReader.read(file)).hasMessageContaining("$.values[0].value");
            return;
        }
        JourneyMap map = MapReader.read(file);
        Edit neighbour =
                new Edit.SetValue("r", "q", Optional.of(new Decimal("1.250")), Optional.of(new Decimal("0.50")));
        String written =
                new String(MapWriter.write(Edits.apply(map, List.of(neighbour)).map()), StandardCharsets.UTF_8);

        assertThat(written)
                .contains("\"step\": \"p\", \"value\": " + number + "}")
                .contains("\"step\": \"q\", \"value\": 1.250}")
                .contains("\"min\": -2.00, \"max\": 2.0e0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01", "1.", ".5", "+1", "1e", "1e+", "-", "0x1", "1_0", "NaN", "Infinity", "1 2", "\"1\"", "null"
            })
    @Rule("F4")
    void whatJsonDoesNotTakeForANumberIsNone(String number) {
        assertThatThrownBy(() -> MapReader.read(file(number))).isInstanceOf(RuntimeException.class);
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(22);
        Arbitrary<String> whole =
                Arbitraries.oneOf(Arbitraries.just("0"), digits.filter(text -> text.charAt(0) != '0'));
        Arbitrary<String> fraction =
                digits.map(text -> "." + text).injectNull(0.3).map(text -> text == null ? "" : text);
        Arbitrary<String> exponent = Combinators.combine(
                        Arbitraries.of("e", "E"),
                        Arbitraries.of("", "+", "-"),
                        Arbitraries.integers().between(0, 30))
                .as((e, sign, power) -> e + sign + power)
                .injectNull(0.6)
                .map(text -> text == null ? "" : text);
        return Combinators.combine(Arbitraries.of("", "-"), whole, fraction, exponent)
                .as((sign, before, behind, power) -> sign + before + behind + power);
    }

    private static byte[] file(String number) {
        return ("{\"format\":\"journey-map\",\"version\":1,"
                        + "\"stages\":[{\"id\":\"s\",\"steps\":[{\"id\":\"p\"},{\"id\":\"q\"}]}],"
                        + "\"rows\":[{\"id\":\"r\",\"kind\":\"scale\",\"scale\":{\"min\":-2.00,\"max\":2.0e0}}],"
                        + "\"values\":[{\"row\":\"r\",\"step\":\"p\",\"value\":" + number + "},"
                        + "{\"row\":\"r\",\"step\":\"q\",\"value\":0.50}]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}

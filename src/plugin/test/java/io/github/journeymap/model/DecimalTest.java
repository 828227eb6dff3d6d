package io.github.journeymap.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7",
                "10",
                "-120",
                "007",
                "-07",
                "00",
                "0.0",
                "1.50",
                "-1.5",
                "1e3",
                "-2E2",
                "0.5",
                "123456789",
                "-123456789",
                "1234567890",
                "999999999999999",
                "1e-7",
                "12345678901234567e-3"
            })
    void howeverANumberIsWrittenItIsShownByItsValue(String literal) {
        double value = Double.parseDouble(literal);

        assertThat(new Decimal(literal).plain()).isEqualTo(Decimal.plain(value));
        assertThat(new Decimal(literal).value()).isEqualTo(value);
    }
}

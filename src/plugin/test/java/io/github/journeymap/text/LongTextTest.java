package io.github.journeymap.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is kept compressed. */
@Rule("A7")
class LongTextTest {
    private static final String SHIP = "\ud83d\udea2";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60_000, 131_071, 131_072, 200_000})
    void whatWasAddedIsWhatIsReadInOrderAndAsOftenAsOneLikesHoweverLongItIs(int pieces) throws IOException {
        LongText text = new LongText();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(i).append(' ').append("\u00e4").append(SHIP.charAt(0)).append(SHIP.charAt(1));
            expected.append(i).append(' ').append("\u00e4").append(SHIP);
        }
        assertThat(text.length()).isEqualTo(expected.length());
        text.beginWith("start ");
        assertThat(text.toString()).isEqualTo("start " + expected);
        assertThat(bytes(text)).isEqualTo(("start " + expected).getBytes(StandardCharsets.UTF_8));
        assertThat(bytes(text)).isEqualTo(bytes(text));
        assertThat(text.isShort()).isEqualTo(expected.length() < 512 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600_000})
    void whatIsPutBeforeItStandsBeforeWhatWasPutThereSooner(int length) throws IOException {
        LongText text = new LongText().append("x".repeat(length)).beginWith("map ");
        text.beginWith("page ").append(" end");
        String expected = "page map " + "x".repeat(length) + " end";
        assertThat(text.toString()).isEqualTo(expected);
        assertThat(bytes(text)).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Rule("A17")
    void makingOneTakesASmallPartOfTheMemoryThatItHasLetters() {
        int pieces = 200_000;
        String piece = "<td class=\"jm-cell\"><span>Searching for a job</span></td>\n";
        long allocated = Cost.of(() -> {
                    LongText text = new LongText();
                    for (int i = 0; i < pieces; i++) {
                        text.append(piece);
                    }
                    assertThat(text.length()).isEqualTo(pieces * piece.length());
                })
                .allocatedBytes();
        assertThat(allocated).isLessThan((long) pieces * piece.length() / 2);
    }

    @Test
    void addingToOneThatWasReadIsRefusedAsItWouldBeLost() throws IOException {
        LongText text = new LongText().append("x".repeat(600_000));
        bytes(text);
        assertThatThrownBy(() -> text.append("y".repeat(20_000))).isInstanceOf(UncheckedIOException.class);
    }

    private static byte[] bytes(LongText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.writeTo(out);
        return out.toByteArray();
    }
}

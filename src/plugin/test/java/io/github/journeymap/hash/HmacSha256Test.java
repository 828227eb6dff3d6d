package io.github.journeymap.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The first test cases of RFC 4231, section 4. */
class HmacSha256Test {
    @Test
    void aShortKeyIsPadded() {
        byte[] key = HexFormat.of().parseHex("0b".repeat(20));
        assertThat(hex(new HmacSha256(key).of(bytes("Hi There"))))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void partsCountAsTheOneTextThatTheyAreTogether() {
        HmacSha256 mac = new HmacSha256(bytes("Jefe"));
        String expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assertThat(hex(mac.of(bytes("what do ya want for nothing?")))).isEqualTo(expected);
        assertThat(hex(mac.of(bytes("what do ya "), bytes("want for nothing?"))))
                .isEqualTo(expected);
    }

    @Test
    void aKeyThatIsLongerThanABlockIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacSha256(new byte[65]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

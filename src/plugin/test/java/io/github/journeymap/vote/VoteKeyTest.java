package io.github.journeymap.vote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What a seal hides, and what it lets through. */
@Rule("A20")
class VoteKeyTest {
    private static final String DIGITS = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final long PAGE = 4711;

    private final VoteKey key = new VoteKey(DIGITS);

    @Test
    void whatIsSealedIsOpenedByTheSameKeyAndThePageItIsOf() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            Votes votes = votes(random, round);
            String sealed = key.seal(PAGE, votes);
            assertThat(VoteKey.idIn(sealed)).isEqualTo(key.id());
            assertThat(new VoteKey(DIGITS).open(PAGE, sealed)).contains(votes.on());
            assertThat(key.seal(PAGE, votes)).as("the same bytes").isEqualTo(sealed);
            assertThat(key.open(PAGE + 1, sealed)).isEmpty();
            assertThat(new VoteKey(DIGITS.replace('0', '1')).open(PAGE, sealed)).isEmpty();
        }
    }

    @Test
    void noOtherTextIsOpened() {
        String sealed = key.seal(PAGE, votes(Map.of("n1", Set.of("0123456789abcdef"))));
        int start = sealed.indexOf('.') + 1;
        for (int i = start; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String forged = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThat(key.open(PAGE, forged)).as("changed at %d", i).isEmpty();
        }
        for (String text :
                List.of("", ".", key.id(), key.id() + '.', key.id() + ".AAAA", key.id() + ".%", sealed + "A")) {
            assertThat(VoteKey.idIn(text).isEmpty() || key.open(PAGE, text).isEmpty())
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void theLengthOfWhatIsSealedDoesntGiveAVoteAway() {
        Votes one = votes(Map.of("n1", Set.of("0123456789abcdef")));
        Votes two =
                votes(Map.of("n1", Set.of("0123456789abcdef", "fedcba9876543210"), "n2", Set.of("0123456789abcdef")));
        assertThat(key.seal(PAGE, one)).hasSameSizeAs(key.seal(PAGE, two));
    }

    @Test
    void aPseudonymIsTheMacThatItIsSaidToBe() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(DIGITS), "HmacSHA256"));
        byte[] whole = mac.doFinal("vote\nn1\n0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        assertThat(key.pseudonym("n1", "0123456789abcdef"))
                .isEqualTo(HexFormat.of().formatHex(whole, 0, 8));
    }

    private static Votes votes(Random random, int notes) {
        Map<String, Set<String>> on = new HashMap<>();
        for (int note = 0; note < notes; note++) {
            Set<String> voters = new HashSet<>();
            Stream.generate(() -> "%016x".formatted(random.nextLong()))
                    .limit(1 + random.nextInt(5))
                    .forEach(voters::add);
            on.put("n-" + note + "_", voters);
        }
        return votes(on);
    }

    private static Votes votes(Map<String, Set<String>> on) {
        return new Votes(Votes.OPEN, "", "", on, UnknownFields.NONE);
    }
}

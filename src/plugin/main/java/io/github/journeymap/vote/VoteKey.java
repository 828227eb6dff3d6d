package io.github.journeymap.vote;

import io.github.journeymap.hash.HmacSha256;
import io.github.journeymap.hash.Sha256;
import io.github.journeymap.model.Votes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A key of the site for votes. Who has voted on what stands in a file under its seal: encrypted, so that nobody can
 * read it in the file, and bound to the page, so that votes that were written by hand, or copied from another page or
 * site, don't count.
 *
 * <p>The scheme is the synthetic initialisation vector of RFC 5297 with HMAC-SHA-256: the first bytes of a MAC over
 * page and votes are the seal, and begin the key stream that the votes are encrypted with. Equal votes give equal
 * bytes.
 */
final class VoteKey {
    static final int BYTES = 32;
    private static final int ID_DIGITS = 16;
    private static final int SEAL_BYTES = 16;

    /**
     * Votes are padded to multiples of so many bytes, so that the length of the sealed text doesn't reveal each single
     * vote.
     */
    private static final int PADDING = 512;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String id;
    private final HmacSha256 mac;

    /** @param key in hexadecimal digits */
    VoteKey(String key) {
        id = Sha256.hex(key, ID_DIGITS);
        mac = new HmacSha256(HexFormat.of().parseHex(key));
    }

    /** The id by which a file names the key that its votes are sealed with. */
    String id() {
        return id;
    }

    /** The id of the key that this was sealed with; empty if nothing can have sealed it so. */
    static String idIn(String sealed) {
        int dot = sealed.indexOf('.');
        String id = sealed.substring(0, Math.max(0, dot));
        return isId(id) ? id : "";
    }

    static boolean isId(String text) {
        return text.matches("[0-9a-f]{" + ID_DIGITS + "}");
    }

    /** Encrypts who has voted on what, so that only this site can read it, and only for that page. */
    String seal(long page, Votes votes) {
        byte[] text = text(votes);
        byte[] seal = seal(page, text);
        byte[] whole = ByteBuffer.allocate(SEAL_BYTES + text.length)
                .put(seal)
                .put(crypt(seal, text))
                .array();
        return id + '.' + ENCODER.encodeToString(whole);
    }

    /** What {@link #seal} has sealed for that page; empty for anything else. */
    Optional<Map<String, Set<String>>> open(long page, String sealed) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(sealed.substring(id.length() + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length < SEAL_BYTES) {
            return Optional.empty();
        }
        byte[] seal = Arrays.copyOf(whole, SEAL_BYTES);
        byte[] text = crypt(seal, Arrays.copyOfRange(whole, SEAL_BYTES, whole.length));
        return MessageDigest.isEqual(seal, seal(page, text)) ? Optional.of(votes(text)) : Optional.empty();
    }

    /**
     * The pseudonym of a voter for others: a different one for each note, so that nobody can tell what else that person
     * has voted for.
     */
    String pseudonym(String note, String voter) {
        byte[] code = mac.of(bytes("vote\n" + note + '\n' + voter));
        return HexFormat.of().formatHex(code, 0, ID_DIGITS / 2);
    }

    private static byte[] text(Votes votes) {
        StringBuilder text = new StringBuilder();
        votes.on().forEach((note, voters) -> text.append(note)
                .append(':')
                .append(String.join(",", voters))
                .append('\n'));
        text.append(" ".repeat(PADDING - text.length() % PADDING));
        return bytes(text.toString());
    }

    private static Map<String, Set<String>> votes(byte[] text) {
        Map<String, Set<String>> on = new TreeMap<>();
        new String(text, StandardCharsets.UTF_8).strip().lines().forEach(line -> {
            String[] parts = line.split(":", 2);
            on.put(parts[0], new LinkedHashSet<>(List.of(parts[1].split(","))));
        });
        return on;
    }

    private byte[] seal(long page, byte[] text) {
        return Arrays.copyOf(mac.of(bytes("votes\n" + page + '\n'), text), SEAL_BYTES);
    }

    /** Encrypts, or decrypts: both are the same. */
    private byte[] crypt(byte[] seal, byte[] text) {
        byte[] result = text.clone();
        byte[] prefix = bytes("veil\n" + HexFormat.of().formatHex(seal) + '\n');
        byte[] stream = new byte[0];
        for (int i = 0; i < result.length; i++) {
            int at = i % BYTES;
            if (at == 0) {
                stream = mac.of(prefix, bytes(Integer.toString(i / BYTES)));
            }
            result[i] ^= stream[at];
        }
        return result;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

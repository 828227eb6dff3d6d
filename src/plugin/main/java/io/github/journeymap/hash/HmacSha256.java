package io.github.journeymap.hash;

import java.security.MessageDigest;
import java.util.Arrays;

/** RFC 2104 with SHA-256. Java's own is in {@code javax.crypto}, a package that the app would have to import. */
public final class HmacSha256 {
    private static final int BLOCK = 64;

    private final byte[] inner;
    private final byte[] outer;

    /** @param key no longer than a block of the hash: longer ones would have to be hashed first */
    public HmacSha256(byte[] key) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("a key has at most " + BLOCK + " bytes, not " + key.length);
        }
        inner = padded(key, 0x36);
        outer = padded(key, 0x5c);
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    /** The code of these parts, one behind the other. */
    public byte[] of(byte[]... parts) {
        MessageDigest digest = Sha256.digest();
        digest.update(inner);
        for (byte[] part : parts) {
            digest.update(part);
        }
        byte[] hash = digest.digest();
        digest.update(outer);
        return digest.digest(hash);
    }
}

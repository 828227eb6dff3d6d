package io.github.journeymap.model;

/** FNV-1a, 32 bits: a hash that is the same few lines in Java and in JavaScript. */
public final class Fnv {
    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private Fnv() {}

    /** Over the UTF-16 code units, high byte first. */
    public static int hash(CharSequence text) {
        int hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            hash = (hash ^ c >>> 8) * PRIME;
            hash = (hash ^ c & 0xFF) * PRIME;
        }
        return hash;
    }
}

package io.github.journeymap.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files, recognised by their first bytes, that no map can be read from. */
enum Signature {
    PDF("%PDF"),
    PICTURE("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "RIFF"),
    /** Excel, Word and PowerPoint before 2007; and Office files with a password. */
    OLD_OFFICE("\u00D0\u00CF\u0011\u00E0");

    private final String[] beginnings;

    Signature(String... beginnings) {
        this.beginnings = beginnings;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Signature> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        for (Signature signature : values()) {
            for (String beginning : signature.beginnings) {
                if (start.startsWith(beginning)) {
                    return Optional.of(signature);
                }
            }
        }
        return Optional.empty();
    }
}

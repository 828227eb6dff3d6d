package io.github.journeymap.attachment;

import io.github.journeymap.refusal.BadNameException;
import java.text.Normalizer;
import java.util.List;

/**
 * The name of a map: what stands in the macro's {@code name} parameter, in addresses, and before
 * {@value #SUFFIX} in the name of its file.
 *
 * <p>A name is 1 to {@value #LONGEST} visible characters. Whatever could make a file name mean something else is
 * refused: path separators and other characters that file systems reserve, a leading dot, control and format
 * characters (line breaks, NUL, direction overrides, zero-width characters), characters that only fill space, and half
 * surrogate pairs.
 *
 * <p>Accented letters are composed (NFC). A file that was attached from a Mac may have them decomposed in its name; it
 * is the same map's ({@link #isOf}).
 */
public record MapName(String value) {
    public static final String SUFFIX = ".journey-map.json";
    public static final int LONGEST = 100;
    public static final MapName DEFAULT = new MapName("Journey map");

    private static final String RESERVED = "/\\:*?\"<>|";

    /**
     * Characters that are invisible although their category is that of letters or symbols: joiners and fillers of
     * Hangul, Khmer and Mongolian.
     */
    private static final String INVISIBLE = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    /**
     * The most UTF-16 units of a name before its accents are composed, up to four for each character. It is limited
     * because normalizing takes quadratic time in the worst case.
     */
    private static final int LONGEST_DECOMPOSED = 8 * LONGEST;

    /** @throws BadNameException the name can't be the name of a map */
    public MapName {
        value = value.strip();
        if (value.length() > LONGEST_DECOMPOSED) {
            throw new BadNameException(value);
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (value.codePointCount(0, value.length()) > LONGEST
                || value.startsWith(".")
                || value.codePoints().anyMatch(MapName::refused)
                || value.codePoints().noneMatch(MapName::visible)) {
            throw new BadNameException(value);
        }
    }

    /** The name in a macro's parameter; null or blank means {@link #DEFAULT}. */
    public static MapName ofParameter(String parameter) {
        return parameter == null || parameter.isBlank() ? DEFAULT : new MapName(parameter);
    }

    /** Whether a file is, by its name, a map. */
    public static boolean isMapFile(String fileName) {
        if (fileName == null || !fileName.endsWith(SUFFIX)) {
            return false;
        }
        try {
            return ofFile(fileName).isOf(fileName);
        } catch (BadNameException e) {
            return false;
        }
    }

    /** @throws BadNameException this is not the name of a map's file */
    public static MapName ofFile(String fileName) {
        return new MapName(fileName.substring(0, fileName.length() - SUFFIX.length()));
    }

    /** What a new file is called. */
    public String fileName() {
        return value + SUFFIX;
    }

    /** Whether a file of that name is this map's, however its accents are written. */
    public boolean isOf(String fileName) {
        return fileName.length() <= LONGEST_DECOMPOSED + SUFFIX.length()
                && Normalizer.normalize(fileName, Normalizer.Form.NFC).equals(fileName());
    }

    /** The names that the map's file can have, for a search that only finds whole names. */
    public List<String> fileNames() {
        String decomposed = Normalizer.normalize(fileName(), Normalizer.Form.NFD);
        return decomposed.equals(fileName()) ? List.of(decomposed) : List.of(fileName(), decomposed);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean refused(int character) {
        return RESERVED.indexOf(character) >= 0
                || INVISIBLE.indexOf(character) >= 0
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** Whether a name of nothing but this character could be seen; combining marks could not. */
    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }
}

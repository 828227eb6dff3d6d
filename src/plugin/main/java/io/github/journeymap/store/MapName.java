package io.github.journeymap.store;

import java.text.Normalizer;

/**
 * The name of a map: what stands in the macro's {@code name} parameter, in addresses, and before
 * {@value #SUFFIX} in the name of its file.
 *
 * <p>A name is 1 to {@value #LONGEST} visible characters. Whatever could make a file name mean something else is
 * refused: path separators and other characters that file systems reserve, a leading dot, control and format
 * characters (line breaks, NUL, direction overrides, zero-width characters) and half surrogate pairs.
 */
public record MapName(String value) {
    public static final String SUFFIX = ".journey-map.json";
    public static final int LONGEST = 100;
    public static final MapName DEFAULT = new MapName("Journey map");

    private static final String RESERVED = "/\\:*?\"<>|";

    /** @throws BadNameException the name can't be the name of a map */
    public MapName {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (value.isEmpty()
                || value.codePointCount(0, value.length()) > LONGEST
                || value.startsWith(".")
                || value.codePoints().anyMatch(MapName::refused)) {
            throw new BadNameException(value);
        }
    }

    /** Of a macro's parameter: null or blank means {@link #DEFAULT}. */
    public static MapName ofParameter(String parameter) {
        return parameter == null || parameter.isBlank() ? DEFAULT : new MapName(parameter);
    }

    /** Whether a file is, by its name, a map. */
    public static boolean isMapFile(String fileName) {
        if (fileName == null || !fileName.endsWith(SUFFIX)) {
            return false;
        }
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        try {
            return new MapName(name).value().equals(name);
        } catch (BadNameException e) {
            return false;
        }
    }

    /** @throws BadNameException this is not the name of a map's file */
    static MapName ofFile(String fileName) {
        return new MapName(fileName.substring(0, fileName.length() - SUFFIX.length()));
    }

    public String fileName() {
        return value + SUFFIX;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean refused(int character) {
        return RESERVED.indexOf(character) >= 0
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
}

package io.github.journeymap.model;

/**
 * Who the map is about.
 *
 * @param text what they want, in a sentence
 * @param quote what they say
 * @param picture the name of a file attached to the page
 * @param alt the picture in words
 */
public record Persona(
        String name, String role, String text, String quote, String picture, String alt, UnknownFields unknownFields) {
    public static final Persona NONE = new Persona("", "", "", "", "", "", UnknownFields.NONE);

    public Persona withName(String changed) {
        return new Persona(changed, role, text, quote, picture, alt, unknownFields);
    }

    public Persona withRole(String changed) {
        return new Persona(name, changed, text, quote, picture, alt, unknownFields);
    }

    public Persona withText(String changed) {
        return new Persona(name, role, changed, quote, picture, alt, unknownFields);
    }

    public Persona withQuote(String changed) {
        return new Persona(name, role, text, changed, picture, alt, unknownFields);
    }

    public Persona withPicture(String changed) {
        return new Persona(name, role, text, quote, changed, alt, unknownFields);
    }

    public Persona withUnknownFields(UnknownFields changed) {
        return new Persona(name, role, text, quote, picture, alt, changed);
    }

    public Persona withAlt(String changed) {
        return new Persona(name, role, text, quote, picture, changed, unknownFields);
    }
}

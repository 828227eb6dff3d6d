package io.github.journeymap.model;

/** The corner of the map: what it is about. */
public record Context(String heading, String prompt, String text, UnknownFields unknownFields) {
    public static final Context NONE = new Context("", "", "", UnknownFields.NONE);

    public Context withHeading(String changed) {
        return new Context(changed, prompt, text, unknownFields);
    }

    public Context withPrompt(String changed) {
        return new Context(heading, changed, text, unknownFields);
    }

    public Context withText(String changed) {
        return new Context(heading, prompt, changed, unknownFields);
    }
}

package io.github.journeymap.model;

/**
 * A label that a row offers for its notes: People, Places, Things; or the map for all of them: Anna, Ben.
 *
 * @param icon the name of one; or empty
 */
public record Category(String id, String label, String prompt, String icon, UnknownFields unknownFields) {
    public static Category of(String id, String label, String prompt) {
        return new Category(id, label, prompt, "", UnknownFields.NONE);
    }

    public Category withIcon(String changed) {
        return new Category(id, label, prompt, changed, unknownFields);
    }

    public Category withUnknownFields(UnknownFields changed) {
        return new Category(id, label, prompt, icon, changed);
    }
}

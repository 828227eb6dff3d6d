package io.github.journeymap.shown;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who a map is about, as it is shown.
 *
 * @param picture the address of the picture; empty where there is none that can be shown
 */
public record PersonaCard(Persona persona, String picture) {
    private static final Pattern BEGINNING = Pattern.compile("(?<!\\S)\\S", Pattern.UNICODE_CHARACTER_CLASS);

    public static PersonaCard of(JourneyMap map, ShownPictures pictures) {
        return new PersonaCard(map.persona(), pictures.address(map.persona().picture()));
    }

    public boolean isEmpty() {
        return persona.withUnknownFields(Persona.NONE.unknownFields()).equals(Persona.NONE);
    }

    /** What stands in the place of a picture: the first letters of the first two words of the name. */
    public String initials() {
        return BEGINNING
                .matcher(persona.name())
                .results()
                .limit(2)
                .map(MatchResult::group)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}

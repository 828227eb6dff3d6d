package io.github.journeymap.template;

import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import java.util.List;

/**
 * What another map takes over of a map that serves as a template: its headings, prompts, tones, kinds, scales and
 * categories, and the questions that are asked of the persona. Not what someone has answered: notes, values, and the
 * other texts.
 */
public final class Outline {
    private static final String QUESTION_MARKS = "?\uff1f\u061f\u037e";

    private Outline() {}

    /**
     * The map without its title, which is each map's own, and without the persona's picture, which is a file of the
     * template's page.
     */
    public static JourneyMap of(JourneyMap map) {
        Context context = map.context().withText("");
        return JourneyMap.of("", context, map.stages(), map.rows(), List.of()).withPersona(questions(map.persona()));
    }

    private static Persona questions(Persona persona) {
        return Persona.NONE
                .withName(question(persona.name()))
                .withRole(question(persona.role()))
                .withText(question(persona.text()))
                .withQuote(question(persona.quote()));
    }

    private static String question(String text) {
        String words = text.strip();
        return !words.isEmpty() && QUESTION_MARKS.indexOf(words.charAt(words.length() - 1)) >= 0 ? text : "";
    }
}

package io.github.journeymap.view;

import io.github.journeymap.label.Messages;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import io.github.journeymap.shown.PersonaCard;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.text.Html;
import io.github.journeymap.text.LinkedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands above the table of a map on a page: its title, and the card that says who it is about.
 *
 * @param isOpen whether those who may edit the page can work on the map here
 */
record LiveHead(Messages messages, boolean isOpen) {
    private static final String NAME = "name";

    /** What is said of a persona, in this order. */
    private static final Map<String, Function<Persona, String>> TRAITS = new LinkedHashMap<>();

    static {
        TRAITS.put(NAME, Persona::name);
        TRAITS.put("role", Persona::role);
        TRAITS.put("text", Persona::text);
        TRAITS.put("quote", Persona::quote);
    }

    /** What stands above the table. A title that the page has already isn't repeated for those who see both. */
    Map<String, Object> values(JourneyMap map, ShownMap shown, LiveTableContext page) {
        Map<String, Object> head = TemplateValues.of(
                "title", map.title(),
                "changed", shown.version().changed(),
                "voting", voting(map, shown.canEdit()),
                "nameless", messages.text("journey-map.view.placeholder.title"));
        head.put("isSaid", !map.title().isEmpty() && map.title().equals(page.pageTitle()));
        return head;
    }

    /** How people vote, as long as they do. Anyone who can't vote here is told who can. */
    private String voting(JourneyMap map, boolean canVote) {
        String said = new VoteLabels(messages, map.votes()).voting(map);
        return said.isEmpty() || canVote || !isOpen ? said : messages.text("journey-map.view.voting.who", said);
    }

    /** Who the map is about. Those who may edit are asked for what isn't said yet. */
    Map<String, Object> persona(PersonaCard card, boolean canEdit, LinkedText links) {
        Persona persona = card.persona();
        Map<String, Object> shown = TemplateValues.of(
                "label", messages.text("journey-map.view.persona"),
                "picture", persona.picture(),
                "alt", persona.alt(),
                "portrait", persona.alt().isEmpty() && !card.picture().isEmpty() ? persona.name() : persona.alt(),
                "url", card.picture(),
                "initials", card.initials());
        List<Map<String, Object>> traits = new ArrayList<>();
        TRAITS.forEach((name, text) -> {
            String said = text.apply(persona);
            if (canEdit || !said.isEmpty()) {
                String asked = said.isEmpty() ? messages.text("journey-map.view.placeholder.persona." + name) : "";
                Map<String, Object> trait = TemplateValues.of("name", name, "asked", asked);
                // A name is a name.
                trait.put("saidHtml", name.equals(NAME) ? escaped(said) : linked(said, links));
                traits.add(trait);
            }
        });
        shown.put("traits", traits);
        shown.put("isEmpty", card.isEmpty());
        return shown;
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        Html.append(text, html);
        return html.toString();
    }

    private static String linked(String text, LinkedText links) {
        StringBuilder html = new StringBuilder();
        links.append(text, html);
        return html.toString();
    }
}

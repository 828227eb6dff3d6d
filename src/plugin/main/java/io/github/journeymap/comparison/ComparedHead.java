package io.github.journeymap.comparison;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import io.github.journeymap.shown.PersonaCard;
import io.github.journeymap.text.Markup;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What stands above the grid of a comparison: title, context, and whom the map and its notes are about. */
final class ComparedHead {
    private final Messages messages;
    private final Markup html;
    private final ChangeMarkup marks;

    ComparedHead(Messages messages, Markup html, ChangeMarkup marks) {
        this.messages = messages;
        this.html = html;
        this.marks = marks;
    }

    void write(JourneyMap before, JourneyMap after) {
        html.open("div", "class", "jm-head").open("div", "class", "jm-title");
        marks.span("jm-title-text", new Labels(messages, before).title(), new Labels(messages, after).title());
        html.close().open("div", "class", "jm-context");
        marks.span("jm-heading", before.context().heading(), after.context().heading());
        marks.linked("jm-prompt", before.context().prompt(), after.context().prompt());
        marks.linked("jm-context-text", before.context().text(), after.context().text());
        html.close();
        persona(before.persona(), after.persona());
        personas(before.personas(), after.personas());
        html.close();
    }

    private void persona(Persona was, Persona now) {
        if (isEmpty(was) && isEmpty(now)) {
            return;
        }
        html.open(
                "div", "class", "jm-persona", "role", "group", "aria-label", messages.text("journey-map.view.persona"));
        // Not the picture: the file of an earlier version's may be another one by now.
        html.open("div", "class", "jm-portrait")
                .element("span", new PersonaCard(now, "").initials(), "aria-hidden", "true")
                .close();
        trait("name", was.name(), now.name(), marks::changed);
        trait("role", was.role(), now.role(), marks::changedLinked);
        trait("text", was.text(), now.text(), marks::changedLinked);
        trait("quote", was.quote(), now.quote(), marks::changedLinked);
        trait("picture", picture(was), picture(now), marks::changed);
        html.close();
    }

    /** The personas that notes can be about, in one line. */
    private void personas(List<Category> was, List<Category> now) {
        if (!was.isEmpty() || !now.isEmpty()) {
            String label = messages.text("journey-map.view.personas");
            html.open("div", "class", "jm-compared-personas", "role", "group", "aria-label", label);
            marks.changed(inWords(was), inWords(now));
            html.close();
        }
    }

    private static String inWords(List<Category> personas) {
        return personas.stream().map(each -> Labels.described(each, true)).collect(Collectors.joining("; "));
    }

    private static boolean isEmpty(Persona persona) {
        return new PersonaCard(persona, "").isEmpty();
    }

    private String picture(Persona persona) {
        String name = persona.picture();
        String alt = persona.alt();
        String both = name.isEmpty() || alt.isEmpty() ? name + alt : name + " – " + alt;
        return both.isEmpty() ? "" : messages.text("journey-map.view.picture", both);
    }

    private void trait(String name, String was, String now, BiConsumer<String, String> write) {
        if (!was.isEmpty() || !now.isEmpty()) {
            html.open("div", "class", "jm-trait jm-compared-" + name);
            write.accept(was, now);
            html.close();
        }
    }
}

package io.github.journeymap.document;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Persona;
import io.github.journeymap.shown.PersonaCard;
import io.github.journeymap.text.Markup;

/**
 * Who a map is about, above its static table.
 *
 * @param isOnPaper whether nobody can ask it what a picture shows, as in PDF and Word
 */
record StaticPersona(Messages messages, Markup html, StaticBlocks blocks, boolean isOnPaper) {
    /** The width of the picture, in pixels. */
    private static final String PORTRAIT = "72";

    private static final String IMAGE = "width:" + PORTRAIT + "px;max-width:none;height:auto;";

    /** The width of the picture's cell if its description stands below it. */
    private static final String BESIDE_WORDS = "120";

    /** Picture and words side by side: without the picture, what it shows. */
    void write(PersonaCard card) {
        if (card.isEmpty()) {
            return;
        }
        Persona persona = card.persona();
        blocks.openTable(null, StaticStyle.CARD);
        html.open("tr");
        if (!card.picture().isEmpty()) {
            boolean isSaid = isOnPaper && !persona.alt().isEmpty();
            html.open("td", "width", isSaid ? BESIDE_WORDS : PORTRAIT, "style", StaticStyle.BOX);
            String alt = persona.alt().isEmpty() ? persona.name() : persona.alt();
            // Only its width is said: pictures are of all shapes.
            html.empty("img", "src", card.picture(), "alt", alt, "width", PORTRAIT, "border", "0", "style", IMAGE);
            // Whether what makes documents gets the picture isn't known.
            blocks.block("div", StaticStyle.PROMPT, isSaid ? persona.alt() : "");
            html.close();
        }
        html.open("td", "style", StaticStyle.BOX);
        blocks.block("div", StaticStyle.HEADING, persona.name());
        blocks.linked("div", "", persona.role());
        blocks.linked("div", "margin:4px 0 0 0;", persona.text());
        blocks.linked("div", "margin:4px 0 0 0;font-style:italic;", persona.quote());
        if (card.picture().isEmpty() && !persona.alt().isEmpty()) {
            blocks.block("div", StaticStyle.PROMPT, messages.text("journey-map.view.picture", persona.alt()));
        }
        html.close().close().close();
    }
}

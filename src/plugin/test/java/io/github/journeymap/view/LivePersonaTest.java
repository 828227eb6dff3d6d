package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LivePersonaTest {
    private static final Persona ADA = new Persona(
            "ada king", "Nurse, 34", "Wants to be home by six", "Not again!", "ada.png", "A woman", UnknownFields.NONE);

    @Test
    @Rule("V28")
    void whoTheMapIsAboutStandsInItsCornerWithPictureAndWords() {
        ShownMap shown = withPortrait(Rendered.READER, "/confluence/download/attachments/123/ada.png");

        assertThat(card(Rendered.live(Drawn.BREAD.withPersona(ADA), shown)))
                .isEqualTo("<div class=\"jm-persona\" role=\"group\" aria-label=\"Persona\">"
                        + "<div class=\"jm-portrait\" data-picture=\"ada.png\" data-alt=\"A woman\" role=\"img\" aria-label=\"A woman\">"
                        + "<img src=\"/confluence/download/attachments/123/ada.png\" alt=\"\"></div>"
                        + "<div class=\"jm-trait\" data-trait=\"name\">ada king</div>"
                        + "<div class=\"jm-trait\" data-trait=\"role\">Nurse, 34</div>"
                        + "<div class=\"jm-trait\" data-trait=\"text\">Wants to be home by six</div>"
                        + "<div class=\"jm-trait\" data-trait=\"quote\">Not again!</div></div>");
    }

    @Test
    @Rule("V28")
    void aPictureThatIsNotThereLeavesTheInitialsAndItsWords() {
        assertThat(card(Rendered.live(Drawn.BREAD.withPersona(ADA))))
                .contains("role=\"img\" aria-label=\"A woman\"><span aria-hidden=\"true\">AK</span></div>")
                .doesNotContain("<img");
        assertThat(card(Rendered.live(Drawn.BREAD.withPersona(ADA.withAlt("").withName("Ämilie")))))
                .contains("data-picture=\"ada.png\"><span aria-hidden=\"true\">Ä</span></div>");
    }

    @Test
    @Rule("V28")
    void aMapAboutNobodyInParticularAsksOnlyThoseWhoMayEdit() {
        assertThat(card(Rendered.live(Drawn.BREAD))).isEmpty();
        assertThat(card(Rendered.live(Drawn.BREAD, Rendered.EDITOR)))
                .startsWith("<div class=\"jm-persona jm-none\"")
                .contains("data-trait=\"name\" data-placeholder=\"Who is this map about?\"></div>");
        assertThat(card(Rendered.live(Drawn.BREAD.withPersona(Persona.NONE.withRole("Nurse")))))
                .contains("data-trait=\"role\">Nurse")
                .doesNotContain("data-trait=\"name\"", "placeholder");
    }

    private static String card(String html) {
        Element card = Jsoup.parse(html).selectFirst(".jm-head > .jm-persona");
        return card == null ? "" : card.outerHtml().replaceAll(">\\s+<", "><");
    }

    private static ShownMap withPortrait(ShownMap like, String url) {
        return new ShownMap(
                like.address(),
                like.version(),
                like.map(),
                like.canEdit(),
                like.notices(),
                like.beginning(),
                new ShownPictures(Map.of("ada.png", url)));
    }
}

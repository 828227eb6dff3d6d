package io.github.journeymap.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final JourneyMap FILLED = Templates.get(Templates.GLASSES);

    @Test
    @Rule("B6")
    void whatAsksIsTakenOverAndWhatAnswersIsNot() {
        JourneyMap outline = Outline.of(FILLED);
        assertThat(outline.stages()).isEqualTo(FILLED.stages());
        assertThat(outline.rows()).isEqualTo(FILLED.rows());
        assertThat(outline.context().heading()).isEqualTo(FILLED.context().heading());
        assertThat(outline.context().prompt()).isEqualTo(FILLED.context().prompt());
        assertThat(FILLED.notes()).isNotEmpty();
        assertThat(FILLED.values()).isNotEmpty();
        assertThat(outline.notes()).isEmpty();
        assertThat(outline.values()).isEmpty();
        assertThat(outline.title() + outline.context().text()).isEmpty();
    }

    @Test
    @Rule("B6")
    void ofThePersonaTheQuestionsAreTakenOverWhateverTheScript() {
        Persona persona = Persona.NONE
                .withName("Ada King")
                .withRole("What is their job? ")
                .withText("\u4f55\u304c\u6b32\u3057\u3044\uff1f")
                .withQuote("\u0645\u0627\u0630\u0627\u061f")
                .withPicture("ada.png")
                .withAlt("Who is this?");
        assertThat(Outline.of(FILLED.withPersona(persona)).persona())
                .isEqualTo(persona.withName("").withPicture("").withAlt(""));
    }
}

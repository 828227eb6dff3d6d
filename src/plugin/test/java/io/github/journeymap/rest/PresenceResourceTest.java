package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import org.junit.jupiter.api.Test;

class PresenceResourceTest extends RestCase {
    @Test
    @Rule("A13")
    void presenceTellsWhoIsEditingThisMapWithoutAVersionAndForgetsWhoLeaves() {
        rest.post(map + "/presence", "{\"client\": \"a\", \"cell\": \"steps/entice-1\"}");
        wiki.become("tom");
        Rest.Answer toTom = rest.post(map + "/presence", "{\"client\": \"b\", \"cell\": \"<b>\"}");
        assertThat(toTom.json().get("people").toString())
                .isEqualTo("[{\"name\":\"eva\",\"fullName\":\"eva Full\",\"cell\":\"steps/entice-1\"}]");
        assertThat(rest.post(maps + "/Other/presence", "{\"client\": \"b\"}")
                        .json()
                        .getAsJsonArray("people"))
                .isEmpty();
        wiki.become("eva");
        Rest.Answer toEva = rest.post(map + "/presence", "{\"client\": \"a\", \"number\": 1, \"leave\": true}");
        assertThat(toEva.json().get("people").toString())
                .isEqualTo("[{\"name\":\"tom\",\"fullName\":\"tom Full\",\"cell\":\"\"}]");
        wiki.become("tom");
        assertThat(rest.post(map + "/presence", "{\"client\": \"b\"}").json().getAsJsonArray("people"))
                .isEmpty();
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("A13")
    void nobodyCanLeaveInAnotherPersonsName() {
        rest.post(map + "/presence", "{\"client\": \"a\"}");
        wiki.become("tom");
        Rest.Answer answer = rest.post(map + "/presence", "{\"client\": \"a\", \"leave\": true}");
        assertThat(answer.json().getAsJsonArray("people")).hasSize(1);
    }
}

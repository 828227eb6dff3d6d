package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.http.Responses;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.site.Access;
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
    @Rule("E86")
    void whoeverHasAMapOpenIsRememberedAsOneOfItsEditors() {
        LateEditors editors = new LateEditors(wiki.caches);
        long page = this.page.getId();
        rest.post(map + "/presence", "{\"client\": \"a\"}");
        assertThat(editors.hasOn(page, Access.user())).isTrue();
        assertThat(editors.hasOn(page + 1, Access.user())).isFalse();
        wiki.become("tom");
        assertThat(editors.hasOn(page, Access.user())).isFalse();
        assertThat(editors.hasOn(page, null)).isFalse();
    }

    @Test
    @Rule("E86")
    void soIsWhoeverAsksForTheMapToEditItAndWhoeverHasSomethingToSaveAndMayNot() {
        LateEditors editors = new LateEditors(wiki.caches);
        long page = this.page.getId();
        rest.get(map);
        assertThat(editors.hasOn(page, Access.user())).isFalse();
        rest.get(map, Responses.PAGE_USER_HEADER, Access.signedIn());
        assertThat(editors.hasOn(page, Access.user())).isTrue();
        wiki.become("tom");
        wiki.protect(this.page);
        rest.get(map, Responses.PAGE_USER_HEADER, Access.signedIn());
        assertThat(editors.hasOn(page, Access.user())).isFalse();
        assertThat(rest.post(map + "/edits", ADD).status()).isEqualTo(403);
        assertThat(editors.hasOn(page, Access.user())).isTrue();
        wiki.becomeAnonymous();
        assertThat(rest.post(map + "/edits", ADD).status()).isIn(401, 403);
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

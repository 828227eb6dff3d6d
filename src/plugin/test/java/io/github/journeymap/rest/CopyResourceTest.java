package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import org.junit.jupiter.api.Test;

class CopyResourceTest extends RestCase {
    @Test
    @Rule("H11")
    void aMapIsBroughtFromAnotherPageAndNeverOverOneThatIsThere() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "From there");
        String body = "{\"page\": \"" + source.getId() + "\"}";
        assertThat(rest.post(map + "/copy", body).json().get("version").getAsInt())
                .isEqualTo(1);
        Rest.Answer again = rest.post(map + "/copy", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).isEqualTo("already-there");
        assertThat(rest.get(maps).json().get("maps"))
                .hasToString(
                        "[{\"name\":\"Journey map\",\"version\":1,\"title\":\"Customer experience journey map\"}]");
    }
}

package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Limits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportResourceTest extends RestCase {
    private static final byte[] CSV = ",Go,Come\nDoes,walks,runs\n".getBytes(StandardCharsets.UTF_8);

    @Test
    @Rule("I1")
    void answersTheMapThatAFileWouldBeAndWritesNothing() {
        Rest.Answer answer = rest.file(map + "/import?file=Trip.csv", CSV);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getAsJsonObject("map").get("title").getAsString())
                .isEqualTo("Trip");
        assertThat(answer.json().getAsJsonArray("lines")).hasSize(2);
        assertThat(rest.get(maps).json().get("maps")).hasToString("[]");
    }

    @Test
    @Rule("I2")
    void refusesInASentenceWithTheStatusOfWhatIsWrongWithWhatWasSent() {
        Rest.Answer answer = rest.file(map + "/import?file=x.txt", "Only words".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("malformed");
        assertThat(answer.json().get("message").getAsString()).startsWith("This file has no table");
    }

    @Test
    @Rule("I2")
    void refusesOneByteMoreThanAMapMayHave() {
        Rest.Answer answer = rest.file(map + "/import?file=x.csv", new byte[Limits.MAP_BYTES + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("too-large");
    }

    @Test
    @Rule("A1")
    void takesPermissionToEditAndWhatNoFormOfAnotherSiteCanSend() {
        assertThat(rest.post(map + "/import?file=x.csv", "a", "application/octet-stream", "")
                        .status())
                .isEqualTo(403);
        wiki.protect(page);
        assertThat(rest.file(map + "/import?file=x.csv", CSV).status()).isEqualTo(403);
        wiki.hide(page);
        assertThat(rest.file(map + "/import?file=x.csv", CSV).status()).isEqualTo(404);
    }
}

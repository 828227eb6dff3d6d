package io.github.journeymap.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the cases of test/resources/link-cases, which the browser's implementation runs too. */
class LinksTest {
    private static final int LONG = 2_000_000;

    static Stream<JsonObject> cases() throws IOException {
        String json = Files.readString(Path.of("test/resources/link-cases/cases.json"));
        return StreamSupport.stream(
                        JsonParser.parseString(json).getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Rule("V30")
    void theAddressesInATextAreFound(JsonObject expected) {
        String text = expected.get("text").getAsString();

        List<String> found = Links.in(text).stream()
                .map(link -> text.substring(link.start(), link.end()) + " " + link.target() + " " + link.issueKey())
                .toList();

        assertThat(found)
                .as(expected.get("about").getAsString())
                .isEqualTo(StreamSupport.stream(expected.getAsJsonArray("links").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .map(LinksTest::described)
                        .toList());
    }

    private static String described(JsonObject link) {
        String written = link.get("written").getAsString();
        String target = link.has("target") ? link.get("target").getAsString() : written;
        return written + " " + target + " " + (link.has("key") ? link.get("key").getAsString() : "");
    }

    /** What would take hours if any part of it were looked at again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "https://a",
                "www.",
                "_www.a_",
                "a@",
                "@",
                "a@b.c@",
                "a@b_",
                "a.",
                "-@-.",
                ":",
                "(",
                ")",
                ";",
                "&a;",
                "a;",
                "mailto:",
                "mailto:a@b.c",
                "https://a.b ",
                "http://a)",
                "http:///",
                "&",
                "a"
            })
    @Rule("V30")
    void aTextTakesTimeInProportionToItsLength(String piece) {
        String text = piece.repeat(LONG / piece.length());
        for (String worst : List.of(text, "https://a" + text, "a@b" + text, "www.a" + text + ".", text + "@b.c")) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Links.in(worst));
        }
    }
}

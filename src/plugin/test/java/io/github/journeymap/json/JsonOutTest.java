package io.github.journeymap.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is what Gson would write: another program, which reads and writes JSON for a living. */
class JsonOutTest {
    @Property
    @Rule("F1")
    void linesAreGsonsPrettyOnes(@ForAll String name, @ForAll List<String> values) throws IOException {
        assertThat(ours(JsonOut.Style.LINES, name, values))
                .isEqualTo(gsons(FormattingStyle.PRETTY, false, name, values));
    }

    @Property
    @Rule("F1")
    void oneLineIsGsonsCompactOneWithSpaces(@ForAll String name, @ForAll List<String> values) throws IOException {
        assertThat(ours(JsonOut.Style.ONE_LINE, name, values))
                .isEqualTo(gsons(FormattingStyle.COMPACT.withSpaceAfterSeparators(true), false, name, values));
    }

    @Property
    @Rule("V3")
    void inAnAnswerNothingCanBeTakenForHtml(@ForAll String name, @ForAll List<String> values) throws IOException {
        assertThat(ours(JsonOut.Style.ANSWER, name, values))
                .isEqualTo(gsons(FormattingStyle.COMPACT, true, name, values))
                .doesNotContain("<", ">", "&");
    }

    private static String ours(JsonOut.Style style, String name, List<String> values) {
        JsonOut json = new JsonOut(style, Integer.MAX_VALUE, 1);
        json.beginObject().name("first").literal("1.0").name(name).beginArray();
        for (String value : values) {
            json.next().value(value).next().beginObject().endObject();
        }
        return json.endArray().endObject().toString();
    }

    private static String gsons(FormattingStyle style, boolean forHtml, String name, List<String> values)
            throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setFormattingStyle(style);
        json.setHtmlSafe(forHtml);
        json.beginObject().name("first").jsonValue("1.0").name(name).beginArray();
        for (String value : values) {
            json.value(value).beginObject().endObject();
        }
        json.endArray().endObject();
        // A half of a surrogate pair becomes a question mark on its way to UTF-8.
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

package io.github.journeymap.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.Rule;
import io.github.journeymap.text.LongText;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    @Rule("V3")
    void nothingOfALongTextInJsonCanBeTakenForHtml() throws IOException {
        String text = "<b class=\"b\" title='a'>\\ & \n\t\u0001 ü 旅 😀</b>";
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ((StreamingOutput) Packed.inJson(fields -> fields.name("to").value(2), "html", new LongText().append(text)))
                .write(written);
        String json = written.toString(StandardCharsets.UTF_8);

        assertThat(json).doesNotContain("<", ">", "&", "'");
        JsonObject read = JsonParser.parseString(json).getAsJsonObject();
        assertThat(read.get("html").getAsString()).isEqualTo(text);
        assertThat(read.get("to").getAsInt()).isEqualTo(2);
    }
}

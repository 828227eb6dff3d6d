package io.github.journeymap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonWriter;
import io.github.journeymap.compare.MapDiff;
import io.github.journeymap.edit.Applied;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.EditsWriter;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.format.UnreadableMapException;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any bytes are a batch or one of our errors; every batch can be written, applied and taken back. */
public final class EditsFuzz {
    private static final JourneyMap MAP = Templates.get("job-seeker");

    private EditsFuzz() {}

    public static void fuzzerTestOneInput(byte[] json) {
        List<Edit> batch;
        try {
            batch = EditsReader.read(json).edits();
        } catch (UnreadableMapException expected) {
            assertThat(expected.getMessage()).hasSizeLessThan(1000);
            return;
        }
        assertThat(EditsReader.read(written(batch)).edits()).isEqualTo(batch);
        Applied applied = Edits.apply(MAP, batch);
        assertThat(applied.outcomes()).hasSameSizeAs(batch);
        assertThat(MapReader.read(MapWriter.write(applied.map()))).isEqualTo(applied.map());
        JourneyMap back = Edits.apply(applied.map(), Edits.invert(MAP, batch)).map();
        assertThat(MapDiff.between(MAP, back).isEmpty()).isTrue();
    }

    private static byte[] written(List<Edit> edits) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject().name("base").value(0);
            EditsWriter.write(json.name("edits"), edits);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

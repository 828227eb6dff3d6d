package io.github.journeymap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.compare.MapDiff;
import io.github.journeymap.edit.Applied;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.edit.Inverse;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.EditsWriter;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.UnreadableMapException;
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
        JourneyMap back = Edits.apply(applied.map(), Inverse.of(MAP, batch)).map();
        assertThat(MapDiff.between(MAP, back).isEmpty()).isTrue();
    }

    private static byte[] written(List<Edit> edits) {
        return ("{\"base\": 0, \"edits\": " + EditsWriter.json(edits) + "}").getBytes(StandardCharsets.UTF_8);
    }
}

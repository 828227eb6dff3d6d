package io.github.journeymap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.RandomMaps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random maps and edits, with what becomes of them here, for the browser's implementation to be held against: the
 * script tests read the file that this writes (random.test.js).
 */
@Rule("M1")
class RandomCasesTest {
    private static final Path FILE = Path.of("target/random-edit-cases.json");
    private static final int CASES = 2000;
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    @Test
    void randomEditsAreReadAsTheyWereMeantAndHandedToTheBrowsersTests() throws IOException {
        JsonArray cases = new JsonArray();
        for (int seed = 0; seed < CASES; seed++) {
            RandomMaps random = new RandomMaps(seed);
            JourneyMap before = random.map();
            // Half of the batches know nothing of the map; the others come from someone who saw an older one.
            List<Edit> batch =
                    seed % 2 == 0 ? new RandomEdits(random).batch(10) : new Author("a", random, before).batch(8);
            List<Edit> others = seed % 2 == 0 ? List.of() : new Author("b", random, before).batch(4);
            JourneyMap latest = Edits.apply(before, others).map();

            assertThat(read(batch)).isEqualTo(batch);
            cases.add(asCase(seed, latest, batch));
        }
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, GSON.toJson(cases));
    }

    private static List<Edit> read(List<Edit> batch) {
        JsonObject json = new JsonObject();
        json.addProperty("base", 1);
        json.add("edits", EditJson.of(batch));
        return EditsReader.read(GSON.toJson(json).getBytes(StandardCharsets.UTF_8))
                .edits();
    }

    private static JsonObject asCase(int seed, JourneyMap map, List<Edit> batch) {
        Applied applied = Edits.apply(map, batch);
        JsonObject each = new JsonObject();
        each.addProperty("seed", seed);
        each.add("map", EditJson.of(map));
        each.add("edits", EditJson.of(batch));
        each.add("expected", EditJson.of(applied.map()));
        each.add("outcomes", EditJson.ofOutcomes(applied.outcomes()));
        List<Edit> inverse = Inverse.of(map, batch);
        each.add("inverse", EditJson.of(inverse));
        each.add("back", EditJson.of(Edits.apply(applied.map(), inverse).map()));
        return each;
    }
}

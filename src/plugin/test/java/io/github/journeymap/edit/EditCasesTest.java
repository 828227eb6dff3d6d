package io.github.journeymap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.Rule;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Runs the cases of test/resources/edit-cases, which the browser's implementation runs too. */
@Rule({"M1", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M11", "M12"})
class EditCasesTest {
    @TestFactory
    Stream<DynamicTest> eachCaseGivesItsMapAndItsOutcomes() {
        return EditCase.all()
                .map(each -> test(each, () -> {
                    Applied applied = Edits.apply(each.map(), each.batch());

                    assertThat(json(MapWriter.write(applied.map()))).isEqualTo(each.after());
                    assertThat(json(applied.outcomes())).isEqualTo(each.outcomes());
                }));
    }

    @TestFactory
    @Rule("M2")
    Stream<DynamicTest> applyingACaseTwiceGivesTheSameMap() {
        return EditCase.all()
                .map(each -> test(each, () -> {
                    JourneyMap once = Edits.apply(each.map(), each.batch()).map();

                    assertThat(Edits.apply(once, each.batch()).map()).isEqualTo(once);
                }));
    }

    @TestFactory
    @Rule("M10")
    Stream<DynamicTest> invertingACaseGivesTheMapBack() {
        return EditCase.all()
                .map(each -> test(each, () -> {
                    JourneyMap before = each.map();
                    List<Edit> inverse = Inverse.of(before, each.batch());

                    JourneyMap after = Edits.apply(before, each.batch()).map();
                    assertThat(Seen.of(Edits.apply(after, inverse).map())).isEqualTo(Seen.of(before));
                }));
    }

    @Test
    void everyTypeOfEditAndEveryRuleHasCases() {
        Set<String> types = new HashSet<>();
        Set<String> rules = new HashSet<>();
        EditCase.all().forEach(each -> {
            rules.add(each.rule());
            each.edits()
                    .forEach(
                            edit -> types.add(edit.getAsJsonObject().get("type").getAsString()));
        });

        assertThat(rules).contains("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12");
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "set-field",
                        "set-value",
                        "add-vote",
                        "remove-vote",
                        "add-stage",
                        "remove-stage",
                        "change-stage",
                        "move-stage",
                        "add-step",
                        "remove-step",
                        "change-step",
                        "move-step",
                        "add-row",
                        "remove-row",
                        "change-row",
                        "move-row",
                        "add-note",
                        "remove-note",
                        "change-note",
                        "move-note");
    }

    private static DynamicTest test(EditCase each, Executable body) {
        return DynamicTest.dynamicTest(each.toString(), body);
    }

    private static JsonElement json(byte[] bytes) {
        return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
    }

    private static JsonArray json(List<Outcome> outcomes) {
        JsonArray list = new JsonArray();
        for (Outcome outcome : outcomes) {
            JsonObject json = new JsonObject();
            json.addProperty("outcome", outcome.word());
            if (outcome instanceof Outcome.BothKept kept) {
                json.addProperty("note", kept.note());
            } else if (outcome instanceof Outcome.Replaced replaced) {
                json.addProperty("other", replaced.other());
            }
            list.add(json);
        }
        return list;
    }
}

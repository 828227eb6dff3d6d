package io.github.journeymap.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {
    /** What the editor's implementation is held against, too (curve.test.js). */
    private static final Path CASES = Path.of("test/resources/curve-cases.json");

    private static final int SIDE = 1000;
    private static final Curve.Box BOX = new Curve.Box(SIDE, SIDE);
    private static final Pattern POINT = Pattern.compile("(-?\\d+),(-?\\d+)");

    @Test
    @Rule("V26")
    void theEditorAndTheServerDrawTheSameLine() throws IOException {
        for (JsonElement each : JsonParser.parseString(Files.readString(CASES)).getAsJsonArray()) {
            JsonObject json = each.getAsJsonObject();
            double[] heights = heights(json.getAsJsonArray("heights"));
            double zero = json.get("zero").getAsDouble();
            for (int i = 0; i < heights.length; i++) {
                JsonObject expected = json.getAsJsonArray("pieces").get(i).getAsJsonObject();
                Curve.Piece piece = new Curve(heights).piece(i, BOX, zero);
                assertThat(List.of(piece.line(), piece.bridge(), piece.area()))
                        .containsExactly(
                                expected.get("line").getAsString(),
                                expected.get("bridge").getAsString(),
                                expected.get("area").getAsString());
                assertThat(List.of(piece.isAbove(), piece.isBelow(), new Curve(heights).isWhole(i)))
                        .containsExactly(
                                expected.get("isAbove").getAsBoolean(),
                                expected.get("isBelow").getAsBoolean(),
                                expected.get("isWhole").getAsBoolean());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Rule("V26")
    void theLineGoesThroughEachValueAndNeverBeyondTwoThatFollowEachOther(long seed) {
        double[] heights = new Random(seed).doubles(40).toArray();
        Curve curve = new Curve(heights);
        for (int i = 1; i < heights.length - 1; i++) {
            List<int[]> points = points(curve.piece(i, BOX, 0.5).line());
            long here = Math.round(heights[i] * SIDE);
            assertThat(points).anySatisfy(point -> assertThat(point).containsExactly(SIDE / 2, (int) here));
            long least = Math.round(SIDE * Math.min(heights[i], Math.min(heights[i - 1], heights[i + 1])));
            long most = Math.round(SIDE * Math.max(heights[i], Math.max(heights[i - 1], heights[i + 1])));
            assertThat(points).allSatisfy(point -> assertThat((long) point[1]).isBetween(least, most));
        }
    }

    @Test
    @Rule("V26")
    void eachPieceBeginsWhereTheOneBeforeItEnds() {
        double[] heights = {0.25, 0.75, Double.NaN, 0, 1, 0.5, Double.NaN, Double.NaN, 0.1};
        Curve curve = new Curve(heights);
        for (int i = 1; i < heights.length; i++) {
            assertThat(last(curve.piece(i - 1, BOX, 0.5))).isEqualTo(first(curve.piece(i, BOX, 0.5)));
        }
    }

    @Test
    @Rule("V26")
    void anotherValueIsAnotherPieceOfThreeCellsAtMost() {
        double[] heights = new Random(9).doubles(200).toArray();
        double[] changed = heights.clone();
        changed[100] = 1 - heights[100];
        Curve before = new Curve(heights);
        Curve after = new Curve(changed);

        assertThat(IntStream.range(0, heights.length)
                        .filter(i -> !before.piece(i, BOX, 0.5).equals(after.piece(i, BOX, 0.5))))
                .containsExactly(99, 100, 101);
    }

    @Test
    @Rule("V26")
    void aStepWithoutAValueIsBridgedAndOneAloneHasNoLine() {
        Curve curve = new Curve(new double[] {Double.NaN, 0.25, Double.NaN, 0.75, Double.NaN});

        assertThat(IntStream.range(0, 5).mapToObj(i -> curve.piece(i, BOX, 0.5)))
                .allSatisfy(piece -> assertThat(piece.line() + piece.area()).isEmpty())
                .extracting(piece -> !piece.bridge().isEmpty())
                .containsExactly(false, true, true, true, false);
        assertThat(new Curve(new double[] {0.5}).piece(0, BOX, 0.5))
                .isEqualTo(new Curve.Piece("", "", "", false, false));
    }

    @Test
    @Rule("V26")
    void aLineThatGoesOnInTheNextCellDoesSoBesideItsOwnAndSoDoesItsArea() {
        Curve curve = new Curve(new double[] {0, 0.5, 0.25});

        assertThat(List.of(0, 1, 2))
                .extracting(i -> curve.piece(i, new Curve.Box(6, 320, 1), 1).area())
                .containsExactly(
                        "M4,320V0C5,0 6,45 7,80H8V320",
                        "M0,320V80H1C2,115 3,160 4,160S6,137 7,120H8V320",
                        "M0,320V120H1C2,103 3,80 4,80V320");
        assertThat(curve.piece(1, new Curve.Box(6, 320, 1), 1).line())
                .isEqualTo("M0,80H1C2,115 3,160 4,160S6,137 7,120H8");
    }

    private static int first(Curve.Piece piece) {
        return points(piece.line() + piece.bridge()).stream()
                .filter(point -> point[0] == 0)
                .findFirst()
                .orElseThrow()[1];
    }

    private static int last(Curve.Piece piece) {
        return points(piece.line() + piece.bridge()).stream()
                .filter(point -> point[0] == SIDE)
                .findFirst()
                .orElseThrow()[1];
    }

    private static List<int[]> points(String path) {
        Matcher found = POINT.matcher(path);
        return found.results()
                .map(each -> new int[] {Integer.parseInt(each.group(1)), Integer.parseInt(each.group(2))})
                .toList();
    }

    private static double[] heights(JsonArray json) {
        double[] heights = new double[json.size()];
        Arrays.setAll(
                heights,
                i -> json.get(i).isJsonNull() ? Double.NaN : json.get(i).getAsDouble());
        return heights;
    }
}

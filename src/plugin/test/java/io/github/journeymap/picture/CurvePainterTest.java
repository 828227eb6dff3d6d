package io.github.journeymap.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.label.Palette;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("V38")
class CurvePainterTest {
    /** Of the first and the last dot of a column that have the line's colour. */
    private record Dots(int from, int to) {
        double middle() {
            return (from + to) / 2.0;
        }
    }

    private static final double ZERO = ValueLabels.zero(Scale.EMOTION);
    private static final int INSET = 42;
    private static final int PLOT = 252;
    /** In dots: half of a face, with its outline. */
    private static final int FACE = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLineLeadsToEachValueAndStaysBetweenThoseThatFollowEachOther(long seed) {
        int[] values = new Random(seed).ints(5, -2, 3).toArray();
        BufferedImage picture = picture(
                        Arrays.stream(values).mapToObj(Integer::toString).toArray(String[]::new))
                .image(0, 5);
        int column = picture.getWidth() / 5;
        for (int i = 0; i < 4; i++) {
            double here = y(values[i]);
            double there = y(values[i + 1]);
            for (int x = i * column + column / 2 + FACE + 5; x < (i + 1) * column + column / 2 - FACE - 5; x += 7) {
                assertThat(line(picture, x).middle()).isBetween(Math.min(here, there) - 2, Math.max(here, there) + 2);
            }
            double halfway = (here + there) / 2;
            assertThat(line(picture, (i + 1) * column - 8).middle()).isBetween(halfway - 12, halfway + 12);
        }
    }

    @Test
    void aFaceStandsAtEachValueAndNoneWhereThereIsNone() {
        BufferedImage picture = picture("2", null, "-2").image(0, 3);
        int column = picture.getWidth() / 3;

        assertThat(has(picture, Palette.ADDED, column / 2, y(2))).isTrue();
        assertThat(has(picture, Palette.REMOVED, 5 * column / 2, y(-2))).isTrue();
        assertThat(has(picture, Palette.TEXT_SUBTLE, 3 * column / 2, y(0))).isFalse();
    }

    @Test
    void whatIsAboveZeroHasAnotherTintThanWhatIsBelow() {
        BufferedImage picture = picture("2", "2", "-2", "-2").image(0, 4);
        int column = picture.getWidth() / 4;

        Color above = color(picture, column - 20, (y(2) + y(0)) / 2);
        Color below = color(picture, 3 * column + 20, (y(-2) + y(0)) / 2);
        assertThat(above.getGreen()).isGreaterThan(above.getRed() + 15);
        assertThat(below.getRed()).isGreaterThan(below.getGreen() + 15);
        assertThat(color(picture, column - 20, (y(-2) + y(0)) / 2)).isEqualTo(Color.WHITE);
    }

    @Test
    void theLineOfOnePartEndsWhereThatOfTheNextBegins() {
        String[] values = {"2", "-1", "0", "2", "-2", "1", "-2", null, null, "2", "1"};
        for (int cut = 1; cut < values.length - 1; cut++) {
            BufferedImage left = picture(values).image(Math.max(0, cut - 3), cut);
            BufferedImage right = picture(values).image(cut, Math.min(values.length, cut + 3));
            if (values[cut - 1] != null && values[cut] != null) {
                double end = line(left, left.getWidth() - 1).middle();
                assertThat(line(right, 0).middle()).as("cut at %d", cut).isBetween(end - 2, end + 2);
            }
        }
    }

    @Test
    void aPartIsTheSameAsThatPieceOfTheWhole() {
        String[] values = {"2", "-1", "0", "2", "-2", "1"};
        BufferedImage whole = picture(values).image(0, 4);
        BufferedImage same = picture(Arrays.copyOf(values, 4)).image(0, 4);
        int upTo = 3 * whole.getWidth() / 4 + 200;

        for (int x = 0; x < upTo; x += 3) {
            assertThat(column(whole, x)).isEqualTo(column(same, x));
        }
    }

    @Test
    void aStepWithoutAValueIsBridgedByDotsAndNothingStandsBeforeTheFirstValue() {
        BufferedImage picture = picture(null, "1", null, "1", null).image(0, 5);
        int column = picture.getWidth() / 5;
        int drawn = 0;
        for (int x = 2 * column; x < 3 * column; x++) {
            drawn += line(picture, x) == null ? 0 : 1;
        }

        assertThat(drawn).isBetween(column / 5, 4 * column / 5);
        for (int x = 0; x < column; x++) {
            assertThat(line(picture, x)).isNull();
        }
    }

    @Test
    void twoCurvesStandInOnePictureOneWholeAndOneDashed() {
        PlottedRow asIs = row("-2", "-2", "-2");
        PlottedRow toBe = row("2", "2", "2");
        BufferedImage picture = new CurvePainter(new CurvePicture(asIs, Optional.of(toBe), ZERO)).image(0, 3);
        int column = picture.getWidth() / 3;
        int whole = 0;
        int dashed = 0;
        for (int x = column / 2 + FACE + 5; x < 3 * column / 2 - FACE - 5; x++) {
            whole += isLine(picture, x, y(-2)) ? 1 : 0;
            dashed += isLine(picture, x, y(2)) ? 1 : 0;
        }

        assertThat(whole).isEqualTo(column - 2 * FACE - 10).isGreaterThan(dashed);
        assertThat(dashed).isBetween(whole / 3, 4 * whole / 5);
        // The corner of a square, where a circle has nothing.
        assertThat(has(picture, Palette.ADDED, 3 * column / 2 - 26, y(2) - 33)).isTrue();
    }

    @Test
    void itIsSharpOnPaperAndTakesFewBytes() throws IOException {
        String[] values = {"2", "-1", "0.5", "2", "-2"};
        byte[] png = picture(values).png(0, 5);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        double inches = 267 / 25.4 * 5 / 6;
        assertThat(read.getWidth() / inches)
                .as("dots per inch, five steps on a sheet that lies")
                .isGreaterThan(200);
        assertThat(png).hasSizeLessThan(20_000);
        assertThat(color(read, 1, 1)).isEqualTo(Color.WHITE);
        assertThat(line(read, 450)).as("in the very colour of the page").isNotNull();
        assertThat(picture(values).png(0, 5)).as("again").isEqualTo(png);
    }

    @Test
    void eachNumberOfStepsMakesAPictureThatStandsAboveThem() {
        for (int steps = 1; steps <= 5; steps++) {
            String[] values = new String[steps];
            Arrays.fill(values, "1");
            BufferedImage picture = picture(values).image(0, steps);
            assertThat(picture.getWidth()).isEqualTo(2160 * steps / (steps + 1));
            for (int i = 0; i < steps; i++) {
                assertThat(has(picture, Palette.ADDED, (2 * i + 1) * picture.getWidth() / (2 * steps), y(1) - 36))
                        .isTrue();
            }
        }
    }

    private static CurvePainter picture(String... numbers) {
        return new CurvePainter(new CurvePicture(row(numbers), Optional.empty(), ZERO));
    }

    /** @param numbers null for none */
    private static PlottedRow row(String... numbers) {
        List<Optional<Decimal>> values = new ArrayList<>();
        for (String number : numbers) {
            values.add(Optional.ofNullable(number).map(Decimal::new));
        }
        return new PlottedRow(Scale.EMOTION, Scale.EMOTION, values);
    }

    private static int y(double value) {
        return INSET + (int) Math.round((2 - value) / 4 * PLOT);
    }

    private static Color color(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y));
    }

    private static boolean isLine(BufferedImage picture, int x, int y) {
        return color(picture, x, y).equals(Color.decode(Palette.CURVE.hex()));
    }

    /** Of what has the line's colour there; null if nothing has. */
    private static Dots line(BufferedImage picture, int x) {
        int from = -1;
        int to = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            if (isLine(picture, x, y)) {
                from = from < 0 ? y : from;
                to = y;
            }
        }
        return from < 0 ? null : new Dots(from, to);
    }

    /** Within a few dots. */
    private static boolean has(BufferedImage picture, Palette wanted, int x, int y) {
        for (int i = -FACE / 2; i <= FACE / 2; i++) {
            for (int j = -FACE / 2; j <= FACE / 2; j++) {
                int right = Math.max(0, Math.min(picture.getWidth() - 1, x + i));
                int down = Math.max(0, Math.min(picture.getHeight() - 1, y + j));
                if (color(picture, right, down).equals(Color.decode(wanted.hex()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> column(BufferedImage picture, int x) {
        List<Integer> column = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            column.add(picture.getRGB(x, y));
        }
        return column;
    }
}

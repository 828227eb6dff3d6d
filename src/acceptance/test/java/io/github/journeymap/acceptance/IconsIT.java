package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.browser.RunningBrowser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The icons that Confluence takes as PNG are those of the drawings beside them. To draw them anew after a drawing has
 * changed: {@code -Dit.test=IconsIT -Dicons=apply}.
 */
class IconsIT {
    private static final Path PICTURES = Path.of(System.getProperty("journeymap.plugin"), "main/resources/pictures");
    private static final boolean APPLY = "apply".equals(System.getProperty("icons"));

    @ParameterizedTest
    @CsvSource({"macro, 80, 80", "five-e, 200, 150", "four-stage, 200, 150"})
    void theIconIsTheDrawing(String name, int width, int height) throws IOException {
        byte[] drawn = drawn(Files.readString(PICTURES.resolve(name + ".svg")), width, height);
        Path icon = PICTURES.resolve(name + ".png");
        if (APPLY) {
            Files.write(icon, drawn);
        }

        assertThat(difference(drawn, Files.readAllBytes(icon))).isLessThan(2);
    }

    private static byte[] drawn(String svg, int width, int height) {
        try (RunningBrowser browser = new RunningBrowser()) {
            Page page = browser.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, height));
            page.setContent("<!doctype html><body style='margin:0;line-height:0'>" + svg);
            return page.screenshot();
        }
    }

    /** The mean difference of a channel of a pixel, of 255; machines smooth edges each in its own way. */
    private static double difference(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(second.getWidth()).isEqualTo(first.getWidth());
        assertThat(second.getHeight()).isEqualTo(first.getHeight());
        long sum = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((first.getRGB(x, y) >> shift & 255) - (second.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * first.getWidth() * first.getHeight());
    }
}

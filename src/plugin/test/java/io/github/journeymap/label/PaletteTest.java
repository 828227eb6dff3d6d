package io.github.journeymap.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Path STYLE = Path.of("main/frontend");
    private static final Pattern PROPERTY = Pattern.compile("(--jm-[\\w-]+):\\s*var\\(--ds-[\\w-]+, (#\\w+)\\)");
    private static final Pattern COLOR = Pattern.compile("\"[^\"]*(?<!&)#[0-9a-fA-F]{3,8}\\b");

    @Test
    void mailsExportsAndPicturesHaveTheColoursOfThePageInLightMode() throws IOException {
        Map<String, String> light = new HashMap<>();
        try (Stream<Path> files = Files.walk(STYLE)) {
            files.filter(file -> file.toString().endsWith(".css"))
                    .flatMap(sheet -> PROPERTY.matcher(SourceText.of(sheet)).results())
                    .forEach(property -> light.putIfAbsent(property.group(1), property.group(2)));
        }

        for (Palette color : Palette.values()) {
            if (color != Palette.PAPER_BORDER) {
                assertThat(light.get(color.property())).as(color.property()).isEqualTo(color.hex());
            }
        }
    }

    @Test
    void aColourIsTheSameAsANumber() {
        assertThat(Palette.SURFACE.rgb()).isEqualTo(0xffffff);
        assertThat(Palette.TEXT.rgb()).isEqualTo(0x172b4d);
    }

    @Test
    void noColourStandsElsewhereInJava() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Palette.java"))
                            .filter(file -> COLOR.matcher(SourceText.of(file)).find()))
                    .isEmpty();
        }
    }
}

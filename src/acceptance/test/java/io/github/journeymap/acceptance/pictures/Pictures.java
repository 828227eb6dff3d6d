package io.github.journeymap.acceptance.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.browser.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the pictures of README and docs go: into docs/pictures, to be looked at and committed. */
final class Pictures {
    static final String WHY_NOT = "Nobody looks at them; what they show has tests of its own";

    private Pictures() {}

    /** Takes the page's content as it is in the window. */
    static void keep(Visitor visitor, String name) throws IOException {
        Path file = file(name);
        visitor.screenshots().content(file);
        assertThat(Files.size(file)).isGreaterThan(5_000);
    }

    static Path file(String name) throws IOException {
        Path folder = Path.of(System.getProperty("journeymap.plugin"), "../../docs/pictures");
        Files.createDirectories(folder);
        return folder.resolve(name + ".png").normalize();
    }
}

package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AboutResourceTest extends RestCase {
    @Test
    void theAppSaysWhichVersionItIs() throws IOException {
        String version = rest.get("about").json().get("version").getAsString();

        assertThat(Files.readString(Path.of("..", "..", "pom.xml"))).contains("<revision>" + version + "</revision>");
    }
}

package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is at work for one request has room in 64 MB, the map and what is made of it included. */
class SmallHeapTest {
    @Test
    @Rule({"A7", "A17", "X11"})
    void whateverSomeoneSendsOrAttachesNoAnswerTakesMoreThan64MBOfHeapOrASecondWhileItIsMade() throws IOException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        // One heap without regions, in which all free memory is available to any request.
                        "-XX:+UseSerialGC",
                        "-Xmn16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.strip()).isEqualTo(SmallHeap.END);
    }
}

package io.github.journeymap.acceptance.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Chromium of this machine: looked for, never installed. {@link ChromiumSetup} does that, before any test starts. */
public final class Chromium {
    private static final String HOW_TO_GET_IT =
            "install it (Debian: apt-get install chromium) or name a browser with -Dchromium=/path/to/it";

    private Chromium() {}

    /** The browser's executable. */
    public static Path executable() {
        return find(Machine.here()).orElseThrow(() -> missing("none was found"));
    }

    /** Flags for a browser that runs without a screen, as any user, and calls nobody but the page's own host. */
    public static List<String> flags() {
        return List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--font-render-hinting=none",
                "--force-color-profile=srgb");
    }

    static Optional<Path> find(Machine machine) {
        if (machine.named().isPresent()) {
            Path named = machine.named().get();
            if (!Files.isExecutable(named)) {
                throw missing("-Dchromium names " + named + ", which is not a program");
            }
            return machine.named();
        }
        return machine.program(
                        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe")
                .or(() -> machine.applications().stream()
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    /** One line: what is wrong, and what to do. */
    static IllegalStateException missing(String why) {
        return new IllegalStateException("The browser tests need Chromium: " + why + "; " + HOW_TO_GET_IT);
    }
}

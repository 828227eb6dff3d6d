package io.github.journeymap.acceptance.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The Chromium of this machine: looked for, never installed. {@link ChromiumSetup} does that, before any test starts.
 * The one without windows is taken where it is there: each window of the other, which nobody sees, takes half of what a
 * visit costs.
 */
public final class Chromium {
    private static final String HOW_TO_GET_IT =
            "install it (Debian: apt-get install chromium) or name a browser with -Dchromium=/path/to/it";

    /** Debian's name for what others call chrome-headless-shell. */
    static final String WITHOUT_WINDOWS = "chromium-headless-shell";

    private Chromium() {}

    /** The browser's executable. */
    public static Path executable() {
        return find(Machine.here()).orElseThrow(() -> missing("none was found"));
    }

    /** The executable of one that has windows, for what only such a one does. */
    static Path withWindows() {
        return findWithWindows(Machine.here()).orElseThrow(() -> missing("none was found"));
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
        return named(machine).or(() -> machine.program(WITHOUT_WINDOWS)).or(() -> findWithWindows(machine));
    }

    static Optional<Path> findWithWindows(Machine machine) {
        return named(machine)
                .or(() -> machine.program(
                        "chromium",
                        "chromium-browser",
                        "google-chrome",
                        "google-chrome-stable",
                        "chrome",
                        "chrome.exe"))
                .or(() -> machine.applications().stream()
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    private static Optional<Path> named(Machine machine) {
        Optional<Path> named = machine.named();
        if (named.isPresent() && !Files.isExecutable(named.get())) {
            throw missing("-Dchromium names " + named.get() + ", which is not a program");
        }
        return named;
    }

    /** One line: what is wrong, and what to do. */
    static IllegalStateException missing(String why) {
        return new IllegalStateException("The browser tests need Chromium: " + why + "; " + HOW_TO_GET_IT);
    }
}

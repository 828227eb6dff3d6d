package io.github.journeymap.acceptance.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine. Looks where systems put it; where there is none and this process may install packages
 * (root on Debian or Ubuntu), it installs it, so that {@code mvn verify} needs no preparation.
 */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    private Chromium() {}

    /** The browser's executable; installs it first where that is needed and possible. */
    public static Path executable() {
        return find().or(Chromium::installed)
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and found none: install"
                        + " it (Debian, Ubuntu: apt-get install chromium), or name it with -Dchromium=/path/to/it"));
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

    private static Optional<Path> find() {
        String named = System.getProperty("chromium", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return Stream.concat(onThePath(NAMES), ELSEWHERE.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onThePath(List<String> names) {
        List<String> folders = new ArrayList<>(
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)));
        folders.addAll(List.of("/usr/bin", "/usr/local/bin", "/snap/bin"));
        return folders.stream().filter(folder -> !folder.isEmpty()).flatMap(folder -> names.stream()
                .map(name -> Path.of(folder, name)));
    }

    private static Optional<Path> installed() {
        boolean mayInstall = "root".equals(System.getProperty("user.name"))
                && onThePath(List.of("apt-get")).anyMatch(Files::isExecutable);
        if (!mayInstall) {
            return Optional.empty();
        }
        System.err.println("No Chromium here: installing it with apt-get, once");
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation");
        return find();
    }

    private static void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + status + ": install Chromium by hand");
            }
        } catch (IOException e) {
            throw new IllegalStateException("Can't run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while installing Chromium", e);
        }
    }
}

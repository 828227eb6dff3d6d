package io.github.journeymap.acceptance.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What finding or installing a browser depends on: this machine, or one that a test makes up.
 *
 * @param named the browser named by {@code -Dchromium=…}
 * @param folders where programs are looked for
 * @param applications where else systems put a browser
 * @param administrator whether this process may install packages
 */
record Machine(Optional<Path> named, List<Path> folders, List<Path> applications, boolean administrator) {
    static Machine here() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Machine(
                Optional.ofNullable(System.getProperty("chromium"))
                        .filter(name -> !name.isEmpty())
                        .map(Path::of),
                Stream.concat(
                                Stream.of(path.split(File.pathSeparator)),
                                Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin"))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList(),
                List.of(
                        Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                        Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                        Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe")),
                "root".equals(System.getProperty("user.name")));
    }

    /** The first program of these names, in the order of the folders. */
    Optional<Path> program(String... names) {
        return folders.stream()
                .flatMap(folder -> Stream.of(names).map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

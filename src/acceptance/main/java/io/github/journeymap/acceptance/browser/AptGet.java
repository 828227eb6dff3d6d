package io.github.journeymap.acceptance.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * apt-get as a build needs it. While someone else holds one of its locks, it waits; what a bad moment of the network
 * may have caused, it tries again.
 */
final class AptGet {
    /** Its own option DPkg::Lock::Timeout waits for dpkg's lock only, not for those of the lists and the downloads. */
    private static final Duration WHILE_LOCKED = Duration.ofSeconds(5);

    private static final int WAITS_FOR_LOCK = 120;
    private static final List<Duration> AFTER_FAILURES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private static final String RETRIES = "Acquire::Retries=3";

    private final Path program;
    private final Path log;
    private final Pause pause;
    private final Consumer<String> progress;
    private int waitsForLock;

    /**
     * @param log keeps what apt-get says
     * @param progress is told why it takes longer
     */
    AptGet(Path program, Path log, Pause pause, Consumer<String> progress) {
        this.program = program;
        this.log = log;
        this.pause = pause;
        this.progress = progress;
    }

    /** What went wrong, in apt-get's words; empty: the packages are there. */
    Optional<String> install(String... packages) throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.deleteIfExists(log);
        Iterator<Duration> pauses = AFTER_FAILURES.iterator();
        while (true) {
            // A list that can't be fetched may be of no concern here: whether the packages are found decides.
            Answer lists = patiently("update", "-q", "-o", RETRIES);
            List<String> arguments =
                    new ArrayList<>(List.of("install", "-y", "-q", "-o", RETRIES, "--no-install-recommends"));
            arguments.addAll(List.of(packages));
            Answer installed = patiently(arguments.toArray(String[]::new));
            if (installed.isGood()) {
                return Optional.empty();
            }
            if (installed.saysItIsLocked()
                    || !pauses.hasNext()
                    || (lists.isComplete() && installed.saysThereIsNoSuchPackage())) {
                return Optional.of(installed.reason());
            }
            Duration next = pauses.next();
            progress.accept("apt-get failed (" + installed.reason() + "); trying again in " + next.toSeconds() + " s.");
            pause.of(next);
        }
    }

    /** Whether that is what went wrong. */
    static boolean isOfNoSuchPackage(String failure) {
        return failure.contains("Unable to locate package") || failure.contains("has no installation candidate");
    }

    private Answer patiently(String... arguments) throws IOException, InterruptedException {
        Answer answer = run(arguments);
        while (answer.saysItIsLocked() && waitsForLock < WAITS_FOR_LOCK) {
            if (waitsForLock == 0) {
                progress.accept("Another process is installing packages; waiting for it, ten minutes at most.");
            }
            waitsForLock++;
            pause.of(WHILE_LOCKED);
            answer = run(arguments);
        }
        return answer;
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Files.writeString(log, String.join(" ", command) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        long before = Files.size(log);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        // What it says is looked at.
        builder.environment().put("LC_ALL", "C");
        int status = builder.start().waitFor();
        byte[] written = Files.readAllBytes(log);
        return new Answer(
                status, new String(written, (int) before, written.length - (int) before, StandardCharsets.UTF_8));
    }

    private record Answer(int status, String output) {
        boolean isGood() {
            return status == 0;
        }

        /** apt-get update is content when some of the lists could not be fetched. */
        boolean isComplete() {
            return isGood() && !output.contains("Failed to fetch");
        }

        boolean saysItIsLocked() {
            return !isGood() && output.contains("Could not get lock");
        }

        boolean saysThereIsNoSuchPackage() {
            return isOfNoSuchPackage(output);
        }

        /** The first error that apt-get printed, on one line. */
        String reason() {
            return output.lines()
                    .filter(line -> line.startsWith("E: "))
                    .map(line -> line.substring(3).strip())
                    .findFirst()
                    .orElse("it ended with status " + status);
        }
    }
}

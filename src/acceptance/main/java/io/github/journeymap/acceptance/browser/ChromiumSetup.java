package io.github.journeymap.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Provides the browser, once, before test processes start. They run side by side, and the package manager serves one at
 * a time. Where there is no Chromium and this process may install packages (root on Debian), it is installed, so that
 * {@code mvn verify} needs no preparation.
 */
public final class ChromiumSetup {
    private static final String FONTS = "fonts-liberation";

    private final Machine machine;
    private final Path log;
    private final Pause pause;
    private final Consumer<String> progress;

    ChromiumSetup(Machine machine, Path log, Pause pause, Consumer<String> progress) {
        this.machine = machine;
        this.log = log;
        this.pause = pause;
        this.progress = progress;
    }

    /** @param arguments the file that keeps what apt-get said */
    public static void main(String[] arguments) {
        provide(Path.of(arguments[0]));
    }

    /** Returns once there is a browser on this machine. */
    public static void provide(Path log) {
        try {
            new ChromiumSetup(Machine.here(), log, Pause.ASLEEP, System.out::println).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Chromium was being installed", e);
        }
    }

    Path run() throws IOException, InterruptedException {
        Optional<Path> present = Chromium.find(machine);
        if (present.isPresent()) {
            return present.get();
        }
        Optional<Path> program = machine.program("apt-get");
        if (program.isEmpty() || !machine.administrator()) {
            throw Chromium.missing("none was found, and this build can't install it");
        }
        progress.accept("No Chromium on this machine: installing it with apt-get, once."
                + " Up to 200 MB to download, which takes one to five minutes.");
        AptGet aptGet = new AptGet(program.get(), log, pause, progress);
        Optional<String> failure = aptGet.install(Chromium.WITHOUT_WINDOWS, "chromium", FONTS);
        // Not every system that has apt-get has that one.
        if (failure.filter(AptGet::isOfNoSuchPackage).isPresent()) {
            failure = aptGet.install("chromium", FONTS);
        }
        if (failure.isPresent()) {
            throw Chromium.missing("apt-get could not install it (" + failure.get() + "; more in " + log + ")");
        }
        return Chromium.find(machine)
                .orElseThrow(() -> Chromium.missing("apt-get installed it, but where is not known"));
    }
}

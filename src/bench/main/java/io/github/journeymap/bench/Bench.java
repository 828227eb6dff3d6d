package io.github.journeymap.bench;

import io.github.journeymap.bench.browser.BrowserBench;
import io.github.journeymap.bench.server.ServerBench;
import java.util.Arrays;
import java.util.List;

/** The command behind {@code mvn -Pbench}: what to measure ({@code server}, {@code browser}), and {@code short} for a quick try. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        boolean brief = words.contains("short");
        for (String what : words.get(0).split(",")) {
            switch (what) {
                case "server" -> new ServerBench(brief).run();
                case "browser" -> new BrowserBench(brief).run();
                default ->
                    throw new IllegalArgumentException(
                            "Nothing called " + what + " to measure; there are: server, browser");
            }
        }
    }
}

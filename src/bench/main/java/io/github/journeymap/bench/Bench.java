package io.github.journeymap.bench;

import io.github.journeymap.bench.browser.BrowserBench;
import io.github.journeymap.bench.open.OpenBench;
import io.github.journeymap.bench.overview.OverviewBench;
import io.github.journeymap.bench.readers.ReadersBench;
import io.github.journeymap.bench.server.CpuBench;
import io.github.journeymap.bench.server.ServerBench;
import io.github.journeymap.bench.server.ValuesBench;
import io.github.journeymap.bench.soak.SoakBench;
import java.util.Arrays;
import java.util.List;

/**
 * The command behind {@code mvn -Pbench}: what to measure ({@code server}, {@code cpu}, {@code values},
 * {@code browser}, {@code soak}, {@code readers}, {@code open}, {@code overview}), {@code short} for a quick try, and
 * for the browser the sizes to measure, {@code alone} to leave the peers out, and {@code throttle=4} for pages whose
 * own thread is four times slower.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        boolean brief = words.contains("short");
        List<Integer> sizes = words.stream()
                .filter(word -> word.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
        int throttle = words.stream()
                .filter(word -> word.startsWith("throttle="))
                .mapToInt(word -> Integer.parseInt(word.substring("throttle=".length())))
                .findFirst()
                .orElse(1);
        for (String what : words.get(0).split(",")) {
            switch (what) {
                case "server" -> new ServerBench(brief).run();
                case "cpu" -> new CpuBench(brief).run();
                case "values" -> new ValuesBench(brief).run();
                case "browser" -> new BrowserBench(brief, sizes, words.contains("alone"), throttle).run();
                case "soak" -> new SoakBench(brief).run();
                case "readers" -> new ReadersBench(brief).run();
                case "open" -> new OpenBench(brief).run();
                case "overview" -> new OverviewBench(brief).run();
                default ->
                    throw new IllegalArgumentException("Nothing called " + what
                            + " to measure; there are: server, cpu, values, browser, soak, readers, open, overview");
            }
        }
    }
}

package io.github.journeymap.bench.server;

import io.github.journeymap.bench.Table;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every benchmark of this package and prints one table: a row for each kind of work, a column for each size. */
public final class ServerBench {
    private final boolean brief;

    public ServerBench(boolean brief) {
        this.brief = brief;
    }

    /** Prints the table and answers it. */
    public String run() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ServerBench.class.getPackageName().replace(".", "\\.") + "\\..*Benchmark")
                .forks(brief ? 0 : 1)
                .warmupIterations(brief ? 1 : 4)
                .measurementIterations(brief ? 1 : 5)
                .warmupTime(TimeValue.milliseconds(brief ? 200 : 1000))
                .measurementTime(TimeValue.milliseconds(brief ? 200 : 1000))
                .jvmArgs("-Xmx1g")
                .shouldFailOnError(true);
        try {
            String table = table(new Runner(options.build()).run());
            System.out.println(table);
            return table;
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH stopped", e);
        }
    }

    private static String table(Collection<RunResult> results) {
        Map<String, Map<Integer, String>> rows = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String work = name.substring(name.lastIndexOf('.') + 1);
            int notes = Integer.parseInt(result.getParams().getParam("notes"));
            double score = result.getPrimaryResult().getScore();
            double error = result.getPrimaryResult().getScoreError();
            rows.computeIfAbsent(work, any -> new TreeMap<>())
                    .put(notes, Double.isNaN(error) ? "%.1f".formatted(score) : "%.1f ± %.1f".formatted(score, error));
        }
        Table table = new Table("µs per call", "30", "400", "2,700", "20,000");
        rows.forEach((work, cells) -> table.row(work, cells.values().toArray(String[]::new)));
        return table.toString();
    }
}

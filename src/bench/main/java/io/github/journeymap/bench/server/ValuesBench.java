package io.github.journeymap.bench.server;

import com.sun.management.ThreadMXBean;
import io.github.journeymap.bench.Below;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.bench.Table;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What rows of values cost, by what the thread allocates and by its processor time: each map with fifteen of them
 * beside the same one without, and beside the same one with fifteen more rows of notes in the same cells. Both costs
 * are counted, so that a machine that does other things besides says the same; the contenders take turns.
 */
public final class ValuesBench {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final boolean isBrief;
    private volatile Object sink;

    /** @param brief a few turns only */
    public ValuesBench(boolean brief) {
        isBrief = brief;
    }

    public void run() {
        for (Below other : List.of(Below.NOTHING, Below.NOTES, Below.NUMBERS_AS_NOTES)) {
            run(other);
        }
    }

    private void run(Below other) {
        Map<String, List<String>> allocated = new LinkedHashMap<>();
        Map<String, List<String>> processor = new LinkedHashMap<>();
        for (MapSize size : MapSize.values()) {
            JourneyMap map = size.map(other);
            JourneyMap valued = size.map(Below.VALUES);
            Map<String, Supplier<Object>> without = CpuBench.work(map);
            Map<String, Supplier<Object>> with = CpuBench.work(valued);
            without.forEach((name, call) -> {
                double[][] ratios = compare(call, with.get(name), size);
                add(allocated, name, ratios[0]);
                add(processor, name, ratios[1]);
            });
            add(allocated, "size of the file", new double[] {bytes(valued) / bytes(map)});
            add(allocated, "cells of the map", new double[] {cells(valued) / cells(map)});
        }
        String title = "with 15 rows of values, times that with "
                + switch (other) {
                    case NOTES -> "15 rows of notes";
                    case NUMBERS_AS_NOTES -> "15 rows of short notes";
                    default -> "neither";
                };
        print("allocated " + title, allocated);
        print("processor time " + title, processor);
    }

    private static double cells(JourneyMap map) {
        return map.rows().size() * map.steps().size();
    }

    private static double bytes(JourneyMap map) {
        return MapWriter.write(map).length;
    }

    /**
     * Ratios of what was allocated, and of processor time: of each turn's own pair, as the machine's speed changes in
     * between.
     */
    private double[][] compare(Supplier<Object> without, Supplier<Object> with, MapSize size) {
        int calls = Math.max(1, 2_000 / size.notes());
        int turns = turns(size);
        double[] allocated = new double[turns];
        double[] processor = new double[turns];
        for (int warm = 0; warm < turns; warm++) {
            cost(without, calls);
            cost(with, calls);
        }
        for (int turn = 0; turn < turns; turn++) {
            long[] before = cost(without, calls);
            long[] after = cost(with, calls);
            allocated[turn] = (double) after[0] / before[0];
            processor[turn] = (double) after[1] / before[1];
        }
        return new double[][] {allocated, processor};
    }

    /** On small maps, the code is compiled in full only after some hundred turns. */
    private int turns(MapSize size) {
        return isBrief ? 7 : size.notes() > 1_000 ? 31 : 301;
    }

    private long[] cost(Supplier<Object> call, int calls) {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < calls; i++) {
            sink = call.get();
        }
        return new long[] {threads.getCurrentThreadAllocatedBytes() - bytes, threads.getCurrentThreadCpuTime() - nanos};
    }

    private static void add(Map<String, List<String>> rows, String name, double[] ratios) {
        Arrays.sort(ratios);
        rows.computeIfAbsent(name, any -> new ArrayList<>())
                .add(String.format(Locale.ROOT, "%.2f", ratios[ratios.length / 2]));
    }

    private static void print(String corner, Map<String, List<String>> rows) {
        Table table = new Table(corner, "30", "400", "2,700", "20,000");
        rows.forEach((name, cells) -> table.row(name, cells.toArray(String[]::new)));
        System.out.println(table);
    }
}

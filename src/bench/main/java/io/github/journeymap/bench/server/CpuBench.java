package io.github.journeymap.bench.server;

import io.github.journeymap.bench.MapSize;
import io.github.journeymap.bench.Table;
import io.github.journeymap.model.JourneyMap;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The same work as in the JMH benchmarks, by the processor time that the thread gets: for machines that do other things
 * besides, where the time on the clock says more about those. Coarser than JMH, good to about a quarter.
 */
public final class CpuBench {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long nanos;
    private volatile Object sink;

    /** @param brief a fifth of the time */
    public CpuBench(boolean brief) {
        nanos = brief ? 200_000_000L : 1_000_000_000L;
    }

    public void run() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (MapSize size : MapSize.values()) {
            work(size.map()).forEach((name, call) -> rows.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(String.format(Locale.ROOT, "%,.1f", micros(call))));
        }
        Table table = new Table("µs of processor time per call", "30", "400", "2,700", "20,000");
        rows.forEach((name, cells) -> table.row(name, cells.toArray(String[]::new)));
        System.out.println(table);
    }

    static Map<String, Supplier<Object>> work(JourneyMap drawn) {
        MapBenchmark map = new MapBenchmark();
        map.of(drawn);
        RenderBenchmark render = new RenderBenchmark();
        render.of(drawn);
        Map<String, Supplier<Object>> work = new LinkedHashMap<>();
        work.put("walk", map::walk);
        work.put("parse", map::parse);
        work.put("parseByHand", map::parseByHand);
        work.put("applyOneEdit", map::applyOneEdit);
        work.put("applyHundredEdits", map::applyHundredEdits);
        work.put("copy", map::copy);
        work.put("write", map::write);
        work.put("writeAfterOneEdit", map::writeAfterOneEdit);
        work.put("liveValues", render::liveValues);
        work.put("livePage", render::livePage);
        work.put("staticPage", render::staticPage);
        work.put("bareView", render::bareView);
        work.put("view", render::view);
        return work;
    }

    private double micros(Supplier<Object> call) {
        repeat(call);
        return repeat(call);
    }

    private double repeat(Supplier<Object> call) {
        long start = threads.getCurrentThreadCpuTime();
        long spent = 0;
        int calls = 0;
        while (spent < nanos || calls < 3) {
            sink = call.get();
            calls++;
            spent = threads.getCurrentThreadCpuTime() - start;
        }
        return spent / 1e3 / calls;
    }
}

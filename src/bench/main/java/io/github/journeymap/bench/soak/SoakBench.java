package io.github.journeymap.bench.soak;

import io.github.journeymap.acceptance.load.Soak;
import java.util.List;

/** 8 and 50 editors with 200 saves each on one map, on one node and on three of which one is killed and comes back. */
public final class SoakBench {
    private final List<Soak> soaks;

    public SoakBench(boolean brief) {
        soaks = brief
                ? List.of(new Soak(8, 10, 1, false), new Soak(8, 10, 3, true))
                : List.of(
                        new Soak(8, 200, 1, false),
                        new Soak(50, 200, 1, false),
                        new Soak(8, 200, 3, true),
                        new Soak(50, 200, 3, true));
    }

    /** @throws IllegalStateException something was lost, doubled or answered with an error */
    public void run() {
        boolean fine = true;
        for (Soak soak : soaks) {
            Soak.Outcome outcome = soak.run();
            System.out.println(outcome);
            fine &= outcome.isFine();
        }
        if (!fine) {
            throw new IllegalStateException("Something was lost, doubled or answered with an error: see above");
        }
    }
}

package io.github.journeymap.bench.open;

import io.github.journeymap.acceptance.cluster.Cluster;
import io.github.journeymap.acceptance.load.OpenEditors;

/** What five hundred editors cost a node while their people do nothing. */
public final class OpenBench {
    private final OpenEditors editors;

    public OpenBench(boolean brief) {
        editors = new OpenEditors(500, brief ? 30 : 120);
    }

    /** @throws IllegalStateException a tenth of a core was not enough, or a question was not answered */
    public void run() {
        try (Cluster cluster = new Cluster(1)) {
            OpenEditors.Outcome outcome = editors.runOn(cluster);
            System.out.println(outcome);
            if (!outcome.isFine()) {
                throw new IllegalStateException(
                        "More than a tenth of a core, or a question without an answer: see above");
            }
        }
    }
}

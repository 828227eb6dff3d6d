package io.github.journeymap.bench.readers;

import io.github.journeymap.acceptance.cluster.Cluster;
import io.github.journeymap.acceptance.load.Readers;

/** Fifty readers at once of the largest map and of all that is made of it, on a node with a heap of 1 GB. */
public final class ReadersBench {
    private static final int MEGABYTES = 1024;

    private final Readers readers;

    public ReadersBench(boolean brief) {
        readers = new Readers(brief ? 10 : 50);
    }

    /** @throws IllegalStateException someone got neither an answer nor a refusal in words */
    public void run() {
        try (Cluster cluster = new Cluster(1, MEGABYTES)) {
            Readers.Outcome outcome = readers.run(cluster.site(0));
            System.out.println(outcome);
            if (!outcome.isFine()) {
                throw new IllegalStateException("Someone got neither an answer nor a refusal in words: see above");
            }
        }
    }
}

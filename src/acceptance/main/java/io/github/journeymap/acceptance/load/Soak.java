package io.github.journeymap.acceptance.load;

import io.github.journeymap.acceptance.cluster.Cluster;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A crowd on a site of one or several nodes, one of which is killed and started again while they save.
 *
 * @param killed whether the last node is killed in the middle
 */
public record Soak(int editors, int saves, int nodes, boolean killed) {

    /** What became of it, with the versions that were left and the heap of each node before and after. */
    public record Outcome(
            Soak soak, Crowd.Report report, int notes, int versions, List<Double> before, List<Double> after) {

        /** Whether nothing was lost, doubled or answered with an error. */
        public boolean isFine() {
            return report.lost().isEmpty()
                    && report.doubled().isEmpty()
                    && report.failures().isEmpty()
                    && notes == soak.editors * soak.saves;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d editors × %d saves on %d node(s)%s: %d notes, %d lost, %d doubled, %d other answers than 200 and"
                            + " 503, %d busy, %d unanswered, %d versions left%n"
                            + "  %.0f saves a second; save p50 %.0f, p95 %.0f, p99 %.0f ms; view p50 %.0f, p95 %.0f, p99 %.0f ms;"
                            + " heap at start %s MB, at end %s MB%s",
                    soak.editors,
                    soak.saves,
                    soak.nodes,
                    soak.killed ? ", one killed and restarted" : "",
                    notes,
                    report.lost().size(),
                    report.doubled().size(),
                    report.failures().size(),
                    report.busy(),
                    report.unanswered(),
                    versions,
                    report.savesPerSecond(),
                    report.saveMillis(0.5),
                    report.saveMillis(0.95),
                    report.saveMillis(0.99),
                    report.viewMillis(0.5),
                    report.viewMillis(0.95),
                    report.viewMillis(0.99),
                    megabytes(before),
                    megabytes(after),
                    report.failures().stream().limit(3).collect(Collectors.joining("\n  ", "\n  ", "")));
        }

        private static String megabytes(List<Double> heaps) {
            return heaps.stream().map("%.0f"::formatted).collect(Collectors.joining("+"));
        }
    }

    public Outcome run() {
        try (Cluster cluster = new Cluster(nodes)) {
            return runOn(cluster);
        }
    }

    public Outcome runOn(Cluster cluster) {
        return runOn(cluster, cluster.site(0).pageWithMap("four-stage"));
    }

    /** On a map that may have notes already, and that others may use in the meantime in other ways. */
    public Outcome runOn(Cluster cluster, SitePage page) {
        int first = page.map().notes().size();
        List<Double> before = cluster.heaps();
        Crowd crowd = new Crowd(cluster.sites(), page.id(), editors, saves);
        CompletableFuture<Crowd.Report> work = CompletableFuture.supplyAsync(crowd::work);
        if (killed) {
            awaitNotes(page, first + editors * saves / 3, work);
            cluster.kill(nodes - 1);
            awaitNotes(page, first + editors * saves / 2, work);
            cluster.restart(nodes - 1);
        }
        Crowd.Report report = work.join();
        List<Double> after = cluster.heaps();
        int notes = page.map().notes().size() - first;
        int versions = page.site()
                .as(User.ADMIN)
                .get(page.map().path() + "/versions")
                .expecting(200)
                .json()
                .getAsJsonArray("versions")
                .size();
        return new Outcome(this, report, notes, versions, before, after);
    }

    /** Asks the first node, which nobody kills, until the map has that many notes or the crowd has gone home. */
    private static void awaitNotes(SitePage page, int count, CompletableFuture<Crowd.Report> work) {
        while (!work.isDone() && page.map().notes().size() < count) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}

package io.github.journeymap.acceptance.load;

import io.github.journeymap.acceptance.cluster.Cluster;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.Client;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Editors that stand open while their people do nothing, ten at each map. Each asks for news as the browser does then:
 * every 15 seconds, and up to a quarter later by chance.
 *
 * @param seconds how long the node is measured, after as long again that makes it warm
 */
public record OpenEditors(int count, int seconds) {
    private static final int AT_EACH_MAP = 10;
    private static final double RESTING_SECONDS = 20;
    private static final int THREADS = 8;

    /** What became of it: of the node's processor time, that of a node of which nobody asks anything is a part. */
    public record Outcome(OpenEditors editors, int questions, int failures, Duration spent, Duration spentAlone) {
        /** Whether at least nine tenths of one core were left for others, and each question was answered. */
        public boolean isFine() {
            return failures == 0 && share(spent) < 0.1;
        }

        private double share(Duration time) {
            return (double) time.toMillis()
                    / Duration.ofSeconds(editors.seconds).toMillis();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d open editors for %d s: %d questions, %d not answered; %.1f %% of a core, %.2f ms a question;"
                            + " a node alone %.1f %%",
                    editors.count,
                    editors.seconds,
                    questions,
                    failures,
                    100 * share(spent),
                    (double) spent.toNanos() / 1e6 / Math.max(1, questions),
                    100 * share(spentAlone));
        }
    }

    public Outcome runOn(Cluster cluster) {
        Site site = cluster.site(0);
        List<String> addresses = new ArrayList<>();
        for (int map = 0; map < (count + AT_EACH_MAP - 1) / AT_EACH_MAP; map++) {
            SitePage page = site.pageWithMap("four-stage");
            page.map().edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", "Begun"));
            addresses.add(page.map().path() + "/presence");
        }
        Duration spentAlone = spent(cluster, () -> pass(seconds));
        AtomicInteger questions = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        ScheduledExecutorService people = Executors.newScheduledThreadPool(THREADS);
        try {
            for (int editor = 0; editor < count; editor++) {
                Client client = site.inSessionOf(editor % 2 == 0 ? User.EDITOR : User.ADMIN);
                String address = addresses.get(editor / AT_EACH_MAP);
                String body = "{\"client\":\"open%d\",\"place\":\"\",\"leave\":false}".formatted(editor);
                askLater(people, Math.random() * RESTING_SECONDS, () -> {
                    Answer answer = client.post(address, body);
                    questions.incrementAndGet();
                    if (answer.status() != 200) {
                        failures.incrementAndGet();
                    }
                });
            }
            pass(seconds);
            questions.set(0);
            Duration spent = spent(cluster, () -> pass(seconds));
            return new Outcome(this, questions.get(), failures.get(), spent, spentAlone);
        } finally {
            people.shutdownNow();
        }
    }

    private static void askLater(ScheduledExecutorService people, double pause, Runnable question) {
        people.schedule(
                () -> {
                    question.run();
                    askLater(
                            people,
                            RESTING_SECONDS * (1 + ThreadLocalRandom.current().nextDouble() / 4),
                            question);
                },
                (long) (pause * 1000),
                TimeUnit.MILLISECONDS);
    }

    private static Duration spent(Cluster cluster, Runnable work) {
        Duration before = cluster.processorTime(0);
        work.run();
        return cluster.processorTime(0).minus(before);
    }

    private static void pass(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

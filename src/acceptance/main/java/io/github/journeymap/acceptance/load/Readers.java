package io.github.journeymap.acceptance.load;

import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.Client;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * People who all ask for the same at the same moment: for the page of a map as large as maps may be, and what is made
 * of it.
 */
public record Readers(int count) {
    private static final int ROWS = 95;
    private static final int STEPS = 120;
    private static final int NOTES = 19_000;
    private static final int LETTERS = 165;

    /** What became of it: for each thing that was asked for, how many were answered, and how many refused in words. */
    public record Outcome(Map<String, int[]> answers, List<String> failures) {
        /** Whether nobody got anything but an answer or a refusal in words. */
        public boolean isFine() {
            return failures.isEmpty();
        }

        @Override
        public String toString() {
            StringBuilder table = new StringBuilder();
            answers.forEach((what, counts) -> table.append(String.format(
                    Locale.ROOT, "%-22s %3d answered, %3d refused in words%n", what, counts[0], counts[1])));
            failures.stream()
                    .limit(5)
                    .forEach(failure -> table.append("  ").append(failure).append('\n'));
            return table.toString();
        }
    }

    /** All of them ask for one thing after the other. */
    public Outcome run(Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(map("before"));
        page.attachMap(map("after"));
        String map = page.map().path();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("the page", page.path());
        addresses.put("the map", map);
        addresses.put("comparison", map + "/versions/compare?from=1&to=2");
        addresses.put("list of versions", map + "/versions");
        addresses.put("list of maps", map.substring(0, map.lastIndexOf('/')));
        for (String kind : List.of("csv", "md", "json", "mermaid", "svg", "print")) {
            addresses.put(kind, map + "/export/" + kind);
        }
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new ArrayList<>());
        addresses.forEach((what, address) -> ask(what, site.as(User.READER), address, outcome));
        return outcome;
    }

    private void ask(String what, Client reader, String address, Outcome outcome) {
        ExecutorService people = Executors.newFixedThreadPool(count);
        CyclicBarrier together = new CyclicBarrier(count);
        Callable<Answer> asking = () -> {
            together.await();
            return reader.beginning(address);
        };
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                answers.add(people.submit(asking));
            }
            int[] counts = outcome.answers.computeIfAbsent(what, key -> new int[2]);
            for (Future<Answer> answer : answers) {
                count(what, answer, counts, outcome.failures);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static void count(String what, Future<Answer> future, int[] counts, List<String> failures) {
        try {
            Answer answer = future.get();
            if (answer.status() == 200) {
                counts[0]++;
            } else if (answer.status() == 503
                    && !answer.json().get("message").getAsString().isBlank()) {
                counts[1]++;
            } else {
                failures.add(what + ": " + answer);
            }
        } catch (ExecutionException e) {
            failures.add(what + ": " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(what + ": interrupted");
        }
    }

    private static String map(String word) {
        StringBuilder json =
                new StringBuilder("{\"format\":\"journey-map\",\"version\":1,\"title\":\"Large\",\"stages\":[");
        for (int step = 0; step < STEPS; step++) {
            json.append(step == 0 ? "" : ",")
                    .append("{\"id\":\"s%d\",\"heading\":\"Stage %d\",\"steps\":[{\"id\":\"p%d\"}]}"
                            .formatted(step, step, step));
        }
        json.append("],\"rows\":[");
        for (int row = 0; row < ROWS; row++) {
            json.append(row == 0 ? "" : ",").append("{\"id\":\"r%d\",\"heading\":\"Row %d\"}".formatted(row, row));
        }
        json.append("],\"notes\":[");
        String text = (word + " asks a friend ").repeat(LETTERS).substring(0, LETTERS);
        for (int note = 0; note < NOTES; note++) {
            json.append(note == 0 ? "" : ",\n")
                    .append("{\"id\":\"n%d\",\"row\":\"r%d\",\"step\":\"p%d\",\"text\":\"%s\"}"
                            .formatted(note, note % ROWS, note / ROWS % STEPS, text));
        }
        return json.append("]}").toString();
    }
}

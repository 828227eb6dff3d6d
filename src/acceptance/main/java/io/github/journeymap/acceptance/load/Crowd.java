package io.github.journeymap.acceptance.load;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.MapOnSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Editors who save one map at the same time, each a new note with every save, spread over the nodes of a site. An
 * editor behaves as the browser does: it keeps what was not confirmed and sends it again, to the next node if need be.
 * A node that doesn't answer is no failure of the site; an answer of 500 is.
 */
public final class Crowd {
    private static final int PATIENCE = 400;
    private static final String[] ROWS = {"steps", "interactions", "goals", "positive", "negative"};
    private static final String[] STEPS = {"enter-1", "engage-1", "exit-1", "extend-1"};

    private final List<Site> nodes;
    private final String pageId;
    private final int editors;
    private final int saves;

    /** @param nodes addresses of the same site; editors take turns with them */
    public Crowd(List<Site> nodes, String pageId, int editors, int saves) {
        this.nodes = List.copyOf(nodes);
        this.pageId = pageId;
        this.editors = editors;
        this.saves = saves;
    }

    /** Returns when all have saved everything, or given up. */
    public Report work() {
        Report report = new Report();
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(editors);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int editor = 0; editor < editors; editor++) {
                int number = editor;
                all.add(threads.submit(() -> edit(number, report)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            report.took(System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An editor stopped", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
        report.compare(stored());
        return report;
    }

    private void edit(int editor, Report report) {
        String tag = "";
        for (int save = 0; save < saves; save++) {
            String id = "c" + editor + "-" + save;
            String row = ROWS[(editor + save) % ROWS.length];
            String step = STEPS[(editor * 3 + save) % STEPS.length];
            JsonObject note = EditJson.addNote(id, row, step, "Note " + save + " of editor " + editor);
            tag = save(editor, tag, note, report);
            report.confirm("Note " + save + " of editor " + editor);
            if (save % 10 == 9) {
                view(editor, report);
            }
        }
    }

    /** Sends the edit until it is confirmed; answers the tag of the map that holds it. */
    private String save(int editor, String tag, JsonObject edit, Report report) {
        User user = editor % 2 == 0 ? User.EDITOR : User.ADMIN;
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Site node = nodes.get((editor + attempt) % nodes.size());
            long start = System.nanoTime();
            try {
                Answer answer = map(node).saveSince(user, tag, "four-stage", edit);
                if (answer.status() == 200) {
                    report.save(System.nanoTime() - start);
                    return answer.json().get("tag").getAsString();
                }
                report.refused(answer);
            } catch (UncheckedIOException e) {
                report.silence();
            }
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(20, 120)));
        }
        throw new AssertionError("Not confirmed after " + PATIENCE + " attempts: " + edit);
    }

    private void view(int editor, Report report) {
        Site node = nodes.get(editor % nodes.size());
        long start = System.nanoTime();
        try {
            Answer answer = node.as(User.READER).get(new SitePage(node, pageId, "").path());
            if (answer.status() == 200) {
                report.view(System.nanoTime() - start);
            } else {
                report.refused(answer);
            }
        } catch (UncheckedIOException e) {
            report.silence();
        }
    }

    private List<String> stored() {
        List<String> texts = new ArrayList<>();
        for (JsonElement note : map(nodes.get(0)).content().getAsJsonArray("notes")) {
            texts.add(note.getAsJsonObject().get("text").getAsString());
        }
        return texts;
    }

    private MapOnSite map(Site node) {
        return new SitePage(node, pageId, "").map();
    }

    /** What became of the saves and views. Threads share it. */
    public static final class Report {
        private final List<String> confirmed = Collections.synchronizedList(new ArrayList<>());
        private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
        private final List<Long> saves = Collections.synchronizedList(new ArrayList<>());
        private final List<Long> views = Collections.synchronizedList(new ArrayList<>());
        private final List<String> lost = new ArrayList<>();
        private final List<String> doubled = new ArrayList<>();
        private int busy;
        private int unanswered;
        private long nanos;

        /** Texts of the notes that the site said it had stored. */
        public List<String> confirmed() {
            return List.copyOf(confirmed);
        }

        /** Confirmed, but not in the map. */
        public List<String> lost() {
            return lost;
        }

        /** More than once in the map. */
        public List<String> doubled() {
            return doubled;
        }

        /** Answers other than 200 and 503. */
        public List<String> failures() {
            return List.copyOf(failures);
        }

        /** Answers that said: not now. */
        public synchronized int busy() {
            return busy;
        }

        /** Requests that got no answer, as their node was gone. */
        public synchronized int unanswered() {
            return unanswered;
        }

        /** Of all editors together, with their views in between. */
        public double savesPerSecond() {
            return saves.size() * 1e9 / nanos;
        }

        /** A percentile of the confirmed saves in milliseconds: {@code part} of them, from 0 to 1, took no longer. */
        public double saveMillis(double part) {
            return at(saves, part);
        }

        public double viewMillis(double part) {
            return at(views, part);
        }

        private void confirm(String text) {
            confirmed.add(text);
        }

        private void save(long nanos) {
            saves.add(nanos);
        }

        private void view(long nanos) {
            views.add(nanos);
        }

        private void took(long nanos) {
            this.nanos = nanos;
        }

        private synchronized void refused(Answer answer) {
            if (answer.status() == 503) {
                busy++;
            } else {
                failures.add(answer.toString());
            }
        }

        private synchronized void silence() {
            unanswered++;
        }

        private void compare(List<String> stored) {
            Set<String> seen = new HashSet<>();
            stored.stream().filter(text -> !seen.add(text)).forEach(doubled::add);
            confirmed.stream().filter(text -> !seen.contains(text)).forEach(lost::add);
        }

        private static double at(List<Long> samples, double part) {
            if (samples.isEmpty()) {
                return Double.NaN;
            }
            List<Long> sorted = samples.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1L, (long) (part * sorted.size()))) / 1e6;
        }
    }
}

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * People who all vote at the same time on the same notes of one map, spread over the nodes of a site. Each sends a vote
 * until it is confirmed, to the next node if need be.
 */
public final class Voters {
    private static final int PATIENCE = 400;

    private final List<Site> nodes;
    private final SitePage page;
    private final List<String> people;
    private final List<String> notes;

    /** @param notes the ids of those that everyone votes for */
    public Voters(List<Site> nodes, SitePage page, List<String> people, List<String> notes) {
        this.nodes = List.copyOf(nodes);
        this.page = page;
        this.people = List.copyOf(people);
        this.notes = List.copyOf(notes);
    }

    /** Writes the notes and opens the vote. */
    public void open() {
        for (String note : notes) {
            page.map().edit(User.EDITOR, EditJson.addNote(note, "steps", "enter-1", "Vote for " + note));
        }
        page.map().edit(User.EDITOR, EditJson.setField("votes.state", "", "open"));
    }

    /** Returns when all votes are confirmed. */
    public void vote() {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < people.size(); number++) {
                int person = number;
                all.add(threads.submit(() -> notes.forEach(note -> vote(person, note))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A vote wasn't taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void vote(int person, String note) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Site node = nodes.get((person + attempt) % nodes.size());
            try {
                MapOnSite map = new SitePage(node, page.id(), page.title()).map();
                Answer answer = node.as(people.get(person))
                        .post(map.path() + "/edits", EditJson.batch(1, "", List.of(EditJson.addVote(note))));
                if (answer.status() == 200) {
                    return;
                }
                if (answer.status() != 503) {
                    throw new AssertionError(answer.toString());
                }
            } catch (UncheckedIOException e) {
                // The node is gone: the next one is asked.
            }
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(20, 120)));
        }
        throw new AssertionError("Not confirmed after " + PATIENCE + " attempts: " + note);
    }

    /** How many votes each note has, as the map says on each of the nodes. */
    public List<Map<String, Integer>> counts() {
        return nodes.stream()
                .map(node ->
                        counts(new SitePage(node, page.id(), page.title()).map().content()))
                .toList();
    }

    private static Map<String, Integer> counts(JsonObject map) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonElement one : map.getAsJsonObject("votes").getAsJsonArray("on")) {
            JsonObject votes = one.getAsJsonObject();
            counts.put(
                    votes.get("note").getAsString(), votes.getAsJsonArray("by").size());
        }
        return counts;
    }
}

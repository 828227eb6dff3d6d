package io.github.journeymap.store;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.edit.Applied;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.format.Stamp;
import io.github.journeymap.model.Extras;
import io.github.journeymap.model.JourneyMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a map has taken in the edits of each browser window. An edit whose answer was lost comes again, maybe days
 * later and out of another window; whatever others have made of it meanwhile is not to be undone by that.
 *
 * <p>It stands in the map's file, so that it is saved with the edits or not at all, on every node:
 *
 * <pre>"received": ["a3f09c…:17", …]</pre>
 *
 * Each names a window and the number of its last edit, the latest window last. A window is named by a hash with its
 * person in it: whoever may read the file can't make somebody else's edits look like received ones.
 */
record Received(Map<String, Long> last) {
    /** The file's field. */
    static final String FIELD = "received";

    /** So many windows are remembered. Past that, an edit that comes again is merged like any other. */
    private static final int MOST = 100;

    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{16}):([0-9]{1,15})");

    Received {
        // Not Map.copyOf: it loses the order.
        last = Collections.unmodifiableMap(new LinkedHashMap<>(last));
    }

    /** What the map's file says; what is no such list says nothing. */
    static Received of(JourneyMap map) {
        Map<String, Long> last = new LinkedHashMap<>();
        if (map.extras().fields().get(FIELD) instanceof List<?> entries) {
            for (Object each : entries) {
                Matcher entry = ENTRY.matcher(String.valueOf(each));
                if (entry.matches()) {
                    last.put(entry.group(1), Long.parseLong(entry.group(2)));
                }
            }
        }
        return new Received(last);
    }

    /** The map without what only its file needs to say. */
    static JourneyMap without(JourneyMap map) {
        return map.extras().fields().containsKey(FIELD) ? new Received(Map.of()).into(map) : map;
    }

    /** What becomes of a map: {@code outcomes} has one for each edit of the batch. */
    record Result(JourneyMap map, Taken taken, List<Outcome> outcomes) {}

    /** Applies the edits that come for the first time; the others leave the map unchanged. */
    Result apply(JourneyMap map, EditBatch batch, ConfluenceUser person) {
        List<Edit> fresh = new ArrayList<>();
        List<Boolean> comesAgain = new ArrayList<>();
        for (int i = 0; i < batch.edits().size(); i++) {
            boolean again = has(batch.stamps().get(i), person);
            comesAgain.add(again);
            if (!again) {
                fresh.add(batch.edits().get(i));
            }
        }
        Applied applied = Edits.apply(map, fresh);
        Iterator<Outcome> outcomes = applied.outcomes().iterator();
        return new Result(
                applied.map(),
                new Taken(fresh, applied.outcomes()),
                comesAgain.stream()
                        .map(again -> again ? Outcome.UNCHANGED : outcomes.next())
                        .toList());
    }

    private boolean has(Optional<Stamp> stamp, ConfluenceUser person) {
        return stamp.isPresent()
                && stamp.get().number() <= last.getOrDefault(window(stamp.get().client(), person), 0L);
    }

    /** This, and what the batch brings. */
    Received with(EditBatch batch, ConfluenceUser person) {
        Map<String, Long> highest = new LinkedHashMap<>();
        for (Optional<Stamp> each : batch.stamps()) {
            each.ifPresent(stamp -> highest.merge(stamp.client(), stamp.number(), Math::max));
        }
        Map<String, Long> next = new LinkedHashMap<>(last);
        highest.forEach((client, number) -> {
            String window = window(client, person);
            Long before = next.remove(window);
            next.put(window, before == null ? number : Math.max(before, number));
        });
        Iterator<String> eldest = next.keySet().iterator();
        for (int tooMany = next.size() - MOST; tooMany > 0; tooMany--) {
            eldest.next();
            eldest.remove();
        }
        return new Received(next);
    }

    JourneyMap into(JourneyMap map) {
        Map<String, Object> fields = new LinkedHashMap<>(map.extras().fields());
        if (last.isEmpty()) {
            fields.remove(FIELD);
        } else {
            List<Object> entries = new ArrayList<>();
            last.forEach((window, number) -> entries.add(window + ":" + number));
            fields.put(FIELD, List.copyOf(entries));
        }
        return new JourneyMap(map.title(), map.context(), map.stages(), map.rows(), map.notes(), new Extras(fields));
    }

    private static String window(String client, ConfluenceUser person) {
        String whole = person.getKey().getStringValue() + "\n" + client;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package io.github.journeymap.filed;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.format.Stamp;
import io.github.journeymap.hash.Sha256;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.vote.Voters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a map has taken in the edits of each browser window. An edit whose answer was lost is sent again, maybe days
 * later and from another window. By then others may have changed its result, which it must not overwrite.
 *
 * <p>It stands in the map's file, so that it is saved with the edits or not at all, on every node:
 *
 * <pre>"received": ["a3f09c…:17", …]</pre>
 *
 * Each names a window and the number of its last edit, the latest window last. A window is named by a hash of its
 * person, which begins it, and one of both: a reader of the file can't make someone else's edits look as if they had
 * been applied, and a person with many windows only pushes out their own.
 */
public record AppliedStamps(Map<String, Long> last) {
    /** The file's field. */
    public static final String FIELD = "received";

    /** The most windows that are remembered. Beyond that, an edit that is sent again is merged like any other. */
    private static final int MOST = 100;

    /** Hexadecimal digits of a window's name that are its person's. */
    private static final int OF_PERSON = 6;

    private static final int OF_WINDOW = 10;

    /** The number of a window that has sent nothing yet: numbers start at 0. */
    private static final long NOTHING = -1;

    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{16}):([0-9]{1,15})");

    public AppliedStamps {
        // Not Map.copyOf: it loses the order.
        last = Collections.unmodifiableMap(new LinkedHashMap<>(last));
    }

    /** What the map's file says; anything but such a list is ignored. */
    public static AppliedStamps of(JourneyMap map) {
        return new AppliedStamps(Map.of())
                .with(map.unknownFields().fields().get(FIELD) instanceof List<?> entries ? entries : List.of());
    }

    /** These stamps and those of such entries. */
    public AppliedStamps with(List<?> entries) {
        Map<String, Long> said = new LinkedHashMap<>();
        for (Object each : entries) {
            Matcher entry = ENTRY.matcher(String.valueOf(each));
            if (entry.matches()) {
                said.merge(entry.group(1), Long.parseLong(entry.group(2)), Math::max);
            }
        }
        return with(said);
    }

    public List<String> entries() {
        List<String> entries = new ArrayList<>();
        last.forEach((window, number) -> entries.add(window + ":" + number));
        return entries;
    }

    /** The map without the stamps, which only its file needs. */
    public static JourneyMap without(JourneyMap map) {
        return Recent.without(RemovedFields.without(map)).withoutField(FIELD).withoutField(Voters.SEAL);
    }

    /** Whether an edit with that stamp was applied before, or is older than one that was. */
    public boolean has(Optional<Stamp> stamp, ConfluenceUser person) {
        return stamp.isPresent()
                && stamp.get().number() <= last.getOrDefault(window(stamp.get().client(), person), NOTHING);
    }

    /** These stamps and those of that person's. */
    public AppliedStamps with(List<Optional<Stamp>> stamps, ConfluenceUser person) {
        Map<String, Long> highest = new LinkedHashMap<>();
        for (Optional<Stamp> each : stamps) {
            each.ifPresent(stamp -> highest.merge(window(stamp.client(), person), stamp.number(), Math::max));
        }
        return with(highest);
    }

    private AppliedStamps with(Map<String, Long> later) {
        Map<String, Long> next = new LinkedHashMap<>(last);
        later.forEach((window, number) -> {
            Long before = next.remove(window);
            next.put(window, before == null ? number : Math.max(before, number));
        });
        if (next.size() > MOST) {
            keepShares(next);
        }
        return new AppliedStamps(next);
    }

    /**
     * Drops the oldest windows of the people who have most of them: nobody loses their only one while someone else has
     * two.
     */
    private static void keepShares(Map<String, Long> windows) {
        Map<String, Integer> left = new HashMap<>();
        windows.keySet().forEach(window -> left.merge(person(window), 1, Integer::sum));
        int share = MOST;
        while (share > 1 && sum(left, share) > MOST) {
            share--;
        }
        for (Iterator<String> eldest = windows.keySet().iterator(); eldest.hasNext(); ) {
            String person = person(eldest.next());
            if (left.get(person) > share) {
                left.merge(person, -1, Integer::sum);
                eldest.remove();
            }
        }
        Iterator<String> eldest = windows.keySet().iterator();
        for (int tooMany = windows.size() - MOST; tooMany > 0; tooMany--) {
            eldest.next();
            eldest.remove();
        }
    }

    private static int sum(Map<String, Integer> counts, int most) {
        return counts.values().stream().mapToInt(count -> Math.min(count, most)).sum();
    }

    private static String person(String window) {
        return window.substring(0, OF_PERSON);
    }

    public JourneyMap into(JourneyMap map) {
        return last.isEmpty() ? map.withoutField(FIELD) : map.withField(FIELD, List.copyOf(entries()));
    }

    private static String window(String client, ConfluenceUser person) {
        String key = person.getKey().getStringValue();
        return Sha256.hex(key, OF_PERSON) + Sha256.hex(key + "\n" + client, OF_WINDOW);
    }
}

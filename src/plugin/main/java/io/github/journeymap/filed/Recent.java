package io.github.journeymap.filed;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.hash.Sha256;
import io.github.journeymap.model.JourneyMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a version of a map's file remembers of the saves that led to it, so that the next one need look at no other
 * version:
 *
 * <pre>"recent": {"versions": ["a3f09c…:17", …], "changes": ["note n1 added", …], "with": ["Tom", …]}</pre>
 *
 * <p>{@code versions} names each person's last version among the ones before it, by a hash of the person: as far back
 * as the last file that someone uploaded or restored. {@code changes} is what this version changed, together with those
 * that it took in; {@code started} among them that there was none before these. {@code with} are the names of those who
 * saved at the same moment as its author. It stands in the file as all of that must be saved together or not at all,
 * and is never shown.
 *
 * <p>A version of votes, which differs from an earlier one in nothing but who has voted on what, says which:
 * {@code "base": "4"}. All else that it remembers is that version's.
 *
 * @param changes empty where only a comparison can tell
 * @param base the number of the version from which this one differs in votes only; empty for all others
 */
public record Recent(Map<String, Integer> versions, Optional<SavedChanges> changes, Optional<Integer> base) {
    static final String FIELD = "recent";
    public static final Recent NONE = new Recent(Map.of(), Optional.empty(), Optional.empty());

    private static final String NUMBER = "[0-9]{1,9}";
    private static final int MOST_PEOPLE = 100;

    public Recent {
        // Not Map.copyOf: it loses the order.
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** What the map's file says; anything else says nothing. */
    public static Recent of(JourneyMap map) {
        if (!(map.unknownFields().fields().get(FIELD) instanceof Map<?, ?> said)) {
            return NONE;
        }
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (Object entry : list(said.get("versions")).orElse(List.of())) {
            String[] parts = String.valueOf(entry).split(":", 2);
            if (parts.length == 2 && parts[1].matches(NUMBER)) {
                versions.put(parts[0], Integer.parseInt(parts[1]));
            }
        }
        Optional<SavedChanges> changes = list(said.get("changes")).map(lines -> {
            List<String> with = list(said.get("with")).orElse(List.of()).stream()
                    .map(String::valueOf)
                    .toList();
            return SavedChanges.of(lines, with);
        });
        Optional<Integer> base = Optional.ofNullable(said.get("base"))
                .map(String::valueOf)
                .filter(number -> number.matches(NUMBER))
                .map(Integer::valueOf);
        return new Recent(versions, changes, base);
    }

    private static Optional<List<?>> list(Object value) {
        return value instanceof List<?> items ? Optional.of(items) : Optional.empty();
    }

    /** The number of that person's last version among those before this one. */
    public Optional<Integer> versionOf(ConfluenceUser person) {
        return Optional.ofNullable(versions.get(hash(person)));
    }

    /** What the next version after one by this author remembers as each person's last version. */
    public Map<String, Integer> versionsAfter(ConfluenceUser author, int version) {
        Map<String, Integer> next = new LinkedHashMap<>(versions);
        if (author != null && base.isEmpty()) {
            next.remove(hash(author));
            next.put(hash(author), version);
        }
        for (var eldest = next.keySet().iterator(); next.size() > MOST_PEOPLE; ) {
            eldest.next();
            eldest.remove();
        }
        return next;
    }

    /** The same if the next version is the given person's. */
    public Map<String, Integer> versionsAfter(ConfluenceUser author, int version, ConfluenceUser person) {
        Map<String, Integer> next = versionsAfter(author, version);
        next.remove(hash(person));
        return next;
    }

    public JourneyMap into(JourneyMap map) {
        List<String> entries = new ArrayList<>();
        versions.forEach((person, version) -> entries.add(person + ":" + version));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("versions", entries);
        changes.ifPresent(told -> {
            said.put("changes", told.lines());
            if (!told.with().isEmpty()) {
                said.put("with", told.with());
            }
        });
        base.ifPresent(number -> said.put("base", Integer.toString(number)));
        return map.withField(FIELD, said);
    }

    public static JourneyMap without(JourneyMap map) {
        return map.withoutField(FIELD);
    }

    private static String hash(ConfluenceUser person) {
        return Sha256.hex(person.getKey().getStringValue(), 16);
    }
}

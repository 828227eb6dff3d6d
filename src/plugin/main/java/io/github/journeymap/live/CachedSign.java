package io.github.journeymap.live;

import io.github.journeymap.messages.PersonName;
import io.github.journeymap.store.ReplicatedCache;
import java.time.Instant;

/** What a window last said, as the cache holds it: six lines of text. */
record CachedSign(long second, long number, boolean left, Presence.Person person) {
    /** A sign that says what the one before said is worth an entry of its own only after so many seconds. */
    private static final int FRESH = 10;

    static CachedSign of(OpenWindow window, Sign sign, Instant now) {
        String fullName = PersonName.of(window.person()).replace(ReplicatedCache.BETWEEN, ' ');
        String cell = sign.left() ? "" : sign.cell();
        return new CachedSign(
                now.getEpochSecond(),
                sign.number(),
                sign.left(),
                new Presence.Person(window.person().getName(), fullName, cell));
    }

    static CachedSign read(String entry) {
        String[] parts = entry.split("\n", -1);
        return new CachedSign(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Boolean.parseBoolean(parts[2]),
                new Presence.Person(parts[3], parts[4], parts[5]));
    }

    String entry() {
        return String.join(
                "\n",
                Long.toString(second),
                Long.toString(number),
                Boolean.toString(left),
                person.name(),
                person.fullName(),
                person.cell());
    }

    boolean saysNoMoreThan(CachedSign before) {
        return left == before.left
                && person.equals(before.person)
                && second >= before.second
                && second - before.second < FRESH;
    }
}

package io.github.journeymap.store;

import io.github.journeymap.refusal.BusyException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where the saves of one map wait on this node while another one is being written. The one whose turn it is saves for
 * all who are waiting by then, so that fifty saves at the same moment cost one reading and one writing of the file, not
 * fifty; the others only fetch their answers.
 */
final class WaitingRooms {
    private static final int MOST_AT_ONCE = 64;

    private final Map<String, Room> rooms = new HashMap<>();
    private final long patience;

    /** @param seconds that nobody waits longer for their turn */
    WaitingRooms(int seconds) {
        patience = TimeUnit.SECONDS.toNanos(seconds);
    }

    private static final class Room {
        private final Set<WaitingSave> waiting = new LinkedHashSet<>();
        private int people;
        private boolean isBusy;
    }

    /**
     * Returns when the save is answered.
     *
     * @param map whose saves wait for each other
     * @param turn asks for those who wait as late as it can, and answers them or sends them to try alone
     * @throws BusyException others took too long
     */
    SaveResult enter(String map, WaitingSave own, Consumer<Supplier<List<WaitingSave>>> turn) {
        Room room = open(map);
        try {
            while (isOwnTurn(room, own)) {
                take(room, own, turn);
            }
            return own.answer();
        } finally {
            leave(map, room);
        }
    }

    private Room open(String map) {
        synchronized (rooms) {
            Room room = rooms.computeIfAbsent(map, key -> new Room());
            room.people++;
            return room;
        }
    }

    private void leave(String map, Room room) {
        synchronized (rooms) {
            room.people--;
            if (room.people == 0) {
                rooms.remove(map);
            }
        }
    }

    /** False once it is answered. */
    private boolean isOwnTurn(Room room, WaitingSave own) {
        long end = System.nanoTime() + patience;
        boolean isInterrupted = false;
        synchronized (room) {
            if (!own.isAnswered()) {
                room.waiting.add(own);
            }
            while (room.isBusy && !own.isAnswered()) {
                long left = end - System.nanoTime();
                // Once it is being written it is waited for: it may be saved.
                if ((left <= 0 || isInterrupted) && room.waiting.remove(own)) {
                    break;
                }
                isInterrupted |= !sleep(room, left);
            }
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
            if (!own.isAnswered() && room.isBusy) {
                throw new BusyException();
            }
            room.isBusy |= !own.isAnswered();
            return !own.isAnswered();
        }
    }

    /**
     * Waits until something has happened or the time is up; if no time is left, until the save that is being written is
     * done.
     */
    private static boolean sleep(Room room, long nanos) {
        try {
            room.wait(nanos <= 0 ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void take(Room room, WaitingSave own, Consumer<Supplier<List<WaitingSave>>> turn) {
        List<WaitingSave> taken = new ArrayList<>();
        try {
            turn.accept(() -> {
                taken.addAll(whoGoesWith(own, room));
                return taken;
            });
        } catch (RuntimeException e) {
            own.fail(e);
        } finally {
            synchronized (room) {
                taken.stream().filter(save -> !save.isAnswered()).forEach(save -> {
                    save.sendAlone();
                    room.waiting.add(save);
                });
                if (own.isAnswered()) {
                    room.waiting.remove(own);
                }
                room.isBusy = false;
                room.notifyAll();
            }
        }
    }

    /**
     * The saves that go with this one. A save of votes only takes in votes: otherwise a voter would be named as the
     * author of what others have changed.
     */
    private static List<WaitingSave> whoGoesWith(WaitingSave own, Room room) {
        synchronized (room) {
            List<WaitingSave> all = own.goesAlone()
                    ? List.of(own)
                    : room.waiting.stream()
                            .filter(save -> !save.goesAlone())
                            .filter(save ->
                                    save.batch().isOfVotes() || !own.batch().isOfVotes())
                            .limit(MOST_AT_ONCE)
                            .toList();
            all.forEach(room.waiting::remove);
            return all;
        }
    }
}

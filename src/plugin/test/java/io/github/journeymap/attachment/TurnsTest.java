package io.github.journeymap.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import io.github.journeymap.refusal.CrowdedException;
import io.github.journeymap.refusal.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int FULL = 5 * 1024 * 1024;

    private final Turns turns = new Turns();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void leave() {
        people.shutdownNow();
    }

    @Test
    @Rule("A17")
    void ofFiftyWhoReadFullMapsNoMoreThanTwoAreAtWorkAtATimeAndAllGetTheirTurn() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Boolean>> turnsOfAll = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            turnsOfAll.add(people.submit(() -> turns.take(FULL, () -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                Thread.yield();
                atWork.decrementAndGet();
                return true;
            })));
        }
        for (Future<Boolean> turn : turnsOfAll) {
            assertThat(turn.get()).isTrue();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    @Rule("A17")
    void smallMapsNeverWaitAndWorkThatFailsGivesItsTurnBack() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<Integer> all = people.submit(() -> turns.take(100 * FULL, () -> {
            atWork.countDown();
            done.await();
            return 1;
        }));
        atWork.await();
        assertThat(turns.<Integer, RuntimeException>take(Turns.SMALL, () -> 2)).isEqualTo(2);
        done.countDown();
        assertThat(all.get()).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take(2 * FULL, () -> {
                        throw new NotFoundException();
                    }))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    @Rule("A17")
    void anyoneWhoIsToStopWaitsNoLongerAndIsToldThatThereAreTooMany() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> turns.take(FULL, () -> 1)).isInstanceOf(CrowdedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}

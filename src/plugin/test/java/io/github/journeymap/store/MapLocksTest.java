package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayName("[A9] The lock of a map")
class MapLocksTest {
    private final ClusterLockService service = mock(ClusterLockService.class);
    private final ClusterLock lock = mock(ClusterLock.class);
    private final Runnable work = mock(Runnable.class);
    private final MapLocks locks = new MapLocks(service);

    @BeforeEach
    void free() throws InterruptedException {
        when(service.getLockForName(any())).thenReturn(lock);
        when(lock.tryLock(anyLong(), any())).thenReturn(true);
    }

    @Test
    void is_held_for_the_work_and_given_back() throws InterruptedException {
        hold();
        var order = inOrder(lock, work);
        order.verify(lock).tryLock(10, TimeUnit.SECONDS);
        order.verify(work).run();
        order.verify(lock).unlock();
    }

    @Test
    void is_given_back_when_the_work_fails() {
        Mockito.doThrow(new IllegalStateException()).when(work).run();
        assertThatThrownBy(this::hold).isInstanceOf(IllegalStateException.class);
        verify(lock).unlock();
    }

    @Test
    void hides_no_answer_when_it_can_not_be_given_back() {
        Mockito.doThrow(new IllegalStateException("database gone")).when(lock).unlock();
        hold();
        verify(work).run();
    }

    @Test
    void is_not_waited_for_longer_than_ten_seconds() throws InterruptedException {
        when(lock.tryLock(anyLong(), any())).thenReturn(false);
        assertThatThrownBy(this::hold).isInstanceOf(BusyException.class);
        verify(work, never()).run();
        verify(lock, never()).unlock();
    }

    @Test
    void is_not_waited_for_by_a_thread_that_is_to_stop() throws InterruptedException {
        when(lock.tryLock(anyLong(), any())).thenThrow(new InterruptedException());
        assertThatThrownBy(this::hold).isInstanceOf(BusyException.class);
        assertThat(Thread.interrupted()).isTrue();
        verify(work, never()).run();
    }

    @Test
    void has_a_short_plain_name_for_every_map() {
        String name = MapLocks.lockName(Long.MAX_VALUE, new MapName("\u65c5\u7a0b".repeat(50)));
        assertThat(name).hasSizeLessThan(255).matches("[\\x20-\\x7e]+");
        assertThat(name).isNotEqualTo(MapLocks.lockName(1, MapName.DEFAULT));
        assertThat(MapLocks.lockName(1, MapName.DEFAULT)).isNotEqualTo(MapLocks.lockName(11, MapName.DEFAULT));
    }

    @Test
    void is_shared_by_names_that_a_database_may_take_for_one() {
        assertThat(MapLocks.lockName(1, new MapName("Map"))).isEqualTo(MapLocks.lockName(1, new MapName("MAP")));
    }

    private void hold() {
        locks.holding(1, MapName.DEFAULT, () -> {
            work.run();
            return true;
        });
    }
}

package io.github.journeymap.attachment;

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
import io.github.journeymap.Rule;
import io.github.journeymap.refusal.BusyException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@Rule({"A9", "A10"})
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
    void isHeldForTheWorkAndGivenBack() throws InterruptedException {
        hold();
        var order = inOrder(lock, work);
        order.verify(lock).tryLock(10, TimeUnit.SECONDS);
        order.verify(work).run();
        order.verify(lock).unlock();
    }

    @Test
    void isGivenBackWhenTheWorkFails() {
        Mockito.doThrow(new IllegalStateException()).when(work).run();
        assertThatThrownBy(this::hold).isInstanceOf(IllegalStateException.class);
        verify(lock).unlock();
    }

    @Test
    void hidesNoAnswerWhenItCanNotBeGivenBack() {
        Mockito.doThrow(new IllegalStateException("database gone")).when(lock).unlock();
        hold();
        verify(work).run();
    }

    @Test
    void isNotWaitedForLongerThanTenSeconds() throws InterruptedException {
        when(lock.tryLock(anyLong(), any())).thenReturn(false);
        assertThatThrownBy(this::hold).isInstanceOf(BusyException.class);
        verify(work, never()).run();
        verify(lock, never()).unlock();
    }

    @Test
    void isNotWaitedForByAThreadThatIsToStop() throws InterruptedException {
        when(lock.tryLock(anyLong(), any())).thenThrow(new InterruptedException());
        assertThatThrownBy(this::hold).isInstanceOf(BusyException.class);
        assertThat(Thread.interrupted()).isTrue();
        verify(work, never()).run();
    }

    @Test
    void hasAShortPlainNameForEveryMap() {
        String name = MapLocks.lockName(Long.MAX_VALUE, new MapName("\u65c5\u7a0b".repeat(50)));
        assertThat(name).hasSizeLessThan(255).matches("[\\x20-\\x7e]+");
        assertThat(name).isNotEqualTo(MapLocks.lockName(1, MapName.DEFAULT));
        assertThat(MapLocks.lockName(1, MapName.DEFAULT)).isNotEqualTo(MapLocks.lockName(11, MapName.DEFAULT));
    }

    @Test
    void isSharedByNamesThatADatabaseMayTakeForOne() {
        assertThat(MapLocks.lockName(1, new MapName("Map"))).isEqualTo(MapLocks.lockName(1, new MapName("MAP")));
    }

    private void hold() {
        locks.holding(1, MapName.DEFAULT, () -> {
            work.run();
            return true;
        });
    }
}

package dk.loopbog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpareHeapTest {

    private boolean somebody;
    private long now;
    private int collections;
    private final SpareHeap heap = new SpareHeap(() -> somebody, () -> now, () -> collections++);

    @Test
    void isCollectedOnceAfterALargeRebuildHasSettled() {
        heap.rebuilt(SpareHeap.LARGE);
        after(SpareHeap.SETTLED.minusSeconds(1));
        assertThat(collections).isZero();
        after(Duration.ofSeconds(1));
        assertThat(collections).isEqualTo(1);
        after(SpareHeap.LATEST);
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void isNotCollectedAfterASmallOneOrNone() {
        after(SpareHeap.LATEST);
        heap.rebuilt(SpareHeap.LARGE - 1);
        after(SpareHeap.LATEST);
        assertThat(collections).isZero();
    }

    @Test
    void waitsUntilNobodyIsAnsweredButNotForEver() {
        heap.rebuilt(SpareHeap.LARGE);
        somebody = true;
        after(SpareHeap.LATEST.minusSeconds(1));
        assertThat(collections).isZero();
        after(Duration.ofSeconds(1));
        assertThat(collections).isEqualTo(1);

        heap.rebuilt(SpareHeap.LARGE);
        after(SpareHeap.SETTLED);
        assertThat(collections).isEqualTo(1);
        somebody = false;
        after(Duration.ZERO);
        assertThat(collections).isEqualTo(2);
    }

    private void after(Duration time) {
        now += time.toNanos();
        heap.look();
    }
}

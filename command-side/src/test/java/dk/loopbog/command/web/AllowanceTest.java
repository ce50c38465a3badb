package dk.loopbog.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Allowance allowance = new Allowance(3, Duration.ofSeconds(1), new TestClock());

    @Test
    void soManyAtOnceAndThenOneForEachSecond() {
        assertThat(taken(5)).isEqualTo(3);
        now.updateAndGet(before -> before.plusSeconds(2));
        assertThat(taken(5)).isEqualTo(2);
        now.updateAndGet(before -> before.plusSeconds(60));
        assertThat(taken(5)).isEqualTo(3);
    }

    @Test
    void nobodyUsesUpWhatSomebodyElseHas() {
        taken(5);

        assertThat(allowance.take("another")).isTrue();
    }

    @Test
    void aClockThatIsPutBackKeepsNobodyOut() {
        taken(5);
        now.updateAndGet(before -> before.minusSeconds(3_600));

        assertThat(taken(5)).isEqualTo(3);
    }

    private long taken(int times) {
        return IntStream.range(0, times).filter(time -> allowance.take("one")).count();
    }

    private final class TestClock extends Clock {

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package dk.loopbog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GivingWayTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private boolean somebody;
    private long now;
    private long leavesAt = Long.MAX_VALUE;
    private final GivingWay way = new GivingWay(() -> somebody && now < leavesAt, () -> now, nanos -> now += nanos);

    @Test
    void waitsThreeTimesWhatItWorkedSoThatItGetsOnForAQuarterOfTheTime() {
        somebody = true;
        assertThat(waitedAfterWorking(20)).isEqualTo(60);
        assertThat(waitedAfterWorking(8)).as("for what it worked since then").isEqualTo(24);
    }

    @Test
    void goesOnWhenTheLastOneHasHisAnswer() {
        somebody = true;
        leavesAt = 32 * MILLISECOND;
        assertThat(waitedAfterWorking(20)).isEqualTo(12);
    }

    @Test
    void waitsForNobodyWhereNobodyIs() {
        assertThat(waitedAfterWorking(20)).isZero();
        somebody = true;
        assertThat(waitedAfterWorking(4)).as("a slice begins when it was found that nobody is").isZero();
    }

    @Test
    void worksForASliceOfTimeBeforeItLooks() {
        somebody = true;
        assertThat(waitedAfterWorking(4)).isZero();
        assertThat(waitedAfterWorking(4)).isEqualTo(24);
    }

    @Test
    void whatHadNoPlaceToPassAtDoesNotWaitForLong() {
        somebody = true;
        assertThat(waitedAfterWorking(60_000)).isEqualTo(300);
    }

    private long waitedAfterWorking(long milliseconds) {
        now += milliseconds * MILLISECOND;
        var before = now;
        way.pass();
        return (now - before) / MILLISECOND;
    }
}

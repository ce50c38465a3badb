package dk.loopbog.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.query.meeting.Rotation.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final UUID LINE = Ids.participant("line");
    private static final UUID OLE = Ids.participant("ole");
    private static final UUID BIRGIT = Ids.participant("birgit");

    @Test
    void theFirstOneBegins() {
        assertThat(new Rotation(List.of()).next(List.of(LINE, OLE))).contains(LINE);
        assertThat(new Rotation(List.of()).next(List.of())).isEmpty();
    }

    @Test
    void whoHasHadItLeastIsNext() {
        assertThat(rotation(turn(LINE, 1), turn(OLE, 2), turn(LINE, 3)).next(List.of(LINE, OLE))).contains(OLE);
        assertThat(rotation(turn(LINE, 1), turn(OLE, 2)).next(List.of(LINE, OLE, BIRGIT))).contains(BIRGIT);
    }

    @Test
    void ofSeveralItIsTheOneForWhomItIsLongestAgo() {
        assertThat(rotation(turn(OLE, 5), turn(LINE, 2), turn(BIRGIT, 9)).next(List.of(OLE, LINE, BIRGIT))).contains(LINE);
    }

    @Test
    void whoIsNotPresentIsPassedOver() {
        assertThat(rotation(turn(OLE, 5)).next(List.of(OLE))).contains(OLE);
    }

    private static Rotation rotation(Turn... turns) {
        return new Rotation(List.of(turns));
    }

    private static Turn turn(UUID person, int day) {
        return new Turn(person, LocalDate.of(2019, 11, day));
    }
}

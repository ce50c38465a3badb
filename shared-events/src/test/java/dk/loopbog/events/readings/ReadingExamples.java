package dk.loopbog.events.readings;

import dk.loopbog.events.Ids;
import dk.loopbog.events.readings.Reading.Way;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One researcher reads the minutes of a group, minute by minute. */
final class ReadingExamples {

    static final UUID ANNE = Ids.participant("silkeborg-anne");
    static final UUID BO = Ids.participant("odder-bo");
    static final UUID RESEARCHER = Ids.named("account", "forsker");

    private ReadingExamples() {
    }

    static Instant minute(int n) {
        return Instant.parse("2020-02-24T13:00:00Z").plusSeconds(60L * n);
    }

    static Reading reading(int n, @Nullable UUID subject) {
        return new Reading(minute(n), RESEARCHER, "RESEARCHER", Way.READ, "/grupper/{key}/referater/{number}", "/grupper/g1/referater/" + n, subject, null);
    }
}

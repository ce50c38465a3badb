package dk.loopbog.command.data;

import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.ODDER;
import static dk.loopbog.command.group.OneGroup.ROUND;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import java.time.LocalDate;
import java.util.UUID;

/** A survey that the group sent, standing for four. */
public final class DataExamples {

    public static final UUID SURVEY = Ids.named("data", "spørgeskema");
    public static final LocalDate RECEIVED_ON = LocalDate.of(2026, 2, 6);

    static final DataItemReceived RECEIVED = new DataItemReceived(SURVEY, PROGRAMME, DataKind.SURVEY, ODDER, GROUP, ROUND, 4, 8,
            new Personal(AS_RESEARCHER.id(), "Spørgeskema"), false, null, null, RECEIVED_ON);

    private DataExamples() {
    }

    public static DataItemState received() {
        return DataItemState.after(null, RECEIVED);
    }
}

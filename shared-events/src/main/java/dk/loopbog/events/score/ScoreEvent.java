package dk.loopbog.events.score;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface ScoreEvent extends DomainEvent permits
        ScoreSheetSetUp,
        FocusCitizensChosen,
        ScoreGiven,
        ScoreWithdrawn {

    UUID sheetId();

    UUID groupId();
}

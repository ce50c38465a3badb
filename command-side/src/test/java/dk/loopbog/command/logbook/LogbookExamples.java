package dk.loopbog.command.logbook;

import static dk.loopbog.command.group.OneGroup.ACTION;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import java.time.LocalDate;
import java.util.UUID;

/** An entry of the member about the group's action. */
public final class LogbookExamples {

    public static final UUID ENTRY = Ids.named("logbook", "mette-1");
    public static final LocalDate WRITTEN_ON = LocalDate.of(2026, 2, 3);

    static final LogbookEntryWritten WRITTEN = new LogbookEntryWritten(ENTRY, GROUP, MEMBER, new Personal(MEMBER, "Jeg lyttede mere"), 1, ACTION,
            false, WRITTEN_ON);

    private LogbookExamples() {
    }

    public static LogbookEntryState written() {
        return LogbookEntryState.after(null, WRITTEN);
    }
}

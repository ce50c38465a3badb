package dk.loopbog.events.programme;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface ProgrammeEvent extends DomainEvent permits
        ProgrammeStarted,
        ProgrammeRevised,
        ThemeAdded,
        ThemeRevised,
        IdeaAdded,
        IdeaRevised,
        JobFunctionMapped,
        PublishedFigureEntered {

    UUID programmeId();
}

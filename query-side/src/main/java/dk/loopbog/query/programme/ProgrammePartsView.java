package dk.loopbog.query.programme;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each programme that has any parts. A part never moves to another programme. */
public record ProgrammePartsView() implements View<ProgrammeParts> {

    @Override
    public String name() {
        return "programme-parts";
    }

    @Override
    public Class<ProgrammeParts> documentType() {
        return ProgrammeParts.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return switch (event) {
            case JobcentreJoined e -> e.programmeId();
            case RoundPlanned e -> e.programmeId();
            case ParticipantJoined e -> e.programmeId();
            case WorkshopPlanned e -> e.programmeId();
            case FindingNoted e -> e.programmeId();
            case DataItemReceived e -> e.programmeId();
            default -> null;
        };
    }

    @Override
    public @Nullable ProgrammeParts after(@Nullable ProgrammeParts before, DomainEvent event, Recorded recorded) {
        var programme = documentChangedBy(event);
        if (programme == null) {
            return before;
        }
        var p = before == null ? new ProgrammeParts(programme, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()) : before;
        return switch (event) {
            case JobcentreJoined e -> new ProgrammeParts(p.id(), Parts.add(p.jobcentres(), e.jobcentreId()), p.rounds(), p.participants(),
                    p.workshops(), p.findings(), p.dataItems());
            case RoundPlanned e -> new ProgrammeParts(p.id(), p.jobcentres(), Parts.add(p.rounds(), e.roundId()), p.participants(),
                    p.workshops(), p.findings(), p.dataItems());
            case ParticipantJoined e -> new ProgrammeParts(p.id(), p.jobcentres(), p.rounds(), Parts.add(p.participants(), e.participantId()),
                    p.workshops(), p.findings(), p.dataItems());
            case WorkshopPlanned e -> new ProgrammeParts(p.id(), p.jobcentres(), p.rounds(), p.participants(),
                    Parts.add(p.workshops(), e.workshopId()), p.findings(), p.dataItems());
            case FindingNoted e -> new ProgrammeParts(p.id(), p.jobcentres(), p.rounds(), p.participants(), p.workshops(),
                    Parts.add(p.findings(), e.findingId()), p.dataItems());
            case DataItemReceived e -> new ProgrammeParts(p.id(), p.jobcentres(), p.rounds(), p.participants(), p.workshops(), p.findings(),
                    Parts.add(p.dataItems(), e.dataItemId()));
            default -> p;
        };
    }
}

package dk.loopbog.query.participant;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.participant.JobTitleChanged;
import dk.loopbog.events.participant.ParticipantCorrected;
import dk.loopbog.events.participant.ParticipantEvent;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.participant.ParticipantLeft;
import dk.loopbog.events.participant.ParticipantReturned;
import dk.loopbog.query.participant.ParticipantDocument.JobTitle;
import dk.loopbog.query.participant.ParticipantDocument.Presence;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each participant. */
public record ParticipantsView() implements View<ParticipantDocument> {

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public Class<ParticipantDocument> documentType() {
        return ParticipantDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof ParticipantEvent e ? e.participantId() : null;
    }

    @Override
    public @Nullable ParticipantDocument after(@Nullable ParticipantDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof ParticipantEvent e ? after(before, e) : before;
    }

    private static @Nullable ParticipantDocument after(@Nullable ParticipantDocument p, ParticipantEvent event) {
        return switch (event) {
            case ParticipantJoined e -> new ParticipantDocument(e.participantId(), e.key(), e.programmeId(), e.jobcentreId(), e.name(), e.email(),
                    e.leader(), List.of(new JobTitle(e.jobTitle(), e.happenedOn())), List.of(new Presence(e.happenedOn(), null, null)));
            case ParticipantCorrected e -> p == null ? null : new ParticipantDocument(p.id(), p.key(), p.programmeId(), p.jobcentreId(), e.name(),
                    e.email(), e.leader(), p.titles(), p.presence());
            case JobTitleChanged e -> p == null ? null : new ParticipantDocument(p.id(), p.key(), p.programmeId(), p.jobcentreId(), p.name(),
                    p.email(), p.leader(), Parts.put(p.titles(), JobTitle::from, new JobTitle(e.jobTitle(), e.happenedOn())), p.presence());
            case ParticipantLeft e -> p == null ? null : withPresence(p, Parts.change(p.presence(), Presence::until, null,
                    open -> new Presence(open.from(), e.happenedOn(), e.reason())));
            case ParticipantReturned e -> p == null ? null : withPresence(p,
                    Parts.put(p.presence(), Presence::until, new Presence(e.happenedOn(), null, null)));
        };
    }

    private static ParticipantDocument withPresence(ParticipantDocument p, List<Presence> presence) {
        return new ParticipantDocument(p.id(), p.key(), p.programmeId(), p.jobcentreId(), p.name(), p.email(), p.leader(), p.titles(), presence);
    }
}

package dk.loopbog.command.participant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantCommand.ChangeJobTitle;
import dk.loopbog.command.participant.ParticipantCommand.CorrectParticipant;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.participant.ParticipantCommand.RecordLeaving;
import dk.loopbog.command.participant.ParticipantCommand.RecordReturn;
import dk.loopbog.command.participant.ParticipantState.Period;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.Personal;
import dk.loopbog.events.participant.JobTitleChanged;
import dk.loopbog.events.participant.ParticipantCorrected;
import dk.loopbog.events.participant.ParticipantEvent;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.participant.ParticipantLeft;
import dk.loopbog.events.participant.ParticipantReturned;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: joined, then left and returned in turns; the job title changes along the way, the name can be put right at any time. */
@NullUnmarked
public class Participant {

    @AggregateIdentifier
    private UUID id;
    private ParticipantState state;

    Participant() {
    }

    @CommandHandler
    public Participant(JoinParticipant command, Facts facts, MetaData metaData) {
        Texts.key(command.key(), "key");
        ParticipantRules.aPersonIsReadable(command.name(), command.email());
        ParticipantRules.mailReachesWhoeverIsTypedIn(command.email(), metaData.containsKey("imported"));
        Texts.line(command.jobTitle(), "jobTitle");
        var programme = facts.require(ProgrammeState.class, command.programmeId(), "programmeId");
        var jobcentre = facts.require(JobcentreState.class, command.jobcentreId(), "jobcentreId");
        ParticipantRules.theJobcentreTakesPartInTheProgramme(jobcentre, command.programmeId());
        var joined = Dates.happened(command, facts);
        Dates.notBeforeProgramme(joined, programme.starts(), "happenedOn");
        var subject = command.participantId();
        apply(new ParticipantJoined(subject, command.key(), command.programmeId(), command.jobcentreId(), Personal.orNull(subject, command.name()),
                Personal.orNull(subject, command.email()), command.jobTitle(), command.leader(), joined));
    }

    @CommandHandler
    public void handle(CorrectParticipant command, Facts facts, MetaData metaData) {
        ParticipantRules.aPersonIsReadable(command.name(), command.email());
        ParticipantRules.mailReachesWhoeverIsTypedIn(command.email(), metaData.containsKey("imported"));
        var corrected = new ParticipantCorrected(id, Personal.orNull(id, command.name()), Personal.orNull(id, command.email()), command.leader(),
                Dates.happened(command, facts));
        if (!ParticipantState.after(state, corrected).equals(state)) {
            apply(corrected);
        }
    }

    @CommandHandler
    public void handle(ChangeJobTitle command, Facts facts) {
        Texts.line(command.jobTitle(), "jobTitle");
        if (!command.jobTitle().equals(state.jobTitle())) {
            var from = Dates.happened(command, facts);
            ParticipantRules.aTitleFollowsTheOneBefore(state, from);
            apply(new JobTitleChanged(id, command.jobTitle(), from));
        }
    }

    @CommandHandler
    public void handle(RecordLeaving command, Facts facts) {
        Texts.optional(command.reason(), "reason");
        var left = new ParticipantLeft(id, Personal.orNull(id, command.reason()), Dates.happened(command, facts));
        if (!ParticipantState.after(state, left).equals(state)) {
            ParticipantRules.nobodyLeavesTwice(state);
            ParticipantRules.nobodyLeavesBeforeTheyJoined(state, left.happenedOn());
            apply(left);
        }
    }

    @CommandHandler
    public void handle(RecordReturn command, Facts facts) {
        var returned = Dates.happened(command, facts);
        if (!state.periods().getLast().equals(new Period(returned, null, null))) {
            ParticipantRules.onlyOneWhoLeftReturns(state);
            ParticipantRules.nobodyReturnsBeforeTheyLeft(state, returned);
            apply(new ParticipantReturned(id, returned));
        }
    }

    @EventSourcingHandler
    void on(ParticipantEvent event) {
        id = event.participantId();
        state = ParticipantState.after(state, event);
    }
}

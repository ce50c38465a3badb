package dk.loopbog.command.finding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.finding.FindingCommand.AddPassage;
import dk.loopbog.command.finding.FindingCommand.NoteFinding;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.finding.FindingCommand.RemovePassage;
import dk.loopbog.command.finding.FindingCommand.ReviseFinding;
import dk.loopbog.command.finding.FindingCommand.RewordFinding;
import dk.loopbog.command.finding.FindingCommand.ShareFinding;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.FindingEvent;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingRevised;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReplied;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: noted, revised any number of times, shared at one workshop or several, and replied to there. */
@NullUnmarked
public class Finding {

    @AggregateIdentifier
    private UUID id;
    private FindingState state;

    Finding() {
    }

    @CommandHandler
    public Finding(NoteFinding command, MetaData metaData, Facts facts) {
        var actor = Actor.of(metaData);
        var programme = facts.require(ProgrammeState.class, command.programmeId(), "programmeId");
        FindingRules.theRoundIsOfTheProgramme(command.roundId(), command.programmeId(), facts);
        FindingRules.aFindingIsReadable(command.text(), command.themes());
        apply(new FindingNoted(command.findingId(), command.programmeId(), command.roundId(), new Personal(actor.id(), command.text()),
                command.themes(), FindingRules.aFindingQuotesWhatWasHandedIn(command.passages(), facts),
                Dates.happenedWithin(programme.starts(), command, facts)));
    }

    @CommandHandler
    public void handle(ReviseFinding command, MetaData metaData, Facts facts) {
        FindingRules.aFindingIsReadable(command.text(), command.themes());
        revise(command.text(), command.themes(), FindingRules.aFindingQuotesWhatWasHandedIn(command.passages(), facts), command, metaData, facts);
    }

    @CommandHandler
    public void handle(RewordFinding command, MetaData metaData, Facts facts) {
        FindingRules.aFindingIsReadable(command.text(), command.themes());
        revise(command.text(), command.themes(), state.passages(), command, metaData, facts);
    }

    @CommandHandler
    public void handle(AddPassage command, MetaData metaData, Facts facts) {
        var added = FindingRules.whatIsQuotedWasHandedIn(command.passage(), "passage", facts);
        if (!state.passages().contains(added)) {
            revise(state.text(), state.themes(), Stream.concat(state.passages().stream(), Stream.of(added)).toList(), command, metaData, facts);
        }
    }

    @CommandHandler
    public void handle(RemovePassage command, MetaData metaData, Facts facts) {
        revise(state.text(), state.themes(), state.passages().stream().filter(passage -> !FindingRules.isAt(command, passage)).toList(), command,
                metaData, facts);
    }

    /** Words that were erased meanwhile are not written anew. */
    private void revise(String text, List<String> themes, List<Passage> passages, Command command, MetaData metaData, Facts facts) {
        var revised = new FindingRevised(id, new Personal(Actor.of(metaData).id(), text), themes,
                passages.stream().filter(passage -> passage.quote().text() != null).toList(), Dates.happenedSince(state.notedOn(), command, facts));
        if (!FindingState.after(state, revised).equals(state)) {
            apply(revised);
        }
    }

    @CommandHandler
    public void handle(ShareFinding command, Facts facts) {
        FindingRules.aFindingIsSharedWithinItsProgramme(state, facts.require(WorkshopState.class, command.workshopId(), "workshopId"));
        if (!state.shared().containsKey(command.workshopId())) {
            apply(new FindingShared(id, command.workshopId(), Dates.happenedSince(state.notedOn(), command, facts)));
        }
    }

    @CommandHandler
    public void handle(RecordMemberCheckReply command, MetaData metaData, Facts facts) {
        FindingRules.aReplyIsRecordedOnce(state, command.replyId());
        var shared = FindingRules.onlyWhatWasSharedIsRepliedTo(state, command.workshopId());
        FindingRules.whoRepliesIsKnown(command, facts);
        Texts.optional(command.text(), "text");
        var subject = Stream.of(command.participantId(), command.groupId()).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> Actor.of(metaData).id());
        apply(new MemberCheckReplied(id, command.replyId(), command.workshopId(), command.groupId(), command.participantId(), command.reply(),
                Personal.orNull(subject, command.text()), Dates.happenedSince(shared, command, facts)));
    }

    @EventSourcingHandler
    void on(FindingEvent event) {
        id = event.findingId();
        state = FindingState.after(state, event);
    }
}

package dk.loopbog.command.feedback;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.feedback.FeedbackCommand.AnswerFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.CorrectFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.OpenFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.ReleaseFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.WithdrawFeedback;
import dk.loopbog.command.feedback.FeedbackState.Answer;
import dk.loopbog.command.submission.Submission;
import dk.loopbog.events.Personal;
import dk.loopbog.events.feedback.FeedbackAnswered;
import dk.loopbog.events.feedback.FeedbackCorrected;
import dk.loopbog.events.feedback.FeedbackEvent;
import dk.loopbog.events.feedback.FeedbackOpened;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.feedback.FeedbackWithdrawn;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Life cycle: released, perhaps corrected; opened once; answered any number of times; perhaps withdrawn, which ends it. Drafts are
 * kept elsewhere.
 */
@NullUnmarked
public class Feedback {

    @AggregateIdentifier
    private UUID id;
    private FeedbackState state;

    Feedback() {
    }

    @CommandHandler
    public Feedback(ReleaseFeedback command, MetaData metaData, Facts facts) {
        var actor = Actor.of(metaData);
        var submission = Submission.require(command.submission(), facts, "submission");
        var group = FeedbackRules.feedbackGoesToAGroup(submission);
        var version = Objects.requireNonNullElse(command.submissionVersion(), submission.version());
        submission.hasVersion(version, "submissionVersion");
        FeedbackRules.feedbackSaysSomething(actor, command.text(), command.kinds());
        Texts.optional(command.text(), "text");
        Texts.optional(command.researcherNote(), "researcherNote");
        Texts.line(command.by(), "by");
        var passage = FeedbackRules.feedbackPointsAtWordsThatStandThere(command, version, facts);
        apply(new FeedbackReleased(command.feedbackId(), command.submission(), group, version, command.kinds(),
                Personal.orNull(actor.id(), command.text()), Personal.orNull(actor.id(), command.researcherNote()),
                new Personal(actor.id(), command.by()), passage, Dates.happenedSince(submission.on(), command, facts)));
    }

    @CommandHandler
    public void handle(CorrectFeedback command, MetaData metaData, Facts facts) {
        FeedbackRules.whatWasWithdrawnTakesNoChange(state);
        var actor = Actor.of(metaData);
        FeedbackRules.feedbackSaysSomething(actor, command.text(), command.kinds());
        Texts.optional(command.text(), "text");
        if (!(command.kinds().equals(state.kinds()) && Objects.equals(Texts.orNull(command.text()), state.text()))) {
            apply(new FeedbackCorrected(id, state.submission(), state.groupId(), state.version() + 1, command.kinds(),
                    Personal.orNull(actor.id(), command.text()), Dates.happenedSince(state.versionOn(), command, facts)));
        }
    }

    @CommandHandler
    public void handle(OpenFeedback command, MetaData metaData, Facts facts) {
        FeedbackRules.whatWasWithdrawnTakesNoChange(state);
        if (state.openedOn() == null) {
            apply(new FeedbackOpened(id, state.submission(), state.groupId(), person(metaData),
                    Dates.happenedSince(state.releasedOn(), command, facts)));
        }
    }

    @CommandHandler
    public void handle(AnswerFeedback command, MetaData metaData, Facts facts) {
        FeedbackRules.whatWasWithdrawnTakesNoChange(state);
        Texts.required(command.answer(), "answer");
        var person = person(metaData);
        if (!state.answers().contains(new Answer(person, command.answer()))) {
            apply(new FeedbackAnswered(id, state.submission(), state.groupId(), person, new Personal(person, command.answer()),
                    Dates.happenedSince(state.releasedOn(), command, facts)));
        }
    }

    @CommandHandler
    public void handle(WithdrawFeedback command, MetaData metaData, Facts facts) {
        FeedbackRules.whatWasWithdrawnTakesNoChange(state);
        Texts.required(command.reason(), "reason");
        apply(new FeedbackWithdrawn(id, state.submission(), state.groupId(), new Personal(Actor.of(metaData).id(), command.reason()),
                Dates.happenedSince(state.versionOn(), command, facts)));
    }

    private static UUID person(MetaData metaData) {
        var actor = Actor.of(metaData);
        return Objects.requireNonNullElse(actor.participant(), actor.id());
    }

    @EventSourcingHandler
    void on(FeedbackEvent event) {
        id = event.feedbackId();
        state = FeedbackState.after(state, event);
    }
}

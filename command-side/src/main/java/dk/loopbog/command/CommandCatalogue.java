package dk.loopbog.command;

import dk.loopbog.command.consent.Consent;
import dk.loopbog.command.consent.ConsentCommand;
import dk.loopbog.command.consent.ConsentState;
import dk.loopbog.command.consent.ConsentText;
import dk.loopbog.command.consent.ConsentTextCommand;
import dk.loopbog.command.consent.ConsentTextState;
import dk.loopbog.command.data.DataCommand;
import dk.loopbog.command.data.DataItem;
import dk.loopbog.command.data.DataItemState;
import dk.loopbog.command.desk.DeskCase;
import dk.loopbog.command.desk.DeskCaseState;
import dk.loopbog.command.desk.DeskCommand;
import dk.loopbog.command.erasure.Erasure;
import dk.loopbog.command.erasure.ErasureCommand;
import dk.loopbog.command.erasure.ErasureState;
import dk.loopbog.command.feedback.Feedback;
import dk.loopbog.command.feedback.FeedbackCommand;
import dk.loopbog.command.feedback.FeedbackState;
import dk.loopbog.command.finding.Finding;
import dk.loopbog.command.finding.FindingCommand;
import dk.loopbog.command.finding.FindingState;
import dk.loopbog.command.followup.FollowUp;
import dk.loopbog.command.followup.FollowUpCommand;
import dk.loopbog.command.followup.FollowUpState;
import dk.loopbog.command.forming.Forming;
import dk.loopbog.command.forming.FormingCommand;
import dk.loopbog.command.forming.FormingState;
import dk.loopbog.command.group.LearningGroup;
import dk.loopbog.command.group.LearningGroupCommand;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.jobcentre.Jobcentre;
import dk.loopbog.command.jobcentre.JobcentreCommand;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.logbook.LogbookCommand;
import dk.loopbog.command.logbook.LogbookEntry;
import dk.loopbog.command.logbook.LogbookEntryState;
import dk.loopbog.command.meeting.LearningMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand;
import dk.loopbog.command.meeting.LearningMeetingState;
import dk.loopbog.command.minutes.Minutes;
import dk.loopbog.command.minutes.MinutesCommand;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.command.participant.Participant;
import dk.loopbog.command.participant.ParticipantCommand;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.Programme;
import dk.loopbog.command.programme.ProgrammeCommand;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.reflection.JointReflection;
import dk.loopbog.command.reflection.JointReflectionState;
import dk.loopbog.command.reflection.ReflectionCommand;
import dk.loopbog.command.round.Round;
import dk.loopbog.command.round.RoundCommand;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.command.score.ScoreCommand;
import dk.loopbog.command.score.ScoreSheet;
import dk.loopbog.command.score.ScoreSheetState;
import dk.loopbog.command.sharing.Sharing;
import dk.loopbog.command.sharing.SharingCommand;
import dk.loopbog.command.sharing.SharingState;
import dk.loopbog.command.submission.Wordings;
import dk.loopbog.command.summary.SummaryCommand;
import dk.loopbog.command.summary.WorkshopSummary;
import dk.loopbog.command.summary.WorkshopSummaryState;
import dk.loopbog.command.workshop.Workshop;
import dk.loopbog.command.workshop.WorkshopCommand;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.consent.ConsentEvent;
import dk.loopbog.events.consent.ConsentTextEvent;
import dk.loopbog.events.data.DataEvent;
import dk.loopbog.events.desk.DeskEvent;
import dk.loopbog.events.erasure.ErasureEvent;
import dk.loopbog.events.feedback.FeedbackEvent;
import dk.loopbog.events.finding.FindingEvent;
import dk.loopbog.events.followup.FollowUpEvent;
import dk.loopbog.events.forming.FormingEvent;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.jobcentre.JobcentreEvent;
import dk.loopbog.events.logbook.LogbookEvent;
import dk.loopbog.events.meeting.LearningMeetingEvent;
import dk.loopbog.events.minutes.MinutesEvent;
import dk.loopbog.events.participant.ParticipantEvent;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.reflection.ReflectionEvent;
import dk.loopbog.events.round.RoundEvent;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.sharing.SharingEvent;
import dk.loopbog.events.summary.SummaryEvent;
import dk.loopbog.events.workshop.WorkshopEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be commanded, in one place: a command outside these families can be neither sent nor permitted.
 */
public final class CommandCatalogue {

    /** The sealed families of commands. */
    public static final List<Class<? extends Command>> FAMILIES = List.of(
            ProgrammeCommand.class,
            JobcentreCommand.class,
            ParticipantCommand.class,
            RoundCommand.class,
            LearningGroupCommand.class,
            LearningMeetingCommand.class,
            MinutesCommand.class,
            LogbookCommand.class,
            ReflectionCommand.class,
            DataCommand.class,
            ScoreCommand.class,
            FeedbackCommand.class,
            WorkshopCommand.class,
            FindingCommand.class,
            SummaryCommand.class,
            ErasureCommand.class,
            ConsentTextCommand.class,
            ConsentCommand.class,
            SharingCommand.class,
            DeskCommand.class,
            FollowUpCommand.class,
            FormingCommand.class);

    /** The aggregates that handle them. */
    public static final List<Class<?>> AGGREGATES = List.of(
            Programme.class,
            Jobcentre.class,
            Participant.class,
            Round.class,
            LearningGroup.class,
            LearningMeeting.class,
            Minutes.class,
            LogbookEntry.class,
            JointReflection.class,
            DataItem.class,
            ScoreSheet.class,
            Feedback.class,
            Workshop.class,
            Finding.class,
            WorkshopSummary.class,
            Erasure.class,
            ConsentText.class,
            Consent.class,
            Sharing.class,
            DeskCase.class,
            FollowUp.class,
            Forming.class);

    /** States that {@link Facts} can find, each with its fold; another family's event, found under a wrong id, leaves nothing as it is. */
    public static final Map<Class<?>, BiFunction<Object, DomainEvent, Object>> STATES = Map.ofEntries(
            fold(ProgrammeState.class, ProgrammeEvent.class, ProgrammeState::after),
            fold(JobcentreState.class, JobcentreEvent.class, JobcentreState::after),
            fold(ParticipantState.class, ParticipantEvent.class, ParticipantState::after),
            fold(RoundState.class, RoundEvent.class, RoundState::after),
            fold(LearningGroupState.class, LearningGroupEvent.class, LearningGroupState::after),
            fold(LearningMeetingState.class, LearningMeetingEvent.class, LearningMeetingState::after),
            fold(MinutesState.class, MinutesEvent.class, MinutesState::after),
            fold(LogbookEntryState.class, LogbookEvent.class, LogbookEntryState::after),
            fold(JointReflectionState.class, ReflectionEvent.class, JointReflectionState::after),
            fold(DataItemState.class, DataEvent.class, DataItemState::after),
            fold(ScoreSheetState.class, ScoreEvent.class, ScoreSheetState::after),
            fold(FeedbackState.class, FeedbackEvent.class, FeedbackState::after),
            fold(WorkshopState.class, WorkshopEvent.class, WorkshopState::after),
            fold(FindingState.class, FindingEvent.class, FindingState::after),
            fold(WorkshopSummaryState.class, SummaryEvent.class, WorkshopSummaryState::after),
            fold(ErasureState.class, ErasureEvent.class, ErasureState::after),
            fold(ConsentTextState.class, ConsentTextEvent.class, ConsentTextState::after),
            fold(ConsentState.class, ConsentEvent.class, ConsentState::after),
            fold(SharingState.class, SharingEvent.class, SharingState::after),
            fold(Wordings.class, DomainEvent.class, Wordings::after),
            fold(DeskCaseState.class, DeskEvent.class, DeskCaseState::after),
            fold(FollowUpState.class, FollowUpEvent.class, (before, event) -> FollowUpState.after(event)),
            fold(FormingState.class, FormingEvent.class, FormingState::after));

    private CommandCatalogue() {
    }

    /** Address of each command below {@code /commands/}: {@code <feature>/<command-in-kebab-case>}. */
    public static Map<String, Class<?>> addresses() {
        return FAMILIES.stream().flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.toUnmodifiableMap(CommandCatalogue::addressOf, type -> type));
    }

    public static String addressOf(Class<?> command) {
        var feature = command.getPackageName().substring(command.getPackageName().lastIndexOf('.') + 1);
        return feature + "/" + command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static <S, E extends DomainEvent> Map.Entry<Class<?>, BiFunction<Object, DomainEvent, Object>> fold(
            Class<S> state, Class<E> events, BiFunction<S, E, S> after) {
        return Map.entry(state, (before, event) -> events.isInstance(event) ? after.apply((S) before, events.cast(event)) : before);
    }
}

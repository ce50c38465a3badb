package dk.loopbog.query;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.feedback.FeedbackAnswered;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.group.ActionAdjusted;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.ActionStopped;
import dk.loopbog.events.group.ActionTried;
import dk.loopbog.events.group.LearningGoalDropped;
import dk.loopbog.events.group.LearningGoalSet;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.jobcentre.JobcentreWithdrawn;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingScheduled;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.participant.ParticipantLeft;
import dk.loopbog.events.participant.ParticipantReturned;
import dk.loopbog.events.programme.JobFunctionMapped;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.query.view.Given;
import dk.loopbog.query.view.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what happened in a programme, by keys and days, and gives the read models of it. One programme, {@code p}. */
public final class Story {

    public static final UUID PROGRAMME = Ids.programme("p");

    private final Given given = Given.views(ViewCatalogue.ALL.toArray(View<?>[]::new));

    public Given models() {
        return given;
    }

    public Story and(DomainEvent... events) {
        given.events(events);
        return this;
    }

    /** What follows is written down by people on that day. */
    public Story writtenDown(String day) {
        given.recordedAt(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
        return this;
    }

    public Story programme(String starts, String ends) {
        return and(new ProgrammeStarted(PROGRAMME, "p", "Troen", "Emne", List.of(), day(starts), day(ends), day(starts)));
    }

    public Story mapping(String title, String function, String on) {
        return and(new JobFunctionMapped(PROGRAMME, title, function, day(on)));
    }

    public Story jobcentre(String key, String joined) {
        return and(new JobcentreJoined(Ids.jobcentre(key), key, PROGRAMME, key.toUpperCase(java.util.Locale.ROOT), null, List.of(), day(joined)));
    }

    public Story withdraws(String key, String on) {
        return and(new JobcentreWithdrawn(Ids.jobcentre(key), null, day(on)));
    }

    public Story person(String key, String jobcentre, String title, String joined) {
        return and(new ParticipantJoined(Ids.participant(key), key, PROGRAMME, Ids.jobcentre(jobcentre), null, null, title, false, day(joined)));
    }

    public Story leaves(String person, String on) {
        return and(new ParticipantLeft(Ids.participant(person), null, day(on)));
    }

    public Story returns(String person, String on) {
        return and(new ParticipantReturned(Ids.participant(person), day(on)));
    }

    public Story round(String key, String from, String to, int meetings, ReportingForm reporting) {
        return and(new RoundPlanned(Ids.round(key), key, PROGRAMME, key.toUpperCase(java.util.Locale.ROOT), day(from), day(to), meetings, reporting,
                LocalDate.parse("2019-01-01")));
    }

    public Story group(String key, String round, String jobcentre, String formed, @Nullable String name, List<String> themes, String... members) {
        return and(new LearningGroupFormed(Ids.group(key), key, Ids.round(round), Ids.jobcentre(jobcentre), name, themes,
                Stream.of(members).map(Ids::participant).toList(), day(formed)));
    }

    public Story joins(String group, String person, String on) {
        return and(new MemberJoined(Ids.group(group), Ids.participant(person), day(on)));
    }

    public Story stops(String group, String person, String on) {
        return and(new MemberLeft(Ids.group(group), Ids.participant(person), null, day(on)));
    }

    public Story described(String group, ProjectText project, String on) {
        return and(new ProjectDescribed(Ids.group(group), project, null, day(on)));
    }

    public Story goal(String group, String goal, String on) {
        return and(new LearningGoalSet(Ids.group(group), Ids.goal(goal), goal, text("Mål"), day(on)));
    }

    public Story goalDropped(String group, String goal, String on) {
        return and(new LearningGoalDropped(Ids.group(group), Ids.goal(goal), null, day(on)));
    }

    public Story planned(String group, String action, String on) {
        return and(new ActionPlanned(Ids.group(group), Ids.action(action), action, text("Aktion"), null, day(on)));
    }

    public Story tried(String group, String action, int attempt, String on) {
        return and(new ActionTried(Ids.group(group), Ids.action(action), attempt, null, null, day(on)));
    }

    public Story adjusted(String group, String action, String on) {
        return and(new ActionAdjusted(Ids.group(group), Ids.action(action), text("Justering"), 1, day(on)));
    }

    public Story stopped(String group, String action, String on) {
        return and(new ActionStopped(Ids.group(group), Ids.action(action), null, day(on)));
    }

    public Story meeting(String group, int number, String plannedFor, String told) {
        return and(new MeetingScheduled(meeting(group, number), Ids.group(group), number, day(plannedFor), null, null, null, day(told)));
    }

    public Story held(String group, int number, String on) {
        return and(new MeetingHeld(meeting(group, number), Ids.group(group), null, List.of(), List.of(), null, null, day(on)));
    }

    public Story minutes(String group, int number, String on, @Nullable Integer pages) {
        return and(new MinutesSubmitted(Ids.minutes(meeting(group, number)), meeting(group, number), Ids.group(group), number, Ids.participant("x"),
                MinutesText.free(text("Referat")), pages, day(on)));
    }

    public Story logbook(String group, String entry, String person, String on, @Nullable Integer pages) {
        return and(new LogbookEntryWritten(logbook(entry), Ids.group(group), Ids.participant(person), text("Indlæg"), pages, null, false, day(on)));
    }

    public Story reflection(String group, String key, String on, @Nullable Integer pages) {
        return and(new JointReflectionWritten(reflection(key), Ids.group(group), null, text("Refleksion"), pages, day(on)));
    }

    public Story data(DataKind kind, @Nullable String group, int count, @Nullable Integer pages, String on) {
        return and(new DataItemReceived(data(kind, on), PROGRAMME, kind, null, group == null ? null : Ids.group(group), null, count, pages, null, true,
                null, null, day(on)));
    }

    public Story feedback(String key, SubmissionRef on, String group, String day) {
        return and(new FeedbackReleased(Ids.named("feedback", key), on, Ids.group(group), 1, List.of(FeedbackKind.ENCOURAGE), text("Godt"), null,
                text("Anne"), null, day(day)));
    }

    public Story answered(String key, SubmissionRef on, String group, String day) {
        return and(new FeedbackAnswered(Ids.named("feedback", key), on, Ids.group(group), Ids.participant("x"), text("Tak"), day(day)));
    }

    public static SubmissionRef project(String group) {
        return new SubmissionRef(SubmissionRef.Kind.PROJECT, Ids.group(group));
    }

    public static SubmissionRef minutesOf(String group, int number) {
        return new SubmissionRef(SubmissionRef.Kind.MINUTES, Ids.minutes(meeting(group, number)));
    }

    public static SubmissionRef logbookEntry(String entry) {
        return new SubmissionRef(SubmissionRef.Kind.LOGBOOK, logbook(entry));
    }

    public static SubmissionRef reflectionOf(String key) {
        return new SubmissionRef(SubmissionRef.Kind.REFLECTION, reflection(key));
    }

    public static SubmissionRef dataOf(DataKind kind, String on) {
        return new SubmissionRef(SubmissionRef.Kind.DATA, data(kind, on));
    }

    public static UUID meeting(String group, int number) {
        return Ids.meeting(Ids.group(group), number);
    }

    public static ProjectText wholeProject(String title) {
        return new ProjectText(text(title), text("Resumé"), text("Kobling"), text("Aktioner"), text("Os"), text("Borgeren"), text("Organisationen"));
    }

    public static ProjectText titleOnly(String title) {
        return new ProjectText(text(title), null, null, null, null, null, null);
    }

    public static Personal text(String text) {
        return new Personal(Ids.participant("x"), text);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static UUID logbook(String entry) {
        return Ids.named("entry", entry);
    }

    private static UUID reflection(String key) {
        return Ids.named("reflection", key);
    }

    private static UUID data(DataKind kind, String on) {
        return Ids.named("data", kind.key(), on);
    }
}

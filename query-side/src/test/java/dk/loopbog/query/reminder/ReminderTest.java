package dk.loopbog.query.reminder;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.group.LearningGroupDissolved;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.events.meeting.MeetingRolesAssigned;
import dk.loopbog.query.Story;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.reminder.Reminder.Kind;
import dk.loopbog.query.round.RoundsView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A group of three from 10 February 2020, in a round of three meetings that runs to the end of June. */
class ReminderTest {

    private final Story story = new Story().programme("2020-01-01", "2021-12-31").jobcentre("nord", "2020-01-01");

    private Story group(ReportingForm reporting) {
        return story.round("al1", "2020-02-01", "2020-06-30", 3, reporting).person("anna", "nord", "mentor", "2020-01-01")
                .person("bo", "nord", "mentor", "2020-01-01").person("carl", "nord", "mentor", "2020-01-01")
                .group("g", "al1", "nord", "2020-02-10", "Gruppen", List.of(), "anna", "bo", "carl");
    }

    private Story heldOnMarchTheThird(@Nullable String minuteTaker) {
        return group(ReportingForm.MINUTES).meeting("g", 1, "2020-03-03", "2020-02-10").and(new MeetingHeld(meeting("g", 1), Ids.group("g"), null,
                List.of(), List.of(), null, minuteTaker == null ? null : Ids.participant(minuteTaker), day("2020-03-03")));
    }

    @Test
    void theMinuteTakerIsAskedForMinutesFromTheDayAfterTheMeeting() {
        heldOnMarchTheThird("bo");
        assertThat(due("2020-03-03")).isEmpty();
        assertThat(due("2020-03-04")).containsExactly("MINUTES bo 1");
    }

    @Test
    void afterSixWeeksTheyAreLeftInPeace() {
        heldOnMarchTheThird("bo");
        assertThat(due("2020-04-14")).contains("MINUTES bo 1");
        assertThat(due("2020-04-15")).doesNotContain("MINUTES bo 1");
    }

    @Test
    void everyMemberIsAskedWhereNobodyTookMinutes() {
        heldOnMarchTheThird(null);
        assertThat(due("2020-03-04")).containsExactly("MINUTES anna 1", "MINUTES bo 1", "MINUTES carl 1");
    }

    @Test
    void everyOtherMemberIsAskedWhereTheMinuteTakerHasLeftTheGroup() {
        heldOnMarchTheThird("bo").stops("g", "bo", "2020-03-10");
        assertThat(due("2020-03-09")).containsExactly("MINUTES bo 1");
        assertThat(due("2020-03-10")).containsExactly("MINUTES anna 1", "MINUTES carl 1");
    }

    @Test
    void whoHasLeftTheProgrammeIsNotAskedAndMayComeBack() {
        heldOnMarchTheThird(null).leaves("bo", "2020-03-05").returns("bo", "2020-03-20");
        assertThat(due("2020-03-04")).hasSize(3);
        assertThat(due("2020-03-05")).containsExactly("MINUTES anna 1", "MINUTES carl 1");
        assertThat(due("2020-03-20")).hasSize(3);
    }

    @Test
    void whoWasForgottenIsNotAsked() {
        heldOnMarchTheThird(null);
        assertThat(due("2020-03-04", Ids.participant("anna"))).containsExactly("MINUTES bo 1", "MINUTES carl 1");
    }

    @Test
    void minutesThatCameAreNotAskedFor() {
        heldOnMarchTheThird("bo").minutes("g", 1, "2020-03-04", null);
        assertThat(due("2020-03-05")).isEmpty();
    }

    @Test
    void aLogbookRoundAsksForNoMinutes() {
        group(ReportingForm.LOGBOOK).meeting("g", 1, "2020-03-03", "2020-02-10").held("g", 1, "2020-03-03");
        assertThat(due("2020-03-05")).isEmpty();
    }

    @Test
    void aRoundOfBothAsksForThem() {
        group(ReportingForm.BOTH).meeting("g", 1, "2020-03-03", "2020-02-10").held("g", 1, "2020-03-03");
        assertThat(due("2020-03-05")).hasSize(3);
    }

    @Test
    void whoHadARoleIsAskedWhetherAMeetingWasHeld() {
        group(ReportingForm.MINUTES).meeting("g", 1, "2020-03-03", "2020-02-10").and(new MeetingRolesAssigned(meeting("g", 1), Ids.group("g"),
                Ids.participant("carl"), Ids.participant("anna"), day("2020-02-11")));
        assertThat(due("2020-03-03")).isEmpty();
        assertThat(due("2020-03-04")).containsExactly("HELD carl 1", "HELD anna 1");
    }

    @Test
    void whoHasBothRolesIsAskedOnce() {
        group(ReportingForm.MINUTES).meeting("g", 1, "2020-03-03", "2020-02-10").and(new MeetingRolesAssigned(meeting("g", 1), Ids.group("g"),
                Ids.participant("carl"), Ids.participant("carl"), day("2020-02-11")));
        assertThat(due("2020-03-04")).containsExactly("HELD carl 1");
    }

    @Test
    void aMeetingThatWasMovedOrCancelledIsNotAskedFor() {
        group(ReportingForm.MINUTES).meeting("g", 1, "2020-03-03", "2020-02-10").meeting("g", 2, "2020-03-04", "2020-02-10").and(
                new MeetingMoved(meeting("g", 1), Ids.group("g"), day("2020-03-20"), null, null, null, null, day("2020-03-02")),
                new MeetingCancelled(meeting("g", 2), Ids.group("g"), null, day("2020-03-04")));
        assertThat(due("2020-03-05")).isEmpty();
        assertThat(due("2020-03-21")).hasSize(3).allMatch(asked -> asked.startsWith("HELD") && asked.endsWith("1"));
    }

    @Test
    void theCoordinatorIsAskedThreeWeeksAfterTheLastThingAgreed() {
        group(ReportingForm.MINUTES);
        assertThat(due("2020-03-01")).isEmpty();
        assertThat(due("2020-03-02")).containsExactly("PLAN coordinator null");
    }

    @Test
    void theCoordinatorIsNotAskedWhileAMeetingIsAgreedNorNearTheEndNorWhenAllWereHeld() {
        group(ReportingForm.LOGBOOK).meeting("g", 1, "2020-03-03", "2020-02-10").held("g", 1, "2020-03-03")
                .meeting("g", 2, "2020-04-03", "2020-02-10");
        assertThat(due("2020-03-30")).isEmpty();
        story.held("g", 2, "2020-04-03");
        assertThat(due("2020-04-23")).isEmpty();
        assertThat(due("2020-04-24")).containsExactly("PLAN coordinator null");
        assertThat(due("2020-06-16")).containsExactly("PLAN coordinator null");
        assertThat(due("2020-06-17")).isEmpty();
        story.meeting("g", 3, "2020-04-30", "2020-04-25").held("g", 3, "2020-04-30");
        assertThat(due("2020-05-30")).isEmpty();
    }

    @Test
    void aDissolvedGroupAndAWithdrawnJobcentreAreLeftInPeace() {
        heldOnMarchTheThird("bo").withdraws("nord", "2020-03-06");
        assertThat(due("2020-03-05")).isNotEmpty();
        assertThat(due("2020-03-06")).isEmpty();
        story.and(new LearningGroupDissolved(Ids.group("g"), null, day("2020-03-07")));
        assertThat(due("2020-03-05")).isEmpty();
    }

    @Test
    void fourWeeksAfterTheRoundNothingIsAskedForAnyMore() {
        group(ReportingForm.MINUTES).meeting("g", 1, "2020-06-29", "2020-02-10").and(new MeetingHeld(meeting("g", 1), Ids.group("g"), null, List.of(),
                List.of(), null, Ids.participant("anna"), day("2020-06-29")));
        assertThat(due("2020-07-28")).containsExactly("MINUTES anna 1");
        assertThat(due("2020-07-29")).isEmpty();
    }

    @Test
    void mailsGoOutOnWorkingDaysBetweenEightAndFour() {
        assertThat(isTimeToWrite("2020-03-06T08:00")).isTrue();
        assertThat(isTimeToWrite("2020-03-06T15:59")).isTrue();
        assertThat(isTimeToWrite("2020-03-06T16:00")).isFalse();
        assertThat(isTimeToWrite("2020-03-06T07:59")).isFalse();
        assertThat(isTimeToWrite("2020-03-07T12:00")).isFalse();
        assertThat(isTimeToWrite("2020-03-08T12:00")).isFalse();
    }

    private static boolean isTimeToWrite(String danishTime) {
        return ReminderSender.isTimeToWrite(LocalDateTime.parse(danishTime).atZone(Days.DENMARK));
    }

    private List<String> due(String on, UUID... forgotten) {
        var models = story.models();
        var people = models.of(new ParticipantsView()).all().stream().filter(person -> !List.of(forgotten).contains(person.id()))
                .collect(Collectors.toMap(ParticipantDocument::id, person -> person));
        return Reminder.due(LocalDate.parse(on), models.of(new GroupsView()).find(Ids.group("g")).orElseThrow(),
                models.of(new JobcentresView()).find(Ids.jobcentre("nord")).orElseThrow(), models.of(new RoundsView()).find(Ids.round("al1")).orElseThrow(),
                people).stream().map(reminder -> reminder.kind() + " " + name(reminder) + " " + reminder.meeting()).toList();
    }

    private String name(Reminder reminder) {
        return reminder.kind() == Kind.PLAN ? "coordinator"
                : story.models().of(new ParticipantsView()).find(Objects.requireNonNull(reminder.person())).orElseThrow().key();
    }
}

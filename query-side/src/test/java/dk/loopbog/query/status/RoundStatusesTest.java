package dk.loopbog.query.status;

import static dk.loopbog.query.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.query.status.RoundStatus.Actions;
import dk.loopbog.query.status.RoundStatus.Completeness;
import dk.loopbog.query.status.RoundStatus.Descriptions;
import dk.loopbog.query.status.RoundStatus.Feedback;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatus.JobcentreStatus;
import dk.loopbog.query.status.RoundStatus.Meetings;
import dk.loopbog.query.status.RoundStatus.Minutes;
import dk.loopbog.query.status.RoundStatus.MinutesCounts;
import dk.loopbog.query.status.RoundStatus.Totals;
import dk.loopbog.query.view.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number here was worked out by hand from {@link TwoRoundsExample} and the definitions of the contract. */
class RoundStatusesTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-03-01");

    private final Given models = TwoRoundsExample.models();

    @Test
    void listsTheJobcentresOfTheRound() {
        assertThat(status("al1", TODAY).jobcentres()).extracting(JobcentreStatus::key).containsExactly("nord", "syd", "vest");
        assertThat(status("al2", TODAY).jobcentres()).extracting(JobcentreStatus::key).containsExactly("nord", "vest", "ost");
    }

    @Test
    void marksWithdrawnFromTheDayOfWithdrawalOn() {
        assertThat(jobcentre("al1", "syd", day("2019-08-14")).withdrawn()).isFalse();
        assertThat(jobcentre("al1", "syd", day("2019-08-15")).withdrawn()).isTrue();
        assertThat(jobcentre("al1", "nord", TODAY).withdrawn()).isFalse();
    }

    @Test
    void aJobcentreThatHasNotWithdrawnYetIsStillExpectedInTheNextRound() {
        assertThat(status("al2", day("2019-08-14")).jobcentres()).extracting(JobcentreStatus::key).containsExactly("nord", "syd", "vest", "ost");
    }

    @Test
    void countsTheFullGroup() {
        var n1 = group("al1", "n1", TODAY);

        assertThat(n1.title()).isEqualTo("Jobønsket først");
        assertThat(n1.themes()).containsExactly("ord", "job");
        assertThat(n1.members()).isEqualTo(4);
        assertThat(n1.functions()).isEqualTo(3);
        assertThat(n1.description()).isEqualTo(Completeness.COMPLETE);
        assertThat(n1.goals()).isEqualTo(1);
        assertThat(n1.actions()).isEqualTo(new Actions(3, 2, 1, 1));
        assertThat(n1.meetings()).isEqualTo(new Meetings(3, 2, 1));
        assertThat(n1.minutes()).isEqualTo(new Minutes(3, 2, List.of()));
        assertThat(n1.logbookEntries()).isEqualTo(1);
        assertThat(n1.dataItems()).isEqualTo(15);
        assertThat(n1.feedback()).isEqualTo(new Feedback(4, 2, 2, new BigDecimal(5)));
        assertThat(n1.daysToFirstTry()).isEqualTo(19);
    }

    @Test
    void countsTheGroupWithLittle() {
        var n2 = group("al1", "n2", TODAY);

        assertThat(n2.title()).isEqualTo("n2");
        assertThat(n2.members()).isEqualTo(1);
        assertThat(n2.description()).isEqualTo(Completeness.MISSING);
        assertThat(n2.actions()).isEqualTo(new Actions(0, 0, 0, 0));
        assertThat(n2.meetings()).isEqualTo(new Meetings(2, 1, 0));
        assertThat(n2.minutes()).isEqualTo(new Minutes(0, 0, List.of()));
        assertThat(n2.logbookEntries()).isEqualTo(2);
        assertThat(n2.feedback()).isEqualTo(new Feedback(1, 1, 0, new BigDecimal(3)));
        assertThat(n2.daysToFirstTry()).isNull();
    }

    @Test
    void expectationsChangeOnTheirDay() {
        assertThat(group("al1", "n2", day("2019-03-31")).minutes()).isEqualTo(new Minutes(3, 0, List.of(1)));
        assertThat(group("al1", "n2", day("2019-03-31")).meetings()).isEqualTo(new Meetings(3, 1, 0));
        assertThat(group("al1", "n2", day("2019-04-01")).minutes()).isEqualTo(new Minutes(0, 0, List.of()));
    }

    @Test
    void countsTheGroupsOfTheJobcentreThatWithdrewLater() {
        var s1 = group("al1", "s1", TODAY);
        var s2 = group("al1", "s2", TODAY);

        assertThat(s1.title()).isEqualTo("Vi spørger");
        assertThat(s1.members()).isEqualTo(2);
        assertThat(s1.functions()).isEqualTo(2);
        assertThat(s1.description()).isEqualTo(Completeness.PARTIAL);
        assertThat(s1.minutes()).isEqualTo(new Minutes(3, 1, List.of(1)));
        assertThat(s1.feedback()).isEqualTo(new Feedback(0, 2, 0, null));
        assertThat(s2.members()).isZero();
        assertThat(s2.functions()).isZero();
        assertThat(s2.title()).isEqualTo("Kort");
        assertThat(s2.daysToFirstTry()).isZero();
        assertThat(group("al1", "s2", day("2019-04-14")).members()).isEqualTo(1);
        assertThat(group("al1", "s2", day("2019-04-15")).members()).isZero();
    }

    @Test
    void sumsAJobcentreAndTheRound() {
        assertThat(jobcentre("al1", "nord", TODAY).totals()).isEqualTo(new Totals(2, 5, new Descriptions(1, 0, 1), 1, new Actions(3, 2, 1, 1),
                new Meetings(5, 3, 1), new MinutesCounts(3, 2, 0), 3, 15, new Feedback(5, 3, 2, new BigDecimal(4))));
        assertThat(jobcentre("al1", "syd", TODAY).totals()).isEqualTo(new Totals(2, 2, new Descriptions(0, 1, 1), 0, new Actions(1, 1, 0, 0),
                new Meetings(6, 2, 0), new MinutesCounts(6, 1, 1), 0, 0, new Feedback(0, 2, 0, null)));
        assertThat(jobcentre("al1", "vest", TODAY).totals()).isEqualTo(new Totals(0, 0, new Descriptions(0, 0, 0), 0, new Actions(0, 0, 0, 0),
                new Meetings(0, 0, 0), new MinutesCounts(0, 0, 0), 0, 0, new Feedback(0, 0, 0, null)));
        assertThat(status("al1", TODAY).totals()).isEqualTo(new Totals(4, 7, new Descriptions(1, 1, 2), 1, new Actions(4, 3, 1, 1),
                new Meetings(11, 5, 1), new MinutesCounts(9, 3, 1), 3, 15, new Feedback(5, 5, 2, new BigDecimal(4))));
    }

    @Test
    void showsTheRoundAsItStoodOnItsLastDay() {
        var n1 = group("al1", "n1", day("2019-06-30"));

        assertThat(n1.members()).isEqualTo(4);
        assertThat(n1.functions()).as("the guide's title has no rule yet").isEqualTo(2);
        assertThat(n1.minutes()).isEqualTo(new Minutes(3, 1, List.of(2)));
        assertThat(n1.feedback()).isEqualTo(new Feedback(4, 1, 2, new BigDecimal(5)));
    }

    @Test
    void membershipEndsBeforeTheFirstDayWithout() {
        assertThat(group("al1", "n1", day("2019-02-10")).members()).isEqualTo(4);
        assertThat(group("al1", "n1", day("2019-03-14")).members()).isEqualTo(4);
        assertThat(group("al1", "n1", day("2019-03-15")).members()).isEqualTo(5);
        assertThat(group("al1", "n1", day("2019-03-31")).functions()).isEqualTo(3);
        assertThat(group("al1", "n1", day("2019-04-01")).members()).isEqualTo(4);
        assertThat(group("al1", "n1", day("2019-04-30")).members()).isEqualTo(4);
        assertThat(group("al1", "n1", day("2019-05-01")).members()).as("one has left the jobcentre").isEqualTo(3);
        assertThat(group("al1", "n1", day("2019-05-31")).members()).isEqualTo(3);
        assertThat(group("al1", "n1", day("2019-06-01")).members()).as("one has come back to the group").isEqualTo(4);
    }

    @Test
    void descriptionIsCompleteOnlyWithAGoalThatHolds() {
        assertThat(group("al1", "n1", day("2019-02-19")).description()).isEqualTo(Completeness.MISSING);
        assertThat(group("al1", "n1", day("2019-02-19")).title()).isEqualTo("Navn");
        assertThat(group("al1", "n1", day("2019-02-20")).description()).isEqualTo(Completeness.COMPLETE);
        assertThat(group("al1", "n1", day("2019-05-10")).description()).isEqualTo(Completeness.PARTIAL);
        assertThat(group("al1", "n1", day("2019-05-12")).description()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aMeetingThatWasCancelledAndThenMovedIsPlannedAgain() {
        assertThat(group("al1", "n1", day("2019-04-05")).meetings()).isEqualTo(new Meetings(3, 1, 1));
        assertThat(group("al1", "n1", day("2019-04-06")).meetings()).isEqualTo(new Meetings(3, 1, 0));
        assertThat(group("al1", "n1", day("2019-04-22")).meetings()).isEqualTo(new Meetings(3, 2, 0));
    }

    @Test
    void groupsAreThereFromTheDayTheyAreFormed() {
        assertThat(jobcentre("al1", "syd", day("2019-02-19")).groups()).isEmpty();
        assertThat(jobcentre("al1", "syd", day("2019-02-20")).groups()).extracting(GroupStatus::key).containsExactly("s1");
        assertThat(jobcentre("al1", "nord", TODAY).groups()).extracting(GroupStatus::key).containsExactly("n1", "n2");
    }

    @Test
    void aRoundByLogbookExpectsNoMinutesButCountsThem() {
        var n3 = group("al2", "n3", TODAY);

        assertThat(n3.minutes()).isEqualTo(new Minutes(0, 1, List.of()));
        assertThat(n3.meetings()).isEqualTo(new Meetings(2, 2, 0));
        assertThat(n3.members()).as("who leaves the jobcentre and returns does not come back to the group by that").isEqualTo(1);
        assertThat(group("al2", "n3", day("2019-11-30")).members()).isEqualTo(2);
        assertThat(group("al2", "o1", TODAY).members()).isZero();
    }

    private RoundStatus status(String round, LocalDate day) {
        return new RoundStatuses(models.asOf(day, null), models, day).of(Ids.round(round), null, any -> true);
    }

    private JobcentreStatus jobcentre(String round, String key, LocalDate day) {
        return status(round, day).jobcentres().stream().filter(jobcentre -> jobcentre.key().equals(key)).findFirst().orElseThrow();
    }

    private GroupStatus group(String round, String key, LocalDate day) {
        return status(round, day).jobcentres().stream().flatMap(jobcentre -> jobcentre.groups().stream())
                .filter(group -> group.key().equals(key)).findFirst().orElseThrow();
    }
}

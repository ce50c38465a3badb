package dk.loopbog.query.status;

import static dk.loopbog.query.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.query.Story;
import dk.loopbog.query.api.Percent;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantDocument.Presence;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.status.RoundStatusDocument.Membership;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static final UUID PERSON = Ids.participant("a");
    private static final RoundDocument ROUND = new RoundDocument(Ids.round("r"), "r", Story.PROGRAMME, "R", day("2019-02-01"), day("2019-06-30"), 3,
            ReportingForm.MINUTES, null);

    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfTheMiddleTwo() {
        assertThat(Definitions.median(List.of())).isNull();
        assertThat(Definitions.median(List.of(7L))).isEqualTo("7");
        assertThat(Definitions.median(List.of(9L, 1L))).isEqualTo("5");
        assertThat(Definitions.median(List.of(2L, 1L))).isEqualTo("1.5");
        assertThat(Definitions.median(List.of(0L, 0L, 30L))).isEqualTo("0");
        assertThat(Definitions.median(List.of(20L, 3L, 5L, 2L))).isEqualTo("4");
    }

    @Test
    void percentagesHaveOneDecimalRoundedHalfUp() {
        assertThat(Percent.of(0, 0)).isEqualTo(new BigDecimal("0.0"));
        assertThat(Percent.of(1, 8)).isEqualTo(new BigDecimal("12.5"));
        assertThat(Percent.of(1, 16)).as("6.25").isEqualTo(new BigDecimal("6.3"));
        assertThat(Percent.of(1, 3)).isEqualTo(new BigDecimal("33.3"));
        assertThat(Percent.of(2, 3)).isEqualTo(new BigDecimal("66.7"));
        assertThat(Percent.of(7, 7)).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void membersAreCountedOnTheDayButNotAfterTheRound() {
        assertThat(Definitions.memberDay(day("2019-06-29"), ROUND)).isEqualTo("2019-06-29");
        assertThat(Definitions.memberDay(day("2019-06-30"), ROUND)).isEqualTo("2019-06-30");
        assertThat(Definitions.memberDay(day("2019-07-01"), ROUND)).isEqualTo("2019-06-30");
    }

    @Test
    void aJobcentreWithoutGroupsTakesPartIfItIsThereForAnyOfTheRound() {
        assertThat(Definitions.takesPartWithoutGroups(jobcentre("2019-06-30", null), ROUND)).isTrue();
        assertThat(Definitions.takesPartWithoutGroups(jobcentre("2019-07-01", null), ROUND)).isFalse();
        assertThat(Definitions.takesPartWithoutGroups(jobcentre("2019-01-01", "2019-02-01"), ROUND)).isFalse();
        assertThat(Definitions.takesPartWithoutGroups(jobcentre("2019-01-01", "2019-02-02"), ROUND)).isTrue();
    }

    @Test
    void aMembershipHoldsFromItsFirstDayUntilWhateverEndsItFirst() {
        var open = new Membership(PERSON, day("2019-03-01"), null);
        var ended = new Membership(PERSON, day("2019-03-01"), day("2019-04-01"));

        assertThat(holds(open, "2019-02-28", null, null, null)).isFalse();
        assertThat(holds(open, "2019-03-01", null, null, null)).isTrue();
        assertThat(holds(ended, "2019-03-31", null, null, null)).isTrue();
        assertThat(holds(ended, "2019-04-01", null, null, null)).isFalse();
        assertThat(holds(open, "2019-04-01", person(new Presence(day("2019-01-01"), day("2019-04-01"), null)), null, null)).isFalse();
        assertThat(holds(open, "2019-03-31", person(new Presence(day("2019-01-01"), day("2019-04-01"), null)), null, null)).isTrue();
        assertThat(holds(open, "2019-04-01", null, "2019-04-01", null)).isFalse();
        assertThat(holds(open, "2019-04-01", null, null, "2019-04-01")).isFalse();
    }

    @Test
    void whoReturnsIsAMemberAgainOnlyByANewMembership() {
        var returned = person(new Presence(day("2019-01-01"), day("2019-03-10"), null), new Presence(day("2019-04-01"), null, null));

        assertThat(holds(new Membership(PERSON, day("2019-03-01"), null), "2019-05-01", returned, null, null)).isFalse();
        assertThat(holds(new Membership(PERSON, day("2019-04-01"), null), "2019-05-01", returned, null, null)).isTrue();
        assertThat(holds(new Membership(PERSON, day("2019-03-15"), null), "2019-05-01", returned, null, null)).isFalse();
    }

    private static boolean holds(Membership membership, String on, @Nullable ParticipantDocument person, @Nullable String withdrawn,
                                 @Nullable String dissolved) {
        return Definitions.holds(membership, day(on), person, withdrawn == null ? null : day(withdrawn), dissolved == null ? null : day(dissolved));
    }

    private static ParticipantDocument person(Presence... presence) {
        return new ParticipantDocument(PERSON, "a", Story.PROGRAMME, Ids.jobcentre("j"), null, null, false,
                List.of(new ParticipantDocument.JobTitle("mentor", presence[0].from())), List.of(presence));
    }

    private static JobcentreDocument jobcentre(String joined, @Nullable String withdrawn) {
        return new JobcentreDocument(Ids.jobcentre("j"), "j", Story.PROGRAMME, "J", null, List.of(), day(joined),
                withdrawn == null ? null : day(withdrawn), null);
    }
}

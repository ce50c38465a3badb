package dk.loopbog.command.jobcentre;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.jobcentre.JobcentreExamples.JOINED;
import static dk.loopbog.command.jobcentre.JobcentreExamples.ODDER_WITHDREW;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.jobcentre.JobcentreExamples.WITHDRAWN;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.jobcentre.JobcentreCommand.WithdrawJobcentre;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawJobcentreTest {

    private AggregateTestFixture<Jobcentre> jobcentre;

    @BeforeEach
    void fixture() {
        jobcentre = new AggregateTestFixture<>(Jobcentre.class);
        jobcentre.registerInjectableResource(new FactsGiven());
    }

    @Test
    void withdrawsWithAReasonThatIsTheJobcentres() {
        jobcentre.given(JOINED)
                .when(new WithdrawJobcentre(SILKEBORG, "Ny ledelse", ODDER_WITHDREW))
                .expectEvents(WITHDRAWN);
    }

    @Test
    void saysNothingOfTheSameWithdrawalAgain() {
        jobcentre.given(JOINED, WITHDRAWN)
                .when(new WithdrawJobcentre(SILKEBORG, "Ny ledelse", ODDER_WITHDREW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsASecondWithdrawal() {
        jobcentre.given(JOINED, WITHDRAWN)
                .when(new WithdrawJobcentre(SILKEBORG, null, TODAY))
                .expectNoEvents()
                .expectException(Refusal.of("jobcentre-withdrawn", "happenedOn"));
    }

    @Test
    void rejectsAWithdrawalBeforeItJoined() {
        jobcentre.given(JOINED)
                .when(new WithdrawJobcentre(SILKEBORG, null, STARTS.minusDays(1)))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsAReasonThatNobodyCanRead() {
        jobcentre.given(JOINED)
                .when(new WithdrawJobcentre(SILKEBORG, "Ny \u0000 ledelse", ODDER_WITHDREW))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "reason"));
    }

    @Test
    void takesNoPartFromTheDayOfItsWithdrawalOn() {
        assertThat(JobcentreExamples.odder().hasWithdrawnBy(ODDER_WITHDREW.minusDays(1))).isFalse();
        assertThat(JobcentreExamples.odder().hasWithdrawnBy(ODDER_WITHDREW)).isTrue();
        assertThat(JobcentreExamples.silkeborg().hasWithdrawnBy(TODAY)).isFalse();
    }
}

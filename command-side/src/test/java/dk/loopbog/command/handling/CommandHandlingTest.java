package dk.loopbog.command.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.command.round.RoundCommand.RescheduleRound;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.PersonalCipher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CommandHandlingTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final PlanRound PLAN = new PlanRound("al1", Ids.programme("troen"), "AL 1", FROM, TO, null, null, null);
    private static final Actor FACILITATOR = new Actor(UUID.randomUUID(), Set.of(Role.FACILITATOR), "odder", UUID.randomUUID());

    @TempDir
    private Path folder;
    private AnnotationConfigApplicationContext context;
    private Commands commands;

    /** Half an hour before midnight in UTC on the last of February is the first of March in Denmark. */
    @BeforeEach
    void startTheProgramme() {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-02-28T23:30:00Z"), ZoneOffset.UTC));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(EventLogEngine.class, () -> EventLogEngine.open(EventLogAddress.file(folder.resolve("events.db")),
                new SimpleMeterRegistry(), PersonalCipher.none()));
        context.register(CommandHandlingConfiguration.class);
        context.refresh();
        commands = context.getBean(Commands.class);
        commands.send(new StartProgramme("troen", "Troen på borgernes jobchance", "Jobchance", List.of(), FROM, TO.plusYears(2), FROM), FACILITATOR);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void whatWasSentIsAFact() {
        commands.send(PLAN, FACILITATOR);
        commands.send(new RescheduleRound(Ids.round("al1"), FROM, TO.plusDays(7), null), FACILITATOR);

        assertThat(commands.facts().require(RoundState.class, Ids.round("al1"), "round").to()).isEqualTo(TO.plusDays(7));
    }

    @Test
    void todayIsTheDayInDenmark() {
        assertThat(commands.facts().today()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void theActorTravelsOnToTheEvents() {
        commands.send(PLAN, FACILITATOR);

        var event = context.getBean(EventLogEngine.class).readEvents(Ids.round("al1").toString()).next();
        assertThat(Actor.of(event.getMetaData())).isEqualTo(FACILITATOR);
        assertThat(event.getMetaData()).containsKey("correlationId");
    }

    @Test
    void aRoundIsNotPlannedTwice() {
        commands.send(PLAN, FACILITATOR);

        assertThatThrownBy(() -> commands.send(PLAN, FACILITATOR)).hasMessage("already-exists");
    }

    @Test
    void anUnknownRoundIsNotClosed() {
        assertThatThrownBy(() -> commands.send(new CloseRound(Ids.round("al9"), null), FACILITATOR)).hasMessage("unknown-key (roundId)");
    }

    @Test
    void aRequestWithAKeyIsCarriedOutOnceAndAnsweredTheSame() {
        var desk = context.getBean(AnsweredCommands.class);
        var request = new AnsweredCommands.Request("key-1", "plan al1");

        var first = desk.send(PLAN, FACILITATOR, request);

        assertThat(desk.send(PLAN, FACILITATOR, request)).isEqualTo(first).isEqualTo(new Answer(Ids.round("al1"), 2));
        assertThatThrownBy(() -> desk.send(PLAN, FACILITATOR, new AnsweredCommands.Request("key-1", "other"))).hasMessage("idempotency-key-reused");
        assertThatThrownBy(() -> desk.send(PLAN, FACILITATOR, new AnsweredCommands.Request("key-2", "plan al1"))).hasMessage("already-exists");
    }

    @Test
    void aRequestThatChangesNothingIsRecognisedToo() {
        var desk = context.getBean(AnsweredCommands.class);
        commands.send(PLAN, FACILITATOR);
        var unchanged = new RescheduleRound(Ids.round("al1"), FROM, TO, null);

        var first = desk.send(unchanged, FACILITATOR, new AnsweredCommands.Request("key-1", "same"));
        commands.send(new RescheduleRound(Ids.round("al1"), FROM, TO.plusDays(1), null), FACILITATOR);

        assertThat(first.token()).isEqualTo(2);
        assertThat(desk.send(unchanged, FACILITATOR, new AnsweredCommands.Request("key-1", "same"))).isEqualTo(first);
    }

    @Test
    void commandsAreTimedByNameAndOutcome() {
        commands.send(PLAN, FACILITATOR);
        assertThatThrownBy(() -> commands.send(PLAN, FACILITATOR)).isInstanceOf(RuleViolated.class);

        var meters = context.getBean(MeterRegistry.class);
        assertThat(meters.get("loopbog.command").tags("command", "PlanRound", "outcome", "ok").timer().count()).isEqualTo(1);
        assertThat(meters.get("loopbog.command").tags("command", "PlanRound", "outcome", "conflict").timer().count()).isEqualTo(1);
        assertThat(meters.getMeters()).anyMatch(meter -> meter.getId().getName().startsWith("commandBus"));
    }

    @Test
    void whoMayNotIsRefusedBeforeTheRulesAreAsked() {
        var participant = new Actor(UUID.randomUUID(), Set.of(Role.PARTICIPANT), "odder", UUID.randomUUID());

        assertThatThrownBy(() -> commands.send(PLAN, participant)).hasMessage("not-permitted");
        assertThat(commands.facts().find(RoundState.class, Ids.round("al1"))).isEmpty();
    }

    @Test
    void aRehearsalSeesTheLogAndItselfAndLeavesNothingBehind() {
        commands.send(PLAN, FACILITATOR);
        var rehearsal = context.getBean(Rehearsals.class).rehearse();

        rehearsal.send(new RescheduleRound(Ids.round("al1"), FROM, TO.plusDays(7), null), FACILITATOR);
        rehearsal.send(new CloseRound(Ids.round("al1"), null), FACILITATOR);

        assertThat(rehearsal.facts().require(RoundState.class, Ids.round("al1"), "round").to()).isEqualTo(TO.plusDays(7));
        assertThat(rehearsal.facts().require(RoundState.class, Ids.round("al1"), "round").closed()).isTrue();
        assertThat(commands.facts().require(RoundState.class, Ids.round("al1"), "round").closed()).isFalse();
        assertThat(commands.facts().require(RoundState.class, Ids.round("al1"), "round").to()).isEqualTo(TO);
    }

    @Test
    void aRehearsalRefusesWhatWouldBeRefused() {
        commands.send(PLAN, FACILITATOR);
        var rehearsal = context.getBean(Rehearsals.class).rehearse();
        var second = new PlanRound("al2", Ids.programme("troen"), "AL 2", FROM, TO, null, null, null);

        rehearsal.send(second, FACILITATOR);

        assertThatThrownBy(() -> rehearsal.send(PLAN, FACILITATOR)).hasMessage("already-exists");
        assertThatThrownBy(() -> rehearsal.send(second, FACILITATOR)).hasMessage("already-exists");
        assertThatThrownBy(() -> rehearsal.send(new CloseRound(Ids.round("al9"), null), FACILITATOR)).hasMessage("unknown-key (roundId)");
    }
}

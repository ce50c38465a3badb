package dk.loopbog.command.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Commands;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.forming.FormingCommand.PlaceParticipant;
import dk.loopbog.command.forming.FormingCommand.ProposeThemes;
import dk.loopbog.command.forming.FormingCommand.SketchGroup;
import dk.loopbog.command.forming.FormingCommand.StartGroups;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.participant.ParticipantCommand.RecordLeaving;
import dk.loopbog.command.programme.ProgrammeCommand.AddIdea;
import dk.loopbog.command.programme.ProgrammeCommand.AddTheme;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.command.round.RoundCommand.PlanRound;
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

/** Several groups from one command, in a log that is written. */
class StartGroupsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final UUID PROGRAMME = Ids.programme("troen");
    private static final UUID ROUND = Ids.round("al1");
    private static final UUID PLACE = Ids.jobcentre("odder");
    private static final Actor ADMIN = new Actor(UUID.randomUUID(), Set.of(Role.ADMIN), null, null);
    private static final Actor COORDINATOR = new Actor(UUID.randomUUID(), Set.of(Role.COORDINATOR), "odder", null);

    @TempDir
    private Path folder;
    private AnnotationConfigApplicationContext context;
    private Commands commands;

    @BeforeEach
    void sketchTwoGroups() {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(EventLogEngine.class, () -> EventLogEngine.open(EventLogAddress.file(folder.resolve("events.db")),
                new SimpleMeterRegistry(), PersonalCipher.none()));
        context.register(CommandHandlingConfiguration.class);
        context.refresh();
        commands = context.getBean(Commands.class);
        commands.send(new StartProgramme("troen", "Troen på borgernes jobchance", "Jobchance", List.of(), FROM, FROM.plusYears(2), FROM), ADMIN);
        commands.send(new AddTheme(PROGRAMME, "samtaler", "Samtaler", null, FROM), ADMIN);
        commands.send(new AddIdea(PROGRAMME, "gåtur", "Gå en tur", "Tal ude", null, null, null, null, null, null, List.of(), FROM), ADMIN);
        commands.send(new JoinJobcentre("odder", PROGRAMME, "Odder", null, List.of(), FROM), ADMIN);
        commands.send(new PlanRound("al1", PROGRAMME, "AL 1", FROM, FROM.plusMonths(6), null, null, FROM), ADMIN);
        for (var person : List.of("anna", "bo")) {
            commands.send(new JoinParticipant(person, PROGRAMME, PLACE, null, null, "mentor", false, FROM), ADMIN);
        }
        commands.send(new ProposeThemes(ROUND, PLACE, List.of("samtaler"), null), COORDINATOR);
        commands.send(new SketchGroup(ROUND, PLACE, null, null, List.of("samtaler"), "gåtur", null), COORDINATOR);
        commands.send(new SketchGroup(ROUND, PLACE, null, "Den anden", List.of(), null, null), COORDINATOR);
        commands.send(new PlaceParticipant(ROUND, PLACE, Ids.participant("anna"), 1, null), COORDINATOR);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void makesGroupsOfAllSketchesTheIdeaAmongThem() {
        place("bo", 2);
        commands.send(new StartGroups(ROUND, PLACE, null), COORDINATOR);

        assertThat(group(1)).satisfies(group -> {
            assertThat(group.themes()).containsExactly("samtaler");
            assertThat(group.project()).isNotNull();
            assertThat(group.project().title()).isEqualTo("Gå en tur");
            assertThat(group.membershipsOf(Ids.participant("anna"))).hasSize(1);
        });
        assertThat(group(2)).satisfies(group -> {
            assertThat(group.name()).isEqualTo("Den anden");
            assertThat(group.project()).isNull();
        });
        assertThatThrownBy(() -> commands.send(new StartGroups(ROUND, PLACE, null), COORDINATOR)).hasMessage("nothing-to-start");
    }

    @Test
    void numbersGoOnFromTheGroupsThatAreThere() {
        place("bo", 2);
        commands.send(new StartGroups(ROUND, PLACE, null), COORDINATOR);
        commands.send(new SketchGroup(ROUND, PLACE, null, "Den tredje", List.of(), "gåtur", null), COORDINATOR);
        place("bo", 3);
        commands.send(new StartGroups(ROUND, PLACE, null), COORDINATOR);

        assertThat(group(3)).satisfies(group -> {
            assertThat(group.membershipsOf(Ids.participant("bo"))).hasSize(1);
            assertThat(group.membershipsOf(Ids.participant("anna"))).isEmpty();
            assertThat(group.project().title()).as("the group's own name before the idea's").isEqualTo("Den tredje");
        });
    }

    @Test
    void makesNoneOnceTheRoundIsClosed() {
        place("bo", 2);
        commands.send(new CloseRound(ROUND, null), ADMIN);

        assertThatThrownBy(() -> commands.send(new StartGroups(ROUND, PLACE, null), COORDINATOR)).hasMessage("round-closed");
    }

    @Test
    void makesNoneWhereSomebodyHasLeft() {
        place("bo", 2);
        commands.send(new RecordLeaving(Ids.participant("bo"), null, FROM.plusDays(20)), ADMIN);
        var before = head();

        assertThatThrownBy(() -> commands.send(new StartGroups(ROUND, PLACE, null), COORDINATOR)).hasMessage("participant-left (members)");
        assertThat(head()).isEqualTo(before);
        assertThat(commands.facts().find(LearningGroupState.class, Ids.group("al1-odder-1"))).isEmpty();
    }

    @Test
    void makesNoneWhereASketchIsEmpty() {
        assertThatThrownBy(() -> commands.send(new StartGroups(ROUND, PLACE, null), COORDINATOR)).hasMessage("sketch-without-people (sketch)");
    }

    @Test
    void isForThoseWhoFormGroupsThere() {
        var elsewhere = new Actor(UUID.randomUUID(), Set.of(Role.COORDINATOR), "silkeborg", null);
        assertThatThrownBy(() -> commands.send(new StartGroups(ROUND, PLACE, null), elsewhere)).hasMessage("not-permitted");
    }

    private void place(String person, int sketch) {
        commands.send(new PlaceParticipant(ROUND, PLACE, Ids.participant(person), sketch, null), COORDINATOR);
    }

    private LearningGroupState group(int number) {
        return commands.facts().require(LearningGroupState.class, Ids.group("al1-odder-" + number), "group");
    }

    private long head() {
        return context.getBean(EventLogEngine.class).lastPosition();
    }
}

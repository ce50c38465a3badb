package dk.loopbog.standalone.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Command;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.consent.ConsentCommand;
import dk.loopbog.command.data.DataCommand;
import dk.loopbog.command.desk.Researchers;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.eventlog.EventLogUnavailable;
import dk.loopbog.command.feedback.FeedbackCommand;
import dk.loopbog.command.finding.FindingCommand;
import dk.loopbog.command.followup.FollowUpCommand;
import dk.loopbog.command.forming.FormingCommand;
import dk.loopbog.command.group.LearningGroupCommand;
import dk.loopbog.command.handling.AnsweredCommands;
import dk.loopbog.command.jobcentre.JobcentreCommand;
import dk.loopbog.command.logbook.LogbookCommand;
import dk.loopbog.command.meeting.LearningMeetingCommand;
import dk.loopbog.command.minutes.MinutesCommand;
import dk.loopbog.command.participant.ParticipantCommand;
import dk.loopbog.command.programme.ProgrammeCommand;
import dk.loopbog.command.reflection.ReflectionCommand;
import dk.loopbog.command.round.RoundCommand;
import dk.loopbog.command.score.ScoreCommand;
import dk.loopbog.command.summary.SummaryProofs;
import dk.loopbog.command.upkeep.LogCheck;
import dk.loopbog.command.workshop.WorkshopCommand;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.query.ViewCatalogue;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.feedback.SeenSubmissions;
import dk.loopbog.query.projection.Projections;
import dk.loopbog.query.view.ReadModel;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import dk.loopbog.standalone.histories.Request.Attempt;
import dk.loopbog.standalone.histories.Request.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Both sides of the product as they are wired, on real stores, with everybody who sends it something, and clocks that can be set. */
final class World implements AutoCloseable {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Whoever has a submission on the desk takes it once more, under whatever name; a first edition has no changes; what is erased stays erased. */
    private static final Set<String> UNCHANGED_BY_WORDS = Set.of("TakeSubmission", "PublishSummary", "CompleteErasure");

    private final Map<String, Object> settings;
    private final FailingStore store;
    private final @Nullable MongoClient mongo;
    private final String database;
    private final List<AnnotationConfigApplicationContext> commandNodes = new ArrayList<>();
    private AnnotationConfigApplicationContext queryNode;
    private final Stage stage = new Stage();
    private final List<Request> requests = new ArrayList<>();
    private final Deque<Request> heldBack = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Clock before = GenericEventMessage.clock;
    private Instant now = Instant.parse("2026-02-01T10:00:00Z");
    private final Clock clock = new Hands(ZoneOffset.UTC);

    /**
     * @param log      JDBC URL of an empty event log
     * @param nodes    how many take commands at once
     * @param mongoAddress where read models lie; null for the store that is embedded in the query node and ends with it
     * @param database name of a database that is not there yet, on the server at that address
     */
    World(Path folder, String log, int nodes, @Nullable String mongoAddress, String database, FailingStore store) {
        this.store = store;
        this.database = database;
        mongo = mongoAddress == null ? null : MongoClients.create(mongoAddress);
        settings = Map.of("LOOPBOG_DATA", folder.toString(), "LOOPBOG_EVENTLOG_URL", log,
                "LOOPBOG_MONGODB_URI", mongoAddress == null ? "" : mongoAddress + "/" + database + "?retryWrites=false");
        GenericEventMessage.clock = clock;
        for (var i = 0; i < nodes; i++) {
            commandNodes.add(commandNode());
        }
        queryNode = queryNode();
    }

    private AnnotationConfigApplicationContext commandNode() {
        return node(List.of(), "dk.loopbog.command.handling", "dk.loopbog.command.eventlog", "dk.loopbog.command.personal");
    }

    private AnnotationConfigApplicationContext queryNode() {
        return node(List.of(SeenSubmissions.class, AuthorsConsent.class), "dk.loopbog.query.eventlog", "dk.loopbog.query.projection", "dk.loopbog.query.personal");
    }

    private AnnotationConfigApplicationContext node(List<Class<?>> parts, String... packages) {
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("history", settings));
        node.registerBean(Clock.class, () -> clock);
        node.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        node.registerBean(Researchers.class, () -> account -> Dice.RESEARCHERS.stream().filter(name -> Ids.named("account", name).equals(account)).findFirst());
        node.registerBean(SummaryProofs.class, () -> workshop -> Optional.ofNullable(stage.keyOfWorkshop(workshop)).map(Proofs::of));
        parts.forEach(part -> node.register(part));
        node.scan(packages);
        node.refresh();
        return node;
    }

    /** A programme under way with two jobcentres, so that there is something to do. */
    void begin() {
        var today = today();
        var programme = Ids.programme("troen");
        var admin = Dice.account("admin", Role.ADMIN, null);
        var start = today.minusDays(150);
        var commands = new ArrayList<Command>(List.of(
                new ProgrammeCommand.StartProgramme("troen", "Troen", "Jobchance", List.of(), today.minusDays(200), today.plusDays(700), today.minusDays(200)),
                new ProgrammeCommand.AddTheme(programme, "tillid", "Tillid", null, start), new ProgrammeCommand.AddTheme(programme, "mod", "Mod", null, start),
                new RoundCommand.PlanRound("al1", programme, "AL 1", start, today.plusDays(100), 4, ReportingForm.BOTH, start)));
        for (var jobcentre : List.of("odder", "skive")) {
            var id = Ids.jobcentre(jobcentre);
            commands.add(new JobcentreCommand.JoinJobcentre(jobcentre, programme, jobcentre, null, List.of(), start));
            for (var person : List.of("mette", "ole", "iben")) {
                commands.add(new ParticipantCommand.JoinParticipant(person + "-" + jobcentre, programme, id, person, null, "sagsbehandler", person.equals("iben"), start));
            }
            var members = List.of(Ids.participant("mette-" + jobcentre), Ids.participant("ole-" + jobcentre), Ids.participant("iben-" + jobcentre));
            for (var number = 1; number <= 2; number++) {
                var group = Ids.group(jobcentre + "-" + number);
                commands.add(new LearningGroupCommand.FormGroup(jobcentre + "-" + number, Ids.round("al1"), id, null, List.of("mod"),
                        members.subList(number - 1, number + 1), start));
                commands.add(new LearningGroupCommand.SetGoal(group, "goal-" + group, "Mål", start));
                commands.add(new LearningGroupCommand.PlanAction(group, "action-" + group, "Aktion", null, start));
                for (var meeting = 1; meeting <= 3; meeting++) {
                    commands.add(new LearningMeetingCommand.ScheduleMeeting(group, meeting, today.minusDays(40), null, null, null, start));
                }
                commands.add(new LearningMeetingCommand.HoldMeeting(Ids.meeting(group, 1), MeetingMode.ONLINE, members, null, null, null, today.minusDays(40)));
                commands.add(new LearningMeetingCommand.HoldMeeting(Ids.meeting(group, 2), MeetingMode.ONLINE, members, null, null, null, today.minusDays(40)));
            }
            for (var purpose : ConsentPurpose.values()) {
                members.forEach(member -> commands.add(new ConsentCommand.GiveConsent(member, purpose, 0, start)));
            }
            commands.addAll(handedInAndAnswered(jobcentre, members.get(1), today.minusDays(30)));
        }
        for (var command : commands) {
            var actor = command instanceof ConsentCommand consent ? dice(new Random(0)).participant(stage.people.stream()
                    .filter(person -> person.participantId().equals(consent.participantId())).findFirst().orElseThrow())
                    : command instanceof FollowUpCommand ? Dice.researcher("karen") : admin;
            send(noted(command, actor, List.of()));
        }
        assertThat(requests).allSatisfy(request -> assertThat(request.isAccepted()).as("%s", request).isTrue());
    }

    /** One of everything that others build upon, in the jobcentre's first group. */
    private static List<Command> handedInAndAnswered(String jobcentre, UUID person, LocalDate day) {
        var programme = Ids.programme("troen");
        var group = Ids.group(jobcentre + "-1");
        var minutes = new SubmissionRef(SubmissionRef.Kind.MINUTES, Ids.minutes(Ids.meeting(group, 1)));
        var sheet = new ScoreCommand.SetUpScoreSheet(null, group, null, null, null, person, List.of("B1", "B2"), day);
        var finding = Ids.named("history", "finding", jobcentre);
        var workshop = new WorkshopCommand.PlanWorkshop("w-" + jobcentre, programme, WorkshopKind.LOCAL, Ids.round("al1"), Ids.jobcentre(jobcentre),
                day.plusDays(20), null, day);
        return List.of(new LearningGroupCommand.DescribeProject(group, "ord", "ord", null, null, null, null, null, null, day),
                new MinutesCommand.SubmitMinutes(group, 1, person, "ord", null, null, null, null, null, 2, day),
                new LogbookCommand.WriteLogbookEntry(Ids.named("history", "entry", jobcentre), person, group, "ord", null, null, true, day),
                new ReflectionCommand.WriteJointReflection(Ids.named("history", "reflection", jobcentre), group, null, "ord", null, day),
                new DataCommand.ReceiveDataItem(Ids.named("history", "data", jobcentre), programme, DataKind.SURVEY, null, group, null, null, 3, null, "ord", false,
                        null, null, null, day),
                sheet, new ScoreCommand.GiveScore(sheet.sheetId(), Ids.named("history", "score", jobcentre), "B1", person, BigDecimal.ONE, null, day),
                new FeedbackCommand.ReleaseFeedback(Ids.named("history", "feedback", jobcentre), minutes, null, List.of(), "ord", null, "Karen", null, null, null,
                        day),
                new FollowUpCommand.NoteFollowUp(Ids.named("history", "follow-up", jobcentre), group, "ord", day),
                new FindingCommand.NoteFinding(finding, programme, null, "ord", List.of(), List.of(new FindingCommand.Quoted(minutes, 1, null, null, null, "ord")),
                        null, day),
                workshop, new FindingCommand.ShareFinding(finding, workshop.workshopId(), day.plusDays(20)),
                new FormingCommand.ProposeThemes(Ids.round("al1"), Ids.jobcentre(jobcentre), List.of("mod", "tillid"), day),
                new FormingCommand.SketchGroup(Ids.round("al1"), Ids.jobcentre(jobcentre), null, null, List.of("mod"), null, day),
                new FormingCommand.PlaceParticipant(Ids.round("al1"), Ids.jobcentre(jobcentre), person, 1, day));
    }

    void sendNew(Random random) {
        send(drawn(random));
    }

    void sendAgain(Random random) {
        if (!requests.isEmpty()) {
            send(requests.get(random.nextInt(requests.size())));
        }
    }

    /** Somebody's program gives a new request the key of an old one. */
    void sendAnotherUnderTheSameKey(Random random) {
        var answered = requests.stream().filter(Request::isAccepted).toList();
        if (!answered.isEmpty()) {
            var first = answered.get(random.nextInt(answered.size()));
            var head = head();
            var code = refusalOf(() -> desk(random).send(dice(random).command(), first.actor, new AnsweredCommands.Request(first.key(), "another")));
            assertThat(code).as("another request under the key of %s", first).isEqualTo("idempotency-key-reused");
            assertThat(head()).isEqualTo(head);
            tell("another under key " + first.key());
        }
    }

    void holdBack(Random random) {
        heldBack.push(drawn(random));
    }

    /** The latest first, so that they come in another order than they were meant. */
    void sendHeldBack(Random random) {
        if (!heldBack.isEmpty()) {
            send(heldBack.pop());
        }
    }

    void setClock(Random random) {
        now = random.nextInt(3) == 0 ? now.minus(Duration.ofHours(random.nextInt(100))) : now.plus(Duration.ofHours(random.nextInt(400)));
        tell("it is " + now);
    }

    void failAtTheNextAppend(Random random) {
        var fault = FailingStore.Fault.values()[random.nextInt(FailingStore.Fault.values().length)];
        store.failOnce(fault);
        tell("the store fails " + fault);
        sendNew(random);
        store.failNoMore();
    }

    void restartCommandNode(Random random) {
        var node = random.nextInt(commandNodes.size());
        commandNodes.get(node).close();
        commandNodes.set(node, commandNode());
        tell("command node " + node + " starts again");
    }

    void restartQueryNode(Random random) {
        queryNode.close();
        queryNode = queryNode();
        tell("the query node starts again");
    }

    private Request drawn(Random random) {
        var dice = dice(random);
        var command = dice.command();
        return noted(command, dice.actor(command), dice.words());
    }

    private Dice dice(Random random) {
        return new Dice(stage, random, today(), requests.size());
    }

    private Request noted(Command command, Actor actor, List<String> words) {
        var request = new Request(requests.size(), command, actor, words);
        requests.add(request);
        return request;
    }

    private void send(Request request) {
        sendOnce(request);
        if (request.isUnclear() && request.number % 4 != 0) {
            sendOnce(request); // most try again, some give up
        }
    }

    private void sendOnce(Request request) {
        now = now.plusSeconds(7);
        var id = request.nextId();
        MDC.put("traceId", id);
        MDC.put("spanId", "history");
        try {
            var answer = desk(new Random(request.number)).send(request.command, request.actor, new AnsweredCommands.Request(request.key(), "the same"));
            if (!request.isAccepted()) {
                stage.note(request.command, answer.id());
            }
            request.attempts.add(new Attempt(id, Outcome.ACCEPTED, answer, null));
        } catch (RuleViolated e) {
            request.attempts.add(new Attempt(id, Outcome.REFUSED, null, e.code()));
        } catch (EventLogUnavailable e) {
            request.attempts.add(new Attempt(id, Outcome.NOT_TOLD, null, null));
        } finally {
            MDC.clear();
            tell(request.toString());
        }
    }

    private static @Nullable String refusalOf(Runnable sending) {
        try {
            sending.run();
            return null;
        } catch (RuleViolated e) {
            return e.code();
        }
    }

    private AnsweredCommands desk(Random random) {
        return commandNodes.get(random.nextInt(commandNodes.size())).getBean(AnsweredCommands.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, DENMARK);
    }

    private void tell(String line) {
        told.add(line);
    }

    /** All that happened, line by line. */
    List<String> told() {
        return told;
    }

    List<Request> requests() {
        return requests;
    }

    /** Everything that must hold once a history has been told. */
    void endsWell() throws Exception {
        var log = log();
        theLogIsWhole(log);
        theLogHoldsWhatWasAcknowledgedAndNothingElse(log);
        LogRules.hold(log);
        readModelsCanBeRebuilt(log);
        Readers.readWhatIsTheirs(log, queryNode.getBean(SeenSubmissions.class));
    }

    private long head() {
        return queryNode.getBean(EventLog.class).head();
    }

    private List<Logged> log() {
        var reader = queryNode.getBean(EventLog.class);
        var log = new ArrayList<Logged>();
        for (var messages = reader.after(0); !messages.isEmpty(); messages = reader.after(log.getLast().position())) {
            for (var message : messages) {
                var logged = EventLog.read(message);
                log.add(new Logged(logged.recorded().position(), UUID.fromString(logged.aggregateId()), logged.sequence(),
                        message.getIdentifier(), logged.event(), ((DomainEventMessage<?>) message).getMetaData(), message.getTimestamp()));
            }
        }
        return log;
    }

    private void theLogIsWhole(List<Logged> log) throws Exception {
        var address = commandNodes.getFirst().getBean(EventLogAddress.class);
        var serializer = commandNodes.getFirst().getBean(EventLogEngine.class).getEventSerializer();
        var found = LogCheck.check(address, serializer, Long.MAX_VALUE);
        assertThat(found.problems()).isEmpty();
        assertThat(found.events()).isEqualTo(log.size());
    }

    private void theLogHoldsWhatWasAcknowledgedAndNothingElse(List<Logged> log) {
        var byCause = new HashMap<String, List<Logged>>();
        var byPosition = new HashMap<Long, Logged>();
        log.forEach(event -> {
            byCause.computeIfAbsent(event.cause(), any -> new ArrayList<>()).add(event);
            byPosition.put(event.position(), event);
        });
        var explained = new HashSet<String>();
        for (var request : requests) {
            var carriedOut = request.attempts.stream().filter(attempt -> byCause.containsKey(attempt.id())).toList();
            assertThat(carriedOut).as("carried out once at most: %s", request).hasSizeLessThan(2);
            assertThat(carriedOut).as("refused and yet in the log: %s", request).noneMatch(attempt -> attempt.outcome() == Outcome.REFUSED);
            carriedOut.forEach(attempt -> explained.add(attempt.id()));
            for (var attempt : request.attempts) {
                var answer = attempt.answer();
                if (answer != null && answer.token() == 0) {
                    assertThat(carriedOut).as("nothing was there, and nothing came of it: %s", request).isEmpty();
                } else if (answer != null) {
                    assertThat(byPosition.get(answer.token())).as("what was answered to %s", request).isNotNull()
                            .satisfies(event -> assertThat(event.aggregate()).isEqualTo(answer.id()));
                }
            }
            if (request.isAccepted()) {
                assertThat(request.attempts.stream().filter(attempt -> attempt.answer() != null).map(Attempt::answer).distinct())
                        .as("one answer to %s", request).hasSize(1);
                var written = carriedOut.stream().flatMap(attempt -> byCause.get(attempt.id()).stream()).map(event -> event.event().toString()).toList().toString();
                if (!UNCHANGED_BY_WORDS.contains(request.command.getClass().getSimpleName())) {
                    assertThat(request.words).as("what was said is kept: %s", request).allMatch(word -> written.contains(word) || !isSaid(request, word));
                }
            }
        }
        assertThat(explained).as("nothing is in the log that nobody sent").containsAll(byCause.keySet());
    }

    /** A text that was drawn blank, or left out with something around it, was not said. */
    private static boolean isSaid(Request request, String word) {
        return request.command.toString().contains(word);
    }

    private void readModelsCanBeRebuilt(List<Logged> log) {
        var projections = queryNode.getBean(Projections.class);
        assertThat(projections.awaitHead(PATIENCE)).as("the read models catch up").isTrue();
        assertThat(projections.parkedEvents()).isEmpty();
        var live = documents(projections);
        for (var view : ViewCatalogue.ALL) {
            isWhatItsEventsSay(view, projections, log);
        }
        projections.rebuild(ViewCatalogue.ALL.stream().map(View::name).toList());
        assertThat(projections.awaitHead(PATIENCE)).isTrue();
        var rebuilt = documents(projections);
        for (var view : ViewCatalogue.ALL) {
            assertThat(rebuilt.get(view.name())).as("%s, rebuilt", view.name()).isEqualTo(live.get(view.name()));
        }
    }

    /** Also where each event is delivered twice. */
    private static <D> void isWhatItsEventsSay(View<D> view, Projections projections, List<Logged> log) {
        var folded = new LinkedHashMap<UUID, D>();
        for (var event : log) {
            var id = view.documentChangedBy(event.event());
            for (var delivery = 0; id != null && delivery < 2; delivery++) {
                var after = view.after(folded.get(id), event.event(), new Recorded(event.position(), event.recorded(), event.actor().id()));
                if (after != null) {
                    folded.put(id, after);
                }
            }
        }
        folded.forEach((id, document) -> assertThat(projections.of(view).find(id)).as("%s %s", view.name(), id).contains(document));
        assertThat(projections.of(view).all()).hasSameSizeAs(folded.keySet());
    }

    /** By view, as they are on the wire; those of the embedded store as they are at hand, which is what the store says too. */
    private Map<String, List<?>> documents(Projections projections) {
        var all = new HashMap<String, List<?>>();
        for (var view : ViewCatalogue.ALL) {
            all.put(view.name(), mongo == null ? held(projections.of(view))
                    : mongo.getDatabase(database).getCollection(view.name(), RawBsonDocument.class).find().sort(Sorts.ascending("_id"))
                            .map(document -> document.getByteBuffer().asNIO()).into(new ArrayList<>()));
        }
        return all;
    }

    private static <D> List<D> held(ReadModel<D> model) {
        var held = model.all();
        var stored = new ArrayList<D>();
        model.forEach(stored::add);
        assertThat(stored).containsExactlyInAnyOrderElementsOf(held);
        return held;
    }

    @Override
    public void close() {
        queryNode.close();
        commandNodes.forEach(AnnotationConfigApplicationContext::close);
        if (mongo != null) {
            mongo.getDatabase(database).drop();
            mongo.close();
        }
        GenericEventMessage.clock = before;
    }

    /** Of the one clock, in any zone. */
    private final class Hands extends Clock {

        private final ZoneId zone;

        Hands(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Hands(other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package dk.loopbog.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Ids;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.LearningGoalSet;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.eventlog.EventLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Writes programmes of any size into an event log: the demo's history, which came about by the product's own rules, first as it is
 * and then time and again under ids, keys and people of their own. Each copy is a programme with as many times the demo's jobcentres
 * as is asked for; accounts are not copied. A history is cut off where the number of events is reached, which leaves the beginning of
 * a valid one.
 */
final class Programmes {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> OF_THE_PROGRAMME = Set.of("Programme", "Round");
    private static final int AT_ONCE = 1_000;
    private static final int MEETINGS = 40;

    private final ObjectMapper json = EventContract.json();
    private final List<Told> told = new ArrayList<>();
    private final Map<UUID, Keyed> keyed = new HashMap<>();
    private final Map<UUID, DerivedFrom> derived = new HashMap<>();
    private final Set<UUID> accounts = new HashSet<>();
    private final Set<UUID> ofTheProgramme = new HashSet<>();

    /** @param payload JSON with its texts in the clear, and keys left out of it */
    private record Told(String type, UUID aggregate, long sequence, Class<?> event, ObjectNode payload, MetaData metaData, Instant at) {
    }

    private record Keyed(String key, java.util.function.Function<String, UUID> id) {
    }

    private record DerivedFrom(UUID origin, java.util.function.UnaryOperator<UUID> id) {
    }

    private Programmes() {
    }

    /** Arguments: data folder of the demo, data folder to be made, events, how many times the demo's jobcentres in each programme. */
    public static void main(String[] arguments) throws Exception {
        var from = System.nanoTime();
        write(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]), arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1);
        Child.tell(Map.of("seconds", (System.nanoTime() - from) / 1e9));
    }

    /** Everything of the demo's folder but its log is copied; the new log holds exactly so many events. */
    static void write(Path demo, Path folder, long events, int width) throws IOException {
        copyAllButTheLog(demo, folder);
        var programmes = new Programmes();
        try (var keys = Keys.inBulk(folder)) {
            var serializer = EventContract.serializer(keys.ring());
            try (var log = new EventLog("jdbc:sqlite:" + demo.resolve("events.db"), null, null, serializer)) {
                programmes.read(log);
            }
            try (var log = EventLogEngine.open(EventLogAddress.file(folder.resolve("events.db")), new SimpleMeterRegistry(), keys.ring())) {
                programmes.append(log, events, width);
            }
        }
    }

    private static void copyAllButTheLog(Path demo, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var all = Files.list(demo)) {
            for (var each : all.filter(file -> !file.getFileName().toString().startsWith("events.db") && !file.toString().endsWith(".log")).toList()) {
                Folders.copy(each, folder.resolve(each.getFileName()));
            }
        }
    }

    private void read(EventLog log) {
        var position = 0L;
        for (var messages = log.after(position); !messages.isEmpty(); messages = log.after(position)) {
            for (var message : messages) {
                var domain = (DomainEventMessage<?>) message;
                var event = (DomainEvent) message.getPayload();
                var id = UUID.fromString(domain.getAggregateIdentifier());
                if (OF_THE_PROGRAMME.contains(domain.getType())) {
                    ofTheProgramme.add(id);
                }
                if (message.getMetaData().get("actor") instanceof String actor) {
                    accounts.add(UUID.fromString(actor));
                }
                var payload = (ObjectNode) json.valueToTree(event);
                nameIdsOf(event);
                told.add(new Told(domain.getType(), id, domain.getSequenceNumber(), event.getClass(), payload, message.getMetaData(), message.getTimestamp()));
                position = EventLog.positionOf(message);
            }
        }
    }

    /** Ids that are made of keys, or of other ids, are made of the copies' in the same way, so that pages find them. */
    private void nameIdsOf(DomainEvent event) {
        switch (event) {
            case ProgrammeStarted e -> keyed.put(e.programmeId(), new Keyed(e.key(), Ids::programme));
            case JobcentreJoined e -> keyed.put(e.jobcentreId(), new Keyed(e.key(), Ids::jobcentre));
            case RoundPlanned e -> keyed.put(e.roundId(), new Keyed(e.key(), Ids::round));
            case WorkshopPlanned e -> keyed.put(e.workshopId(), new Keyed(e.key(), Ids::workshop));
            case LearningGoalSet e -> keyed.put(e.goalId(), new Keyed(e.key(), Ids::goal));
            case ActionPlanned e -> keyed.put(e.actionId(), new Keyed(e.key(), Ids::action));
            case ParticipantJoined e -> {
                keyed.put(e.participantId(), new Keyed(e.key(), Ids::participant));
                derived.put(Ids.consent(e.participantId()), new DerivedFrom(e.participantId(), Ids::consent));
            }
            case LearningGroupFormed e -> {
                keyed.put(e.groupId(), new Keyed(e.key(), Ids::group));
                derived.put(Ids.sharing(e.groupId()), new DerivedFrom(e.groupId(), Ids::sharing));
                for (var number = 1; number <= MEETINGS; number++) {
                    var of = number;
                    derived.put(Ids.meeting(e.groupId(), of), new DerivedFrom(e.groupId(), group -> Ids.meeting(group, of)));
                    derived.put(Ids.minutes(Ids.meeting(e.groupId(), of)), new DerivedFrom(e.groupId(), group -> Ids.minutes(Ids.meeting(group, of))));
                }
            }
            default -> { }
        }
    }

    private void append(EventLogEngine log, long events, int width) {
        var waiting = new ArrayList<DomainEventMessage<?>>();
        var left = events;
        for (var copy = 0; left > 0; copy++) {
            var mine = new Copy(copy / width, copy % width);
            for (var each : told) {
                if (left > 0 && (mine.place == 0 || !OF_THE_PROGRAMME.contains(each.type()))) {
                    waiting.add(mine.of(each));
                    left--;
                    if (waiting.size() == AT_ONCE || left == 0) {
                        log.appendEvents(List.copyOf(waiting));
                        waiting.clear();
                    }
                }
            }
        }
        if (!waiting.isEmpty()) {
            log.appendEvents(waiting);
        }
    }

    /** One time the demo's jobcentres; the first one is the demo itself. */
    private final class Copy {

        private final int programme;
        private final int place;
        private final Map<UUID, UUID> ids = new HashMap<>();

        Copy(int programme, int place) {
            this.programme = programme;
            this.place = place;
        }

        private String suffix(UUID id) {
            var ofTheProgrammeItself = ofTheProgramme.contains(id);
            return (programme == 0 ? "" : "-p" + programme) + (place == 0 || ofTheProgrammeItself ? "" : "-x" + place);
        }

        UUID id(UUID original) {
            return ids.computeIfAbsent(original, this::made);
        }

        private UUID made(UUID original) {
            var suffix = suffix(original);
            if (suffix.isEmpty() || accounts.contains(original)) {
                return original;
            }
            var key = keyed.get(original);
            if (key != null) {
                return key.id().apply(key.key() + suffix);
            }
            var from = derived.get(original);
            return from != null ? from.id().apply(made(from.origin())) : Ids.named("copy", original.toString(), suffix);
        }

        DomainEventMessage<?> of(Told original) {
            var payload = original.payload();
            var key = keyed.get(idWithKey(original, payload));
            if (key != null && payload.has("key")) {
                payload = payload.deepCopy().put("key", key.key() + suffix(idWithKey(original, payload)));
            }
            var text = UUIDS.matcher(payload.toString()).replaceAll(found -> Matcher.quoteReplacement(id(UUID.fromString(found.group())).toString()));
            var metaData = new HashMap<String, Object>(original.metaData());
            if (metaData.get("participant") instanceof String participant) {
                metaData.put("participant", id(UUID.fromString(participant)).toString());
            }
            try {
                return new GenericDomainEventMessage<>(original.type(), id(original.aggregate()).toString(), original.sequence(),
                        new GenericEventMessage<>(UUID.randomUUID().toString(), json.readValue(text, original.event()), metaData, original.at()), original.at());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Goals and actions have keys within their group's history, everything else has its own. */
        private UUID idWithKey(Told original, JsonNode payload) {
            var inner = payload.has("goalId") && original.event() == LearningGoalSet.class ? payload.get("goalId")
                    : original.event() == ActionPlanned.class ? payload.get("actionId") : null;
            return inner == null ? original.aggregate() : UUID.fromString(inner.asText());
        }
    }
}

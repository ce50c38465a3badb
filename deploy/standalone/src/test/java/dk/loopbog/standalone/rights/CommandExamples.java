package dk.loopbog.standalone.rights;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataKind;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command of each type that names things of the sample.
 *
 * <p>A new command whose ids have other names than those of {@link #id} is told there what they stand for.
 */
final class CommandExamples {

    /** What begins a thing under a key or id that its sender chose; those at a jobcentre draw them. */
    private static final Set<String> BEGINS = Set.of("FormGroup", "JoinParticipant", "WriteLogbookEntry", "WriteJointReflection", "ReceiveDataItem");
    private static final Set<String> OF_NO_JOBCENTRE = Set.of("programmeId", "roundId", "to", "key", "scoreId", "replyId");
    private static final Set<String> PEOPLE = Set.of("members", "attended", "apologies", "invited", "chair", "minuteTaker", "recorded");
    private static final String DRAWN = "f2d4a5b8-7c1e-4f60-9a3b-5d8e2c7f1a90";

    private CommandExamples() {
    }

    /** By what the examples differ: mostly one, without a name. */
    static Map<String, DataKind> variants(Class<?> type) {
        var variants = new LinkedHashMap<String, DataKind>();
        if (Stream.of(type.getRecordComponents()).anyMatch(component -> component.getType() == DataKind.class)) {
            variants.put(" (data of the participants)", DataKind.SURVEY);
            variants.put(" (data of the centre)", DataKind.OBSERVATION_CITIZEN);
        } else {
            variants.put("", DataKind.SURVEY);
        }
        return variants;
    }

    static Command of(Class<?> type, Visitor visitor, Reach reach, DataKind kind) throws ReflectiveOperationException {
        return (Command) record(type, type, visitor, reach, kind);
    }

    /** The ids in a command, by name, each of which could be another one. */
    static List<String> ids(Class<?> type) {
        return Stream.of(type.getRecordComponents()).filter(CommandExamples::holdsIds).map(RecordComponent::getName)
                .filter(name -> !OF_NO_JOBCENTRE.contains(name)).toList();
    }

    /** The command with one of its ids changed to what it would be elsewhere. */
    static Command with(Command command, String name, Visitor visitor, Reach reach) throws ReflectiveOperationException {
        var components = command.getClass().getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < values.length; i++) {
            var component = components[i];
            component.getAccessor().setAccessible(true);
            values[i] = component.getName().equals(name) ? elsewhere(component, command.getClass(), visitor, reach) : component.getAccessor().invoke(command);
        }
        var constructor = command.getClass().getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return (Command) constructor.newInstance(values);
    }

    private static boolean holdsIds(RecordComponent component) {
        return component.getType() == UUID.class || component.getGenericType().getTypeName().equals("java.util.List<java.util.UUID>")
                || component.getType() == SubmissionRef.class;
    }

    private static @Nullable Object elsewhere(RecordComponent component, Class<?> command, Visitor visitor, Reach reach) {
        var name = component.getName();
        if (component.getType() == SubmissionRef.class) {
            return new SubmissionRef(SubmissionRef.Kind.MINUTES, elsewhere("minutesId", command, visitor, reach));
        }
        var kind = PEOPLE.contains(name) ? "participantId" : name.equals("moreGroups") ? "groupId" : name;
        return component.getType() == List.class ? List.of(elsewhere(kind, command, visitor, reach)) : elsewhere(kind, command, visitor, reach);
    }

    private static UUID elsewhere(String name, Class<?> command, Visitor visitor, Reach reach) {
        var id = reach == Reach.UNKNOWN ? Ids.named("test-unknown", name) : id(name, Command.class, visitor, reach);
        return Objects.requireNonNull(id, () -> command.getSimpleName() + "." + name + ": say in CommandExamples.id what this id stands for");
    }

    private static Object record(Class<?> type, Class<?> command, Visitor visitor, Reach reach, DataKind kind) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        var values = new Object[components.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = value(components[i], command, visitor, reach, kind);
        }
        return constructor.newInstance(values);
    }

    private static @Nullable Object value(RecordComponent component, Class<?> command, Visitor visitor, Reach reach, DataKind kind)
            throws ReflectiveOperationException {
        var type = component.getType();
        if (type == UUID.class) {
            var id = id(component.getName(), command, visitor, reach);
            if (id == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new AssertionError("%s.%s: say in CommandExamples.id what this id stands for".formatted(command.getSimpleName(), component.getName()));
            }
            return id;
        }
        if (type == DataKind.class) {
            return kind;
        }
        if (type == SubmissionRef.class) {
            return new SubmissionRef(SubmissionRef.Kind.MINUTES, id("minutesId", command, visitor, reach));
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type.isRecord()) {
            return record(type, command, visitor, reach, kind);
        }
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants()).getFirst();
        }
        return switch (type.getSimpleName()) {
            case "String" -> component.getName().equals("key") && BEGINS.contains(command.getSimpleName()) ? DRAWN : "ny";
            case "int", "Integer", "long", "Long" -> component.getName().equals("meetingNumber") || component.getName().equals("number")
                    ? TwoJobcentres.meeting(visitor, Reach.GROUP) : 1;
            case "boolean", "Boolean" -> false;
            case "BigDecimal" -> BigDecimal.ONE;
            case "LocalDate" -> LocalDate.of(2020, 3, 1);
            case "LocalTime" -> LocalTime.NOON;
            case "List" -> List.of();
            default -> throw new AssertionError("%s.%s: say in CommandExamples.value what stands for a %s"
                    .formatted(command.getSimpleName(), component.getName(), type.getSimpleName()));
        };
    }

    private static @Nullable UUID id(String name, Class<?> command, Visitor visitor, Reach reach) {
        if (reach == Reach.UNKNOWN) {
            return List.of("author", "participantId").contains(name) && visitor.takesPart() ? visitor.participant() : Ids.named("test-unknown", name);
        }
        if (BEGINS.contains(command.getSimpleName()) && Set.of("entryId", "reflectionId", "dataItemId").contains(name)) {
            return UUID.fromString(DRAWN);
        }
        var place = reach.place();
        var group = Ids.group(place.group());
        var person = TwoJobcentres.person(visitor, reach);
        return switch (name) {
            case "programmeId" -> Ids.programme(TwoJobcentres.PROGRAMME);
            case "roundId" -> Ids.round(TwoJobcentres.ROUND);
            case "jobcentreId" -> Ids.jobcentre(place.jobcentre());
            case "groupId" -> group;
            case "participantId", "author" -> Ids.participant(person);
            case "goalId" -> Ids.goal("goal-" + place.word());
            case "actionId" -> Ids.action("action-" + place.word());
            case "meetingId" -> Ids.meeting(group, TwoJobcentres.meeting(visitor, reach));
            case "minutesId" -> Ids.minutes(Ids.meeting(group, TwoJobcentres.meeting(visitor, reach)));
            case "entryId" -> TwoJobcentres.logbook(person);
            case "reflectionId" -> TwoJobcentres.reflection(place);
            case "dataItemId" -> TwoJobcentres.data(place);
            case "sheetId" -> TwoJobcentres.sheet(place);
            case "feedbackId" -> TwoJobcentres.feedback(place.word(), reach == Reach.MINE && visitor.takesPart() ? person : "minutes");
            case "followUpId" -> TwoJobcentres.followUp(place);
            case "accountId" -> Ids.named("account", place.somebody());
            case "to" -> Ids.named("account", Visitor.RESEARCHER.account());
            case "findingId" -> TwoJobcentres.finding(place);
            case "workshopId" -> Ids.workshop(place == Place.AWAY ? "w-away" : "w-own");
            case "scoreId", "replyId" -> Ids.named("test-new", name);
            default -> null;
        };
    }
}

package dk.loopbog.standalone.histories;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.Command;
import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.erasure.ErasureCommand.CompleteErasure;
import dk.loopbog.command.erasure.WhenPersonForgottenThenDestroyKey;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.summary.SummaryCommand.PublishSummary;
import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws commands and those who give them. What is drawn mostly makes sense where the stage stands: groups of the right jobcentre, people who
 * are members, days that have been. Some of it does not, and is refused.
 */
final class Dice {

    /** Every command there is, in an order that does not change between runs. */
    static final List<Class<?>> COMMANDS = CommandCatalogue.FAMILIES.stream().flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .sorted(Comparator.comparing(Class::getName)).toList();

    static final List<String> RESEARCHERS = List.of("karen", "lene");

    /** Begins every text that is no slip, so that there is something to quote. */
    static final String WORD = "ord";

    /** Of what is new, the sender says the id. */
    private static final Set<String> NEW = Set.of("WriteLogbookEntry.entryId", "WriteJointReflection.reflectionId", "ReceiveDataItem.dataItemId",
            "ReleaseFeedback.feedbackId", "NoteFinding.findingId", "NoteFollowUp.followUpId", "GiveScore.scoreId", "RecordMemberCheckReply.replyId",
            "SetUpScoreSheet.key");

    /** What people do for themselves. */
    private static final Set<String> OWN = Set.of("consent", "forming", "minutes", "logbook", "reflection", "score");

    /** What ends things; were it drawn as often as the rest, little would happen after it. */
    private static final Set<String> ENDS = Set.of("CloseRound", "DissolveGroup", "WithdrawJobcentre", "ForgetPerson", "RecordLeaving", "StartProgramme",
            "JoinJobcentre", "PlanRound", "StartGroups", "EndMembership");

    private final Stage stage;
    private final Random random;
    private final LocalDate today;
    private final int number;
    private final List<String> words = new ArrayList<>();
    private final @Nullable UUID group;

    /** @param number tells this throw from all others of the history */
    Dice(Stage stage, Random random, LocalDate today, int number) {
        this.stage = stage;
        this.random = random;
        this.today = today;
        this.number = number;
        this.group = oneOf(stage.ids("groupId", null));
    }

    /** A command of any type. */
    Command command() {
        var type = COMMANDS.get(random.nextInt(COMMANDS.size()));
        return ENDS.contains(type.getSimpleName()) && chance(75) ? command() : command(type);
    }

    Command command(Class<?> type) {
        words.clear();
        return (Command) record(type, type);
    }

    /** The words in the texts of the command that was drawn last; they stand nowhere else. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Somebody who might well give the command, or anybody. */
    Actor actor(Command command) {
        if (command instanceof CompleteErasure) {
            return WhenPersonForgottenThenDestroyKey.ACTOR;
        }
        var feature = command.getClass().getPackageName().replaceFirst(".*\\.", "");
        var themselves = Stream.of(command.getClass().getRecordComponents()).filter(component -> List.of("participantId", "author").contains(component.getName()))
                .map(component -> Stage.value(command, component)).flatMap(id -> stage.people.stream().filter(person -> person.participantId().equals(id)))
                .findFirst();
        if (themselves.isPresent() && OWN.contains(feature) && chance(60)) {
            return participant(themselves.get());
        }
        var reads = List.of("AnswerFeedback", "OpenFeedback").contains(command.getClass().getSimpleName());
        if (List.of("desk", "followup", "feedback").contains(feature) && !reads && chance(70)) {
            return researcher(RESEARCHERS.get(random.nextInt(RESEARCHERS.size())));
        }
        if (!stage.people.isEmpty() && group != null && List.of("sharing", "feedback", "minutes", "group", "score", "logbook").contains(feature) && chance(reads || feature.equals("sharing") ? 80 : 30)) {
            var member = oneOf(stage.ids("participantId", group));
            var known = stage.people.stream().filter(person -> person.participantId().equals(member)).findFirst();
            if (known.isPresent()) {
                return participant(known.get());
            }
        }
        return anybody();
    }

    private Actor anybody() {
        var jobcentre = oneOf(stage.jobcentres());
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> account("admin", Role.ADMIN, null);
            case 5 -> account("anne", Role.FACILITATOR, null);
            case 6 -> researcher(RESEARCHERS.getFirst());
            case 7 -> jobcentre == null ? researcher(RESEARCHERS.getLast()) : account("koordinator-" + jobcentre, Role.COORDINATOR, jobcentre);
            default -> stage.people.isEmpty() ? account("admin", Role.ADMIN, null) : participant(oneOf(stage.people));
        };
    }

    static Actor account(String name, Role role, @Nullable String jobcentre) {
        return new Actor(Ids.named("account", name), Set.of(role), jobcentre, null);
    }

    static Actor researcher(String name) {
        return account(name, Role.RESEARCHER, null);
    }

    Actor participant(JoinParticipant person) {
        return new Actor(Ids.named("account", person.key()), Set.of(person.leader() ? Role.LEADER : Role.PARTICIPANT),
                stage.keyOfJobcentre(person.jobcentreId()), person.participantId());
    }

    private Object record(Class<?> type, Class<?> command) {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = value(components[i], command);
        }
        if (type == PublishSummary.class && !chance(10)) {
            values[1] = Proofs.of(stage.keyOfWorkshop((UUID) values[0])).sha256();
        }
        var meant = switch (type.getSimpleName()) {
            case "AddMember" -> stage.ids("participantId", null);
            case "RecordReturn" -> stage.left;
            case "CompleteErasure" -> stage.forgotten;
            default -> List.<UUID>of();
        };
        for (var i = 0; i < values.length && !meant.isEmpty(); i++) {
            values[i] = components[i].getName().equals("participantId") ? oneOf(meant) : values[i];
        }
        try {
            var constructor = type.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private @Nullable Object value(RecordComponent component, Class<?> command) {
        var name = component.getName();
        var type = component.getType();
        var mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (type == AttachedFile.class) {
            return chance(90) ? null : new AttachedFile(text() + ".pdf", "application/pdf", 1 + random.nextInt(9_999), "%064x".formatted(number), text());
        }
        if (name.equals("key") && type == String.class) {
            return stage.keys.isEmpty() || chance(95) ? command.getSimpleName().toLowerCase(java.util.Locale.ROOT) + number : oneOf(stage.keys);
        }
        if (NEW.contains(command.getSimpleName() + "." + name) && !chance(6)) {
            return Ids.named("history", command.getSimpleName(), Integer.toString(number));
        }
        if (mayBeMissing && (chance(type == UUID.class ? 25 : 45) || List.of("start", "end").contains(name))) {
            return null;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type == SubmissionRef.class) {
            return submission();
        }
        if (type.isRecord()) {
            return record(type, command);
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> id(name);
            case "String" -> string(name, command);
            case "int", "Integer" -> whole(name);
            case "BigDecimal" -> decimal(name);
            case "boolean" -> chance(name.equals("citizenPermission") ? 80 : 40);
            case "LocalDate" -> day(name);
            case "LocalTime" -> LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
            case "List" -> list(component, command);
            default -> throw new AssertionError("%s.%s: say in Dice how a %s is drawn".formatted(command.getSimpleName(), name, type.getSimpleName()));
        };
    }

    private UUID id(String name) {
        if (name.equals("to")) {
            return Ids.named("account", chance(80) ? RESEARCHERS.get(random.nextInt(RESEARCHERS.size())) : "nobody");
        }
        if (name.equals("groupId") && group != null && !chance(5)) {
            return group;
        }
        var known = oneOf(stage.ids(name, chance(8) ? null : group));
        return known == null || chance(2) ? Ids.named("history", "unknown", name) : known;
    }

    private SubmissionRef submission() {
        var kind = SubmissionRef.Kind.values()[random.nextInt(SubmissionRef.Kind.values().length)];
        return new SubmissionRef(kind, id(switch (kind) {
            case PROJECT -> "groupId";
            case MINUTES -> "minutesId";
            case LOGBOOK -> "entryId";
            case REFLECTION -> "reflectionId";
            case DATA -> "dataItemId";
        }));
    }

    private String string(String name, Class<?> command) {
        return switch (name) {
            case "theme" -> command.getSimpleName().startsWith("Add") && chance(90) || stage.themes.isEmpty() ? "tema" + number : oneOf(stage.themes);
            case "idea" -> command.getSimpleName().startsWith("Add") && chance(90) || stage.ideas.isEmpty() ? "ide" + number : oneOf(stage.ideas);
            case "parent", "first", "second" -> stage.themes.isEmpty() || chance(5) ? "ukendt" : oneOf(stage.themes);
            case "citizenCode" -> "B" + (1 + random.nextInt(3));
            case "figure" -> "data-register.CENTRE.count";
            case "quote" -> chance(90) ? WORD : "står der ikke";
            case "quotePart", "part" -> List.of("free", "text", "title", "tried").get(random.nextInt(4));
            case "sha256" -> "ikke set";
            default -> text();
        };
    }

    private String text() {
        var word = "w" + number + "n" + words.size() + "q";
        words.add(word);
        var good = WORD + " " + word;
        return switch (random.nextInt(60)) {
            case 0 -> "  ";
            case 1 -> good + " 070761-4285";
            case 2 -> good + "\u0000";
            case 3 -> good + "a".repeat(100_001);
            case 4 -> good + " \ud83c";
            case 5, 6, 7 -> good + " 🌱 æøå a\u030a שלום\tto\nlinjer";
            default -> good;
        };
    }

    private int whole(String name) {
        return switch (name) {
            case "number", "meetingNumber" -> random.nextInt(6) - (chance(5) ? 2 : 0);
            case "version", "expectedVersion", "sketch", "becauseOfAttempt" -> random.nextInt(chance(20) ? 3 : 2);
            case "start" -> 0;
            case "end" -> WORD.length();
            case "quoteFrom" -> random.nextInt(3);
            default -> chance(5) ? 0 : 1 + random.nextInt(30);
        };
    }

    private BigDecimal decimal(String name) {
        return switch (name) {
            case "scaleMin" -> BigDecimal.ZERO;
            case "scaleMax" -> chance(5) ? BigDecimal.ZERO : BigDecimal.TEN;
            default -> BigDecimal.valueOf(random.nextInt(120) - 5L, 1);
        };
    }

    private LocalDate day(String name) {
        return switch (name) {
            case "starts" -> today.minusDays(200 + random.nextInt(30));
            case "ends" -> today.plusDays(chance(3) ? -999 : 700);
            case "from" -> today.minusDays(60 + random.nextInt(60));
            case "to" -> today.plusDays(chance(3) ? -999 : 60 + random.nextInt(60));
            case "plannedFor" -> today.plusDays(random.nextInt(50) - 20L);
            default -> today.minusDays(chance(5) ? -1 - random.nextInt(9) : chance(5) ? 400 : random.nextInt(25));
        };
    }

    private List<?> list(RecordComponent component, Class<?> command) {
        var of = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        var name = component.getName();
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> {
            if (of == UUID.class) {
                return id(name.equals("jobcentres") ? "jobcentreId" : name.equals("groups") ? "groupId" : "participantId");
            }
            if (of == String.class) {
                return switch (name) {
                    case "themes" -> stage.themes.isEmpty() ? "ukendt" : oneOf(stage.themes);
                    case "citizenCodes" -> "B" + (i + 1);
                    default -> text();
                };
            }
            return of.isEnum() ? of.getEnumConstants()[random.nextInt(of.getEnumConstants().length)] : record(of, command);
        }).toList();
    }

    private <T> @Nullable T oneOf(List<T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

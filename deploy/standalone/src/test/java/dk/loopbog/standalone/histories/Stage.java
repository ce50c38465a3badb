package dk.loopbog.standalone.histories;

import dk.loopbog.command.Command;
import dk.loopbog.command.erasure.ErasureCommand.ForgetPerson;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.group.LearningGroupCommand.PlanAction;
import dk.loopbog.command.group.LearningGroupCommand.SetGoal;
import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.participant.ParticipantCommand.RecordLeaving;
import dk.loopbog.command.programme.ProgrammeCommand.AddIdea;
import dk.loopbog.command.programme.ProgrammeCommand.AddTheme;
import dk.loopbog.command.workshop.WorkshopCommand.PlanWorkshop;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What those who send commands know of: ids by the name that commands give them, all of them and those around one group or jobcentre. */
final class Stage {

    private static final UUID EVERYWHERE = new UUID(0, 0);

    final List<String> themes = new ArrayList<>();
    final List<String> ideas = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final List<JoinParticipant> people = new ArrayList<>();
    final List<UUID> left = new ArrayList<>();
    final List<UUID> forgotten = new ArrayList<>();
    private final Map<UUID, Map<String, List<UUID>>> around = new HashMap<>();
    private final Map<UUID, UUID> groupOf = new HashMap<>();
    private final Map<UUID, String> jobcentreKeys = new LinkedHashMap<>();
    private final Map<UUID, String> workshopKeys = new HashMap<>();

    /** Takes account of a command that was accepted; its aggregate has that id. */
    void note(Command command, UUID aggregate) {
        var ids = new LinkedHashMap<String, List<UUID>>();
        for (var component : command.getClass().getRecordComponents()) {
            switch (value(command, component)) {
                case UUID id -> ids.put(plain(component.getName()), List.of(id));
                case List<?> list when component.getName().equals("members") -> ids.put("participantId", list.stream().map(UUID.class::cast).toList());
                case null, default -> { }
            }
        }
        ids.merge(nameOf(command), List.of(aggregate), (known, same) -> known);
        switch (command) {
            case AddTheme theme -> themes.add(theme.theme());
            case AddIdea idea -> ideas.add(idea.idea());
            case JoinParticipant person -> people.add(person);
            case RecordLeaving leaving -> left.add(leaving.participantId());
            case ForgetPerson forgetting -> forgotten.add(forgetting.participantId());
            case JoinJobcentre jobcentre -> jobcentreKeys.put(aggregate, jobcentre.key());
            case PlanWorkshop workshop -> workshopKeys.put(aggregate, workshop.key());
            case SetGoal goal -> ids.put("goalId", List.of(goal.goalId()));
            case PlanAction action -> ids.put("actionId", List.of(action.actionId()));
            case FormGroup group -> keys.add(group.key());
            default -> { }
        }
        var group = ids.values().stream().flatMap(List::stream).map(id -> ids.containsKey("groupId") ? ids.get("groupId").getFirst() : groupOf.get(id))
                .filter(Objects::nonNull).findFirst().orElse(null);
        ids.forEach((name, known) -> known.forEach(id -> {
            note(EVERYWHERE, name, id);
            if (group != null) {
                note(group, name, id);
                if (!List.of("programmeId", "jobcentreId", "roundId", "participantId", "workshopId").contains(name)) {
                    groupOf.putIfAbsent(id, group);
                }
            }
            if (ids.containsKey("jobcentreId")) {
                note(ids.get("jobcentreId").getFirst(), name, id);
            }
        }));
    }

    private void note(UUID place, String name, UUID id) {
        var known = around.computeIfAbsent(place, any -> new HashMap<>()).computeIfAbsent(name, any -> new ArrayList<>());
        if (!known.contains(id)) {
            known.add(id);
        }
    }

    /** Those around the group, else those around its jobcentre, else all. */
    List<UUID> ids(String name, @Nullable UUID group) {
        var jobcentres = group == null ? List.<UUID>of() : at(group, "jobcentreId");
        return Stream.of(group == null ? List.<UUID>of() : at(group, plain(name)),
                        jobcentres.isEmpty() ? List.<UUID>of() : at(jobcentres.getFirst(), plain(name)), at(EVERYWHERE, plain(name)))
                .filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }

    private List<UUID> at(UUID place, String name) {
        return around.getOrDefault(place, Map.of()).getOrDefault(name, List.of());
    }

    List<String> jobcentres() {
        return List.copyOf(jobcentreKeys.values());
    }

    @Nullable String keyOfJobcentre(UUID id) {
        return jobcentreKeys.get(id);
    }

    @Nullable String keyOfWorkshop(UUID id) {
        return workshopKeys.get(id);
    }

    /** The same kind of thing under one name. */
    private static String plain(String name) {
        return switch (name) {
            case "author", "chair", "minuteTaker" -> "participantId";
            default -> name;
        };
    }

    private static String nameOf(Command command) {
        return switch (command.getClass().getPackageName().replaceFirst(".*\\.", "")) {
            case "group" -> "groupId";
            case "meeting" -> "meetingId";
            case "minutes" -> "minutesId";
            case "score" -> "sheetId";
            case "programme" -> "programmeId";
            case "jobcentre" -> "jobcentreId";
            case "participant" -> "participantId";
            case "round" -> "roundId";
            case "workshop" -> "workshopId";
            case "forming" -> "formingId";
            default -> "aggregate";
        };
    }

    static @Nullable Object value(Record of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component + " cannot be read", e);
        }
    }

    static @Nullable Object value(Command of, RecordComponent component) {
        return value((Record) of, component);
    }
}

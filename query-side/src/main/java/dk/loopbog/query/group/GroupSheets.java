package dk.loopbog.query.group;

import dk.loopbog.events.Personal;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.query.group.GroupSheet.Goal;
import dk.loopbog.query.group.GroupSheet.Latest;
import dk.loopbog.query.group.GroupSheet.Meeting;
import dk.loopbog.query.group.GroupSheet.MeetingState;
import dk.loopbog.query.group.GroupSheet.Missing;
import dk.loopbog.query.group.GroupSheet.Next;
import dk.loopbog.query.group.GroupSheet.Part;
import dk.loopbog.query.group.GroupSheet.Person;
import dk.loopbog.query.group.GroupSheet.Round;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group's sheet from the documents that it rests on.
 *
 * @param status what the numbers of the group are today
 * @param people the participants that are or were members
 * @param today  in Denmark
 */
record GroupSheets(GroupDocument group, GroupStatus status, RoundDocument round, JobcentreDocument jobcentre, ProgrammeDocument programme,
                   Map<UUID, ParticipantDocument> people, LocalDate today, Wording say) {

    GroupSheet sheetFor(@Nullable UUID reader) {
        var current = group.memberships().stream().filter(this::isCurrent).toList();
        var mine = current.stream().anyMatch(member -> member.participantId().equals(reader));
        return new GroupSheet(group.key(), status.title(), mine, jobcentre.name(), new Round(round.key(), round.name()), round.from(),
                round.to(), purpose(),
                current.stream().map(member -> name(member.participantId())).filter(Objects::nonNull).toList(),
                status.members(), status.functions(), group.themes().stream().map(programme::themeName).toList(), group.dissolved(), next(),
                status.actions().planned() - status.actions().tried(), missing(), latestFeedback(),
                group.actions().stream().map(action -> Chain.of(action, say)).toList(), meetings(), project(), goals(), members());
    }

    private boolean isCurrent(GroupDocument.Membership member) {
        var day = today.isBefore(round.to()) ? today : round.to();
        return !member.from().isAfter(day) && (member.to() == null || member.to().isAfter(day));
    }

    private @Nullable String purpose() {
        return group.goals().stream().filter(goal -> goal.dropped() == null).findFirst().map(goal -> Personal.textOf(goal.current().text()))
                .or(() -> group.currentProject().map(project -> Personal.textOf(project.text().summary()))).orElse(null);
    }

    private @Nullable Next next() {
        return group.meetings().stream().filter(meeting -> meeting.planned() && !meeting.plannedFor().isBefore(today))
                .min(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                .map(meeting -> new Next(meeting.number(), meeting.plannedFor(), meeting.startsAt(), meeting.place(), mode(meeting),
                        name(meeting.chair()), name(meeting.minuteTaker())))
                .orElse(null);
    }

    private List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        for (var number : status.minutes().missing()) {
            var held = group.meetings().stream().filter(meeting -> meeting.number() == number).map(GroupDocument.Meeting::held)
                    .filter(Objects::nonNull).findFirst();
            missing.add(new Missing(say.text("group.missing.minutes", number),
                    held.map(day -> say.text("group.missing.minutes.held", say.date(day))).orElse(null)));
        }
        if (group.project().isEmpty()) {
            missing.add(new Missing(say.text("group.missing.project"), null));
        } else {
            var written = project().stream().map(Part::key).toList();
            Part.KEYS.stream().filter(key -> !written.contains(key))
                    .forEach(key -> missing.add(new Missing(say.text("group.project." + key), say.text("group.missing.part"))));
        }
        if (status.goals() == 0) {
            missing.add(new Missing(say.text("group.missing.goal"), null));
        }
        return missing;
    }

    private @Nullable Latest latestFeedback() {
        return group.feedback().stream().max(Comparator.comparing(GroupDocument.Feedback::on)).map(feedback -> {
            var meeting = group.meetings().stream().filter(held -> feedback.submission().id().equals(held.minutesId())).findFirst();
            var kind = key(feedback.submission().kind());
            var about = meeting.map(held -> say.text("group.feedback.on.meeting", held.number()))
                    .orElseGet(() -> say.text("group.feedback.on." + kind));
            var by = Objects.requireNonNullElse(feedback.by().text(), say.text("group.feedback.researcher"));
            var kinds = feedback.kinds().stream().map(given -> say.text("feedback.kind." + key(given))).toList();
            return new Latest(Personal.textOf(feedback.text()), by, feedback.on(), kinds, about,
                    feedback.opened() == null, meeting.map(held -> minutesPage(held.number())).orElse(null));
        }).orElse(null);
    }

    private List<Meeting> meetings() {
        return group.meetings().stream().sorted(Comparator.comparingInt(GroupDocument.Meeting::number)).map(meeting -> {
            var received = meeting.minutes().isEmpty() ? null : meeting.minutes().getFirst().on();
            return new Meeting(meeting.number(), Objects.requireNonNullElse(meeting.held(), meeting.plannedFor()), stateOf(meeting), mode(meeting),
                    meeting.held() == null || meeting.attended().isEmpty() ? null : meeting.attended().size(), meeting.apologies().size(), received,
                    meeting.minutes().size(), received == null ? null : minutesPage(meeting.number()));
        }).toList();
    }

    private MeetingState stateOf(GroupDocument.Meeting meeting) {
        if (!meeting.minutes().isEmpty()) {
            return MeetingState.RECEIVED;
        }
        if (meeting.cancelled() != null) {
            return MeetingState.CANCELLED;
        }
        if (meeting.held() == null) {
            return MeetingState.PLANNED;
        }
        return status.minutes().missing().contains(meeting.number()) ? MeetingState.MISSING : MeetingState.HELD;
    }

    /** The fields that are written, in the order of the template. */
    private List<Part> project() {
        var texts = group.currentProject().map(GroupDocument.ProjectVersion::text).orElse(null);
        return texts == null ? List.of() : Part.KEYS.stream().flatMap(key -> Optional.ofNullable(Personal.textOf(switch (key) {
            case "summary" -> texts.summary();
            case "link" -> texts.link();
            case "actions" -> texts.actions();
            case "effect-us" -> texts.effectUs();
            case "effect-citizen" -> texts.effectCitizen();
            default -> texts.effectOrganisation();
        })).map(text -> new Part(key, text)).stream()).toList();
    }

    private List<Goal> goals() {
        return group.goals().stream().map(goal -> new Goal(Objects.requireNonNullElse(Personal.textOf(goal.current().text()), "–"),
                goal.dropped() != null, goal.dropped() == null ? null : dropped(goal.dropped(), Personal.textOf(goal.dropReason())),
                Personal.textOf(goal.assessment()))).toList();
    }

    private String dropped(LocalDate day, @Nullable String reason) {
        return reason == null ? say.text("group.goals.dropped", say.date(day)) : say.text("group.goals.dropped-because", say.date(day), reason);
    }

    private List<Person> members() {
        return group.memberships().stream().sorted(Comparator.comparing(GroupDocument.Membership::from)).map(member -> {
            var person = people.get(member.participantId());
            var function = person == null ? null : programme.functionOf(person.titleOn(member.from()), today).orElse(null);
            return new Person(Objects.requireNonNullElse(name(member.participantId()), say.text("group.people.someone")),
                    function == null ? say.text("group.people.other-function") : function, member.from(), member.to());
        }).toList();
    }

    /** Meeting in one place goes without saying. */
    private static @Nullable String mode(GroupDocument.Meeting meeting) {
        return meeting.mode() == MeetingMode.IN_PERSON ? null : key(meeting.mode());
    }

    private String minutesPage(int number) {
        return "/grupper/" + group.key() + "/referater/" + number;
    }

    private @Nullable String name(@Nullable UUID participant) {
        var person = participant == null ? null : people.get(participant);
        return person == null ? null : Personal.textOf(person.name());
    }

    private static @Nullable String key(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }
}

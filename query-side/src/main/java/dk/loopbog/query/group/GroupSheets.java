package dk.loopbog.query.group;

import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupSheet.Data;
import dk.loopbog.query.group.GroupSheet.Goal;
import dk.loopbog.query.group.GroupSheet.Latest;
import dk.loopbog.query.group.GroupSheet.Logbook;
import dk.loopbog.query.group.GroupSheet.Meeting;
import dk.loopbog.query.group.GroupSheet.MeetingState;
import dk.loopbog.query.group.GroupSheet.Missing;
import dk.loopbog.query.group.GroupSheet.Next;
import dk.loopbog.query.group.GroupSheet.Part;
import dk.loopbog.query.group.GroupSheet.Person;
import dk.loopbog.query.group.GroupSheet.Round;
import dk.loopbog.query.group.GroupSheet.Scoring;
import dk.loopbog.query.group.GroupSheet.Unread;
import dk.loopbog.query.group.GroupSheet.Ways;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.submission.HandedInFile;
import dk.loopbog.query.submission.SubmissionDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group's sheet from the documents that it rests on.
 *
 * @param status what the numbers of the group are today
 */
record GroupSheets(SeenGroup seen, GroupStatus status, Wording say) {

    /**
     * @param logbook the reader's own entries in this group
     * @param closed  recordings that are not opened to anybody
     */
    GroupSheet sheetFor(Viewer viewer, RoundStatusDocument facts, boolean seesScores, List<SubmissionDocument> logbook, Set<UUID> closed) {
        var group = seen.group();
        var round = seen.round();
        var current = seen.current();
        var mine = current.stream().anyMatch(member -> member.participantId().equals(viewer.participant()));
        var chains = chains();
        return new GroupSheet(group.key(), status.title(), mine, seen.may(), mine && seen.may().submits() ? ways(chains) : null,
                seen.jobcentre().name(), new Round(round.key(), round.name()), round.from(), round.to(), seen.today().isAfter(round.to()), purpose(),
                current.stream().map(member -> name(member.participantId())).filter(Objects::nonNull).toList(),
                status.members(), status.functions(), group.themes().stream().map(seen.programme()::themeName).toList(), group.dissolved(), next(),
                status.actions().planned() - status.actions().tried(), missing(), latestFeedback().orElse(null),
                HandedIn.of(facts, status.feedback(), viewer, say), unread(), answered(logbook),
                chains, meetings(),
                !group.project().isEmpty(), project(), goals(), data(viewer, closed), members(), seesScores ? scoring() : null);
    }

    /** The goal stands over an action where there is more than one to choose between. */
    List<Chain> chains() {
        var goals = seen.group().goals().size() < 2 ? Map.<UUID, GroupDocument.Goal>of()
                : seen.group().goals().stream().collect(Collectors.toMap(GroupDocument.Goal::id, goal -> goal));
        return seen.group().actions().stream().map(action -> {
            var goal = action.goalId() == null ? null : goals.get(action.goalId());
            return Chain.of(action, goal == null ? null : Personal.textOf(goal.current().text()), say);
        }).toList();
    }

    private Ways ways(List<Chain> chains) {
        var open = chains.stream().filter(chain -> chain.ways().contains(Chain.TRY)).toList();
        return new Ways(status.minutes().missing().stream().max(Comparator.naturalOrder()).orElse(null), !seen.may().writes() || open.isEmpty() ? null
                : seen.page() + (open.size() == 1 ? "/aktioner/" + open.getFirst().action() + "/" + Chain.TRY : "#tries"));
    }

    private @Nullable String purpose() {
        return seen.group().goals().stream().filter(goal -> goal.dropped() == null).findFirst().map(goal -> Personal.textOf(goal.current().text()))
                .or(() -> seen.group().currentProject().map(project -> Personal.textOf(project.text().summary()))).orElse(null);
    }

    private @Nullable Next next() {
        return seen.group().meetings().stream().filter(meeting -> meeting.planned() && !meeting.plannedFor().isBefore(seen.today()))
                .min(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                .map(meeting -> new Next(meeting.number(), meeting.plannedFor(), meeting.startsAt(), meeting.place(), mode(meeting),
                        name(meeting.chair()), name(meeting.minuteTaker())))
                .orElse(null);
    }

    private List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        for (var number : status.minutes().missing()) {
            var held = seen.group().meetings().stream().filter(meeting -> meeting.number() == number).map(GroupDocument.Meeting::held)
                    .filter(Objects::nonNull).findFirst();
            missing.add(new Missing(say.text("group.missing.minutes", number),
                    held.map(day -> say.text("group.missing.minutes.held", say.date(day))).orElse(null),
                    seen.may().submits() ? minutesPage(number) + "/skriv" : null));
        }
        seen.group().meetings().stream().filter(meeting -> meeting.planned() && meeting.plannedFor().isBefore(seen.today()))
                .sorted(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                .forEach(meeting -> missing.add(new Missing(say.text("group.missing.held", meeting.number()),
                        say.text("group.missing.held.on", say.date(meeting.plannedFor())),
                        seen.may().keepsMeetings() ? seen.page() + "/moeder/" + meeting.number() : null)));
        if (seen.group().project().isEmpty()) {
            missing.add(new Missing(say.text("group.missing.project"), null, form("/projekt")));
        } else {
            var written = project().stream().map(Part::key).toList();
            Part.KEYS.stream().filter(key -> !written.contains(key))
                    .forEach(key -> missing.add(new Missing(say.text("group.project." + key), say.text("group.missing.part"), form("/projekt/ret"))));
        }
        if (status.goals() == 0) {
            missing.add(new Missing(say.text("group.missing.goal"), null, form("/maal/nyt")));
        }
        return missing;
    }

    private @Nullable String form(String path) {
        return seen.may().writes() ? seen.page() + path : null;
    }

    private Optional<Latest> latestFeedback() {
        return latest(seen.group().feedback().stream());
    }

    /** Of two given on the same day the one that came last. */
    private Optional<Latest> latest(Stream<GroupDocument.Feedback> given) {
        return given.reduce((one, next) -> next.on().isBefore(one.on()) ? one : next).map(this::written);
    }

    private List<Unread> unread() {
        var latest = latestFeedback().map(Latest::id).orElse(null);
        return seen.group().feedback().stream().filter(feedback -> feedback.opened() == null && !feedback.id().equals(latest))
                .sorted(Comparator.comparing(GroupDocument.Feedback::on).reversed())
                .map(feedback -> new Unread(feedback.id(), about(feedback), feedback.on())).toList();
    }

    private Latest written(GroupDocument.Feedback feedback) {
        var by = Objects.requireNonNullElse(feedback.by().text(), say.text("group.feedback.researcher"));
        var kinds = feedback.kinds().stream().map(given -> say.text("feedback.kind." + key(given))).toList();
        return new Latest(feedback.id(), Personal.textOf(feedback.text()), by, feedback.on(), kinds, about(feedback), feedback.opened() == null,
                !feedback.answers().isEmpty() ? say.text("group.feedback.answered", say.date(feedback.answers().getLast().on()))
                        : feedback.opened() == null ? null : say.text("group.feedback.opened", say.date(feedback.opened())));
    }

    private String about(GroupDocument.Feedback feedback) {
        return seen.group().meetings().stream().filter(held -> feedback.submission().id().equals(held.minutesId())).findFirst()
                .map(held -> say.text("group.feedback.on.meeting", held.number()))
                .orElseGet(() -> say.text("group.feedback.on." + key(feedback.submission().kind())));
    }

    private static @Nullable Logbook answered(List<SubmissionDocument> logbook) {
        var answers = logbook.stream().flatMap(entry -> entry.standingFeedback().stream()).toList();
        return answers.isEmpty() ? null
                : new Logbook(answers.size(), Math.toIntExact(answers.stream().filter(answer -> answer.opened() == null).count()));
    }

    private List<Meeting> meetings() {
        return seen.group().meetings().stream().sorted(Comparator.comparingInt(GroupDocument.Meeting::number)).map(meeting -> {
            var received = meeting.minutes().isEmpty() ? null : meeting.minutes().getFirst().on();
            return new Meeting(meeting.number(), Objects.requireNonNullElse(meeting.held(), meeting.plannedFor()), stateOf(meeting), mode(meeting),
                    meeting.held() == null || meeting.attended().isEmpty() ? null : meeting.attended().size(), meeting.apologies().size(), received,
                    meeting.minutes().size(), received == null ? null : minutesPage(meeting.number()), feedbackOn(meeting));
        }).toList();
    }

    private @Nullable Latest feedbackOn(GroupDocument.Meeting meeting) {
        return latest(seen.group().feedback().stream().filter(feedback -> feedback.submission().id().equals(meeting.minutesId()))).orElse(null);
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
        var texts = seen.group().currentProject().map(GroupDocument.ProjectVersion::text).orElse(null);
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
        return seen.group().goals().stream().map(goal -> new Goal(goal.key(), Objects.requireNonNullElse(Personal.textOf(goal.current().text()), "–"),
                goal.dropped() != null, goal.dropped() == null ? null : say.text("group.goals.dropped", say.date(goal.dropped())),
                Personal.textOf(goal.dropReason()), Personal.textOf(goal.assessment()))).toList();
    }

    private List<Data> data(Viewer viewer, Set<UUID> closed) {
        return GroupVisibility.data(viewer, seen.group()).stream().sorted(Comparator.comparing(GroupDocument.DataItem::on).reversed())
                .map(item -> new Data(item.id(), item.kind().key(), item.on(), item.count(), item.pages(), Personal.textOf(item.title()),
                        closed.contains(item.id()) ? null : HandedInFile.of(item.id(), 1, item.file(), say), closed.contains(item.id()),
                        seen.may().submits() && item.kind().source() == DataKind.Source.PARTICIPANTS))
                .toList();
    }

    private List<Person> members() {
        return seen.group().memberships().stream().sorted(Comparator.comparing(GroupDocument.Membership::from)).map(member -> {
            var person = seen.people().get(member.participantId());
            var function = person == null ? null : seen.programme().functionOf(person.titleOn(member.from()), seen.today()).orElse(null);
            return new Person(Objects.requireNonNullElse(name(member.participantId()), say.text("group.people.someone")),
                    function == null ? say.text("group.people.other-function") : function, member.from(), member.to());
        }).toList();
    }

    private List<Scoring> scoring() {
        return seen.group().scoreSheets().stream().map(sheet -> new Scoring(sheet.id(), Optional.ofNullable(Personal.textOf(sheet.question()))
                .orElseGet(() -> say.text("score.untitled", say.number(sheet.scaleMin()), say.number(sheet.scaleMax()))),
                Personal.textOf(sheet.question()) != null)).toList();
    }

    /** Meeting in one place goes without saying. */
    private static @Nullable String mode(GroupDocument.Meeting meeting) {
        return meeting.mode() == MeetingMode.IN_PERSON ? null : key(meeting.mode());
    }

    private String minutesPage(int number) {
        return "/grupper/" + seen.group().key() + "/referater/" + number;
    }

    private @Nullable String name(@Nullable UUID participant) {
        return seen.name(participant);
    }

    private static @Nullable String key(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }
}

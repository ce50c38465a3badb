package dk.loopbog.query.summary;

import dk.loopbog.events.Personal;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.finding.FindingsView;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupDocument.StepKind;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.status.RoundStatus;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatuses;
import dk.loopbog.query.summary.WorkshopSummary.Action;
import dk.loopbog.query.summary.WorkshopSummary.Activity;
import dk.loopbog.query.summary.WorkshopSummary.Counts;
import dk.loopbog.query.summary.WorkshopSummary.Finding;
import dk.loopbog.query.summary.WorkshopSummary.Group;
import dk.loopbog.query.summary.WorkshopSummary.Named;
import dk.loopbog.query.summary.WorkshopSummary.Round;
import dk.loopbog.query.summary.WorkshopSummary.State;
import dk.loopbog.query.summary.WorkshopSummary.Theme;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts a workshop's summary from the round's status and the groups' own words, as they stood on the workshop's day. */
@Component
public class WorkshopSummaries {

    /** A function held by fewer than so many people at a jobcentre could point at one of them. */
    private static final int FEWEST_OF_A_FUNCTION = 3;

    private final ReadModels models;
    private final Days days;

    public WorkshopSummaries(ReadModels models, Days days) {
        this.models = models;
        this.days = days;
    }

    public WorkshopSummary draft(WorkshopDocument workshop) {
        var programme = models.of(new ProgrammesView()).find(workshop.programmeId()).orElseThrow();
        var rounds = ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::rounds, new RoundsView(), models).stream()
                .sorted(Comparator.comparing(RoundDocument::from)).toList();
        var back = lookedBackOn(rounds, workshop.date());
        var ahead = rounds.stream().filter(round -> back == null || round.from().isAfter(back.from())).findFirst().orElse(null);
        var today = days.today();
        var day = workshop.date().isBefore(today) ? workshop.date() : today;
        var jobcentre = Optional.ofNullable(workshop.jobcentreId()).flatMap(models.of(new JobcentresView())::find).orElse(null);
        Predicate<JobcentreDocument> here = each -> jobcentre == null || each.id().equals(jobcentre.id());
        var then = day.equals(today) ? models : models.asOf(day, null);
        var status = back == null ? null : new RoundStatuses(then, models, day).of(back.id(), null, here);
        var lines = status == null ? List.<GroupStatus>of() : status.jobcentres().stream().flatMap(place -> place.groups().stream()).toList();
        var groups = then.of(new GroupsView()).find(lines.stream().map(GroupStatus::id).toList()).stream()
                .collect(Collectors.toMap(GroupDocument::id, Function.identity()));
        var common = commonFunctions(programme, day);
        var names = namesIn(programme);
        return WorkshopSummary.untouched(workshop.key(), workshop.date(), workshop.place(),
                jobcentre == null ? null : new Named(jobcentre.key(), jobcentre.name()), round(back), round(ahead), day,
                status == null ? null : status.totals(), activity(groups.values(), day), themes(lines, programme, names),
                status == null ? List.of() : groups(status, groups, programme, common, names, day), findings(workshop, programme, names));
    }

    /** The latest round that was at least half gone: a workshop at a round's beginning looks back on the one before. */
    private static @Nullable RoundDocument lookedBackOn(List<RoundDocument> rounds, LocalDate day) {
        return rounds.stream().filter(round -> !round.from().plusDays(ChronoUnit.DAYS.between(round.from(), round.to()) / 2).isAfter(day))
                .reduce((earlier, later) -> later).orElse(null);
    }

    private static @Nullable Round round(@Nullable RoundDocument round) {
        return round == null ? null
                : new Round(round.key(), round.name(), round.from(), round.to(), round.reporting().name().toLowerCase(Locale.ROOT));
    }

    private static Activity activity(Collection<GroupDocument> groups, LocalDate day) {
        var tried = groups.stream().flatMap(group -> group.actions().stream()).flatMap(action -> action.steps().stream())
                .filter(step -> step.kind() == StepKind.TRIED).map(GroupDocument.Step::on);
        var held = groups.stream().flatMap(group -> group.meetings().stream()).map(GroupDocument.Meeting::held).filter(Objects::nonNull);
        var received = groups.stream().flatMap(group -> Stream.of(
                group.project().stream().limit(1).map(GroupDocument.ProjectVersion::on),
                group.meetings().stream().flatMap(meeting -> meeting.minutes().stream().limit(1)).map(GroupDocument.Minutes::on),
                group.logbook().stream().map(GroupDocument.LogbookEntry::on),
                group.reflections().stream().map(GroupDocument.Reflection::on)).flatMap(Function.identity()));
        return new Activity(upTo(day, tried), upTo(day, held), upTo(day, received));
    }

    private static List<LocalDate> upTo(LocalDate day, Stream<LocalDate> days) {
        return days.filter(each -> !each.isAfter(day)).sorted().toList();
    }

    private static List<Theme> themes(List<GroupStatus> groups, ProgrammeDocument programme, NamesOfPeople names) {
        return groups.stream().flatMap(group -> group.themes().stream()).distinct()
                .map(key -> new Theme(key, programme.themeName(key),
                        groups.stream().filter(group -> group.themes().contains(key)).map(GroupStatus::title).map(names::leftOut).toList()))
                .sorted(Comparator.<Theme>comparingInt(theme -> -theme.groups().size()).thenComparing(Theme::name)).toList();
    }

    private List<Group> groups(RoundStatus status, Map<UUID, GroupDocument> documents, ProgrammeDocument programme,
                               Predicate<FunctionAtPlace> common, NamesOfPeople names, LocalDate day) {
        return status.jobcentres().stream().flatMap(place -> place.groups().stream().map(line -> {
            var group = documents.get(line.id());
            return new Group(line.key(), names.leftOut(line.title()), place.name(), line.themes().stream().map(programme::themeName).toList(), line.members(),
                    functions(group, programme, common, day),
                    group.goals().stream().filter(goal -> goal.dropped() == null).map(goal -> Personal.textOf(goal.current().text()))
                            .filter(Objects::nonNull).map(names::leftOut).toList(),
                    group.actions().stream().map(action -> action(action, names)).flatMap(Optional::stream).toList(),
                    group.actions().stream().flatMap(action -> action.steps().stream()).map(GroupDocument.Step::learned).map(Personal::textOf)
                            .filter(Objects::nonNull).map(names::leftOut).distinct().toList(),
                    new Counts(line.actions(), line.meetings().held(), line.minutes().received(), line.logbookEntries()), null, List.of());
        })).toList();
    }

    private static Optional<Action> action(GroupDocument.Action action, NamesOfPeople names) {
        return Optional.ofNullable(Personal.textOf(action.text())).map(names::leftOut).map(text -> new Action(text,
                action.steps().stream().filter(step -> step.kind() == StepKind.ADJUSTED).map(step -> Personal.textOf(step.text()))
                        .filter(Objects::nonNull).map(names::leftOut).reduce((earlier, later) -> later).orElse(null),
                (int) action.steps().stream().filter(step -> step.kind() == StepKind.TRIED).count(),
                action.everReached(StepKind.STOPPED) ? State.STOPPED : action.everReached(StepKind.KEPT) ? State.KEPT
                        : action.everReached(StepKind.ADJUSTED) ? State.ADJUSTED : action.everReached(StepKind.TRIED) ? State.TRIED : State.PLANNED));
    }

    /** Whose names are left out of every summary of the programme. */
    NamesOfPeople namesIn(ProgrammeDocument programme) {
        return NamesOfPeople.of(people(programme).stream()
                .map(ParticipantDocument::name).map(Personal::textOf).filter(Objects::nonNull).toList());
    }

    private List<ParticipantDocument> people(ProgrammeDocument programme) {
        return ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::participants, new ParticipantsView(), models);
    }

    private record FunctionAtPlace(UUID jobcentre, String function) {
    }

    /** The function that somebody may be called by on that day; nothing where fewer than three at the place hold it. */
    Optional<String> functionOf(ParticipantDocument person, ProgrammeDocument programme, LocalDate day) {
        return programme.functionOf(person.titleOn(day), day)
                .filter(function -> commonFunctions(programme, day).test(new FunctionAtPlace(person.jobcentreId(), function)));
    }

    /** Which functions enough people at a place hold to be named. */
    private Predicate<FunctionAtPlace> commonFunctions(ProgrammeDocument programme, LocalDate day) {
        var held = people(programme).stream().filter(person -> person.presentOn(day))
                .flatMap(person -> programme.functionOf(person.titleOn(day), day)
                        .map(function -> new FunctionAtPlace(person.jobcentreId(), function)).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return function -> held.getOrDefault(function, 0L) >= FEWEST_OF_A_FUNCTION;
    }

    private List<@Nullable String> functions(GroupDocument group, ProgrammeDocument programme, Predicate<FunctionAtPlace> common, LocalDate day) {
        var members = group.memberships().stream().filter(member -> member.to() == null || member.to().isAfter(day))
                .map(GroupDocument.Membership::participantId).collect(Collectors.toSet());
        return models.of(new ParticipantsView()).find(members).stream()
                .map((ParticipantDocument person) -> programme.functionOf(person.titleOn(day), day)
                        .filter(function -> common.test(new FunctionAtPlace(group.jobcentreId(), function))).orElse(null))
                .distinct().sorted(Comparator.nullsLast(Comparator.naturalOrder())).toList();
    }

    private List<Finding> findings(WorkshopDocument workshop, ProgrammeDocument programme, NamesOfPeople names) {
        return ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::findings, new FindingsView(), models).stream()
                .filter(finding -> finding.sharedAt().stream().anyMatch(shared -> shared.workshopId().equals(workshop.id())))
                .flatMap(finding -> Optional.ofNullable(Personal.textOf(finding.text())).map(names::leftOut).map(text -> new Finding(text,
                        finding.themes().stream().map(programme::themeName).toList(), finding.passages().size(), null, finding.id())).stream())
                .toList();
    }
}

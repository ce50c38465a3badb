package dk.loopbog.query.status;

import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.status.RoundStatus.Actions;
import dk.loopbog.query.status.RoundStatus.AsOf;
import dk.loopbog.query.status.RoundStatus.Completeness;
import dk.loopbog.query.status.RoundStatus.Descriptions;
import dk.loopbog.query.status.RoundStatus.Feedback;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatus.JobcentreStatus;
import dk.loopbog.query.status.RoundStatus.Meetings;
import dk.loopbog.query.status.RoundStatus.MinutesCounts;
import dk.loopbog.query.status.RoundStatus.Totals;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a round's status together from the read models as they stood on a day. */
public final class RoundStatuses {

    private final ReadModels models;
    private final ReadModels now;
    private final LocalDate day;

    /**
     * @param models as of that day
     * @param now    for what the models of the day refer to but do not hold, for it was dated later
     * @param day    the last day of which anything counts
     */
    public RoundStatuses(ReadModels models, ReadModels now, LocalDate day) {
        this.models = models;
        this.now = now;
        this.day = day;
    }

    /**
     * @param id         of a round that is known now
     * @param recordedBy only repeated in the answer
     * @param shown      which jobcentres may be seen
     */
    public RoundStatus of(UUID id, @Nullable LocalDate recordedBy, Predicate<JobcentreDocument> shown) {
        var round = find(new RoundsView(), id).orElseThrow();
        var programme = find(new ProgrammesView(), round.programmeId()).orElseThrow();
        var jobcentres = jobcentresOf(round).stream().filter(shown).toList();
        var groups = groupsOf(round, jobcentres);
        var people = find(new ParticipantsView(), groups.stream().flatMap(group -> group.memberships().stream())
                .map(RoundStatusDocument.Membership::participantId).collect(Collectors.toSet()))
                .stream().collect(Collectors.toMap(ParticipantDocument::id, person -> person));
        var groupsAt = groups.stream().collect(Collectors.groupingBy(RoundStatusDocument::jobcentreId));
        var statuses = jobcentres.stream().map(jobcentre -> {
            var own = groupsAt.getOrDefault(jobcentre.id(), List.of());
            var lines = own.stream().map(group -> status(group, jobcentre, round, programme, people)).toList();
            return new JobcentreStatus(jobcentre.key(), jobcentre.name(), jobcentre.withdrawnBy(day), lines, totals(own, lines));
        }).toList();
        return new RoundStatus(round.key(), round.name(), round.from(), round.to(), new AsOf(day, recordedBy), statuses,
                totals(groups, statuses.stream().flatMap(jobcentre -> jobcentre.groups().stream()).toList()));
    }

    /** The jobcentres that take part in the round: first joined first, then by key. */
    public List<JobcentreDocument> jobcentresOf(RoundDocument round) {
        var withGroups = find(new JobcentresView(), entriesOf(round).stream().map(GroupsOf.Entry::jobcentreId).collect(Collectors.toSet()));
        var others = models.of(new JobcentresView()).find(ProgrammeParts.ids(Set.of(round.programmeId()), ProgrammeParts::jobcentres, now)).stream()
                .filter(jobcentre -> !jobcentre.joined().isAfter(day) && Definitions.takesPartWithoutGroups(jobcentre, round));
        return Stream.concat(withGroups.stream(), others).distinct()
                .sorted(Comparator.comparing(JobcentreDocument::joined).thenComparing(JobcentreDocument::key))
                .toList();
    }

    /** The groups of these jobcentres in the round, with nothing later than the day: first formed first, then by key. */
    public List<RoundStatusDocument> groupsOf(RoundDocument round, Collection<JobcentreDocument> jobcentres) {
        var shown = jobcentres.stream().map(JobcentreDocument::id).collect(Collectors.toSet());
        var ids = entriesOf(round).stream().filter(entry -> shown.contains(entry.jobcentreId())).map(GroupsOf.Entry::groupId).toList();
        return models.of(new RoundStatusView()).find(ids).stream().map(group -> group.asOf(day))
                .sorted(Comparator.comparing(RoundStatusDocument::formed).thenComparing(RoundStatusDocument::key))
                .toList();
    }

    private List<GroupsOf.Entry> entriesOf(RoundDocument round) {
        return models.of(new RoundGroupsView()).find(round.id()).map(GroupsOf::groups).orElse(List.of()).stream()
                .filter(entry -> !entry.formed().isAfter(day)).toList();
    }

    private <D> Optional<D> find(View<D> view, UUID id) {
        return models.of(view).find(id).or(() -> now.of(view).find(id));
    }

    private <D> List<D> find(View<D> view, Set<UUID> ids) {
        var found = models.of(view).find(ids);
        return found.size() == ids.size() ? found : ids.stream().flatMap(id -> find(view, id).stream()).toList();
    }

    private GroupStatus status(RoundStatusDocument group, JobcentreDocument jobcentre, RoundDocument round, ProgrammeDocument programme,
                               Map<UUID, ParticipantDocument> people) {
        var memberDay = Definitions.memberDay(day, round);
        var members = Definitions.members(group, memberDay, people, jobcentre);
        return new GroupStatus(group.groupId(), group.key(), Definitions.title(group), group.themes(), group.formed(), members.size(),
                Definitions.functions(members, people, programme, memberDay, day), Definitions.description(group), Definitions.goals(group),
                Definitions.actions(group), Definitions.meetings(group, round), Definitions.minutes(group, round),
                Definitions.logbookEntries(group), Definitions.dataItems(group), Definitions.feedback(group),
                Definitions.daysToFirstTry(group), Definitions.meetingLines(group));
    }

    private static Totals totals(List<RoundStatusDocument> facts, List<GroupStatus> groups) {
        return new Totals(groups.size(), sum(groups, GroupStatus::members),
                new Descriptions(count(groups, Completeness.COMPLETE), count(groups, Completeness.PARTIAL), count(groups, Completeness.MISSING)),
                sum(groups, GroupStatus::goals),
                new Actions(sum(groups, g -> g.actions().planned()), sum(groups, g -> g.actions().tried()),
                        sum(groups, g -> g.actions().adjusted()), sum(groups, g -> g.actions().stopped())),
                new Meetings(sum(groups, g -> g.meetings().expected()), sum(groups, g -> g.meetings().held()),
                        sum(groups, g -> g.meetings().cancelled())),
                new MinutesCounts(sum(groups, g -> g.minutes().expected()), sum(groups, g -> g.minutes().received()),
                        sum(groups, g -> g.minutes().missing().size())),
                sum(groups, GroupStatus::logbookEntries), sum(groups, GroupStatus::dataItems),
                new Feedback(sum(groups, g -> g.feedback().given()), sum(groups, g -> g.feedback().waiting()),
                        sum(groups, g -> g.feedback().answered()),
                        Definitions.median(facts.stream().flatMap(group -> Definitions.daysToFirstFeedback(group).stream()).toList())));
    }

    private static int sum(List<GroupStatus> groups, ToIntFunction<GroupStatus> number) {
        return groups.stream().mapToInt(number).sum();
    }

    private static int count(List<GroupStatus> groups, Completeness completeness) {
        return (int) groups.stream().filter(group -> group.description() == completeness).count();
    }
}

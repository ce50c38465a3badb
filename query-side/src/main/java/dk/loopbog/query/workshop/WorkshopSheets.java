package dk.loopbog.query.workshop;

import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.finding.FindingDocument;
import dk.loopbog.query.finding.FindingVisibility;
import dk.loopbog.query.finding.FindingsView;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.summary.SummaryVisibility;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopSheet.Finding;
import dk.loopbog.query.workshop.WorkshopSheet.Person;
import dk.loopbog.query.workshop.WorkshopSheet.Place;
import dk.loopbog.query.workshop.WorkshopSheet.Point;
import dk.loopbog.query.workshop.WorkshopSheet.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what belongs to the day of a workshop. */
@Component
class WorkshopSheets {

    /** "9.15 Hvad lærte vi?", "09:15-10.00 Pause". */
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{1,2}[.:]\\d{2}(?:\\s*[-–]\\s*\\d{1,2}[.:]\\d{2})?)[\\s:–-]+(\\S.*)");

    private final ReadModels models;

    WorkshopSheets(ReadModels models) {
        this.models = models;
    }

    WorkshopSheet of(WorkshopDocument workshop, Viewer viewer, Wording say) {
        var places = places(workshop, viewer, say);
        return new WorkshopSheet(workshop.key(), workshop.id(), jobcentre(workshop).map(JobcentreDocument::name).orElse(null), workshop.date(),
                workshop.held() != null, workshop.place(),
                Optional.ofNullable(workshop.roundId()).flatMap(models.of(new RoundsView())::find).map(RoundDocument::name).orElse(null),
                agenda(Personal.textOf(workshop.agenda())), places, workshop.invited().size(), workshop.attendance(), findings(workshop, viewer, say),
                WorkshopVisibility.keeps(viewer), workshop.published() || SummaryVisibility.readsDraft(viewer), workshop.published(),
                WorkshopVisibility.keeps(viewer) ? groups(workshop, say) : List.of(), WorkshopVisibility.keeps(viewer) ? people(workshop, say) : List.of());
    }

    Optional<JobcentreDocument> jobcentre(WorkshopDocument workshop) {
        return Optional.ofNullable(workshop.jobcentreId()).flatMap(models.of(new JobcentresView())::find);
    }

    static List<Point> agenda(@Nullable String written) {
        return written == null ? List.of() : written.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
            var timed = WITH_TIME.matcher(line);
            return timed.matches() ? new Point(timed.group(1), timed.group(2)) : new Point(null, line);
        }).toList();
    }

    private List<Place> places(WorkshopDocument workshop, Viewer viewer, Wording say) {
        var programme = models.of(new ProgrammesView()).find(workshop.programmeId()).orElseThrow();
        var named = models.of(new ParticipantsView()).find(Stream.concat(workshop.invited().stream(), workshop.attended().stream()).distinct().toList());
        return ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::jobcentres, new JobcentresView(), models).stream()
                .filter(place -> named.stream().anyMatch(person -> person.jobcentreId().equals(place.id())))
                .sorted(Comparator.comparing(JobcentreDocument::name))
                .map(place -> place(place, named.stream().filter(person -> person.jobcentreId().equals(place.id())).toList(), workshop, programme, viewer, say))
                .toList();
    }

    private static Place place(JobcentreDocument place, List<ParticipantDocument> people, WorkshopDocument workshop, ProgrammeDocument programme,
                               Viewer viewer, Wording say) {
        return new Place(place.name(), (int) people.stream().filter(person -> workshop.invited().contains(person.id())).count(),
                (int) people.stream().filter(person -> workshop.attended().contains(person.id())).count(),
                !WorkshopVisibility.seesNames(viewer, place) ? List.of() : people.stream().map(person -> new Person(nameOf(person, say),
                        programme.functionOf(person.titleOn(workshop.date()), workshop.date()).orElse(null), workshop.invited().contains(person.id()),
                        workshop.attended().contains(person.id()))).sorted(Comparator.comparing(Person::name)).toList());
    }

    static String nameOf(ParticipantDocument person, Wording say) {
        return Objects.requireNonNullElse(Personal.textOf(person.name()), say.text("group.people.someone") + " " + person.key());
    }

    private List<Finding> findings(WorkshopDocument workshop, Viewer viewer, Wording say) {
        return ProgrammeParts.of(Set.of(workshop.programmeId()), ProgrammeParts::findings, new FindingsView(), models).stream()
                .filter(finding -> finding.sharedAt().stream().anyMatch(shared -> shared.workshopId().equals(workshop.id())))
                .flatMap(finding -> Optional.ofNullable(Personal.textOf(finding.text())).map(text -> finding(finding, text, workshop, viewer, say)).stream())
                .toList();
    }

    private Finding finding(FindingDocument finding, String text, WorkshopDocument workshop, Viewer viewer, Wording say) {
        var replies = finding.replies().stream().filter(reply -> reply.workshopId().equals(workshop.id())).toList();
        return new Finding(finding.id(), text, count(replies, MemberCheckReply.AGREE), count(replies, MemberCheckReply.NUANCE),
                count(replies, MemberCheckReply.OTHER_CONNECTION), replies.stream().filter(reply -> FindingVisibility.readsReply(viewer, reply))
                        .map(reply -> new Said(key(reply.reply()), by(reply, say), Personal.textOf(reply.text()))).toList());
    }

    static String key(MemberCheckReply reply) {
        return reply.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int count(List<FindingDocument.Reply> replies, MemberCheckReply kind) {
        return (int) replies.stream().filter(reply -> reply.reply() == kind).count();
    }

    private @Nullable String by(FindingDocument.Reply reply, Wording say) {
        if (reply.participantId() != null) {
            return models.of(new ParticipantsView()).find(reply.participantId()).map(person -> nameOf(person, say)).orElse(null);
        }
        return reply.groupId() == null ? null : models.of(new GroupsView()).find(reply.groupId()).map(GroupDocument::title).orElse(null);
    }

    /** The groups that the workshop looks back on. */
    private List<Choice> groups(WorkshopDocument workshop, Wording say) {
        var round = ProgrammeParts.of(Set.of(workshop.programmeId()), ProgrammeParts::rounds, new RoundsView(), models).stream()
                .filter(each -> !each.from().isAfter(workshop.date()))
                .max(Comparator.comparing(RoundDocument::from));
        var ids = round.flatMap(latest -> models.of(new RoundGroupsView()).find(latest.id())).map(all -> all.groups().stream()
                .map(GroupsOf.Entry::groupId).toList()).orElse(List.of());
        return Stream.concat(Stream.of(new Choice("", say.text("workshop.voice.none"), true)), models.of(new GroupsView()).find(ids).stream()
                .filter(group -> workshop.jobcentreId() == null || group.jobcentreId().equals(workshop.jobcentreId()))
                .map(group -> new Choice(group.id().toString(), group.title(), false)).sorted(Comparator.comparing(Choice::text))).toList();
    }

    /** Those who came, or else are expected. */
    private List<Choice> people(WorkshopDocument workshop, Wording say) {
        return Stream.concat(Stream.of(new Choice("", say.text("workshop.voice.none"), true)),
                models.of(new ParticipantsView()).find(workshop.attended().isEmpty() ? workshop.invited() : workshop.attended()).stream()
                        .map(person -> new Choice(person.id().toString(), nameOf(person, say), false)).sorted(Comparator.comparing(Choice::text))).toList();
    }
}

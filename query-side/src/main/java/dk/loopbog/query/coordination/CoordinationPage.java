package dk.loopbog.query.coordination;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.coordination.CoordinationSheet.Coming;
import dk.loopbog.query.coordination.CoordinationSheet.Group;
import dk.loopbog.query.coordination.CoordinationSheet.Left;
import dk.loopbog.query.coordination.CoordinationSheet.Meeting;
import dk.loopbog.query.coordination.CoordinationSheet.Member;
import dk.loopbog.query.coordination.CoordinationSheet.Person;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.JobcentreGroupsView;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.FormSheet.Note;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One jobcentre's groups in the current round, and the forms with which people come and go. */
@Controller
@Reads(Right.EVERY_ROLE)
class CoordinationPage {

    private final ReadModels models;
    private final SeenGroups groups;
    private final Rounds rounds;
    private final Days days;

    CoordinationPage(ReadModels models, SeenGroups groups, Rounds rounds, Days days) {
        this.models = models;
        this.groups = groups;
        this.rounds = rounds;
        this.days = days;
    }

    @GetMapping("/jobcenter/{key}")
    String jobcentre(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var jobcentre = coordinated(key, viewer);
        var round = rounds.current(Set.of(jobcentre.programmeId()), days.today()).orElse(null);
        var shown = groupsOf(jobcentre, round).stream().map(group -> groups.seen(group, viewer)).toList();
        var people = peopleOf(jobcentre).stream().filter(person -> person.presentOn(days.today()))
                .map(person -> new Person(person.key(), name(person, say), person.titleOn(days.today()), person.joined(),
                        shown.stream().filter(seen -> isCurrent(seen, person.id())).map(seen -> seen.group().title()).toList()))
                .sorted(Comparator.comparing(Person::name)).toList();
        var left = peopleOf(jobcentre).stream().filter(person -> person.joinedBy(days.today()) && !person.presentOn(days.today()))
                .map(person -> new Left(person.key(), name(person, say), person.titleOn(days.today()), person.leavesAfter(days.today())))
                .sorted(Comparator.comparing(Left::name)).toList();
        model.addAttribute("sheet", new CoordinationSheet(page(jobcentre), jobcentre.name(), round == null ? null : round.name(),
                shown.stream().map(seen -> group(seen, say)).toList(), coming(shown), people, left));
        return "coordination/jobcentre";
    }

    @GetMapping("/jobcenter/{key}/deltagere/ny")
    String join(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var jobcentre = coordinated(key, viewer);
        var hidden = List.of(new Hidden("key", UUID.randomUUID().toString()), new Hidden("programmeId", jobcentre.programmeId().toString()),
                new Hidden("jobcentreId", jobcentre.id().toString()));
        var fields = List.of(Field.line("name", say.text("people.name"), null), Field.line("email", say.text("people.email"), null),
                Field.line("jobTitle", say.text("people.title"), null).with(say.text("people.title.hint")).needed(),
                Field.anyOf("leader", say.text("people.leader"), List.of(new Choice("true", say.text("people.leader.yes"), false))),
                Field.day("happenedOn", say.text("people.from"), days.today()).needed());
        return show(new FormSheet(say.text("people.join"), way(jobcentre), say.text("people.join.lead"), List.of(), "participant/join-participant",
                page(jobcentre), hidden, fields, say.text("people.join.send")), model);
    }

    @GetMapping("/jobcenter/{key}/deltagere/{person}/stopper")
    String leave(@PathVariable String key, @PathVariable String person, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var jobcentre = coordinated(key, viewer);
        var leaving = person(person, jobcentre);
        return show(new FormSheet(say.text("people.leave", name(leaving, say)), way(jobcentre), say.text("people.leave.lead"), List.of(),
                "participant/record-leaving", page(jobcentre), List.of(new Hidden("participantId", leaving.id().toString())),
                List.of(Field.line("reason", say.text("people.reason"), null).with(say.text("people.reason.hint")),
                        Field.day("happenedOn", say.text("people.until"), days.today()).needed()), say.text("people.leave.send")), model);
    }

    @GetMapping("/jobcenter/{key}/deltagere/{person}/tilbage")
    String comeBack(@PathVariable String key, @PathVariable String person, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var jobcentre = coordinated(key, viewer);
        var back = person(person, jobcentre);
        return show(new FormSheet(say.text("people.back", name(back, say)), way(jobcentre), say.text("people.back.lead"), List.of(),
                "participant/record-return", page(jobcentre), List.of(new Hidden("participantId", back.id().toString())),
                List.of(Field.day("happenedOn", say.text("people.from"), days.today()).needed()), say.text("people.back.send")), model);
    }

    @GetMapping("/jobcenter/{key}/deltagere/{person}/ret")
    String correct(@PathVariable String key, @PathVariable String person, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var jobcentre = coordinated(key, viewer);
        var known = person(person, jobcentre);
        return show(new FormSheet(say.text("people.correct", name(known, say)), way(jobcentre), null, List.of(), "participant/correct-participant",
                page(jobcentre), List.of(new Hidden("participantId", known.id().toString())), List.of(
                Field.line("name", say.text("people.name"), Personal.textOf(known.name())),
                Field.line("email", say.text("people.email"), Personal.textOf(known.email())).with(say.text("people.email.hint")),
                Field.anyOf("leader", say.text("people.leader"), List.of(new Choice("true", say.text("people.leader.yes"), known.leader())))),
                say.text("people.correct.send")), model);
    }

    @GetMapping("/grupper/{key}/medlemmer/nyt")
    String add(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forMembers();
        var choices = peopleOf(seen.jobcentre()).stream().filter(person -> person.presentOn(days.today()) && !isCurrent(seen, person.id()))
                .map(person -> new Choice(person.id().toString(), name(person, say), false)).sorted(Comparator.comparing(Choice::text)).toList();
        return show(new FormSheet(say.text("people.add"), home(seen, viewer), null, List.of(inGroup(seen, say)), "group/add-member",
                home(seen, viewer).href(), List.of(ofGroup(seen)), List.of(Field.pick("participantId", say.text("people.who"), choices).needed(),
                Field.day("happenedOn", say.text("people.from"), earlier(seen.today(), seen.round().to())).needed()), say.text("people.add.send")), model);
    }

    @GetMapping("/grupper/{key}/medlemmer/{person}/ud")
    String remove(@PathVariable String key, @PathVariable String person, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forMembers();
        var leaving = person(person, seen.jobcentre());
        return show(new FormSheet(say.text("people.remove", name(leaving, say)), home(seen, viewer), null, List.of(inGroup(seen, say)),
                "group/end-membership", home(seen, viewer).href(), List.of(ofGroup(seen), new Hidden("participantId", leaving.id().toString())),
                List.of(Field.line("reason", say.text("people.reason"), null).with(say.text("people.reason.hint")),
                        Field.day("happenedOn", say.text("people.until"), earlier(seen.today(), seen.round().to().plusDays(1))).needed()),
                say.text("people.remove.send")), model);
    }

    private static Note inGroup(SeenGroup seen, Wording say) {
        return new Note(say.text("people.in"), seen.group().title());
    }

    private static String show(FormSheet form, Model model) {
        model.addAttribute("form", form);
        return "page/form";
    }

    private JobcentreDocument coordinated(String key, Viewer viewer) {
        return models.of(new JobcentresView()).find(Ids.jobcentre(key)).filter(jobcentre -> JobcentreVisibility.keepsPeople(viewer, jobcentre))
                .orElseThrow(() -> Refused.unknown("jobcentre"));
    }

    private List<GroupDocument> groupsOf(JobcentreDocument jobcentre, @Nullable RoundDocument round) {
        var ids = models.of(new JobcentreGroupsView()).find(jobcentre.id()).map(GroupsOf::groups).orElse(List.of()).stream()
                .filter(entry -> round != null && entry.roundId().equals(round.id())).map(GroupsOf.Entry::groupId).toList();
        return models.of(new GroupsView()).find(ids).stream().filter(group -> group.dissolved() == null).toList();
    }

    private List<ParticipantDocument> peopleOf(JobcentreDocument jobcentre) {
        return ProgrammeParts.of(Set.of(jobcentre.programmeId()), ProgrammeParts::participants, new ParticipantsView(), models).stream()
                .filter(person -> person.jobcentreId().equals(jobcentre.id())).toList();
    }

    private ParticipantDocument person(String key, JobcentreDocument jobcentre) {
        return models.of(new ParticipantsView()).find(Ids.participant(key)).filter(person -> person.jobcentreId().equals(jobcentre.id()))
                .orElseThrow(() -> Refused.unknown("participant"));
    }

    private static Group group(SeenGroup seen, Wording say) {
        var members = seen.current().stream().map(GroupDocument.Membership::participantId).map(seen.people()::get).filter(Objects::nonNull)
                .filter(person -> person.presentOn(seen.today())).map(person -> new Member(person.key(), name(person, say), person.joined())).toList();
        var next = seen.group().meetings().stream().filter(meeting -> meeting.planned() && !meeting.plannedFor().isBefore(seen.today()))
                .min(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                .map(meeting -> new Meeting(meeting.number(), meeting.plannedFor(), meeting.startsAt(), meeting.place())).orElse(null);
        return new Group(seen.way(), members, next);
    }

    private static List<Coming> coming(List<SeenGroup> shown) {
        return shown.stream().flatMap(seen -> seen.group().meetings().stream().filter(GroupDocument.Meeting::planned)
                .map(meeting -> new Coming(seen.way(), new Meeting(meeting.number(), meeting.plannedFor(), meeting.startsAt(), meeting.place()),
                        meeting.plannedFor().isBefore(seen.today()))))
                .sorted(Comparator.comparing((Coming coming) -> coming.meeting().day())
                        .thenComparing(coming -> coming.meeting().time(), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private static boolean isCurrent(SeenGroup seen, UUID person) {
        return seen.current().stream().anyMatch(member -> member.participantId().equals(person));
    }

    private static String name(ParticipantDocument person, Wording say) {
        return Objects.requireNonNullElse(Personal.textOf(person.name()), say.text("group.people.someone"));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Hidden ofGroup(SeenGroup seen) {
        return new Hidden("groupId", seen.group().id().toString());
    }

    /** Researchers keep members without keeping the jobcentre's people. */
    private static FormSheet.Way home(SeenGroup seen, Viewer viewer) {
        return JobcentreVisibility.keepsPeople(viewer, seen.jobcentre()) ? way(seen.jobcentre()) : seen.way();
    }

    private static FormSheet.Way way(JobcentreDocument jobcentre) {
        return new FormSheet.Way(jobcentre.name(), page(jobcentre));
    }

    private static String page(JobcentreDocument jobcentre) {
        return "/jobcenter/" + jobcentre.key();
    }
}

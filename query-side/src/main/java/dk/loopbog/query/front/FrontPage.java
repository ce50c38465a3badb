package dk.loopbog.query.front;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.desk.Desk;
import dk.loopbog.query.front.FrontSheet.Line;
import dk.loopbog.query.front.FrontSheet.Panel;
import dk.loopbog.query.front.FrontSheet.Task;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.JobcentreGroupsView;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.NewestProgrammes;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatusQuery;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.Workshops;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
@Reads(Right.EVERY_ROLE)
class FrontPage {

    private static final int WORKSHOPS_SHOWN = 3;
    private static final int TASKS_SHOWN = 5;

    /** In minutes, about as long as it takes. */
    private static final int A_THOUGHT = 1;
    private static final int A_READING = 3;
    private static final int A_NOTE = 5;
    private static final int A_TEXT = 10;

    private final Programmes programmes;
    private final Rounds rounds;
    private final RoundStatusQuery statuses;
    private final Workshops workshops;
    private final Desk desk;
    private final OwnGroups own;
    private final SeenGroups groups;
    private final ReadModels models;
    private final Days days;

    FrontPage(Programmes programmes, Rounds rounds, RoundStatusQuery statuses, Workshops workshops, Desk desk, OwnGroups own, SeenGroups groups,
              ReadModels models, Days days) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.statuses = statuses;
        this.workshops = workshops;
        this.desk = desk;
        this.own = own;
        this.groups = groups;
        this.models = models;
        this.days = days;
    }

    @GetMapping("/")
    String front(Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", new Writing(viewer, say, days.today()).sheet());
        return "front/front";
    }

    /** The front page while it is written for one reader. */
    private final class Writing {

        private final Viewer viewer;
        private final Wording say;
        private final LocalDate today;
        private final NewestProgrammes newest;
        private final @Nullable RoundDocument round;
        private final List<WorkshopDocument> known;
        private final List<Task> tasks = new ArrayList<>();
        private final List<Panel> panels = new ArrayList<>();
        private String lead = "";

        Writing(Viewer viewer, Wording say, LocalDate today) {
            this.viewer = viewer;
            this.say = say;
            this.today = today;
            this.newest = programmes.newest(viewer);
            this.round = rounds.current(newest.ids(), today).orElse(null);
            this.known = workshops.of(newest.ids(), viewer);
        }

        FrontSheet sheet() {
            own.latestOf(viewer).map(group -> groups.seen(group, viewer)).ifPresent(this::ownGroup);
            if (viewer.is(Role.RESEARCHER)) {
                asResearcher();
            }
            if (viewer.is(Role.FACILITATOR)) {
                followsTheRound("front.facilitator");
            } else if (viewer.jobcentre() != null) {
                followsTheRound("front.jobcentre");
            }
            if (viewer.is(Role.ADMIN)) {
                asAdministrator();
            }
            if (newest.cut()) {
                panels.add(new Panel(say.text("programmes.title"), false, List.of(new Line(say.text("programmes.all", newest.of()), "/programmer",
                        say.text("programmes.newest", newest.programmes().size(), newest.of()), false))));
            }
            coming();
            return new FrontSheet(viewer.name().split(" ")[0], lead.isEmpty() ? say.text("front.lead") : lead,
                    tasks.stream().limit(TASKS_SHOWN).toList(), tasks.size() > TASKS_SHOWN, panels);
        }

        private void ownGroup(SeenGroup seen) {
            var group = seen.group();
            var status = statusOf(group);
            var actions = status.map(numbers -> say.text("front.group.actions", numbers.actions().planned(), numbers.actions().tried())).orElse(null);
            panels.add(new Panel(say.text("nav.group"), false, List.of(new Line(group.title(), "/min-gruppe", actions, true))));
            if (seen.may().submits()) {
                tasks.addAll(tasks(seen, status.map(numbers -> numbers.minutes().missing()).orElse(List.of())));
            }
            lead = group.meetings().stream().filter(meeting -> meeting.planned() && !meeting.plannedFor().isBefore(today))
                    .min(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                    .map(meeting -> say.text("front.lead.meeting", say.weekday(meeting.plannedFor()))).orElseGet(() -> say.text("front.lead.group"));
        }

        /** What a member can do, the shortest first. */
        private List<Task> tasks(SeenGroup seen, List<Integer> minutesMissing) {
            var group = seen.group();
            var able = new ArrayList<Task>();
            able.add(new Task(A_THOUGHT, say.text("logbook.write"), "/logbog", say.text("front.task.logbook"), false, false));
            group.feedback().stream().filter(feedback -> feedback.opened() == null).sorted(Comparator.comparing(GroupDocument.Feedback::on).reversed())
                    .forEach(feedback -> able.add(new Task(A_READING, say.text("front.task.feedback",
                            Objects.requireNonNullElse(feedback.by().text(), say.text("group.feedback.researcher"))), "/feedback/" + feedback.id(),
                            say.text("front.task.feedback.to-group", say.date(feedback.on())), false, true)));
            var answers = own.logbookOf(viewer, List.of(group)).stream().flatMap(entry -> entry.standingFeedback().stream())
                    .filter(feedback -> feedback.opened() == null).toList();
            if (!answers.isEmpty()) {
                able.add(new Task(A_READING, say.text("front.logbook.feedback"), "/logbog#before",
                        say.text("front.task.feedback.to-you", answers.size()), false, true));
            }
            group.meetings().stream().filter(meeting -> meeting.planned() && meeting.plannedFor().isBefore(today) && seen.may().keepsMeetings())
                    .sorted(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                    .forEach(meeting -> able.add(new Task(A_NOTE, say.text("group.missing.held", meeting.number()),
                            seen.page() + "/moeder/" + meeting.number(), say.text("group.missing.held.on", say.date(meeting.plannedFor())), false, false)));
            var open = group.actions().stream().filter(action -> action.next() != null).toList();
            if (seen.may().writes() && !open.isEmpty()) {
                able.add(open.size() > 1
                        ? new Task(A_NOTE, say.text("group.way.forsoeg"), "/min-gruppe#tries", say.text("front.task.tries", open.size()), false, false)
                        : new Task(A_NOTE, say.text("group.way.forsoeg"), seen.page() + "/aktioner/" + open.getFirst().key() + "/forsoeg",
                                open.getFirst().wording().text(), true, false));
            }
            minutesMissing.forEach(number -> able.add(new Task(A_TEXT, say.text("front.task.minutes", number),
                    seen.page() + "/referater/" + number + "/skriv", say.text("group.missing.kind"), false, false)));
            return able;
        }

        private Optional<GroupStatus> statusOf(GroupDocument group) {
            var jobcentre = models.of(new JobcentresView()).find(group.jobcentreId()).map(JobcentreDocument::key).orElse(null);
            return rounds.seen(group.roundId(), viewer).stream()
                    .flatMap(each -> statuses.status(each.key(), jobcentre, null, null, viewer).jobcentres().stream())
                    .flatMap(place -> place.groups().stream()).filter(each -> each.id().equals(group.id())).findFirst();
        }

        private void asResearcher() {
            var waits = desk.waits(viewer);
            lead = say.text("front.lead.waiting", waits.count());
            var note = waits.oldest() == null ? say.text("front.researcher.none")
                    : say.text("front.researcher.oldest", waits.count(), say.date(waits.oldest()));
            panels.add(new Panel(say.text("front.researcher"), false, List.of(new Line(say.text("nav.inbox"), "/indbakke", note, false),
                    new Line(say.text("inbox.overview"), "/overblik", say.text("front.overview"), false),
                    new Line(say.text("nav.workshops"), "/workshops", say.text("front.summaries"), false))));
        }

        private void followsTheRound(String title) {
            var lines = new ArrayList<Line>();
            coordinated().ifPresent(lines::add);
            if (round != null) {
                var status = statuses.status(round.key(), null, null, null, viewer);
                var note = say.text("front.round", status.totals().groups(), status.jobcentres().size());
                lines.add(new Line(say.text("status.title", round.name()), "/runder/" + round.key(),
                        today.isAfter(round.to()) ? say.text("front.round.ended", say.date(round.to()), note) : note, false));
                if (lead.isEmpty()) {
                    lead = say.text("front.lead.round", round.name(), status.totals().actions().tried(), status.totals().actions().planned(),
                            status.totals().meetings().held());
                }
            }
            known.stream().filter(workshop -> !workshop.date().isBefore(today)).findFirst()
                    .or(() -> known.stream().reduce((earlier, later) -> later))
                    .filter(workshop -> workshop.published() || viewer.is(Role.FACILITATOR))
                    .ifPresent(workshop -> lines.add(new Line(say.text("front.summary", place(workshop), say.date(workshop.date())),
                            "/workshops/" + workshop.key() + "/resume",
                            say.text(workshop.published() ? "front.summary.published" : "front.summary.draft"), false)));
            lines.add(new Line(say.text("nav.workshops"), "/workshops", say.text("front.summaries"), false));
            panels.add(new Panel(say.text(title), false, lines));
        }

        private Optional<Line> coordinated() {
            return Optional.ofNullable(viewer.jobcentre()).map(Ids::jobcentre).flatMap(models.of(new JobcentresView())::find)
                    .filter(jobcentre -> JobcentreVisibility.coordinates(viewer, jobcentre))
                    .map(jobcentre -> {
                        var groups = models.of(new JobcentreGroupsView()).find(jobcentre.id()).map(GroupsOf::groups).orElse(List.of()).stream()
                                .filter(entry -> round != null && entry.roundId().equals(round.id())).map(GroupsOf.Entry::groupId).toList();
                        var unplanned = models.of(new GroupsView()).find(groups).stream().filter(group -> group.dissolved() == null && group.meetings()
                                .stream().noneMatch(meeting -> meeting.planned() && !meeting.plannedFor().isBefore(today))).count();
                        var note = round == null || today.isAfter(round.to()) ? null : say.text("front.jobcentre.meetings", unplanned);
                        return new Line(say.text("nav.jobcentre"), "/jobcenter/" + jobcentre.key(), note, false);
                    });
        }

        private void asAdministrator() {
            var lines = new ArrayList<Line>();
            for (ProgrammeDocument programme : newest.programmes()) {
                lines.add(new Line(programme.title(), "/runder?programme=" + programme.key(), say.months(programme.starts(), programme.ends()), true));
            }
            if (lines.isEmpty()) {
                lead = say.text("front.lead.empty");
                lines.add(new Line(say.text("front.admin.empty"), null, say.text("front.admin.empty.what"), false));
            }
            panels.add(new Panel(say.text("front.admin"), false, lines));
        }

        private void coming() {
            var lines = known.stream().filter(workshop -> !workshop.date().isBefore(today)).limit(WORKSHOPS_SHOWN)
                    .map(workshop -> new Line(say.date(workshop.date()), null, say.text("front.workshop", place(workshop),
                            ChronoUnit.DAYS.between(today, workshop.date())), false)).toList();
            if (!lines.isEmpty()) {
                panels.add(new Panel(say.text("front.calendar"), true, lines));
            }
        }

        private String place(WorkshopDocument workshop) {
            return Optional.ofNullable(workshop.jobcentreId()).flatMap(models.of(new JobcentresView())::find).map(JobcentreDocument::name)
                    .orElseGet(() -> say.text("workshops.cross"));
        }
    }
}

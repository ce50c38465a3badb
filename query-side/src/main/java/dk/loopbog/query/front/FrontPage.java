package dk.loopbog.query.front;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.desk.Desk;
import dk.loopbog.query.front.FrontSheet.Line;
import dk.loopbog.query.front.FrontSheet.Panel;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.JobcentreGroupsView;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatusQuery;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.Workshops;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final Programmes programmes;
    private final Rounds rounds;
    private final RoundStatusQuery statuses;
    private final Workshops workshops;
    private final Desk desk;
    private final OwnGroups own;
    private final ReadModels models;
    private final Days days;

    FrontPage(Programmes programmes, Rounds rounds, RoundStatusQuery statuses, Workshops workshops, Desk desk, OwnGroups own, ReadModels models,
              Days days) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.statuses = statuses;
        this.workshops = workshops;
        this.desk = desk;
        this.own = own;
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
        private final @Nullable RoundDocument round;
        private final List<Panel> panels = new ArrayList<>();
        private String lead = "";

        Writing(Viewer viewer, Wording say, LocalDate today) {
            this.viewer = viewer;
            this.say = say;
            this.today = today;
            this.round = rounds.current(viewer, today).orElse(null);
        }

        FrontSheet sheet() {
            own.latestOf(viewer).ifPresent(this::ownGroup);
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
            coming();
            return new FrontSheet(viewer.name().split(" ")[0], lead.isEmpty() ? say.text("front.lead") : lead, panels);
        }

        private void ownGroup(GroupDocument group) {
            var status = statusOf(group);
            var lines = new ArrayList<Line>();
            var actions = status.map(numbers -> say.text("front.group.actions", numbers.actions().planned(), numbers.actions().tried())).orElse(null);
            lines.add(new Line(status.map(GroupStatus::title).orElse(group.key()), "/min-gruppe", actions, false));
            status.ifPresent(numbers -> numbers.minutes().missing().forEach(number ->
                    lines.add(new Line(say.text("group.missing.minutes", number),
                            SubmissionVisibility.submits(viewer, group.memberIds()) ? "/grupper/" + group.key() + "/referater/" + number + "/skriv" : "/min-gruppe#missing", say.text("group.missing.kind"), false))));
            group.meetings().stream().filter(meeting -> meeting.planned() && meeting.plannedFor().isBefore(today))
                    .sorted(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                    .forEach(meeting -> lines.add(new Line(say.text("group.missing.held", meeting.number()),
                            "/grupper/" + group.key() + "/moeder/" + meeting.number(),
                            say.text("group.missing.held.on", say.date(meeting.plannedFor())), false)));
            group.feedback().stream().filter(feedback -> feedback.opened() == null && SubmissionVisibility.submits(viewer, group.memberIds()))
                    .forEach(feedback -> lines.add(
                            new Line(say.text("front.group.feedback"), "/feedback/" + feedback.id(), say.date(feedback.on()), true)));
            models.of(new SubmissionsView()).find(group.logbook().stream().filter(entry -> entry.participantId().equals(viewer.participant()))
                            .map(GroupDocument.LogbookEntry::id).toList()).stream().flatMap(entry -> entry.feedback().stream())
                    .filter(feedback -> feedback.opened() == null)
                    .forEach(feedback -> lines.add(new Line(say.text("front.logbook.feedback"), "/logbog#before", say.date(feedback.on()), true)));
            panels.add(new Panel(say.text("nav.group"), false, lines));
            lead = group.meetings().stream().filter(meeting -> meeting.planned() && !meeting.plannedFor().isBefore(today))
                    .min(Comparator.comparing(GroupDocument.Meeting::plannedFor))
                    .map(meeting -> say.text("front.lead.meeting", say.weekday(meeting.plannedFor()))).orElseGet(() -> say.text("front.lead.group"));
        }

        private Optional<GroupStatus> statusOf(GroupDocument group) {
            var jobcentre = models.of(new JobcentresView()).find(group.jobcentreId()).map(JobcentreDocument::key).orElse(null);
            return rounds.asked(null, viewer).stream().filter(each -> each.id().equals(group.roundId()))
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
                lines.add(new Line(say.text("status.title", round.name()), "/runder/" + round.key(), say.text("front.round", status.totals().groups(),
                        status.jobcentres().size()), false));
                if (lead.isEmpty()) {
                    lead = say.text("front.lead.round", round.name(), status.totals().actions().tried(), status.totals().actions().planned(),
                            status.totals().meetings().held());
                }
            }
            var known = workshops.asked(null, viewer);
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
            return models.of(new JobcentresView()).all().stream().filter(jobcentre -> JobcentreVisibility.coordinates(viewer, jobcentre)).findFirst()
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
            for (ProgrammeDocument programme : programmes.asked(null, viewer)) {
                lines.add(new Line(programme.title(), "/runder", say.months(programme.starts(), programme.ends()), false));
            }
            if (lines.isEmpty()) {
                lead = say.text("front.lead.empty");
                lines.add(new Line(say.text("front.admin.empty"), null, say.text("front.admin.empty.what"), false));
            }
            panels.add(new Panel(say.text("front.admin"), false, lines));
        }

        private void coming() {
            var lines = workshops.asked(null, viewer).stream().filter(workshop -> !workshop.date().isBefore(today)).limit(WORKSHOPS_SHOWN)
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

package dk.loopbog.query.workshop;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.FormSheet.Way;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The day of a workshop: what is to happen, who comes, and what participants say to the findings; and the forms that keep it. */
@Controller
@Reads(Right.EVERY_ROLE)
class WorkshopPage {

    private final Workshops workshops;
    private final WorkshopSheets sheets;
    private final Programmes programmes;
    private final ReadModels models;

    WorkshopPage(Workshops workshops, WorkshopSheets sheets, Programmes programmes, ReadModels models) {
        this.workshops = workshops;
        this.sheets = sheets;
        this.programmes = programmes;
        this.models = models;
    }

    @GetMapping("/workshops/{key}")
    String day(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", sheets.of(workshops.named(key, viewer), viewer, say));
        return "workshop/workshop";
    }

    /** @param program key; the newest programme unless given */
    @GetMapping("/workshops/ny")
    @Reads(Right.CENTRE)
    String plan(@RequestParam(required = false) @Nullable String program, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var programme = programmes.asked(program, viewer).stream().reduce((older, newer) -> newer).orElseThrow(() -> Refused.unknown("programme"));
        // people know a workshop by place and day; its key only has to be one of a kind
        var key = "ws-" + UUID.randomUUID().toString().substring(0, 8);
        model.addAttribute("form", new FormSheet(say.text("workshop.plan"), new Way(say.text("nav.workshops"), "/workshops"), say.text("workshop.plan.lead"),
                List.of(), "workshop/plan-workshop", "/workshops/" + key,
                List.of(new Hidden("key", key), new Hidden("programmeId", programme.id().toString())),
                List.of(Field.oneOf("kind", say.text("workshop.kind"), List.of(new Choice("LOCAL", say.text("workshop.kind.local"), true),
                                new Choice("CROSS", say.text("workshop.kind.cross"), false))).needed(),
                        Field.pick("jobcentreId", say.text("workshop.jobcentre"), jobcentres(programme, say)).with(say.text("workshop.jobcentre.hint")),
                        Field.pick("roundId", say.text("workshop.round"), rounds(programme, say)),
                        Field.day("plannedFor", say.text("workshop.day"), null).needed(),
                        Field.line("place", say.text("workshop.place"), null)), say.text("workshop.plan.send")));
        return "page/form";
    }

    @GetMapping("/workshops/{key}/flyt")
    @Reads(Right.CENTRE)
    String move(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var workshop = workshops.named(key, viewer);
        return form(workshop, new Said(say.text("workshop.move"), say.text("workshop.move.lead"), say.text("workshop.move.send")), "workshop/move-workshop", List.of(
                Field.day("plannedFor", say.text("workshop.day"), workshop.plannedFor()).needed(),
                Field.line("place", say.text("workshop.place"), workshop.place())), say, model);
    }

    @GetMapping("/workshops/{key}/dagsorden")
    @Reads(Right.CENTRE)
    String agenda(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var workshop = workshops.named(key, viewer);
        return form(workshop, new Said(say.text("workshop.agenda.write"), say.text("workshop.agenda.write.lead"), say.text("workshop.agenda.write.send")), "workshop/set-agenda", List.of(
                Field.text("agenda", say.text("workshop.agenda"), Personal.textOf(workshop.agenda())).with(say.text("workshop.agenda.hint"))), say, model);
    }

    @GetMapping("/workshops/{key}/deltagere")
    @Reads(Right.CENTRE)
    String invite(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var workshop = workshops.named(key, viewer);
        return form(workshop, new Said(say.text("workshop.invite"), say.text("workshop.invite.lead"), say.text("workshop.invite.send")), "workshop/invite-to-workshop", List.of(Field.anyOf("invited", say.text("workshop.invite.who"),
                people(workshop, workshop.invited(), say)).with(workshop.jobcentreId() == null ? say.text("workshop.invite.hint") : null)), say, model);
    }

    @GetMapping("/workshops/{key}/holdt")
    @Reads(Right.CENTRE)
    String hold(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var workshop = workshops.named(key, viewer);
        return form(workshop, new Said(say.text("workshop.hold"), say.text("workshop.hold.lead"), say.text("workshop.hold.send")), "workshop/hold-workshop", List.of(
                Field.day("happenedOn", say.text("workshop.hold.day"), workshop.date()).needed(),
                Field.line("attendance", say.text("workshop.hold.count"), workshop.attendance() == null ? null : workshop.attendance().toString())
                        .with(say.text("workshop.hold.count.hint")),
                Field.anyOf("attended", say.text("workshop.hold.who"),
                        people(workshop, workshop.held() == null ? workshop.invited() : workshop.attended(), say))), say, model);
    }

    private record Said(String title, String lead, String button) {
    }

    private static String form(WorkshopDocument workshop, Said said, String command, List<Field> fields, Wording say, Model model) {
        var page = "/workshops/" + workshop.key();
        model.addAttribute("form", new FormSheet(said.title(), new Way(say.text("workshop.title", say.date(workshop.date())), page),
                said.lead(), List.of(), command, page, List.of(new Hidden("workshopId", workshop.id().toString())), fields,
                said.button()));
        return "page/form";
    }

    private List<Choice> jobcentres(ProgrammeDocument programme, Wording say) {
        return Stream.concat(Stream.of(new Choice("", say.text("workshop.jobcentre.none"), true)),
                parts(programme.id(), ProgrammeParts::jobcentres, new JobcentresView())
                .sorted(Comparator.comparing(JobcentreDocument::name))
                .map(place -> new Choice(place.id().toString(), place.name(), false))).toList();
    }

    private List<Choice> rounds(ProgrammeDocument programme, Wording say) {
        return Stream.concat(Stream.of(new Choice("", say.text("workshop.round.none"), true)),
                parts(programme.id(), ProgrammeParts::rounds, new RoundsView())
                .sorted(Comparator.comparing(RoundDocument::from))
                .map(round -> new Choice(round.id().toString(), round.name(), false))).toList();
    }

    /** Those who take part on the day, the jobcentre's own for a local workshop, and whoever is named already. */
    private List<Choice> people(WorkshopDocument workshop, List<UUID> chosen, Wording say) {
        var places = parts(workshop.programmeId(), ProgrammeParts::jobcentres, new JobcentresView()).toList();
        return parts(workshop.programmeId(), ProgrammeParts::participants, new ParticipantsView())
                .filter(person -> (workshop.jobcentreId() == null || person.jobcentreId().equals(workshop.jobcentreId()))
                        && (takesPart(person, workshop.date(), places) || chosen.contains(person.id())))
                .map(person -> new Choice(person.id().toString(), label(person, workshop, places, say), chosen.contains(person.id())))
                .sorted(Comparator.comparing(Choice::text)).toList();
    }

    private <D> Stream<D> parts(UUID programme, Function<ProgrammeParts, List<UUID>> kind, View<D> view) {
        return ProgrammeParts.of(Set.of(programme), kind, view, models).stream();
    }

    private static boolean takesPart(ParticipantDocument person, LocalDate day, List<JobcentreDocument> places) {
        return person.presentOn(day) && places.stream().noneMatch(place -> place.id().equals(person.jobcentreId()) && place.withdrawnBy(day));
    }

    private static String label(ParticipantDocument person, WorkshopDocument workshop, List<JobcentreDocument> places, Wording say) {
        var name = WorkshopSheets.nameOf(person, say);
        return workshop.jobcentreId() != null ? name : places.stream().filter(place -> place.id().equals(person.jobcentreId())).findFirst()
                .map(JobcentreDocument::name).orElse("") + " · " + name;
    }
}

package dk.loopbog.query.finding;

import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.feedback.SeenSubmissions;
import dk.loopbog.query.feedback.ShownVersion;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.FormSheet.Note;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.Workshops;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms with which the centre writes findings, rests them on passages, shares them and notes what was said of them. */
@Controller
@Reads(Right.CENTRE)
class FindingForms {

    private final Findings findings;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Workshops workshops;
    private final SeenSubmissions submissions;
    private final ReadModels models;
    private final Days days;

    FindingForms(Findings findings, Programmes programmes, Rounds rounds, Workshops workshops, SeenSubmissions submissions, ReadModels models,
                 Days days) {
        this.findings = findings;
        this.programmes = programmes;
        this.rounds = rounds;
        this.workshops = workshops;
        this.submissions = submissions;
        this.models = models;
        this.days = days;
    }

    /**
     * A paragraph of a submission that somebody is about to quote.
     *
     * @param place as {@link ShownVersion#paragraph} names it
     */
    private record Chosen(SeenSubmissions.Seen seen, SubmissionDocument.Version version, String place, String paragraph) {

        UUID programme() {
            return seen.jobcentre().programmeId();
        }

        String part() {
            return place.substring(0, place.lastIndexOf('.'));
        }

        String name(Wording say) {
            return SubmissionTexts.name(seen.submission(), say) + ", " + seen.groupTitle();
        }

        String query() {
            return "kilde=" + seen.submission().id() + "&version=" + version.version() + "&sted=" + place;
        }

        List<Hidden> hidden() {
            return List.of(new Hidden("passage.source.kind", seen.submission().kind().name()), new Hidden("passage.source.id",
                    seen.submission().id().toString()), new Hidden("passage.version", String.valueOf(version.version())), new Hidden("passage.part", part()));
        }

        Field field(Wording say) {
            return Field.text("passage.quote", say.text("finding.form.quote"), paragraph).with(say.text("finding.form.quote.hint")).needed();
        }
    }

    /** Where to take a paragraph: into a new finding or into one that is there. */
    @GetMapping("/fund/citat")
    String quote(@RequestParam UUID kilde, @RequestParam int version, @RequestParam String sted, Viewer viewer, @ModelAttribute("say") Wording say,
                 Model model) {
        var chosen = chosen(kilde, version, sted, viewer);
        var known = findings.of(Set.of(chosen.programme()), viewer).stream()
                .map(finding -> new FormSheet.Way(text(finding), "/fund/" + finding.id() + "/citat?" + chosen.query())).toList();
        model.addAttribute("sheet", new QuoteSheet(new FormSheet.Way(chosen.name(say), "/indsendelser/" + kilde), chosen.paragraph(),
                findings.mayRestOn(chosen.seen().submission(), chosen.version(), chosen.part()), "/fund/nyt?" + chosen.query(), known));
        return "finding/quote";
    }

    /** @param programme key, where nothing is quoted; the newest programmes unless given */
    @GetMapping("/fund/nyt")
    String write(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable UUID kilde,
                 @RequestParam(required = false) @Nullable Integer version, @RequestParam(required = false) @Nullable String sted, Viewer viewer,
                 @ModelAttribute("say") Wording say, Model model) {
        demand(FindingVisibility.writes(viewer));
        var chosen = kilde == null || version == null || sted == null ? null : chosen(kilde, version, sted, viewer);
        var id = UUID.randomUUID();
        var hidden = new ArrayList<>(List.of(new Hidden("findingId", id.toString())));
        var fields = new ArrayList<Field>();
        fields.add(Field.text("text", say.text("finding.form.text"), null).with(say.text("finding.form.text.hint")).needed());
        if (chosen != null) {
            hidden.addAll(chosen.hidden());
            fields.add(chosen.field(say));
        }
        var ids = chosen == null ? programmes.namedOrNewest(programme, viewer) : Set.of(chosen.programme());
        var of = models.of(new ProgrammesView()).find(ids).stream()
                .sorted(Comparator.comparing(ProgrammeDocument::starts).thenComparing(ProgrammeDocument::key).reversed()).toList();
        fields.addAll(themes(of, findings.of(ids, viewer), List.of(), say));
        if (of.size() == 1) {
            hidden.add(new Hidden("programmeId", of.getFirst().id().toString()));
        } else {
            fields.add(Field.pick("programmeId", say.text("finding.form.programme"),
                    of.stream().map(each -> new Choice(each.id().toString(), each.title(), false)).toList()).needed());
        }
        fields.add(Field.pick("roundId", say.text("finding.form.round"), Stream.concat(Stream.of(new Choice("", say.text("finding.form.round.none"), false)),
                rounds.of(ids).reversed().stream()
                        .map(round -> new Choice(round.id().toString(), round.name(), chosen != null && round.id().equals(chosen.seen().group().roundId()))))
                .toList()));
        return show(new FormSheet(say.text("finding.new"), list(say), say.text("finding.new.lead"), List.of(), "finding/note-finding", "/fund/" + id, hidden,
                fields, say.text("finding.new.send")), model);
    }

    @GetMapping("/fund/{id}/citat")
    String add(@PathVariable UUID id, @RequestParam UUID kilde, @RequestParam int version, @RequestParam String sted, Viewer viewer,
               @ModelAttribute("say") Wording say, Model model) {
        demand(FindingVisibility.writes(viewer));
        var finding = findings.find(id, viewer);
        var chosen = chosen(kilde, version, sted, viewer);
        return show(new FormSheet(say.text("finding.quote.title"), way(finding), chosen.name(say), List.of(new Note(say.text("finding.one"), text(finding))),
                "finding/add-passage", page(finding), Stream.concat(Stream.of(of(finding)), chosen.hidden().stream()).toList(),
                List.of(chosen.field(say)), say.text("finding.quote.send")), model);
    }

    @GetMapping("/fund/{id}/ret")
    String reword(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        demand(FindingVisibility.writes(viewer));
        var finding = findings.find(id, viewer);
        var fields = new ArrayList<>(List.of(Field.text("text", say.text("finding.form.text"), text(finding)).needed()));
        fields.addAll(themes(models.of(new ProgrammesView()).find(Set.of(finding.programmeId())), findings.of(Set.of(finding.programmeId()), viewer),
                finding.themes(), say));
        return show(new FormSheet(say.text("finding.reword"), way(finding), say.text("finding.reword.lead"), List.of(), "finding/reword-finding",
                page(finding), List.of(of(finding)), fields, say.text("finding.reword.send")), model);
    }

    @GetMapping("/fund/{id}/del")
    String share(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        demand(FindingVisibility.shares(viewer));
        var finding = findings.find(id, viewer);
        var shared = finding.sharedAt().stream().map(FindingDocument.Shared::workshopId).collect(Collectors.toSet());
        var choices = workshops.of(Set.of(finding.programmeId()), viewer).stream().filter(workshop -> !shared.contains(workshop.id()))
                .sorted(Comparator.comparing(WorkshopDocument::date).reversed())
                .map(workshop -> new Choice(workshop.id().toString(), name(workshop, say), false)).toList();
        return show(new FormSheet(say.text("finding.share"), way(finding), say.text("finding.share.lead"),
                List.of(new Note(say.text("finding.one"), text(finding))), "finding/share-finding", page(finding), List.of(of(finding)),
                List.of(Field.pick("workshopId", say.text("finding.share.where"), choices).needed()), say.text("finding.share.send")), model);
    }

    /** What was said at a workshop, written down by the centre: by a group, by one person, or, where neither is chosen, by all. */
    @GetMapping("/fund/{id}/svar")
    String reply(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        demand(FindingVisibility.shares(viewer));
        var finding = findings.find(id, viewer);
        if (!finding.shared()) {
            throw Refused.unknown("form");
        }
        var workshops = findings.sharedAt(List.of(finding), viewer);
        var at = finding.sharedAt().stream().map(shared -> workshops.get(shared.workshopId())).filter(Objects::nonNull).toList();
        var fields = List.of(
                Field.pick("workshopId", say.text("finding.reply.workshop"), at.reversed().stream()
                        .map(workshop -> new Choice(workshop.id().toString(), name(workshop, say), false)).toList()).needed(),
                Field.oneOf("reply", say.text("finding.reply.what"), Stream.of(MemberCheckReply.values()).map(kind -> new Choice(kind.name(),
                        say.text("finding.reply." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')), kind == MemberCheckReply.AGREE)).toList()),
                Field.pick("groupId", say.text("finding.reply.group"), orAll(groups(at), say)),
                Field.pick("participantId", say.text("finding.reply.person"), orNobody(people(at, finding, say), say)).with(say.text("finding.reply.person.hint")),
                Field.text("text", say.text("finding.reply.text"), null).with(say.text("form.citizens")),
                Field.day("happenedOn", say.text("form.when"), days.today()).needed());
        return show(new FormSheet(say.text("finding.reply.note"), way(finding), say.text("finding.reply.lead"),
                List.of(new Note(say.text("finding.one"), text(finding))), "finding/record-member-check-reply", page(finding) + "#svar",
                List.of(of(finding)), fields, say.text("finding.reply.send")), model);
    }

    private List<Choice> groups(List<WorkshopDocument> at) {
        var rounds = ProgrammeParts.of(at.stream().map(WorkshopDocument::programmeId).collect(Collectors.toSet()), ProgrammeParts::rounds,
                new RoundsView(), models).stream().collect(Collectors.toMap(RoundDocument::id, Function.identity()));
        var groups = models.of(new RoundGroupsView()).find(rounds.keySet()).stream().flatMap(round -> round.groupIds().stream()).toList();
        return models.of(new GroupsView()).find(groups).stream().filter(group -> at.stream().anyMatch(workshop -> workshop.jobcentreId() == null
                        ? rounds.get(group.roundId()).programmeId().equals(workshop.programmeId()) : workshop.jobcentreId().equals(group.jobcentreId())))
                .sorted(Comparator.comparing(GroupDocument::formed).reversed().thenComparing(GroupDocument::key))
                .map(group -> new Choice(group.id().toString(), group.title() + " (" + rounds.get(group.roundId()).name() + ")", false, true)).toList();
    }

    private List<Choice> people(List<WorkshopDocument> at, FindingDocument finding, Wording say) {
        return ProgrammeParts.of(Set.of(finding.programmeId()), ProgrammeParts::participants, new ParticipantsView(), models).stream()
                .filter(person -> at.stream().anyMatch(workshop -> workshop.jobcentreId() == null || workshop.jobcentreId().equals(person.jobcentreId())))
                .filter(person -> Personal.isWritten(person.name()))
                .map(person -> new Choice(person.id().toString(), Objects.requireNonNull(Personal.textOf(person.name())), false))
                .sorted(Comparator.comparing(Choice::text)).toList();
    }

    private static List<Choice> orAll(List<Choice> choices, Wording say) {
        return Stream.concat(Stream.of(new Choice("", say.text("finding.reply.all"), true)), choices.stream()).toList();
    }

    private static List<Choice> orNobody(List<Choice> choices, Wording say) {
        return Stream.concat(Stream.of(new Choice("", say.text("finding.reply.nobody"), true)), choices.stream()).toList();
    }

    /** The programme's themes and those of other findings to tick, and a line for a new one. */
    private static List<Field> themes(List<ProgrammeDocument> programmes, List<FindingDocument> findings, List<String> chosen, Wording say) {
        var known = new java.util.LinkedHashMap<String, String>();
        programmes.forEach(programme -> programme.themes().forEach(theme -> known.put(theme.key(), theme.name())));
        var here = programmes.stream().map(ProgrammeDocument::id).collect(Collectors.toSet());
        Findings.themes(findings.stream().filter(finding -> here.contains(finding.programmeId())).toList())
                .forEach(theme -> known.putIfAbsent(theme, theme));
        chosen.forEach(theme -> known.putIfAbsent(theme, theme));
        return List.of(Field.anyOf("themes", say.text("finding.form.themes"), known.entrySet().stream()
                        .map(theme -> new Choice(theme.getKey(), theme.getValue(), Set.copyOf(chosen).contains(theme.getKey()), true)).toList()),
                Field.line("themes", say.text("finding.form.theme"), null));
    }

    private Chosen chosen(UUID source, int number, String place, Viewer viewer) {
        var seen = submissions.find(source, viewer).orElseThrow(() -> Refused.unknown("submission"));
        var version = seen.submission().versions().stream().filter(each -> each.version() == number).findFirst()
                .orElseThrow(() -> Refused.unknown("version"));
        return Optional.ofNullable(ShownVersion.paragraph(version, place)).map(paragraph -> new Chosen(seen, version, place, paragraph))
                .orElseThrow(() -> Refused.unknown("paragraph"));
    }

    private static String show(FormSheet form, Model model) {
        model.addAttribute("form", form);
        return "page/form";
    }

    private static void demand(boolean right) {
        if (!right) {
            throw Refused.withoutRight();
        }
    }

    private String name(WorkshopDocument workshop, Wording say) {
        return say.text("finding.workshop", Optional.ofNullable(workshop.jobcentreId()).flatMap(models.of(new JobcentresView())::find)
                .map(JobcentreDocument::name).orElse(say.text("workshops.cross")), say.date(workshop.date()));
    }

    private static Hidden of(FindingDocument finding) {
        return new Hidden("findingId", finding.id().toString());
    }

    private static String text(FindingDocument finding) {
        return Objects.requireNonNullElse(Personal.textOf(finding.text()), "–");
    }

    private static FormSheet.Way list(Wording say) {
        return new FormSheet.Way(say.text("findings.title"), "/fund");
    }

    private static FormSheet.Way way(FindingDocument finding) {
        return new FormSheet.Way(text(finding), page(finding));
    }

    private static String page(FindingDocument finding) {
        return "/fund/" + finding.id();
    }
}

package dk.loopbog.query.data;

import dk.loopbog.events.Personal;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.data.RegisterList.Consent;
import dk.loopbog.query.data.RegisterList.Line;
import dk.loopbog.query.data.RegisterSheet.Choice;
import dk.loopbog.query.data.RegisterSheet.Form;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.GroupFacts;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.submission.HandedInFile;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The data register as a table, as lists behind its figures and as files. */
@Controller
@Reads(Right.CENTRE)
class RegisterPage {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Programmes programmes;
    private final Jobcentres jobcentres;
    private final Rounds rounds;
    private final GroupFacts groups;
    private final DataRegisters registers;
    private final AuthorsConsent consent;
    private final ReadModels models;

    RegisterPage(Programmes programmes, Jobcentres jobcentres, Rounds rounds, GroupFacts groups, DataRegisters registers, AuthorsConsent consent,
                 ReadModels models) {
        this.programmes = programmes;
        this.jobcentres = jobcentres;
        this.rounds = rounds;
        this.groups = groups;
        this.registers = registers;
        this.consent = consent;
        this.models = models;
    }

    @GetMapping("/dataregister")
    String register(Viewer viewer, Model model) {
        var asked = programmes.asked(null, viewer);
        model.addAttribute("sheet", RegisterSheet.of(registers.of(asked), SubmissionVisibility.seesEveryLogbook(viewer), asked.isEmpty() || !viewer.isAny(Role.RESEARCHER, Role.ADMIN) ? null
                : form(asked, viewer)));
        return "data/register";
    }

    /** What is counted under one kind, in one section or in all; of logbooks only researchers learn that they exist. */
    @GetMapping("/dataregister/{figure}")
    String list(@PathVariable String figure, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        model.addAttribute("sheet", listOf(figure, viewer, say));
        return "data/list";
    }

    @GetMapping("/dataregister/{figure}.csv")
    ResponseEntity<byte[]> listAsCsv(@PathVariable String figure, Viewer viewer, @ModelAttribute("say") Wording say) {
        return file("dataregister-" + figure + ".csv", CSV, RegisterExport.csv(listOf(figure, viewer, say)));
    }

    @GetMapping("/dataregister/{figure}.xlsx")
    ResponseEntity<byte[]> listAsXlsx(@PathVariable String figure, Viewer viewer, @ModelAttribute("say") Wording say) {
        return file("dataregister-" + figure + ".xlsx", XLSX, RegisterExport.xlsx(listOf(figure, viewer, say)));
    }

    private RegisterList listOf(String figure, Viewer viewer, Wording say) {
        var logbooks = SubmissionVisibility.seesEveryLogbook(viewer);
        var asked = kinds(figure).filter(kind -> kind != RegisterKind.LOGBOOK || logbooks).collect(Collectors.toCollection(() -> EnumSet.noneOf(RegisterKind.class)));
        if (asked.isEmpty()) {
            throw Refused.unknown("kind");
        }
        var places = jobcentresOf(viewer).stream().collect(Collectors.toMap(JobcentreDocument::id, JobcentreDocument::name));
        var titles = groupsOf(viewer).stream().collect(Collectors.toMap(RoundStatusDocument::groupId, group -> group));
        var items = registers.items(programmes.asked(null, viewer)).stream().filter(item -> asked.contains(item.kind()))
                .sorted(Comparator.comparing(RegisterItemDocument::on).reversed().thenComparing(RegisterItemDocument::id)).toList();
        var reads = viewer.isAny(Role.RESEARCHER, Role.ADMIN);
        return new RegisterList(figure, asked.size() > 1, !logbooks && kinds(figure).anyMatch(kind -> kind == RegisterKind.LOGBOOK),
                items.stream().mapToInt(RegisterItemDocument::count).sum(), items.stream().mapToInt(RegisterItemDocument::pages).sum(),
                items.stream().map(item -> line(item, from(item, places, titles), reads, say)).toList());
    }

    private Line line(RegisterItemDocument item, @Nullable String from, boolean reads, Wording say) {
        var recorded = recorded(item);
        return new Line(item.id(), item.kind().key(), item.on(), item.earlierDays(), Personal.textOf(item.title()), from, item.count(), item.pages(),
                recorded == Consent.MISSING ? null : HandedInFile.of(item.id(), 1, item.file(), say), reads && item.groupId() != null,
                reads && item.kind().isEntered(), consentTo(item), recorded);
    }

    private Consent recorded(RegisterItemDocument item) {
        if (item.kind().source() != DataKind.Source.CENTRE) {
            return Consent.NOT_NEEDED;
        }
        return models.of(new SubmissionsView()).find(item.id()).filter(each -> !each.recorded().isEmpty())
                .map(each -> consent.allowsRecording(each) ? Consent.GIVEN : Consent.MISSING).orElse(Consent.NOT_NEEDED);
    }

    private Consent consentTo(RegisterItemDocument item) {
        if (item.kind().source() == DataKind.Source.CENTRE || item.groupId() == null) {
            return Consent.NOT_NEEDED;
        }
        return models.of(new SubmissionsView()).find(item.id()).filter(consent::allowsResearch).isPresent() ? Consent.GIVEN : Consent.MISSING;
    }

    private static Stream<RegisterKind> kinds(String figure) {
        return Stream.of(RegisterKind.values()).filter(kind -> figure.equals("alle") || figure.equals(kind.key())
                || figure.equals(kind.source().name().toLowerCase(Locale.ROOT)));
    }

    /** For what was entered by hand or sent by a group; minutes, logbooks and reflections are revised where they were written. */
    @GetMapping("/dataregister/ret/{id}")
    @Reads(Right.RESEARCH)
    String correct(@PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var item = registers.items(programmes.asked(null, viewer)).stream().filter(each -> each.id().equals(id) && each.kind().isEntered()).findFirst()
                .orElseThrow(() -> Refused.unknown("data-item"));
        var back = "/dataregister/" + item.kind().key();
        model.addAttribute("form", DataFields.correcting(new FormSheet.Way(say.text("register.kind." + item.kind().key()), back), back, id,
                new DataFields.Item(item.on(), item.title(), item.count(), item.pages(), item.file()), say));
        return "page/form";
    }

    @GetMapping("/dataregister.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String programme, Viewer viewer) {
        return file("dataregister.csv", CSV, RegisterExport.csv(registers.of(programmes.asked(programme, viewer))));
    }

    @GetMapping("/dataregister.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(required = false) @Nullable String programme, Viewer viewer) {
        return file("dataregister.xlsx", XLSX, RegisterExport.xlsx(registers.of(programmes.asked(programme, viewer))));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }

    private Form form(List<ProgrammeDocument> asked, Viewer viewer) {
        var places = jobcentresOf(viewer);
        var names = places.stream().collect(Collectors.toMap(JobcentreDocument::id, JobcentreDocument::name));
        var known = rounds.asked(null, viewer);
        var roundNames = known.stream().collect(Collectors.toMap(RoundDocument::id, RoundDocument::name));
        return new Form(asked.stream().map(programme -> new Choice(programme.id(), programme.title())).toList(),
                Stream.of(DataKind.values()).filter(kind -> kind.source() == DataKind.Source.CENTRE).map(DataKind::name).toList(),
                places.stream().map(place -> new Choice(place.id(), place.name())).toList(),
                known.reversed().stream().map(round -> new Choice(round.id(), round.name())).toList(),
                groupsOf(viewer).reversed().stream().map(group -> new Choice(group.groupId(), GroupFacts.title(group) + ", "
                        + names.getOrDefault(group.jobcentreId(), "") + ", " + roundNames.getOrDefault(group.roundId(), ""))).toList(),
                recordable(names), UUID.randomUUID());
    }

    /** Those who agree to be recorded, by name, with their jobcentre. */
    private List<Choice> recordable(Map<UUID, String> places) {
        return models.of(new ParticipantsView()).all().stream()
                .filter(person -> places.containsKey(person.jobcentreId()) && consent.allows(ConsentPurpose.RECORDING, person.id()))
                .map(person -> new Choice(person.id(), Objects.requireNonNullElse(Personal.textOf(person.name()), person.key()) + ", "
                        + places.get(person.jobcentreId())))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(Locale.of("da")))).toList();
    }

    private List<JobcentreDocument> jobcentresOf(Viewer viewer) {
        return jobcentres.asked(null, programmes.askedIds(null, viewer), viewer);
    }

    private List<RoundStatusDocument> groupsOf(Viewer viewer) {
        return groups.of(rounds.asked(null, viewer), jobcentresOf(viewer));
    }

    private static @Nullable String from(RegisterItemDocument item, Map<UUID, String> places, Map<UUID, RoundStatusDocument> groups) {
        var named = Stream.concat(Stream.ofNullable(item.groupId()), item.moreGroups().stream()).map(groups::get).filter(Objects::nonNull)
                .map(group -> GroupFacts.title(group) + ", " + places.getOrDefault(group.jobcentreId(), "")).toList();
        if (!named.isEmpty()) {
            return String.join("; ", named);
        }
        return item.jobcentreId() == null ? null : places.get(item.jobcentreId());
    }
}

package dk.loopbog.query.sharing;

import dk.loopbog.events.Ids;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.sharing.SharedSheet.Minutes;
import dk.loopbog.query.sharing.SharedTexts.Source;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.view.ReadModels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** With whom a group shares, where its members decide it; and what others share with the reader. */
@Controller
@Reads(Right.EVERY_ROLE)
class SharingPage {

    private final SeenGroups groups;
    private final SharedTexts texts;
    private final ReadModels models;

    SharingPage(SeenGroups groups, SharedTexts texts, ReadModels models) {
        this.groups = groups;
        this.texts = texts;
        this.models = models;
    }

    @GetMapping("/grupper/{key}/deling")
    String sharing(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer);
        var reader = viewer.participant() == null ? null : seen.people().get(viewer.participant());
        var others = ProgrammeParts.of(Set.of(seen.programme().id()), ProgrammeParts::jobcentres, new JobcentresView(), models).stream()
                .filter(each -> !each.id().equals(seen.jobcentre().id())).sorted(Comparator.comparing(JobcentreDocument::name)).toList();
        model.addAttribute("sheet", new SharingSheet(seen.way(), seen.group().id(), seen.jobcentre().name(),
                Stream.of(SharedPart.values()).map(part -> part(seen, part, others, say)).toList(), seen.group().dissolved() == null
                && SharingVisibility.opens(viewer, seen.group(), reader != null && reader.presentOn(seen.today()), seen.today()),
                SharingVisibility.closes(viewer, seen.group())));
        return "sharing/group";
    }

    @GetMapping("/delt")
    String shared(Viewer viewer, Model model) {
        model.addAttribute("sheet", new SharedSheet(texts.sources(viewer).stream().map(source -> new SharedSheet.Group(source.group().key(),
                texts.title(source, viewer), source.jobcentre().name(), source.round().name(), texts.sharesProject(source, viewer),
                texts.minutes(source, viewer).stream().map(minutes -> new Minutes(minutes.meetingNumber(), minutes.current().on())).toList()))
                .filter(group -> group.project() || !group.minutes().isEmpty()).toList()));
        return "sharing/shared";
    }

    @GetMapping("/delt/{key}/projekt")
    String project(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var source = texts.source(key, SharedPart.PROJECT, viewer);
        return show(source, texts.text(source, source.group().id()), viewer, say, model);
    }

    @GetMapping("/delt/{key}/referater/{number}")
    String minutes(@PathVariable String key, @PathVariable int number, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var source = texts.source(key, SharedPart.MINUTES, viewer);
        return show(source, texts.text(source, Ids.minutes(Ids.meeting(source.group().id(), number))), viewer, say, model);
    }

    private String show(Source source, SubmissionDocument submission, Viewer viewer, Wording say, Model model) {
        var now = submission.current();
        model.addAttribute("sheet", new SharedSheet.Text(SubmissionTexts.name(submission, say), texts.title(source, viewer), source.jobcentre().name(),
                source.round().name(), now.on(), SubmissionTexts.of(now).entrySet().stream()
                .map(part -> new SharedSheet.Part(SubmissionTexts.heading(now, part.getKey(), say), part.getValue())).toList()));
        return "sharing/text";
    }

    private SharingSheet.Part part(SeenGroup seen, SharedPart part, List<JobcentreDocument> others, Wording say) {
        var with = models.of(new SharingsView()).find(seen.group().id()).flatMap(sharing -> sharing.part(part))
                .orElse(new SharingDocument.Part(part, null, List.of(), List.of()));
        var places = others.stream().collect(Collectors.toMap(JobcentreDocument::id, Function.identity()));
        var candidates = groupsOf(seen, places.keySet(), with);
        var told = new ArrayList<String>();
        if (with.programmeId() != null) {
            told.add(say.text("sharing.programme"));
        }
        others.stream().filter(place -> with.jobcentres().contains(place.id())).map(place -> say.text("sharing.jobcentre", place.name())).forEach(told::add);
        candidates.stream().filter(group -> with.groups().contains(group.id())).map(group -> name(group, places, say)).forEach(told::add);
        return new SharingSheet.Part(part.name().toLowerCase(Locale.ROOT), part.name(), told, with.programmeId() != null,
                others.stream().map(place -> new Choice(place.id().toString(), say.text("sharing.jobcentre", place.name()),
                        with.jobcentres().contains(place.id()))).toList(),
                candidates.stream().map(group -> new Choice(group.id().toString(), name(group, places, say), with.groups().contains(group.id()))).toList());
    }

    /** Groups of the same round elsewhere, and those that were chosen before. */
    private List<GroupDocument> groupsOf(SeenGroup seen, Set<UUID> places, SharingDocument.Part with) {
        var elsewhere = models.of(new RoundGroupsView()).find(seen.group().roundId()).map(GroupsOf::groups).orElse(List.of()).stream()
                .filter(group -> places.contains(group.jobcentreId())).map(GroupsOf.Entry::groupId);
        return models.of(new GroupsView()).find(Stream.concat(elsewhere, with.groups().stream()).distinct().toList()).stream()
                .sorted(Comparator.comparing(GroupDocument::jobcentreId).thenComparing(GroupDocument::key)).toList();
    }

    /** By the name that it was formed under: the project's title is the group's own to share. */
    private static String name(GroupDocument group, Map<UUID, JobcentreDocument> places, Wording say) {
        var place = places.get(group.jobcentreId());
        return say.text("sharing.group", group.name() == null ? group.key() : group.name(), place == null ? "" : place.name());
    }
}

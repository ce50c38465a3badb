package dk.loopbog.query.project;

import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.programme.IdeaText;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument.ProjectVersion;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.FormSheet.Note;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.project.ProjectSheet.Idea;
import dk.loopbog.query.project.ProjectSheet.Part;
import dk.loopbog.query.project.ProjectSheet.Version;
import dk.loopbog.query.submission.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A group's project as it is described, as it was, and the forms to describe it with. */
@Controller
@Reads(Right.EVERY_ROLE)
class ProjectPage {

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("title", "title");
        TEXTS.put("summary", "summary");
        TEXTS.put("link", "link");
        TEXTS.put("actions", "actions");
        TEXTS.put("effectUs", "effect-us");
        TEXTS.put("effectCitizen", "effect-citizen");
        TEXTS.put("effectOrganisation", "effect-organisation");
    }

    private final SeenGroups groups;

    ProjectPage(SeenGroups groups) {
        this.groups = groups;
    }

    /**
     * @param version the later one of two to compare, or null for the latest
     * @param before  the earlier one, or null for the one right before
     */
    @GetMapping("/grupper/{key}/projekt")
    String project(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
                   @RequestParam(required = false) @Nullable Integer before, Viewer viewer, Model model) {
        var seen = groups.named(key, viewer);
        var versions = seen.group().project();
        var shown = versions.isEmpty() ? null : version == null ? versions.getLast() : numbered(versions, version);
        var earlier = shown == null || before == null && shown.version() == 1 ? null
                : numbered(versions, before == null ? shown.version() - 1 : before);
        model.addAttribute("sheet", new ProjectSheet(seen.way(), seen.page() + "/projekt", seen.may().writes(),
                versions.reversed().stream().map(ProjectPage::version).toList(), shown == null ? null : version(shown),
                earlier == null ? null : version(earlier), shown == null ? List.of() : parts(earlier, shown),
                versions.isEmpty() ? ideas(seen.programme()) : List.of()));
        return "project/project";
    }

    /**
     * @param ide  key of the idea to begin from
     * @param frit whether a title and a text of one's own will do
     */
    @GetMapping("/grupper/{key}/projekt/beskriv")
    String describe(@PathVariable String key, @RequestParam(required = false) @Nullable String ide,
                    @RequestParam(required = false) @Nullable String frit, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forWriting();
        var idea = ide == null ? null : seen.programme().ideas().stream().filter(each -> each.key().equals(ide)).findFirst()
                .orElseThrow(() -> Refused.unknown("idea")).text();
        var texts = idea == null ? Map.<String, String>of() : textsOf(idea);
        var hidden = new ArrayList<>(List.of(new Hidden("groupId", seen.group().id().toString())));
        if (ide != null) {
            hidden.add(new Hidden("idea", ide));
        }
        var fields = fields(texts, frit == null ? List.copyOf(TEXTS.keySet()) : List.of("title", "summary"), say);
        fields.add(when(seen, say));
        var notes = idea == null || idea.goal() == null ? List.<Note>of() : List.of(new Note(say.text("project.idea.goal"), idea.goal()));
        model.addAttribute("form", new FormSheet(say.text("project.describe"), seen.way(), say.text("project.describe.lead"), notes,
                "group/describe-project", seen.page() + "/projekt", hidden, fields, say.text("project.send")));
        return "page/form";
    }

    @GetMapping("/grupper/{key}/projekt/ret")
    String revise(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forWriting();
        var project = seen.group().currentProject().orElseThrow(() -> Refused.unknown("project"));
        var fields = fields(textsOf(project.text()), List.copyOf(TEXTS.keySet()), say);
        fields.add(Field.text("reason", say.text("project.reason"), null).with(say.text("project.reason.hint")));
        fields.add(when(seen, say));
        model.addAttribute("form", new FormSheet(say.text("project.revise"), seen.way(), say.text("project.revise.lead"), List.of(),
                "group/revise-project", seen.page() + "/projekt", List.of(new Hidden("groupId", seen.group().id().toString())), fields,
                say.text("project.send")));
        return "page/form";
    }

    private static ProjectVersion numbered(List<ProjectVersion> versions, int number) {
        return versions.stream().filter(each -> each.version() == number).findFirst().orElseThrow(() -> Refused.unknown("version"));
    }

    private static Version version(ProjectVersion version) {
        return new Version(version.version(), version.on(), Personal.textOf(version.reason()));
    }

    private static List<Part> parts(@Nullable ProjectVersion earlier, ProjectVersion shown) {
        var later = textsOf(shown.text());
        var before = earlier == null ? later : textsOf(earlier.text());
        return TEXTS.keySet().stream().filter(name -> before.containsKey(name) || later.containsKey(name))
                .map(name -> new Part(TEXTS.get(name), Comparison.of(before.get(name), later.get(name)))).toList();
    }

    private static List<Idea> ideas(ProgrammeDocument programme) {
        return programme.ideas().stream().map(idea -> new Idea(idea.key(), idea.text().title(), idea.text().summary())).toList();
    }

    private static List<Field> fields(Map<String, String> texts, List<String> names, Wording say) {
        var fields = new ArrayList<Field>();
        for (var name : names) {
            var label = say.text("group.project." + TEXTS.get(name));
            fields.add(name.equals("title") ? Field.line(name, label, texts.get(name)).needed() : Field.text(name, label, texts.get(name)));
        }
        return fields;
    }

    private static Field when(SeenGroup seen, Wording say) {
        return Field.day("happenedOn", say.text("form.when"), seen.today()).needed();
    }

    private static Map<String, String> textsOf(ProjectText text) {
        return written(Personal.textOf(text.title()), Personal.textOf(text.summary()), Personal.textOf(text.link()), Personal.textOf(text.actions()),
                Personal.textOf(text.effectUs()), Personal.textOf(text.effectCitizen()), Personal.textOf(text.effectOrganisation()));
    }

    private static Map<String, String> textsOf(IdeaText text) {
        return written(text.title(), text.summary(), text.link(), text.actions(), text.effectUs(), text.effectCitizen(), text.effectOrganisation());
    }

    /** By the command's names; what is not written is left out. */
    private static Map<String, String> written(@Nullable String... inOrder) {
        var texts = new LinkedHashMap<String, String>();
        var names = List.copyOf(TEXTS.keySet());
        for (var i = 0; i < inOrder.length; i++) {
            var name = names.get(i);
            Optional.ofNullable(inOrder[i]).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }
}

package dk.loopbog.query.summary.editor;

import dk.loopbog.events.Personal;
import dk.loopbog.query.finding.FindingsView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.summary.Quotables;
import dk.loopbog.query.summary.SummaryDraft;
import dk.loopbog.query.summary.SummaryDraft.Part;
import dk.loopbog.query.summary.SummaryDrafts;
import dk.loopbog.query.summary.WorkshopSummaries;
import dk.loopbog.query.summary.WorkshopSummary;
import dk.loopbog.query.summary.editor.EditorSheet.Finding;
import dk.loopbog.query.summary.editor.EditorSheet.Group;
import dk.loopbog.query.summary.editor.EditorSheet.Quote;
import dk.loopbog.query.summary.editor.EditorSheet.Saved;
import dk.loopbog.query.summary.editor.EditorSheet.Section;
import dk.loopbog.query.summary.editor.EditorSheet.Theirs;
import dk.loopbog.query.summary.editor.EditorSheet.Written;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form: what is stored, and what a reader wrote while others saved. */
@Component
class EditorSheets {

    private final WorkshopSummaries summaries;
    private final SummaryDrafts drafts;
    private final Quotables quotables;
    private final ReadModels models;

    EditorSheets(WorkshopSummaries summaries, SummaryDrafts drafts, Quotables quotables, ReadModels models) {
        this.summaries = summaries;
        this.drafts = drafts;
        this.quotables = quotables;
        this.models = models;
    }

    /** @param posted fields of the form as they were sent; none where it is opened anew */
    EditorSheet of(WorkshopDocument workshop, Map<String, String> posted, Wording say) {
        var stored = drafts.find(workshop.id()).orElse(null);
        var draft = stored == null ? SummaryDraft.begun() : stored.draft();
        var material = summaries.draft(workshop);
        var day = say.weekday(material.date());
        var top = written("top", draft, posted);
        var sections = IntStream.range(0, draft.order().size())
                .mapToObj(at -> section(draft.order().get(at), at == 0, at == draft.order().size() - 1, draft, material, posted, say)).toList();
        return new EditorSheet(workshop.key(), workshop.id(), material.jobcentre() == null ? say.text("workshops.cross") : material.jobcentre().name(),
                material.date(), top, material.back() == null ? say.text("summary.title.first") : say.text("summary.title", material.back().name()),
                (material.jobcentre() == null ? say.text("summary.lead.cross", day) : say.text("summary.lead", day)) + " " + say.text("summary.lead.read"),
                sections, stored == null ? null : new Saved(stored.savedAt(), stored.savedBy()),
                Stream.concat(Stream.of(top), sections.stream().flatMap(EditorSheets::all)).anyMatch(part -> part.theirs() != null), others(workshop));
    }

    private static Stream<Written> all(Section section) {
        return Stream.of(Stream.of(section.written()), section.groups().stream().map(Group::written), section.findings().stream().map(Finding::written))
                .flatMap(parts -> parts);
    }

    private Section section(String id, boolean first, boolean last, SummaryDraft draft, WorkshopSummary material, Map<String, String> posted, Wording say) {
        var own = id.startsWith("own-");
        var kind = own ? "own" : id;
        return new Section(written(id, draft, posted), kind, say.text("summary.section." + kind), own, first, last, quotes(id, draft, say),
                kind.equals("groups") ? material.groups().stream().map(group -> new Group(written("group:" + group.key(), draft, posted),
                        material.jobcentre() == null ? group.title() + " (" + group.jobcentre() + ")" : group.title(),
                        quotes("group:" + group.key(), draft, say))).toList() : List.of(),
                kind.equals("findings") ? material.findings().stream().map(finding -> new Finding(written("finding:" + finding.id(), draft, posted),
                        finding.text(), finding.passages())).toList() : List.of());
    }

    /** The reader's own words where they wrote any that are not stored; beside them what others stored since the reader last looked. */
    private static Written written(String id, SummaryDraft draft, Map<String, String> posted) {
        var stands = draft.part(id);
        if (!posted.containsKey("_was." + id)) {
            return new Written(id, stands.title(), stands.text(), stands.out(), stands.mark(), null);
        }
        var seen = posted.getOrDefault("_was." + id, "").strip();
        var mine = Part.of(text(posted, "title." + id), text(posted, "text." + id), posted.containsKey("out." + id));
        if (mine.mark().equals(seen) || mine.mark().equals(stands.mark())) {
            return new Written(id, stands.title(), stands.text(), stands.out(), stands.mark(), null);
        }
        return new Written(id, mine.title(), mine.text(), mine.out(), stands.mark(),
                stands.mark().equals(seen) ? null : new Theirs(stands.title(), stands.text(), stands.out()));
    }

    private static @Nullable String text(Map<String, String> posted, String name) {
        var text = posted.get(name);
        return text == null || text.isBlank() ? null : text.replace("\r\n", "\n").strip();
    }

    private List<Quote> quotes(String section, SummaryDraft draft, Wording say) {
        return draft.quotesIn(section).stream().map(quote -> {
            var found = quotables.find(quote);
            return new Quote(quote.id(), found.state(), found.passage().map(passage -> passage.quote().text()).orElse(null),
                    found.source().map(source -> SubmissionTexts.name(source, say)).orElse(say.text("submission.kind."
                            + quote.kind().name().toLowerCase(Locale.ROOT))));
        }).toList();
    }

    private List<EditorSheet.Other> others(WorkshopDocument workshop) {
        return ProgrammeParts.of(Set.of(workshop.programmeId()), ProgrammeParts::findings, new FindingsView(), models).stream()
                .filter(finding -> finding.sharedAt().stream().noneMatch(shared -> shared.workshopId().equals(workshop.id())))
                .flatMap(finding -> Optional.ofNullable(Personal.textOf(finding.text())).map(text -> new EditorSheet.Other(finding.id(), text)).stream())
                .toList();
    }
}

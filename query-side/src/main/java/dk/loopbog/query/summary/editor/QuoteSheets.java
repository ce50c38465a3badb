package dk.loopbog.query.summary.editor;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.summary.Quotables;
import dk.loopbog.query.summary.SummaryDraft;
import dk.loopbog.query.summary.SummaryDrafts;
import dk.loopbog.query.summary.WorkshopSummaries;
import dk.loopbog.query.summary.WorkshopSummary;
import dk.loopbog.query.summary.editor.QuotesSheet.Source;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the groups of a summary handed in and the reader may read, as far as whoever wrote it agrees to be quoted. */
@Component
class QuoteSheets {

    private final WorkshopSummaries summaries;
    private final SummaryDrafts drafts;
    private final Quotables quotables;
    private final ReadModels models;

    QuoteSheets(WorkshopSummaries summaries, SummaryDrafts drafts, Quotables quotables, ReadModels models) {
        this.summaries = summaries;
        this.drafts = drafts;
        this.quotables = quotables;
        this.models = models;
    }

    QuotesSheet of(WorkshopDocument workshop, String section, Viewer viewer, Wording say) {
        var material = summaries.draft(workshop);
        var draft = drafts.find(workshop.id()).map(SummaryDrafts.Stored::draft).orElse(SummaryDraft.begun());
        var groups = models.of(new GroupsView()).find(material.groups().stream().map(WorkshopSummary.Group::key)
                .filter(key -> !section.startsWith("group:") || section.equals("group:" + key)).map(Ids::group).toList());
        return new QuotesSheet(workshop.key(), workshop.id(), section, title(section, draft, material, say),
                groups.stream().flatMap(group -> sources(group, viewer, say)).toList());
    }

    private static String title(String section, SummaryDraft draft, WorkshopSummary material, Wording say) {
        if (section.startsWith("group:")) {
            return material.groups().stream().filter(group -> section.equals("group:" + group.key())).map(WorkshopSummary.Group::title).findFirst()
                    .orElseThrow(() -> Refused.unknown("section"));
        }
        if (!draft.order().contains(section)) {
            throw Refused.unknown("section");
        }
        var own = draft.part(section).title();
        return own == null ? say.text("summary.section." + (section.startsWith("own-") ? "own" : section)) : own;
    }

    private Stream<Source> sources(GroupDocument group, Viewer viewer, Wording say) {
        var place = models.of(new JobcentresView()).find(group.jobcentreId()).orElseThrow();
        var ids = Stream.of(Stream.of(group.id()), group.meetings().stream().map(meeting -> Ids.minutes(meeting.id())),
                group.logbook().stream().map(GroupDocument.LogbookEntry::id), group.reflections().stream().map(GroupDocument.Reflection::id))
                .flatMap(each -> each).toList();
        return models.of(new SubmissionsView()).find(ids).stream()
                .filter(submission -> SubmissionVisibility.readsText(viewer, submission, place.key(), Set.of()))
                .map(submission -> new Source(SubmissionTexts.name(submission, say), submission.kind().name(), submission.id(),
                        submission.current().version(), submission.current().on(), group.title(), place.name(),
                        quotables.pieces(submission, submission.current())))
                .filter(source -> !source.pieces().isEmpty()).sorted(Comparator.comparing(Source::on));
    }
}

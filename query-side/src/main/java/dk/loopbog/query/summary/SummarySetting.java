package dk.loopbog.query.summary;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.summary.WorkshopSummary.Activity;
import dk.loopbog.query.summary.WorkshopSummary.Finding;
import dk.loopbog.query.summary.WorkshopSummary.Group;
import dk.loopbog.query.summary.WorkshopSummary.Quote;
import dk.loopbog.query.summary.WorkshopSummary.Section;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a summary: the material as of now, arranged and added to as the draft has it. What is left out is not in it at all. */
@Component
class SummarySetting {

    private final WorkshopSummaries summaries;
    private final Quotables quotables;
    private final ReadModels models;

    SummarySetting(WorkshopSummaries summaries, Quotables quotables, ReadModels models) {
        this.summaries = summaries;
        this.quotables = quotables;
        this.models = models;
    }

    /** @param quotes the words, in the order of the places that the summary points at */
    record Set(WorkshopSummary summary, List<Passage> quotes) {
    }

    Set set(WorkshopDocument workshop, SummaryDraft draft) {
        var material = summaries.draft(workshop);
        var programme = models.of(new ProgrammesView()).find(workshop.programmeId()).orElseThrow();
        return new Hand(draft, programme, summaries.namesIn(programme)).set(material);
    }

    /** What is placed so far. */
    private final class Hand {

        private final SummaryDraft draft;
        private final ProgrammeDocument programme;
        private final NamesOfPeople names;
        private final List<Passage> words = new ArrayList<>();

        Hand(SummaryDraft draft, ProgrammeDocument programme, NamesOfPeople names) {
            this.draft = draft;
            this.programme = programme;
            this.names = names;
        }

        Set set(WorkshopSummary material) {
            var sections = draft.order().stream().filter(id -> !draft.part(id).out()).map(this::section).toList();
            var groups = there("groups") ? material.groups().stream().filter(group -> !draft.part("group:" + group.key()).out()).map(this::group).toList()
                    : List.<Group>of();
            var findings = there("findings") ? material.findings().stream().filter(finding -> !draft.part("finding:" + finding.id()).out())
                    .map(this::finding).toList() : List.<Finding>of();
            var summary = new WorkshopSummary(material.workshop(), material.date(), material.place(), material.jobcentre(), material.back(),
                    material.ahead(), material.asOf(), there("overview") ? material.totals() : null,
                    there("overview") ? material.activity() : new Activity(List.of(), List.of(), List.of()),
                    there("themes") ? material.themes() : List.of(), groups, findings, draft.part("top").title(), draft.part("top").text(), sections);
            return new Set(summary, List.copyOf(words));
        }

        private boolean there(String section) {
            return draft.order().contains(section) && !draft.part(section).out();
        }

        private Section section(String id) {
            var part = draft.part(id);
            return new Section(id, id.startsWith("own-") ? "own" : id, part.title(), part.text(), quotes(id));
        }

        private Group group(Group group) {
            return new Group(group.key(), group.title(), group.jobcentre(), group.themes(), group.members(), group.functions(), group.goals(),
                    group.actions(), group.learned(), group.counts(), draft.part("group:" + group.key()).text(), quotes("group:" + group.key()));
        }

        private Finding finding(Finding finding) {
            return new Finding(finding.text(), finding.themes(), finding.passages(), draft.part("finding:" + finding.id()).text(), finding.id());
        }

        /** Those that may stand now. */
        private List<Quote> quotes(String section) {
            return draft.quotesIn(section).stream().map(quotables::find).flatMap(found -> found.passage().map(passage -> placed(found, passage)).stream())
                    .toList();
        }

        private Quote placed(Quotables.Found found, Passage passage) {
            var source = found.source().orElseThrow();
            var version = found.version().orElseThrow();
            words.add(new Passage(passage.source(), passage.version(), passage.part(), passage.start(), passage.end(),
                    new Personal(passage.quote().subject(), names.leftOut(Objects.requireNonNull(passage.quote().text())))));
            var group = source.groupId() == null ? null : models.of(new GroupsView()).find(source.groupId()).orElse(null);
            var alone = source.kind() == SubmissionRef.Kind.LOGBOOK;
            return new Quote(words.size() - 1, source.kind().name().toLowerCase(Locale.ROOT), source.id(), version.version(), String.valueOf(passage.part()),
                    passage.start(), passage.end(), version.on(), source.meetingNumber(),
                    group == null ? null : names.leftOut(group.title()), jobcentre(group),
                    alone && version.author() != null ? models.of(new ParticipantsView()).find(version.author())
                            .flatMap(person -> summaries.functionOf(person, programme, version.on())).orElse(null) : null, alone);
        }

        private @Nullable String jobcentre(@Nullable GroupDocument group) {
            return group == null ? null : models.of(new JobcentresView()).find(group.jobcentreId()).map(JobcentreDocument::name).orElse(null);
        }
    }
}

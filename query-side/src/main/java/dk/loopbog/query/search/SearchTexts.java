package dk.loopbog.query.search;

import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.programme.IdeaText;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.query.data.RegisterItemDocument;
import dk.loopbog.query.finding.FindingDocument;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupDocument.Step;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.search.SearchVisibility.Audience;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts documents into the texts to be found. Only what stands now is taken, and nothing of what has been erased. */
final class SearchTexts {

    private SearchTexts() {
    }

    /**
     * Where a text belongs, as far as it does.
     *
     * @param shared whether the jobcentre reads it too
     */
    record Place(@Nullable UUID programme, @Nullable UUID jobcentre, @Nullable UUID round, @Nullable UUID group, boolean shared) {

        static Place of(GroupDocument group) {
            return new Place(null, group.jobcentreId(), group.roundId(), group.id(), true);
        }

        /** What the centre made itself stays with it; a jobcentre's own stays at the jobcentre. */
        static Place of(RegisterItemDocument item, DataKind kind) {
            return new Place(item.programmeId(), item.jobcentreId(), item.roundId(), null,
                    kind.source() == DataKind.Source.PARTICIPANTS && item.jobcentreId() != null);
        }

        Set<UUID> jobcentres() {
            return jobcentre == null ? Set.of() : Set.of(jobcentre);
        }
    }

    static List<SearchText> of(GroupDocument group) {
        var place = Place.of(group);
        var texts = new ArrayList<SearchText>();
        for (var goal : group.goals()) {
            add(texts, text("goal:" + goal.id(), TextKind.GOAL, Audience.JOBCENTRE, place, goal.current().on(), null, null,
                    goal.current().text(), goal.assessment(), goal.dropReason()));
        }
        for (var action : group.actions()) {
            var told = Stream.concat(Stream.of(action.text()), action.steps().stream().flatMap(step -> Stream.of(step.happened(), step.learned(), step.text())));
            var latest = action.steps().stream().map(Step::on).reduce(action.planned(), (one, other) -> one.isAfter(other) ? one : other);
            add(texts, text("action:" + action.id(), TextKind.ACTION, Audience.JOBCENTRE, place, latest, null, null, told.toArray(Personal[]::new)));
        }
        return texts;
    }

    static List<SearchText> of(SubmissionDocument submission, Place place) {
        var texts = new ArrayList<SearchText>();
        var audience = SearchVisibility.of(submission, place.shared());
        var author = submission.versions().getFirst().author();
        var now = submission.current();
        var kind = switch (submission.kind()) {
            case PROJECT -> TextKind.PROJECT;
            case MINUTES -> TextKind.MINUTES;
            case LOGBOOK -> TextKind.LOGBOOK;
            case REFLECTION -> TextKind.REFLECTION;
            case DATA -> TextKind.DATA;
        };
        // what is heard on a recording can be closed at any time, and so is never found by its words
        var attached = now.attachment() == null || !submission.recorded().isEmpty() ? Stream.<Personal>of() : Stream.of(now.attachment().fileName(), now.attachment().text());
        var written = Stream.concat(Stream.concat(parts(now.project()), parts(now.minutes())), Stream.concat(Stream.of(now.text()), attached));
        add(texts, text(kind.key() + ":" + submission.id(), kind, audience, place, now.on(), author, submission.meetingNumber(),
                written.toArray(Personal[]::new)));
        for (var feedback : submission.standingFeedback()) {
            var said = Stream.concat(Stream.of(feedback.wording().text()), feedback.answers().stream().map(SubmissionDocument.Answer::text));
            add(texts, text("feedback:" + feedback.id(), TextKind.FEEDBACK, audience, place, feedback.wording().on(), author, submission.meetingNumber(),
                    said.toArray(Personal[]::new)));
            add(texts, text("note:" + feedback.id(), TextKind.NOTE, Audience.RESEARCHERS, place, feedback.on(), null, submission.meetingNumber(),
                    feedback.researcherNote()));
        }
        return texts;
    }

    private static Stream<@Nullable Personal> parts(@Nullable ProjectText project) {
        return project == null ? Stream.of() : Stream.of(project.title(), project.summary(), project.link(), project.actions(), project.effectUs(),
                project.effectCitizen(), project.effectOrganisation());
    }

    private static Stream<@Nullable Personal> parts(@Nullable MinutesText minutes) {
        return minutes == null ? Stream.of() : Stream.of(minutes.free(), minutes.tried(), minutes.learned(), minutes.adjust(), minutes.next());
    }

    /**
     * A finding is the centre's until it is shared; then those read it who were at the workshop's jobcentre, or all of the
     * programme's after a cross-municipal one. A group's reply is read where the group is at home; what one person said is not.
     *
     * @param workshops those at which it was shared
     * @param groups    those that replied
     */
    static List<SearchText> of(FindingDocument finding, List<WorkshopDocument> workshops, List<GroupDocument> groups) {
        var texts = new ArrayList<SearchText>();
        var jobcentres = workshops.stream().map(WorkshopDocument::jobcentreId).filter(Objects::nonNull).collect(Collectors.toSet());
        var audience = workshops.stream().anyMatch(workshop -> workshop.kind() == WorkshopKind.CROSS) ? Audience.PROGRAMME
                : jobcentres.isEmpty() ? Audience.CENTRE : Audience.JOBCENTRE;
        var on = finding.revised() == null ? finding.noted() : finding.revised();
        add(texts, text("finding:" + finding.id(), TextKind.FINDING, audience, finding.programmeId(), jobcentres, finding.roundId(), null, on, null,
                null, null, finding.text()));
        for (var reply : finding.replies()) {
            var group = groups.stream().filter(one -> one.id().equals(reply.groupId())).findFirst().orElse(null);
            add(texts, text("reply:" + reply.id(), TextKind.REPLY, group == null || reply.participantId() != null ? Audience.CENTRE : Audience.JOBCENTRE, finding.programmeId(),
                    group == null ? Set.of() : Set.of(group.jobcentreId()), finding.roundId(), reply.groupId(), reply.on(), null, null, null,
                    reply.text()));
        }
        return texts;
    }

    static List<SearchText> of(ProgrammeDocument programme) {
        var texts = new ArrayList<SearchText>();
        for (var idea : programme.ideas()) {
            add(texts, text("idea:" + programme.id() + ":" + idea.key(), TextKind.IDEA, Audience.PROGRAMME, programme.id(), Set.of(), null, null,
                    programme.starts(), null, null, idea.text().title(), Set.of(), parts(idea.text())));
        }
        return texts;
    }

    private static List<String> parts(IdeaText idea) {
        return Stream.of(idea.title(), idea.summary(), idea.link(), idea.goal(), idea.actions(), idea.effectUs(), idea.effectCitizen(),
                idea.effectOrganisation()).filter(part -> part != null && !part.isBlank()).toList();
    }

    private static @Nullable SearchText text(String id, TextKind kind, Audience audience, Place place, LocalDate on, @Nullable UUID author,
                                             @Nullable Integer number, @Nullable Personal... parts) {
        var logbook = audience == Audience.LOGBOOK || audience == Audience.SHARED_LOGBOOK;
        return text(id, kind, audience, place.programme(), place.jobcentres(), place.round(), place.group(), on, logbook ? author : null, number, null,
                parts);
    }

    private static @Nullable SearchText text(String id, TextKind kind, Audience audience, @Nullable UUID programme, Set<UUID> jobcentres,
                                             @Nullable UUID round, @Nullable UUID group, LocalDate on, @Nullable UUID author,
                                             @Nullable Integer number, @Nullable String heading, @Nullable Personal... parts) {
        var subjects = Stream.of(parts).filter(Personal::isWritten).map(part -> Objects.requireNonNull(part).subject()).collect(Collectors.toSet());
        return text(id, kind, audience, programme, jobcentres, round, group, on, author, number, heading, subjects,
                Stream.of(parts).map(Personal::textOf).filter(part -> part != null && !part.isBlank()).toList());
    }

    private static @Nullable SearchText text(String id, TextKind kind, Audience audience, @Nullable UUID programme, Set<UUID> jobcentres,
                                             @Nullable UUID round, @Nullable UUID group, LocalDate on, @Nullable UUID author,
                                             @Nullable Integer number, @Nullable String heading, Set<UUID> subjects, List<String> passages) {
        return passages.isEmpty() ? null
                : new SearchText(id, kind, audience, programme, jobcentres, round, group, author, on, number, heading, subjects, passages);
    }

    private static void add(List<SearchText> texts, @Nullable SearchText text) {
        if (text != null) {
            texts.add(text);
        }
    }
}

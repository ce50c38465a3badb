package dk.loopbog.query.submission;

import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.GroupFacts;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.status.RoundStatusDocument.Submission;
import dk.loopbog.query.view.ReadModels;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for the researchers' feedback, and what has had it. */
@Component
public class Inbox {

    /** Which submissions to list: those without any feedback, those with some, or both. */
    public enum State {
        WAITING, ANSWERED, ALL;

        /** @throws Refused 400 {@code bad-choice} where it is none of them */
        static State parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return WAITING;
            }
            try {
                return valueOf(text.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Refused.bad("bad-choice", "state");
            }
        }

        boolean lists(boolean answered) {
            return this == ALL || answered == (this == ANSWERED);
        }
    }

    private final ReadModels models;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Jobcentres jobcentres;
    private final GroupFacts facts;
    private final Days days;

    Inbox(ReadModels models, Programmes programmes, Rounds rounds, Jobcentres jobcentres, GroupFacts facts, Days days) {
        this.models = models;
        this.programmes = programmes;
        this.rounds = rounds;
        this.jobcentres = jobcentres;
        this.facts = facts;
        this.days = days;
    }

    /** Oldest first; keys narrow the list. */
    public List<InboxEntry> list(State state, @Nullable String programme, @Nullable String round, @Nullable String jobcentre, Viewer viewer) {
        var askedRounds = rounds.asked(round, programme, viewer);
        var askedJobcentres = jobcentres.asked(jobcentre, programmes.askedIds(programme, viewer), viewer);
        var roundKeys = askedRounds.stream().collect(Collectors.toMap(RoundDocument::id, RoundDocument::key));
        var jobcentreKeys = askedJobcentres.stream().collect(Collectors.toMap(JobcentreDocument::id, JobcentreDocument::key));
        var groups = facts.of(askedRounds, askedJobcentres);
        var people = authors(groups);
        return groups.stream()
                .flatMap(group -> group.submissions().stream().filter(submission -> state.lists(feedback(group, submission) > 0))
                        .map(submission -> entry(group, submission, roundKeys.get(group.roundId()), jobcentreKeys.get(group.jobcentreId()),
                                people)))
                .sorted(Comparator.comparing(InboxEntry::submittedOn).thenComparing(InboxEntry::submission))
                .toList();
    }

    private Map<UUID, String> authors(List<RoundStatusDocument> groups) {
        var ids = groups.stream().flatMap(group -> group.submissions().stream()).map(Submission::author).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return models.of(new ParticipantsView()).find(ids).stream().collect(Collectors.toMap(ParticipantDocument::id, ParticipantDocument::key));
    }

    private static int feedback(RoundStatusDocument group, Submission submission) {
        return (int) group.feedback().stream().filter(feedback -> feedback.submission().equals(submission.ref())).count();
    }

    private InboxEntry entry(RoundStatusDocument group, Submission submission, String round, String jobcentre, Map<UUID, String> people) {
        var feedback = feedback(group, submission);
        return new InboxEntry(submission.ref().id(), submission.ref().kind().name().toLowerCase(Locale.ROOT), reference(group, submission, people),
                group.key(), GroupFacts.title(group), round, jobcentre, submission.number(), submission.on(), 1 + submission.revised().size(),
                feedback,
                feedback > 0 ? "answered" : "waiting", feedback > 0 ? null : ChronoUnit.DAYS.between(submission.on(), days.today()));
    }

    private static String reference(RoundStatusDocument group, Submission submission, Map<UUID, String> people) {
        return switch (submission.ref().kind()) {
            case PROJECT -> "project:" + group.key();
            case MINUTES -> "minutes:" + group.key() + ":" + submission.number();
            case LOGBOOK -> "logbook:" + people.getOrDefault(submission.author(), "") + ":" + submission.on();
            case REFLECTION -> "reflection:" + group.key() + ":" + submission.on();
            case DATA -> throw new IllegalStateException("data call for no feedback: " + submission.ref().id());
        };
    }
}

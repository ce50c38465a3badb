package dk.loopbog.query.status;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundChanges.Changes;
import dk.loopbog.query.status.RoundChanges.GroupChanges;
import dk.loopbog.query.status.RoundChanges.JobcentreChanges;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A round's status, for a reader and a day. */
@Component
public class RoundStatusQuery {

    private final ReadModels models;
    private final Rounds rounds;
    private final Days days;
    private final ChangeWords words;

    public RoundStatusQuery(ReadModels models, Rounds rounds, Days days, MessageSource texts) {
        this.models = models;
        this.rounds = rounds;
        this.days = days;
        this.words = new ChangeWords(texts);
    }

    /**
     * The round as it stood.
     *
     * @param jobcentre  key of the only one to show, or null for all that the reader may see
     * @param happenedBy last day of which anything counts, or null for today
     * @param recordedBy last day in Denmark on which it may have been recorded, or null for no limit
     * @throws Refused 404 {@code unknown-round}, {@code unknown-jobcentre}; 400 {@code outside-programme} for a day before it
     */
    public RoundStatus status(String round, @Nullable String jobcentre, @Nullable LocalDate happenedBy, @Nullable LocalDate recordedBy,
                              Viewer viewer) {
        var asked = rounds.named(round, viewer);
        notBeforeTheProgramme(happenedBy, asked);
        return asItStood(happenedBy, recordedBy).of(asked.id(), recordedBy, shown(jobcentre, viewer));
    }

    /** The dated facts behind the status of the same name. */
    List<RoundStatusDocument> facts(String round, @Nullable String jobcentre, @Nullable LocalDate happenedBy, @Nullable LocalDate recordedBy,
                                    Viewer viewer) {
        var asked = rounds.named(round, viewer);
        var then = asItStood(happenedBy, recordedBy);
        return then.groupsOf(asked, then.jobcentresOf(asked).stream().filter(shown(jobcentre, viewer)).toList());
    }

    private RoundStatuses asItStood(@Nullable LocalDate happenedBy, @Nullable LocalDate recordedBy) {
        var then = happenedBy == null && recordedBy == null ? models
                : models.asOf(happenedBy, recordedBy == null ? null : Days.endOf(recordedBy));
        return new RoundStatuses(then, models, happenedBy == null ? days.today() : happenedBy);
    }

    /**
     * What the groups of the round did after a day, up to another day on either clock.
     *
     * @param happenedBy as {@link #status}
     * @param recordedBy as {@link #status}
     * @throws Refused as {@link #status}
     */
    public RoundChanges changes(String round, LocalDate since, @Nullable LocalDate happenedBy, @Nullable LocalDate recordedBy,
                                @Nullable String jobcentre, Viewer viewer) {
        var asked = rounds.named(round, viewer);
        notBeforeTheProgramme(since, asked);
        notBeforeTheProgramme(happenedBy, asked);
        var now = asItStood(happenedBy, recordedBy);
        var jobcentres = now.jobcentresOf(asked).stream().filter(shown(jobcentre, viewer)).toList();
        var groups = now.groupsOf(asked, jobcentres);
        return new RoundChanges(asked.key(), since, jobcentres.stream().map(each -> new JobcentreChanges(each.key(), each.name(),
                groups.stream().filter(group -> group.jobcentreId().equals(each.id())).flatMap(group -> changed(group, since)).toList())).toList());
    }

    private Stream<GroupChanges> changed(RoundStatusDocument group, LocalDate since) {
        var changes = new ChangesSince(since).of(group);
        var late = new ChangesSince(since).late(group);
        return changes.equals(Changes.NONE) && late.equals(Changes.NONE) ? Stream.empty()
                : Stream.of(new GroupChanges(group.groupId(), group.key(), Definitions.title(group), changes, words.of(changes), late,
                        words.of(late)));
    }

    private Predicate<JobcentreDocument> shown(@Nullable String jobcentre, Viewer viewer) {
        var visible = JobcentreVisibility.of(viewer);
        if (jobcentre == null || jobcentre.isBlank()) {
            return visible;
        }
        var only = models.of(new JobcentresView()).find(Ids.jobcentre(jobcentre)).filter(visible)
                .orElseThrow(() -> Refused.unknown("jobcentre"));
        return each -> each.id().equals(only.id());
    }

    /** @throws Refused as {@link #status} */
    void isWithin(String round, LocalDate day, Viewer viewer) {
        notBeforeTheProgramme(day, rounds.named(round, viewer));
    }

    private void notBeforeTheProgramme(@Nullable LocalDate day, RoundDocument round) {
        var starts = models.of(new ProgrammesView()).find(round.programmeId()).orElseThrow().starts();
        if (day != null && day.isBefore(starts)) {
            throw Refused.bad("outside-programme", "day");
        }
    }
}

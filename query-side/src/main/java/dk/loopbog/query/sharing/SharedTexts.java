package dk.loopbog.query.sharing;

import dk.loopbog.events.Ids;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.sharing.SharedSheet.Entry;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The texts that others share with a reader: the current version of each. What the reader's own jobcentre wrote is not among them. */
@Component
class SharedTexts {

    private final ReadModels models;
    private final Shared shared;

    SharedTexts(ReadModels models, OwnGroups own) {
        this.models = models;
        this.shared = new Shared(models, own);
    }

    /** A group that shares something, and where it belongs. */
    record Source(GroupDocument group, JobcentreDocument jobcentre, RoundDocument round) {
    }

    /** Those formed last first. */
    List<Source> sources(Viewer viewer) {
        var ids = new HashSet<UUID>();
        Stream.of(SharedPart.values()).forEach(part -> ids.addAll(shared.groups(part, viewer)));
        return models.of(new GroupsView()).find(ids).stream().map(this::source).filter(source -> !source.jobcentre().key().equals(viewer.jobcentre()))
                .sorted(Comparator.comparing((Source source) -> source.group().formed()).reversed().thenComparing(source -> source.group().key())).toList();
    }

    boolean sharesProject(Source source, Viewer viewer) {
        return !source.group().project().isEmpty() && shared.reads(source.group().id(), SharedPart.PROJECT, viewer);
    }

    /** The project's title is told where the project is shared; else the name that the group was formed under. */
    String title(Source source, Viewer viewer) {
        var group = source.group();
        return sharesProject(source, viewer) ? group.title() : Objects.requireNonNullElse(group.name(), group.key());
    }

    /** In the order of the meetings. */
    List<SubmissionDocument> minutes(Source source, Viewer viewer) {
        return !shared.reads(source.group().id(), SharedPart.MINUTES, viewer) ? List.of() : models.of(new SubmissionsView())
                .find(source.group().meetings().stream().map(GroupDocument.Meeting::minutesId).filter(Objects::nonNull).toList()).stream()
                .sorted(Comparator.comparing(SubmissionDocument::meetingNumber)).toList();
    }

    /** @throws Refused 404 {@code unknown-group} where there is none or nothing of it is shared with the reader */
    Source source(String key, SharedPart part, Viewer viewer) {
        return models.of(new GroupsView()).find(Ids.group(key)).filter(group -> shared.reads(group.id(), part, viewer)).map(this::source)
                .orElseThrow(() -> Refused.unknown("group"));
    }

    /** @throws Refused as {@link #source}, or 404 {@code unknown-submission} */
    SubmissionDocument text(Source source, UUID id) {
        return models.of(new SubmissionsView()).find(id).filter(submission -> source.group().id().equals(submission.groupId()))
                .orElseThrow(() -> Refused.unknown("submission"));
    }

    List<Entry> entries(Viewer viewer) {
        return sources(viewer).stream().flatMap(source -> Stream.concat(
                sharesProject(source, viewer) ? Stream.of(text(source, source.group().id())) : Stream.of(), minutes(source, viewer).stream())
                .map(submission -> new Entry(submission.kind().name().toLowerCase(java.util.Locale.ROOT), submission.id(), source.group().key(),
                        title(source, viewer), source.jobcentre().key(), source.round().key(), submission.meetingNumber(), submission.current().on(),
                        SubmissionTexts.of(submission.current())))).toList();
    }

    private Source source(GroupDocument group) {
        return new Source(group, models.of(new JobcentresView()).find(group.jobcentreId()).orElseThrow(),
                models.of(new RoundsView()).find(group.roundId()).orElseThrow());
    }
}

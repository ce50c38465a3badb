package dk.loopbog.query.group;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.view.ReadModels;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the group that a page is about. */
@Component
public class SeenGroups {

    private final ReadModels models;
    private final Days days;

    SeenGroups(ReadModels models, Days days) {
        this.models = models;
        this.days = days;
    }

    /** @throws Refused 404 {@code unknown-group} where there is none of that key or the reader may not see it */
    public SeenGroup named(String key, Viewer viewer) {
        return seen(models.of(new GroupsView()).find(Ids.group(key)).orElseThrow(() -> Refused.unknown("group")), viewer);
    }

    /** @throws Refused as {@link #named} */
    public SeenGroup seen(GroupDocument group, Viewer viewer) {
        var jobcentre = models.of(new JobcentresView()).find(group.jobcentreId()).filter(place -> GroupVisibility.sees(viewer, place))
                .orElseThrow(() -> Refused.unknown("group"));
        var round = models.of(new RoundsView()).find(group.roundId()).orElseThrow();
        var programme = models.of(new ProgrammesView()).find(round.programmeId()).orElseThrow();
        var people = models.of(new ParticipantsView()).find(group.memberIds()).stream()
                .collect(Collectors.toMap(ParticipantDocument::id, person -> person));
        var reader = viewer.participant() == null ? null : people.get(viewer.participant());
        return new SeenGroup(group, jobcentre, round, programme, people,
                GroupVisibility.rights(viewer, group, jobcentre, reader, days.today()), days.today());
    }
}

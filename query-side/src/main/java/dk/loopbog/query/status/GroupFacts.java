package dk.loopbog.query.status;

import dk.loopbog.query.access.Refused;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.view.ReadModels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The facts of many groups, reached by their ids. */
@Component
public class GroupFacts {

    private final ReadModels models;

    public GroupFacts(ReadModels models) {
        this.models = models;
    }

    /** Of the groups of these jobcentres in these rounds: first formed first, then by key. */
    public List<RoundStatusDocument> of(Collection<RoundDocument> rounds, Collection<JobcentreDocument> jobcentres) {
        var places = jobcentres.stream().map(JobcentreDocument::id).collect(Collectors.toSet());
        var ids = models.of(new RoundGroupsView()).find(rounds.stream().map(RoundDocument::id).toList()).stream()
                .flatMap(round -> round.groups().stream())
                .filter(entry -> places.contains(entry.jobcentreId()))
                .map(GroupsOf.Entry::groupId).toList();
        return models.of(new RoundStatusView()).find(ids).stream()
                .sorted(Comparator.comparing(RoundStatusDocument::formed).thenComparing(RoundStatusDocument::key)).toList();
    }

    public RoundStatusDocument of(UUID group) {
        return models.of(new RoundStatusView()).find(group).orElseThrow(() -> Refused.unknown("group"));
    }

    /** The title that a group goes by: its project's, else its own name, else its key. */
    public static String title(RoundStatusDocument group) {
        return Definitions.title(group);
    }
}

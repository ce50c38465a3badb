package dk.loopbog.query.data;

import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The data register of some programmes. */
@Component
public class DataRegisters {

    private final ReadModels models;

    public DataRegisters(ReadModels models) {
        this.models = models;
    }

    public DataRegister of(List<ProgrammeDocument> programmes) {
        return DataRegister.of(items(programmes), programmes);
    }

    /** What the figures count. */
    List<RegisterItemDocument> items(List<ProgrammeDocument> programmes) {
        var frames = programmes.stream().map(ProgrammeDocument::id).collect(Collectors.toSet());
        var rounds = models.of(new RoundsView()).all().stream().filter(round -> frames.contains(round.programmeId())).map(RoundDocument::id).toList();
        var groups = models.of(new RoundGroupsView()).find(rounds).stream().flatMap(round -> round.groups().stream())
                .map(GroupsOf.Entry::groupId).collect(Collectors.toSet());
        return models.of(new DataRegisterView()).all().stream()
                .filter(item -> item.programmeId() != null ? frames.contains(item.programmeId()) : groups.contains(item.groupId())).toList();
    }
}

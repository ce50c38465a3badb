package dk.loopbog.query.score;

import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a group's score sheets for those who may see them. */
@Component
class SeenScoreSheets {

    private final ReadModels models;

    SeenScoreSheets(ReadModels models) {
        this.models = models;
    }

    /** In the order in which they were set up. */
    List<ScoreSheetDocument> of(SeenGroup seen, Viewer viewer) {
        if (!ScoreVisibility.reads(viewer, seen.group().memberIds())) {
            throw Refused.withoutRight();
        }
        return models.of(new ScoreSheetsView()).find(seen.group().scoreSheets().stream().map(GroupDocument.ScoreSheet::id).toList());
    }

    ScoreSheetDocument named(UUID id, SeenGroup seen, Viewer viewer) {
        return of(seen, viewer).stream().filter(sheet -> sheet.id().equals(id)).findFirst().orElseThrow(() -> Refused.unknown("score-sheet"));
    }
}

package dk.loopbog.query.score;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import dk.loopbog.events.score.ScoreWithdrawn;
import dk.loopbog.query.score.ScoreSheetDocument.Focus;
import dk.loopbog.query.score.ScoreSheetDocument.Score;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ScoreSheetsView() implements View<ScoreSheetDocument> {

    @Override
    public String name() {
        return "score-sheets";
    }

    @Override
    public Class<ScoreSheetDocument> documentType() {
        return ScoreSheetDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof ScoreEvent e ? e.sheetId() : null;
    }

    @Override
    public @Nullable ScoreSheetDocument after(@Nullable ScoreSheetDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof ScoreEvent e ? after(before, e) : before;
    }

    private static @Nullable ScoreSheetDocument after(@Nullable ScoreSheetDocument before, ScoreEvent event) {
        if (event instanceof ScoreSheetSetUp e) {
            return new ScoreSheetDocument(e.sheetId(), e.groupId(), e.question(), e.scaleMin(), e.scaleMax(), List.of(), List.of());
        }
        return before == null ? null : changed(before, event);
    }

    private static ScoreSheetDocument changed(ScoreSheetDocument sheet, ScoreEvent event) {
        return switch (event) {
            case ScoreSheetSetUp e -> sheet;
            case FocusCitizensChosen e -> new ScoreSheetDocument(sheet.id(), sheet.groupId(), sheet.question(), sheet.scaleMin(), sheet.scaleMax(),
                    Parts.put(sheet.focus(), Focus::participantId, new Focus(e.participantId(), List.copyOf(e.citizenCodes()))), sheet.scores());
            case ScoreGiven e -> with(sheet, Parts.put(sheet.scores(), Score::id,
                    new Score(e.scoreId(), e.citizenCode(), e.participantId(), e.score(), e.happenedOn(), e.contact())));
            case ScoreWithdrawn e -> with(sheet, sheet.scores().stream().filter(score -> !score.id().equals(e.scoreId())).toList());
        };
    }

    private static ScoreSheetDocument with(ScoreSheetDocument sheet, List<Score> scores) {
        return new ScoreSheetDocument(sheet.id(), sheet.groupId(), sheet.question(), sheet.scaleMin(), sheet.scaleMax(), sheet.focus(), scores);
    }
}

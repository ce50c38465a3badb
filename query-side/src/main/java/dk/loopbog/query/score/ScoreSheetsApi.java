package dk.loopbog.query.score;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.view.ReadModels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(Right.EVERY_ROLE)
class ScoreSheetsApi {

    private final SeenGroups groups;
    private final SeenScoreSheets sheets;
    private final ReadModels models;

    ScoreSheetsApi(SeenGroups groups, SeenScoreSheets sheets, ReadModels models) {
        this.groups = groups;
        this.sheets = sheets;
        this.models = models;
    }

    record Sheet(UUID id, @Nullable String question, BigDecimal scaleMin, BigDecimal scaleMax, List<Score> scores) {
    }

    /** @param participant key of whoever gave it, or null where that is unknown */
    record Score(String citizenCode, @Nullable String participant, LocalDate scoredOn, BigDecimal score, @Nullable String contact) {
    }

    /** A group's score sheets with the scores that stand, for its members and for researchers. */
    @GetMapping("/api/groups/{key}/score-sheets")
    List<Sheet> sheets(@PathVariable String key, Viewer viewer) {
        var all = sheets.of(groups.named(key, viewer), viewer);
        var givers = all.stream().flatMap(sheet -> sheet.scores().stream()).map(ScoreSheetDocument.Score::participantId).collect(Collectors.toSet());
        var keys = models.of(new ParticipantsView()).find(givers).stream().collect(Collectors.toMap(ParticipantDocument::id, ParticipantDocument::key));
        return all.stream().map(sheet -> new Sheet(sheet.id(), Personal.textOf(sheet.question()), sheet.scaleMin(), sheet.scaleMax(),
                sheet.scores().stream().map(score -> score(score, keys)).toList())).toList();
    }

    private static Score score(ScoreSheetDocument.Score score, Map<UUID, String> keys) {
        return new Score(score.citizenCode(), keys.get(score.participantId()), score.on(), score.score(), Personal.textOf(score.contact()));
    }
}

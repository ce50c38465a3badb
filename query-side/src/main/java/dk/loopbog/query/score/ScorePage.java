package dk.loopbog.query.score;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.view.ReadModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.EVERY_ROLE)
class ScorePage {

    private static final int USUAL = 3;

    private final SeenGroups groups;
    private final SeenScoreSheets sheets;
    private final ReadModels models;

    ScorePage(SeenGroups groups, SeenScoreSheets sheets, ReadModels models) {
        this.groups = groups;
        this.sheets = sheets;
        this.models = models;
    }

    /** @param vis how the lines are put together: {@code borger}, {@code medlem} or all in one chart */
    @GetMapping("/grupper/{key}/score/{id}")
    String sheet(@PathVariable String key, @PathVariable UUID id, @RequestParam(required = false) @Nullable String vis, Viewer viewer,
                 @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer);
        var document = sheets.named(id, seen, viewer);
        var givers = document.scores().stream().map(ScoreSheetDocument.Score::participantId).collect(Collectors.toSet());
        var people = models.of(new ParticipantsView()).find(givers).stream().collect(Collectors.toMap(ParticipantDocument::id, person -> person));
        model.addAttribute("sheet", new ScoreSheets(seen, document, people, say).sheetFor(viewer.participant(), vis));
        return "score/sheet";
    }

    @GetMapping("/grupper/{key}/score/nyt")
    String setUp(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forSubmitting();
        var sheet = UUID.randomUUID();
        model.addAttribute("form", new FormSheet(say.text("score.set-up.title"), seen.way(), say.text("score.set-up.lead"), List.of(),
                "score/set-up-score-sheet", page(seen, Ids.scoreSheet(seen.group().id(), sheet)), List.of(new Hidden("key", sheet.toString()),
                new Hidden("groupId", seen.group().id().toString()), giver(viewer)),
                List.of(Field.line("question", say.text("score.question"), null).with(say.text("score.question.hint")).needed(),
                        Field.line("scaleMin", say.text("score.scale-min"), "0"), Field.line("scaleMax", say.text("score.scale-max"), "10"),
                        citizens(List.of(), say)),
                say.text("score.set-up.send")));
        return "page/form";
    }

    @GetMapping("/grupper/{key}/score/{id}/borgere")
    String citizens(@PathVariable String key, @PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forSubmitting();
        var document = sheets.named(id, seen, viewer);
        var page = page(seen, id);
        model.addAttribute("form", new FormSheet(say.text("score.citizens.title"), new FormSheet.Way(ScoreSheets.titleOf(document, say), page),
                say.text("score.citizens.lead"), List.of(), "score/choose-focus-citizens", page, List.of(new Hidden("sheetId", id.toString()), giver(viewer)),
                List.of(citizens(document.citizensOf(Objects.requireNonNull(viewer.participant())), say)), say.text("score.citizens.send")));
        return "page/form";
    }

    private static String page(SeenGroup seen, UUID sheet) {
        return seen.page() + "/score/" + sheet;
    }

    private static Hidden giver(Viewer viewer) {
        return new Hidden("participantId", Objects.requireNonNull(viewer.participant()).toString());
    }

    /** One more place than is usual or taken. */
    private static Field citizens(List<String> codes, Wording say) {
        var places = new ArrayList<Choice>();
        for (var nth = 1; nth <= Math.max(USUAL, codes.size() + 1); nth++) {
            places.add(new Choice(nth <= codes.size() ? codes.get(nth - 1) : "", say.text("score.citizens.nth", nth), false));
        }
        return Field.lines("citizenCodes", say.text("score.citizens"), places).with(say.text("score.citizens.hint"));
    }
}

package dk.loopbog.query.group;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument.StepKind;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.FormSheet.Note;
import dk.loopbog.query.page.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms with which a group tells of its goals and actions, each on a page of its own. */
@Controller
@Reads(Right.EVERY_ROLE)
class GroupForms {

    private final SeenGroups groups;

    GroupForms(SeenGroups groups) {
        this.groups = groups;
    }

    @GetMapping("/grupper/{key}/aktioner/ny")
    String plan(@PathVariable String key, @RequestParam(required = false) @Nullable String maal, Viewer viewer, @ModelAttribute("say") Wording say,
                Model model) {
        var seen = groups.named(key, viewer).forWriting();
        return show(planning(seen, maal, say), model);
    }

    @GetMapping("/grupper/{key}/aktioner/{action}/{way}")
    String action(@PathVariable String key, @PathVariable String action, @PathVariable String way, Viewer viewer,
                  @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forWriting();
        var nth = seen.group().actions().stream().map(GroupDocument.Action::key).toList().indexOf(action);
        if (nth < 0) {
            throw Refused.unknown("action");
        }
        return show(new OfAction(seen, seen.group().actions().get(nth), nth + 1, say).form(way), model);
    }

    @GetMapping("/grupper/{key}/maal/nyt")
    String newGoal(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forWriting();
        return show(new FormSheet(say.text("form.goal.title"), seen.way(), say.text("form.goal.lead"), List.of(), "group/set-goal",
                seen.page() + "#goals", List.of(ofGroup(seen)),
                List.of(Field.text("text", say.text("form.goal.text"), null).needed(), when(seen, say)), say.text("form.goal.send")), model);
    }

    @GetMapping("/grupper/{key}/maal/{goal}/{way}")
    String goal(@PathVariable String key, @PathVariable String goal, @PathVariable String way, Viewer viewer, @ModelAttribute("say") Wording say,
                Model model) {
        var seen = groups.named(key, viewer).forWriting();
        var known = seen.group().goals().stream().filter(each -> each.key().equals(goal)).findFirst().orElseThrow(() -> Refused.unknown("goal"));
        return show(way.equals("aktion") ? planning(seen, goal, say) : ofGoal(seen, known, way, say), model);
    }

    private static String show(FormSheet form, Model model) {
        model.addAttribute("form", form);
        return "page/form";
    }

    private static FormSheet planning(SeenGroup seen, @Nullable String goalKey, Wording say) {
        var open = seen.group().goals().stream().filter(goal -> goal.dropped() == null).toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.text("text", say.text("form.plan.text"), null).with(say.text("form.citizens")).needed());
        if (!open.isEmpty()) {
            var choices = new ArrayList<Choice>();
            var chosen = goalKey == null && open.size() == 1 ? open.getFirst().key() : goalKey;
            open.forEach(goal -> choices.add(new Choice(goal.id().toString(), said(goal.current().text()), goal.key().equals(chosen), true)));
            choices.add(new Choice("", say.text("form.plan.goal.none"), open.stream().noneMatch(goal -> goal.key().equals(chosen))));
            fields.add(Field.oneOf("goalId", say.text("form.plan.goal"), choices));
        }
        fields.add(when(seen, say));
        return new FormSheet(say.text("group.way.plan"), seen.way(), say.text("form.plan.lead"), List.of(), "group/plan-action",
                seen.page() + "#tries", List.of(ofGroup(seen)), fields, say.text("form.plan.send"));
    }

    private static FormSheet ofGoal(SeenGroup seen, GroupDocument.Goal goal, String way, Wording say) {
        var text = said(goal.current().text());
        var note = List.of(new Note(say.text("form.goal.now"), text));
        var hidden = List.of(ofGroup(seen), new Hidden("goalId", goal.id().toString()));
        var back = seen.page() + "#goals";
        return switch (way) {
            case "praecisering" -> new FormSheet(say.text("form.refine.title"), seen.way(), say.text("form.refine.lead"), List.of(),
                    "group/refine-goal", back, hidden, List.of(Field.text("text", say.text("form.goal.text"), text).needed(), when(seen, say)),
                    say.text("form.refine.send"));
            case "vurdering" -> new FormSheet(say.text("form.assess.title"), seen.way(), say.text("form.assess.lead"), note, "group/assess-goal", back,
                    hidden, List.of(Field.text("assessment", say.text("form.assess.text"), Personal.textOf(goal.assessment())).needed(),
                    when(seen, say)), say.text("form.assess.send"));
            case "laeg-vaek" -> new FormSheet(say.text("form.drop.title"), seen.way(), say.text("form.drop.lead"), note, "group/drop-goal", back, hidden,
                    List.of(Field.text("reason", say.text("form.drop.reason"), null), when(seen, say)), say.text("form.drop.send"));
            default -> throw Refused.unknown("form");
        };
    }

    /** @param nth place of the action on the group's page, from 1 */
    private record OfAction(SeenGroup seen, GroupDocument.Action action, int nth, Wording say) {

        FormSheet form(String way) {
            var hidden = List.of(ofGroup(seen), new Hidden("actionId", action.id().toString()));
            var back = seen.page() + "#a" + nth;
            return switch (way) {
                case "forsoeg" -> new FormSheet(say.text("group.way.forsoeg"), seen.way(), say.text("form.try.lead"), wording(),
                        "group/try-action", back, hidden, List.of(
                        Field.text("happened", say.text("form.try.happened"), null).with(say.text("form.citizens")),
                        Field.text("learned", say.text("form.try.learned"), null).with(say.text("form.try.learned.hint")), when(seen, say)),
                        say.text("form.try.send"));
                case "justering" -> new FormSheet(say.text("form.adjust.title"), seen.way(), say.text("form.adjust.lead"), wording(),
                        "group/adjust-action", back, hidden, adjusting(), say.text("form.adjust.send"));
                case "stop" -> new FormSheet(say.text("form.stop.title"), seen.way(), say.text("form.stop.lead"), wording(), "group/stop-action", back,
                        hidden, List.of(Field.text("reason", say.text("form.stop.reason"), null), when(seen, say)), say.text("form.stop.send"));
                case "behold" -> new FormSheet(say.text("form.keep.title"), seen.way(), say.text("form.keep.lead"), wording(), "group/keep-action", back,
                        hidden, List.of(when(seen, say)), say.text("form.keep.send"));
                default -> throw Refused.unknown("form");
            };
        }

        private List<Note> wording() {
            return List.of(new Note(say.text("form.action.now"), said(action.wording())));
        }

        /** The learning told last is the likeliest reason. */
        private List<Field> adjusting() {
            var fields = new ArrayList<Field>();
            fields.add(Field.text("adjustment", say.text("form.adjust.text"), null).with(say.text("form.citizens")).needed());
            var learned = action.steps().stream().filter(step -> step.kind() == StepKind.TRIED && Personal.isWritten(step.learned())).toList();
            if (!learned.isEmpty()) {
                var choices = new ArrayList<Choice>();
                learned.reversed().forEach(step -> choices.add(new Choice(String.valueOf(step.attempt()),
                        say.text("form.adjust.learning", say.date(step.on()), said(step.learned())), step == learned.getLast(), true)));
                choices.add(new Choice("", say.text("form.adjust.no-learning"), false));
                fields.add(Field.oneOf("becauseOfAttempt", say.text("form.adjust.because"), choices));
            }
            fields.add(when(seen, say));
            return fields;
        }
    }

    private static Hidden ofGroup(SeenGroup seen) {
        return new Hidden("groupId", seen.group().id().toString());
    }

    private static Field when(SeenGroup seen, Wording say) {
        return Field.day("happenedOn", say.text("form.when"), seen.today()).needed();
    }

    private static String said(@Nullable Personal text) {
        return Objects.requireNonNullElse(Personal.textOf(text), "–");
    }
}

package dk.loopbog.query.overview;

import dk.loopbog.events.ReportingForm;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.status.RoundStatusDocument;
import dk.loopbog.query.status.RoundStatusView;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Where what is expected of a group is made less, more or other than what its round says. */
@Controller
@Reads(Right.CENTRE)
class ExpectationsForm {

    private final SeenGroups groups;
    private final ReadModels models;

    ExpectationsForm(SeenGroups groups, ReadModels models) {
        this.groups = groups;
        this.models = models;
    }

    @GetMapping("/grupper/{key}/forventninger")
    String expectations(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer);
        var changed = models.of(new RoundStatusView()).find(seen.group().id()).map(RoundStatusDocument::expectations).orElse(null);
        var form = changed == null ? seen.round().reporting() : changed.reporting();
        var choices = Stream.of(ReportingForm.values())
                .map(each -> new Choice(each.name(), named(each, say), each == form)).toList();
        var lead = say.text("overview.change.lead", seen.round().name(), seen.round().meetingsExpected(), named(seen.round().reporting(), say));
        model.addAttribute("form", new FormSheet(say.text("overview.change"), seen.way(), lead, List.of(), "group/change-expectations",
                "/overblik/" + seen.round().key() + "#expected", List.of(new Hidden("groupId", seen.group().id().toString())),
                List.of(Field.line("meetingsExpected", say.text("overview.change.meetings"),
                                String.valueOf(changed == null ? seen.round().meetingsExpected() : changed.meetings())).needed(),
                        Field.oneOf("reporting", say.text("overview.change.form"), choices),
                        Field.text("reason", say.text("overview.change.reason"), null).with(say.text("overview.change.hint")).needed()),
                say.text("overview.change.save")));
        return "page/form";
    }

    private static String named(ReportingForm form, Wording say) {
        return say.text("overview.reporting." + form.name().toLowerCase(Locale.ROOT));
    }
}

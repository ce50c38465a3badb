package dk.loopbog.query.data;

import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The forms with which a group sends supplementary data, and corrects or replaces what it has sent. */
@Controller
@Reads(Right.EVERY_ROLE)
class GroupDataForms {

    private final SeenGroups groups;

    GroupDataForms(SeenGroups groups) {
        this.groups = groups;
    }

    @GetMapping("/grupper/{key}/data/ny")
    String send(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forSubmitting();
        var kinds = Stream.of(DataKind.values()).filter(kind -> kind.source() == DataKind.Source.PARTICIPANTS)
                .map(kind -> new Choice(kind.name(), say.text("register.kind." + kind.key()), kind == DataKind.SURVEY)).toList();
        return show(new FormSheet(say.text("data.send"), seen.way(), say.text("data.lead"), List.of(), "data/receive-data-item", seen.page() + "#data",
                List.of(new Hidden("groupId", seen.group().id().toString()), new Hidden("programmeId", seen.programme().id().toString())),
                List.of(Field.oneOf("kind", say.text("register.kind"), kinds), DataFields.title(null, say),
                        Field.day("happenedOn", say.text("register.form.on"), seen.today()).needed(),
                        DataFields.file(null, say), DataFields.count(1, say), DataFields.pages(null, say)), say.text("data.send.button")), model);
    }

    @GetMapping("/grupper/{key}/data/{id}")
    String correct(@PathVariable String key, @PathVariable UUID id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forSubmitting();
        return show(DataFields.correcting(seen.way(), seen.page() + "#data", id, sent(seen, id), say), model);
    }

    private static DataFields.Item sent(SeenGroup seen, UUID id) {
        return seen.group().data().stream().filter(item -> item.id().equals(id) && item.kind().source() == DataKind.Source.PARTICIPANTS).findFirst()
                .map(GroupDataForms::item).orElseThrow(() -> Refused.unknown("data-item"));
    }

    private static DataFields.Item item(GroupDocument.DataItem item) {
        return new DataFields.Item(item.on(), item.title(), item.count(), item.pages(), item.file());
    }

    private static String show(FormSheet form, Model model) {
        model.addAttribute("form", form);
        return "page/form";
    }
}

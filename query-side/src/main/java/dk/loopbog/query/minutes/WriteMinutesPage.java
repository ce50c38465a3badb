package dk.loopbog.query.minutes;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.minutes.WriteMinutesSheet.Action;
import dk.loopbog.query.minutes.WriteMinutesSheet.Other;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.EVERY_ROLE)
class WriteMinutesPage {

    private static final List<String> FIELDS = List.of("tried", "learned", "adjust", "next", "free", "pages", "reason");

    private final SeenGroups groups;

    WriteMinutesPage(SeenGroups groups) {
        this.groups = groups;
    }

    /** Empty, or with the version that stands. */
    @GetMapping("/grupper/{key}/referater/{number}/skriv")
    String write(@PathVariable String key, @PathVariable int number, Viewer viewer, Model model) {
        return show(groups.named(key, viewer).forSubmitting(), number, null, viewer, model);
    }

    /**
     * What somebody wrote while others submitted theirs, beside what stands now. Changes nothing: it is a POST only because the text
     * must not stand in an address.
     */
    @PostMapping("/grupper/{key}/referater/{number}/skriv")
    String compare(@PathVariable String key, @PathVariable int number, @RequestParam Map<String, String> written, Viewer viewer, Model model) {
        return show(groups.named(key, viewer).forSubmitting(), number, written, viewer, model);
    }

    private static String show(SeenGroup seen, int number, @Nullable Map<String, String> written, Viewer viewer, Model model) {
        var meeting = seen.group().meetings().stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(() -> Refused.unknown("meeting"));
        var stands = meeting.minutes().isEmpty() ? null : meeting.minutes().getLast();
        var before = stands == null ? Map.<String, String>of() : texts(stands);
        var texts = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> texts.put(field, (written == null ? before : written).getOrDefault(field, "")));
        var asFree = !texts.get("free").isEmpty() && WriteMinutesSheet.TEMPLATE.stream().allMatch(field -> texts.get(field).isEmpty());
        var other = written == null || stands == null ? null : new Other(stands.version(), stands.on(), seen.name(stands.author()), before);
        model.addAttribute("sheet", new WriteMinutesSheet(seen.way(), number, meeting.cancelled() == null ? meeting.held() : null,
                meeting.mode() == null || meeting.mode() == MeetingMode.IN_PERSON ? null : meeting.mode().name().toLowerCase(Locale.ROOT),
                names(seen, meeting.attended()), names(seen, meeting.apologies()), seen.group().id(), Ids.minutes(meeting.id()),
                viewer.participant(), stands == null ? null : stands.version(), asFree, texts,
                stands == null || stands.text().attachment() == null ? null : stands.text().attachment().fileName().text(), other, actions(seen), question(seen), until(seen),
                viewer.account() + "/minutes:" + seen.group().key() + ":" + number));
        return "minutes/write";
    }

    private static List<String> names(SeenGroup seen, List<UUID> people) {
        return people.stream().map(seen::name).filter(Objects::nonNull).toList();
    }

    private static Map<String, String> texts(GroupDocument.Minutes minutes) {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "free", Personal.textOf(minutes.text().free()));
        put(texts, "tried", Personal.textOf(minutes.text().tried()));
        put(texts, "learned", Personal.textOf(minutes.text().learned()));
        put(texts, "adjust", Personal.textOf(minutes.text().adjust()));
        put(texts, "next", Personal.textOf(minutes.text().next()));
        if (minutes.text().attachment() == null) { // the pages of a file are counted from it
            put(texts, "pages", minutes.pages() == null ? null : minutes.pages().toString());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String name, @Nullable String text) {
        if (text != null) {
            texts.put(name, text);
        }
    }

    /** Those that are not given up. */
    private static List<Action> actions(SeenGroup seen) {
        return seen.group().actions().stream().filter(action -> !action.everReached(GroupDocument.StepKind.STOPPED))
                .flatMap(action -> Stream.ofNullable(Personal.textOf(action.wording())).map(text -> new Action(text,
                        (int) action.steps().stream().filter(step -> step.kind() == GroupDocument.StepKind.TRIED).count()))).toList();
    }

    private static @Nullable String question(SeenGroup seen) {
        return seen.group().feedback().stream().filter(feedback -> feedback.kinds().contains(FeedbackKind.QUESTION))
                .max(Comparator.comparing(GroupDocument.Feedback::on)).map(feedback -> Personal.textOf(feedback.text())).orElse(null);
    }

    private static @Nullable LocalDate until(SeenGroup seen) {
        return seen.group().meetings().stream().filter(GroupDocument.Meeting::planned).map(GroupDocument.Meeting::plannedFor)
                .filter(day -> !day.isBefore(seen.today())).min(Comparator.naturalOrder()).orElse(null);
    }
}

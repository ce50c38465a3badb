package dk.loopbog.query.meeting;

import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupDocument.Meeting;
import dk.loopbog.query.group.GroupDocument.StepKind;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.meeting.MeetingSheet.Carried;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Reads(Right.EVERY_ROLE)
class MeetingPage {

    private final SeenGroups groups;

    MeetingPage(SeenGroups groups) {
        this.groups = groups;
    }

    @GetMapping("/grupper/{key}/moeder/{number}")
    String meeting(@PathVariable String key, @PathVariable int number, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer);
        model.addAttribute("sheet", new Writing(seen, numbered(seen, number), say).sheet());
        return "meeting/meeting";
    }

    @GetMapping("/grupper/{key}/moeder/nyt")
    String schedule(@PathVariable String key, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        var seen = groups.named(key, viewer).forMeetings();
        var number = seen.group().meetings().stream().mapToInt(Meeting::number).max().orElse(0) + 1;
        var hidden = List.of(new Hidden("groupId", seen.group().id().toString()), new Hidden("number", String.valueOf(number)));
        model.addAttribute("form", new FormSheet(say.text("meeting.schedule"), seen.way(), say.text("meeting.schedule.lead", number), List.of(),
                "meeting/schedule-meeting", seen.page() + "/moeder/" + number, hidden, plan(null, say), say.text("meeting.schedule.send")));
        return "page/form";
    }

    @GetMapping("/grupper/{key}/moeder/{number}/{way}")
    String change(@PathVariable String key, @PathVariable int number, @PathVariable String way, Viewer viewer, @ModelAttribute("say") Wording say,
                  Model model) {
        var seen = groups.named(key, viewer).forMeetings();
        model.addAttribute("form", new Writing(seen, numbered(seen, number), say).form(way));
        return "page/form";
    }

    private static Meeting numbered(SeenGroup seen, int number) {
        return seen.group().meetings().stream().filter(meeting -> meeting.number() == number).findFirst().orElseThrow(() -> Refused.unknown("meeting"));
    }

    private static List<Field> plan(@Nullable Meeting meeting, Wording say) {
        return List.of(Field.day("plannedFor", say.text("meeting.day"), meeting == null ? null : meeting.plannedFor()).needed(),
                Field.time("startsAt", say.text("meeting.time"), meeting == null ? null : meeting.startsAt()),
                Field.line("place", say.text("meeting.place"), meeting == null ? null : meeting.place()).with(say.text("meeting.place.hint")),
                mode(meeting == null ? null : meeting.mode(), say));
    }

    private static Field mode(@Nullable MeetingMode chosen, Wording say) {
        return Field.oneOf("mode", say.text("meeting.mode"), Stream.of(MeetingMode.values())
                .map(mode -> new Choice(mode.name(), say.text("meeting.mode." + key(mode)), mode == chosen)).toList());
    }

    private static String key(MeetingMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One meeting while it is written for one reader. */
    private record Writing(SeenGroup seen, Meeting meeting, Wording say) {

        MeetingSheet sheet() {
            var open = meeting.planned();
            var chair = open && meeting.chair() == null ? proposedChair() : meeting.chair();
            var minuteTaker = open && meeting.minuteTaker() == null ? proposedMinuteTaker(chair) : meeting.minuteTaker();
            var expected = seen.round().reporting() != ReportingForm.LOGBOOK;
            return new MeetingSheet(meeting.id(), seen.way(), page(), seen.may().keepsMeetings(), meeting.number(), state(), day(), meeting.startsAt(),
                    meeting.place(),
                    meeting.mode() == null || meeting.mode() == MeetingMode.IN_PERSON ? null : key(meeting.mode()), Personal.textOf(meeting.reason()),
                    seen.name(chair), seen.name(minuteTaker), open && (meeting.chair() == null || meeting.minuteTaker() == null),
                    names(meeting.attended()), names(meeting.apologies()), meeting.minutes().isEmpty() ? null : minutesPage(),
                    meeting.held() != null && meeting.minutes().isEmpty() && seen.may().submits() ? minutesPage() + "/skriv" : null, expected,
                    seen.round().reporting() != ReportingForm.MINUTES && seen.may().submits(), Personal.isWritten(meeting.agenda()), agenda(),
                    carriedActions(), carriedFeedback());
        }

        private String minutesPage() {
            return seen.page() + "/referater/" + meeting.number();
        }

        private Agenda agenda() {
            var worded = Personal.textOf(meeting.agenda());
            return worded == null ? Agenda.suggested(waitingFor(StepKind.TRIED), waitingFor(StepKind.ADJUSTED), !openFeedback().isEmpty(), say)
                    : Agenda.written(worded);
        }

        private List<String> waitingFor(StepKind step) {
            return seen.group().actions().stream().filter(action -> action.next() == step).map(action -> Personal.textOf(action.wording()))
                    .filter(Objects::nonNull).toList();
        }

        FormSheet form(String way) {
            var id = List.of(new Hidden("meetingId", meeting.id().toString()));
            var here = new FormSheet.Way(say.text("group.meeting", meeting.number()) + ", " + seen.group().title(), page());
            return switch (way) {
                case "flyt" -> new FormSheet(say.text("meeting.move"), here, say.text("meeting.move.lead"), List.of(), "meeting/move-meeting", page(), id,
                        Stream.concat(plan(meeting, say).stream(), Stream.of(Field.text("reason", say.text("meeting.move.reason"), null))).toList(),
                        say.text("meeting.move.send"));
                case "aflys" -> new FormSheet(say.text("meeting.cancel"), here, say.text("meeting.cancel.lead"), List.of(), "meeting/cancel-meeting",
                        page(), id, List.of(Field.text("reason", say.text("meeting.cancel.reason"), null)), say.text("meeting.cancel.send"));
                case "holdt" -> new FormSheet(say.text("meeting.hold"), here, say.text("meeting.hold.lead"), List.of(), "meeting/hold-meeting", page(), id,
                        holding(), say.text("meeting.hold.send"));
                case "dagsorden" -> new FormSheet(say.text("meeting.agenda.change"), here, say.text("meeting.agenda.change.lead"), List.of(),
                        "meeting/set-meeting-agenda", page() + "#agenda", id, List.of(Field.text("agenda", say.text("meeting.agenda.set"),
                        agenda().text()).with(say.text("meeting.agenda.hint"))), say.text("meeting.agenda.send"));
                case "roller" -> new FormSheet(say.text("meeting.roles"), here, say.text("meeting.roles.lead"), List.of(), "meeting/assign-meeting-roles",
                        page(), id, roles(), say.text("meeting.roles.send"));
                default -> throw Refused.unknown("form");
            };
        }

        private List<Field> holding() {
            var day = meeting.held() == null && meeting.plannedFor().isAfter(seen.today()) ? seen.today() : day();
            var fields = new ArrayList<Field>();
            fields.add(Field.day("happenedOn", say.text("form.when"), day).needed());
            fields.add(mode(meeting.mode(), say));
            fields.add(Field.anyOf("attended", say.text("meeting.attended"), people(meeting.held() == null ? members() : meeting.attended())));
            fields.add(Field.anyOf("apologies", say.text("meeting.apologies"), people(meeting.apologies())));
            fields.addAll(roles());
            return fields;
        }

        private List<Field> roles() {
            var chair = meeting.chair() == null && meeting.held() == null ? proposedChair() : meeting.chair();
            var minuteTaker = meeting.minuteTaker() == null && meeting.held() == null ? proposedMinuteTaker(chair) : meeting.minuteTaker();
            return List.of(Field.pick("chair", say.text("meeting.chair"), nobodyOr(chair)).with(say.text("meeting.rotation")),
                    Field.pick("minuteTaker", say.text("meeting.minute-taker"), nobodyOr(minuteTaker)));
        }

        private List<Choice> nobodyOr(@Nullable UUID chosen) {
            var nobody = new Choice("", say.text("meeting.nobody"), chosen == null);
            return Stream.concat(Stream.of(nobody), people(chosen == null ? List.of() : List.of(chosen)).stream()).toList();
        }

        private List<Choice> people(Collection<UUID> chosen) {
            return Stream.concat(members().stream(), chosen.stream()).distinct()
                    .map(person -> new Choice(person.toString(), Objects.requireNonNullElse(seen.name(person), say.text("group.people.someone")),
                            chosen.contains(person))).toList();
        }

        private @Nullable UUID proposedChair() {
            return turns(Meeting::chair).next(members()).orElse(null);
        }

        /** Somebody else than the chair, where there is anybody else. */
        private @Nullable UUID proposedMinuteTaker(@Nullable UUID chair) {
            var others = members().stream().filter(person -> !person.equals(chair)).toList();
            return turns(Meeting::minuteTaker).next(others.isEmpty() ? members() : others).orElse(null);
        }

        private Rotation turns(Function<Meeting, @Nullable UUID> role) {
            var past = new ArrayList<Rotation.Turn>();
            for (var each : seen.group().meetings()) {
                var person = role.apply(each);
                if (person != null && each.cancelled() == null && each.number() != meeting.number()) {
                    past.add(new Rotation.Turn(person, each.held() == null ? each.plannedFor() : each.held()));
                }
            }
            return new Rotation(past);
        }

        private List<UUID> members() {
            return seen.group().memberships().stream().filter(member -> member.holds(day())).map(GroupDocument.Membership::participantId)
                    .distinct().toList();
        }

        private List<Carried> carriedActions() {
            return seen.group().actions().stream().filter(action -> action.next() != null).map(action -> {
                var untried = action.next() == StepKind.TRIED;
                var form = untried ? "forsoeg" : "justering";
                return new Carried(Objects.requireNonNullElse(Personal.textOf(action.wording()), "–"),
                        say.text(untried ? "meeting.carried.tried" : "meeting.carried.adjusted"),
                        seen.may().writes() ? seen.page() + "/aktioner/" + action.key() + "/" + form : null, say.text("group.way." + form));
            }).toList();
        }

        private List<Carried> carriedFeedback() {
            return openFeedback().stream().map(given -> new Carried(Objects.requireNonNull(Personal.textOf(given.text())),
                    say.text("meeting.carried.feedback", Objects.requireNonNullElse(given.by().text(), say.text("group.feedback.researcher")),
                            say.date(given.on())), "/feedback/" + given.id(), say.text("group.feedback.read"))).toList();
        }

        private List<GroupDocument.Feedback> openFeedback() {
            return seen.group().feedback().stream().filter(given -> given.answers().isEmpty() && Personal.isWritten(given.text())).toList();
        }

        private List<String> names(List<UUID> people) {
            return people.stream().map(person -> Objects.requireNonNullElse(seen.name(person), say.text("group.people.someone"))).toList();
        }

        private LocalDate day() {
            return meeting.held() == null ? meeting.plannedFor() : meeting.held();
        }

        private String state() {
            return meeting.planned() ? "planned" : meeting.held() == null ? "cancelled" : "held";
        }

        private String page() {
            return seen.page() + "/moeder/" + meeting.number();
        }
    }
}

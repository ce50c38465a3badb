package dk.loopbog.query.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundSheet.Absent;
import dk.loopbog.query.status.RoundSheet.Cell;
import dk.loopbog.query.status.RoundSheet.CellState;
import dk.loopbog.query.status.RoundSheet.Choice;
import dk.loopbog.query.status.RoundSheet.Count;
import dk.loopbog.query.status.RoundSheet.Figure;
import dk.loopbog.query.status.RoundSheet.Note;
import dk.loopbog.query.status.RoundSheet.Notes;
import dk.loopbog.query.status.RoundSheet.Order;
import dk.loopbog.query.status.RoundSheet.Row;
import dk.loopbog.query.status.RoundSheet.Section;
import dk.loopbog.query.status.RoundStatus.Completeness;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatus.JobcentreStatus;
import dk.loopbog.query.status.RoundStatus.MeetingLine;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.WorkshopsView;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the sheet of a round: names beside the numbers, the meetings in columns, and what is missing in words. */
@Component
class RoundSheets {

    private final ReadModels models;
    private final Rounds rounds;
    private final RoundStatusQuery query;

    RoundSheets(ReadModels models, Rounds rounds, RoundStatusQuery query) {
        this.models = models;
        this.rounds = rounds;
        this.query = query;
    }

    /** @param asked the day after which changes are to be told; null: the day of the workshop */
    RoundSheet sheet(RoundStatus status, boolean today, @Nullable String jobcentre, Order order, @Nullable String problem, @Nullable LocalDate asked,
                     Viewer viewer, Wording say) {
        var round = rounds.named(status.round(), viewer);
        var programme = models.of(new ProgrammesView()).find(round.programmeId()).orElseThrow();
        var places = ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::jobcentres, new JobcentresView(), models).stream()
                .filter(JobcentreVisibility.of(viewer))
                .sorted(Comparator.comparing(JobcentreDocument::name)).toList();
        var columns = Math.max(round.meetingsExpected(), status.jobcentres().stream().flatMap(place -> place.groups().stream())
                .flatMap(group -> group.meetingLines().stream()).mapToInt(MeetingLine::number).max().orElse(0));
        var lines = new Lines(programme, say, columns, SubmissionVisibility.seesEveryLogbook(viewer), JobcentreVisibility.seesAll(viewer));
        var sections = status.jobcentres().stream().map(place -> section(place, places, lines, order)).toList();
        var workshopDay = workshopDay(round, jobcentre);
        var day = status.asOf().happenedBy();
        var since = asked != null ? asked : workshopDay != null && workshopDay.isBefore(day) ? workshopDay : null;
        var absent = places.stream().filter(place -> !place.joined().isAfter(round.to()) && place.withdrawnBy(round.from()) && place.withdrawnBy(day))
                .map(place -> new Absent(place.name(), place.withdrawn())).toList();
        return new RoundSheet(status, rounds.asked(programme.key(), viewer).stream().map(each -> new Choice(each.key(), each.name())).toList(),
                places.stream().map(place -> new Choice(place.key(), place.name())).toList(), today, jobcentre, order, problem, workshopDay, since,
                columns, sections, absent, missing(sections, say),
                since == null ? List.of() : changes(status, today, since, jobcentre, viewer, say));
    }

    private static Section section(JobcentreStatus status, List<JobcentreDocument> places, Lines lines, Order order) {
        var withdrawn = places.stream().filter(place -> status.withdrawn() && place.key().equals(status.key())).map(JobcentreDocument::withdrawn)
                .findFirst().orElse(null);
        return new Section(status, withdrawn, status.groups().stream().map(lines::row).sorted(by(order)).toList());
    }

    private static Comparator<Row> by(Order order) {
        var danish = Collator.getInstance(Locale.of("da"));
        return switch (order) {
            case FORMED -> (one, other) -> 0;
            case NAME -> Comparator.comparing(row -> row.group().title(), danish);
            case THEME -> Comparator.comparing(row -> String.join(" ", row.themes()), danish);
        };
    }

    /** Writes the lines of the table; the names of the columns are looked up once. */
    private static final class Lines {

        private final ProgrammeDocument programme;
        private final Map<Figure, String> names = new EnumMap<>(Figure.class);
        private final List<String> meetings;
        private final boolean readsLogbooks;
        private final boolean seesRegister;

        /**
         * @param readsLogbooks whether the reader opens logbook entries
         * @param seesRegister  whether the reader sees all data of a group
         */
        Lines(ProgrammeDocument programme, Wording say, int meetings, boolean readsLogbooks, boolean seesRegister) {
            this.programme = programme;
            Stream.of(Figure.values()).forEach(figure -> names.put(figure, say.text(figure.text())));
            this.meetings = IntStream.rangeClosed(1, meetings).mapToObj(number -> say.text("status.meeting", number)).toList();
            this.readsLogbooks = readsLogbooks;
            this.seesRegister = seesRegister;
        }

        Row row(GroupStatus group) {
            var actions = group.actions();
            var work = List.of(count(Figure.GOALS, group.goals()), count(Figure.PLANNED, actions.planned()), count(Figure.TRIED, actions.tried()),
                    count(Figure.ADJUSTED, actions.adjusted()), count(Figure.STOPPED, actions.stopped()));
            var handedIn = List.of(Figure.LOGBOOK.of(group.logbookEntries(), names.get(Figure.LOGBOOK), readsLogbooks),
                    Figure.DATA.of(group.dataItems(), names.get(Figure.DATA), seesRegister),
                    count(Figure.GIVEN, group.feedback().given()), count(Figure.WAITING, group.feedback().waiting()));
            return new Row(group, group.themes().stream().map(programme::themeName).toList(), count(Figure.MEMBERS, group.members()), work,
                    IntStream.rangeClosed(1, meetings.size()).mapToObj(number -> cell(number, group)).toList(), handedIn);
        }

        private Count count(Figure figure, int number) {
            return figure.of(number, names.get(figure), true);
        }

        private Cell cell(int number, GroupStatus group) {
            var name = meetings.get(number - 1);
            return group.meetingLines().stream().filter(line -> line.number() == number).findFirst()
                    .map(line -> new Cell(number, name, line.on(), state(line, group))).orElseGet(() -> new Cell(number, name, null, CellState.NONE));
        }
    }

    private static CellState state(MeetingLine line, GroupStatus group) {
        if (line.minutes() != null) {
            return CellState.RECEIVED;
        }
        return switch (line.state()) {
            case PLANNED -> CellState.PLANNED;
            case CANCELLED -> CellState.CANCELLED;
            case HELD -> group.minutes().missing().contains(line.number()) ? CellState.MISSING : CellState.HELD;
        };
    }

    private static List<Notes> missing(List<Section> sections, Wording say) {
        return sections.stream().map(section -> new Notes(section.jobcentre().name(), section.rows().stream().map(Row::group)
                .map(group -> new Note(group.key(), group.title(), missing(group, say), List.of())).filter(note -> !note.things().isEmpty()).toList()))
                .filter(notes -> !notes.groups().isEmpty()).toList();
    }

    private static List<String> missing(GroupStatus group, Wording say) {
        var things = new ArrayList<String>();
        if (group.description() == Completeness.MISSING) {
            things.add(say.text("status.missing.project"));
        }
        if (group.goals() == 0) {
            things.add(say.text("status.missing.goal"));
        }
        if (!group.minutes().missing().isEmpty()) {
            things.add(say.text("status.missing.minutes", say.list(group.minutes().missing().stream().map(String::valueOf).toList())));
        }
        return things;
    }

    private List<Notes> changes(RoundStatus status, boolean today, LocalDate since, @Nullable String jobcentre, Viewer viewer, Wording say) {
        return query.changes(status.round(), since, today ? null : status.asOf().happenedBy(), status.asOf().recordedBy(), jobcentre, viewer).jobcentres().stream()
                .map(place -> new Notes(place.name(), place.groups().stream().map(group -> new Note(group.key(), group.title(),
                        say.isDanish() ? group.sentences().da() : group.sentences().en(),
                        say.isDanish() ? group.lateSentences().da() : group.lateSentences().en())).toList()))
                .filter(notes -> !notes.groups().isEmpty()).toList();
    }

    /** The first local workshop that belongs to the round: the groups of the round are formed there. */
    private @Nullable LocalDate workshopDay(RoundDocument round, @Nullable String jobcentre) {
        var only = jobcentre == null || jobcentre.isBlank() ? null : Ids.jobcentre(jobcentre);
        return ProgrammeParts.of(Set.of(round.programmeId()), ProgrammeParts::workshops, new WorkshopsView(), models).stream()
                .filter(workshop -> workshop.kind() == WorkshopKind.LOCAL && round.id().equals(workshop.roundId()))
                .filter(workshop -> only == null || only.equals(workshop.jobcentreId()))
                .map(WorkshopDocument::date).min(Comparator.naturalOrder()).orElse(null);
    }
}

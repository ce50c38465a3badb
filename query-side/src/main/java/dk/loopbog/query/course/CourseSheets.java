package dk.loopbog.query.course;

import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.chart.Bars;
import dk.loopbog.query.chart.Bars.Bar;
import dk.loopbog.query.chart.Caption;
import dk.loopbog.query.chart.Chart;
import dk.loopbog.query.chart.Lines;
import dk.loopbog.query.chart.Sectors;
import dk.loopbog.query.chart.TimeLine;
import dk.loopbog.query.chart.TimeLine.Band;
import dk.loopbog.query.chart.TimeLine.Mark;
import dk.loopbog.query.chart.TimeLine.Meaning;
import dk.loopbog.query.chart.TimeLine.Shape;
import dk.loopbog.query.course.CourseSheet.Delay;
import dk.loopbog.query.course.CourseSheet.RoundLine;
import dk.loopbog.query.course.CourseSheet.ThemeLine;
import dk.loopbog.query.data.DataRegisterView;
import dk.loopbog.query.data.RegisterItemDocument;
import dk.loopbog.query.data.RegisterKind;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Table;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsSummary;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.status.RoundStatus;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatuses;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.WorkshopVisibility;
import dk.loopbog.query.workshop.WorkshopsView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works a programme's sheet out of the read models as they stood on a day. */
final class CourseSheets {

    private static final List<RegisterKind> VISITS = List.of(RegisterKind.GROUP_INTERVIEW, RegisterKind.OBSERVATION_CITIZEN,
            RegisterKind.OBSERVATION_MEETING, RegisterKind.OBSERVATION_OTHER);

    private final ReadModels then;
    private final ReadModels now;
    private final ProgrammeDocument programme;
    private final List<RoundDocument> rounds;
    private final List<JobcentreDocument> places;
    private final LocalDate day;
    private final Viewer viewer;
    private final Wording say;
    private final Map<RoundDocument, RoundStatus> statuses = new LinkedHashMap<>();

    /**
     * @param then  as of that day
     * @param now   for what {@code then} refers to but does not hold
     * @param known all rounds that the reader may see, oldest first
     */
    CourseSheets(ReadModels then, ReadModels now, ProgrammeDocument programme, List<RoundDocument> known, LocalDate day, Viewer viewer, Wording say) {
        this.then = then;
        this.programme = programme;
        this.day = day;
        this.viewer = viewer;
        this.say = say;
        this.rounds = known.stream().filter(round -> round.programmeId().equals(programme.id()) && !round.from().isAfter(day)).toList();
        this.now = now;
        this.places = parts(ProgrammeParts::jobcentres, new JobcentresView()).filter(JobcentreVisibility.of(viewer))
                .sorted(Comparator.comparing(JobcentreDocument::joined).thenComparing(JobcentreDocument::key)).toList();
        var status = new RoundStatuses(then, now, day);
        rounds.forEach(round -> statuses.put(round, status.of(round.id(), null, JobcentreVisibility.of(viewer))));
    }

    CourseSheet sheet(boolean today, @Nullable String problem) {
        var people = parts(ProgrammeParts::participants, new ParticipantsView()).filter(person -> places.stream().anyMatch(at(person))).toList();
        var workshops = parts(ProgrammeParts::workshops, new WorkshopsView())
                .filter(workshop -> WorkshopVisibility.sees(viewer, workshop, places))
                .sorted(Comparator.comparing(WorkshopDocument::date)).toList();
        var spans = spans(people);
        return new CourseSheet(programme.title(), programme.starts(), programme.ends(), day, today, problem, timeLine(workshops), peopleOverTime(people),
                spans, say.text("course.spans.figure", say.number(ParticipantsSummary.of(people, places, List.of(programme), day).spanShare()
                        .atLeastThreeQuarters())), themes(), rounds.stream().map(RoundDocument::name).toList(), themeLines(), delays(),
                plan("meetings", round -> statuses.get(round).totals().meetings().held(), round -> statuses.get(round).totals().meetings().expected()),
                plan("minutes", round -> statuses.get(round).totals().minutes().received(), round -> statuses.get(round).totals().minutes().expected()),
                rounds.stream().map(round -> line(round, workshops)).toList());
    }

    /** What belongs to the programme by today's list, as far as it was there on the day. */
    private <D> Stream<D> parts(Function<ProgrammeParts, List<UUID>> kind, View<D> view) {
        return then.of(view).find(ProgrammeParts.ids(Set.of(programme.id()), kind, now)).stream();
    }

    private static Predicate<JobcentreDocument> at(ParticipantDocument person) {
        return place -> place.id().equals(person.jobcentreId());
    }

    private Chart timeLine(List<WorkshopDocument> workshops) {
        var visits = parts(ProgrammeParts::dataItems, new DataRegisterView()).filter(item -> VISITS.contains(item.kind()) && !item.on().isAfter(day)).toList();
        var rows = new ArrayList<TimeLine.Row>();
        var list = new ArrayList<Event>();
        var cross = workshops.stream().filter(workshop -> workshop.kind() == WorkshopKind.CROSS).toList();
        if (!cross.isEmpty()) {
            rows.add(new TimeLine.Row(say.text("course.across"), programme.starts(), null,
                    cross.stream().map(workshop -> new Mark(Shape.SQUARE, workshop.date())).toList()));
            cross.forEach(workshop -> list.add(new Event(workshop.date(), say.text("course.across"), say.text("course.cross"))));
        }
        for (var place : places) {
            var marks = new ArrayList<Mark>();
            workshops.stream().filter(workshop -> place.id().equals(workshop.jobcentreId())).forEach(workshop -> {
                marks.add(new Mark(Shape.DIAMOND, workshop.date()));
                list.add(new Event(workshop.date(), place.name(), say.text("course.workshop")));
            });
            visits.stream().filter(item -> place.id().equals(item.jobcentreId())).map(RegisterItemDocument::on).distinct().forEach(on -> {
                marks.add(new Mark(Shape.DOT, on));
                list.add(new Event(on, place.name(), say.text("course.visit")));
            });
            if (place.withdrawnBy(day)) {
                marks.add(new Mark(Shape.CROSS, place.withdrawn()));
                list.add(new Event(place.withdrawn(), place.name(), say.text("course.withdrew")));
            }
            rows.add(new TimeLine.Row(place.name(), place.joined(), place.withdrawnBy(day) ? place.withdrawn() : null, marks));
        }
        var last = Stream.concat(Stream.of(programme.ends()), rounds.stream().map(RoundDocument::to)).max(Comparator.naturalOrder()).orElseThrow();
        rounds.forEach(round -> list.add(new Event(round.from(), say.text("course.across"), say.text("course.begins", round.name()))));
        var table = new Table(say.text("course.time-line"), List.of(new Column(say.text("course.date"), 4), new Column(say.text("status.jobcentre"), 4),
                new Column(say.text("course.what"), 8)), list.stream().sorted(Comparator.comparing(Event::on).thenComparing(Event::where))
                .map(event -> List.of(Cell.of(say.date(event.on())), Cell.of(event.where()), Cell.of(event.what()))).toList());
        return TimeLine.of(new Caption("time-line", say.text("course.time-line"), say.text("course.time-line.said", rounds.size(), places.size(),
                        (int) workshops.stream().filter(workshop -> workshop.kind() == WorkshopKind.LOCAL).count(), cross.size(),
                        (int) places.stream().filter(place -> place.withdrawnBy(day)).count())),
                programme.starts(), last, rounds.stream().map(round -> new Band(round.name(), round.from(), round.to())).toList(), rows,
                List.of(new Meaning(Shape.DIAMOND, say.text("course.workshop")), new Meaning(Shape.SQUARE, say.text("course.cross")),
                        new Meaning(Shape.DOT, say.text("course.visit")), new Meaning(Shape.CROSS, say.text("course.withdrew"))), table);
    }

    private record Event(LocalDate on, String where, String what) {
    }

    /** On the first of each month, at each place. */
    private Chart peopleOverTime(List<ParticipantDocument> people) {
        var last = day.isBefore(programme.ends()) ? day : programme.ends();
        var months = programme.starts().isAfter(last) ? List.<LocalDate>of()
                : programme.starts().withDayOfMonth(1).plusMonths(programme.starts().getDayOfMonth() == 1 ? 0 : 1)
                        .datesUntil(last.plusDays(1), Period.ofMonths(1)).toList();
        var lines = places.stream().map(place -> new Lines.Line(place.name(), months.stream().filter(month -> !place.withdrawnBy(month))
                .map(month -> new Lines.Point(month, BigDecimal.valueOf(present(people, place, month)))).toList())).toList();
        var most = lines.stream().flatMap(line -> line.points().stream()).mapToInt(point -> point.value().intValue()).max().orElse(0);
        var heads = Stream.concat(Stream.of(new Column(say.text("course.month"), 4)), places.stream().map(place -> new Column(place.name(), 3))).toList();
        var rows = months.stream().map(month -> Stream.concat(Stream.of(Cell.of(say.date(month))),
                places.stream().map(place -> Cell.of(present(people, place, month)))).toList()).toList();
        return Lines.of(new Caption("people", say.text("course.people"), say.text("course.people.said", places.size(), most)), 0, Math.max(5, most), lines,
                new Table(say.text("course.people"), heads, rows), say);
    }

    private static int present(List<ParticipantDocument> people, JobcentreDocument place, LocalDate on) {
        return place.withdrawnBy(on) ? 0 : (int) people.stream().filter(person -> at(person).test(place) && person.presentOn(on)).count();
    }

    /** How much of the programme's days people were there, in quarters. */
    private Chart spans(List<ParticipantDocument> people) {
        var counts = new int[4];
        var whole = Math.max(1, ChronoUnit.DAYS.between(programme.starts(), programme.ends()));
        for (var person : people) {
            if (person.joinedBy(day)) {
                var place = places.stream().filter(at(person)).findFirst().orElseThrow();
                var days = person.presence().stream().mapToLong(period -> ChronoUnit.DAYS.between(period.from(), earliest(period.until(), place.withdrawn())))
                        .filter(length -> length > 0).sum();
                counts[(int) Math.min(3, 4 * days / whole)]++;
            }
        }
        var bars = IntStream.range(0, 4).mapToObj(quarter -> new Bar(say.text("course.spans." + quarter), counts[quarter], null)).toList();
        return Bars.of(new Caption("spans", say.text("course.spans"), say.text("course.spans.said", counts[0], counts[1], counts[2], counts[3])),
                List.of(say.text("course.spans.share"), say.text("status.members")), bars);
    }

    private LocalDate earliest(@Nullable LocalDate left, @Nullable LocalDate withdrawn) {
        return Stream.of(left, withdrawn, programme.ends()).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<GroupStatus> groups(RoundDocument round) {
        return statuses.get(round).jobcentres().stream().flatMap(place -> place.groups().stream());
    }

    private Sectors themes() {
        var all = rounds.stream().flatMap(this::groups).toList();
        var shares = all.stream().flatMap(group -> group.themes().stream()).distinct().map(theme -> new Sectors.Share(programme.themeName(theme),
                all.stream().filter(group -> group.themes().contains(theme)).map(GroupStatus::title).toList())).toList();
        return Sectors.of(new Caption("themes-drawn", say.text("course.themes"), say.text("summary.themes.said", shares.size())),
                new Sectors.Heads(say.text("summary.theme"), say.text("summary.groups"), say.text("summary.the-groups")), shares);
    }

    private List<ThemeLine> themeLines() {
        return rounds.stream().flatMap(this::groups).flatMap(group -> group.themes().stream()).distinct()
                .map(theme -> new ThemeLine(programme.themeName(theme), rounds.stream()
                        .map(round -> (int) groups(round).filter(group -> group.themes().contains(theme)).count()).toList()))
                .sorted(Comparator.comparing(ThemeLine::theme)).toList();
    }

    private List<Delay> delays() {
        var ideas = then.of(new GroupsView()).find(rounds.stream().flatMap(this::groups).map(GroupStatus::id).toList()).stream()
                .filter(group -> group.project().stream().findFirst().map(GroupDocument.ProjectVersion::idea).isPresent())
                .map(GroupDocument::id).collect(Collectors.toSet());
        var lines = new ArrayList<Delay>();
        rounds.forEach(round -> lines.add(delay(round.name(), groups(round).toList(), ideas)));
        lines.add(delay(say.text("course.all-rounds"), rounds.stream().flatMap(this::groups).toList(), ideas));
        return lines;
    }

    private Delay delay(String name, List<GroupStatus> groups, Collection<UUID> ideas) {
        var from = groups.stream().filter(group -> ideas.contains(group.id())).toList();
        var own = groups.stream().filter(group -> !ideas.contains(group.id())).toList();
        return new Delay(name, from.size(), tried(from).size(), median(tried(from)), own.size(), tried(own).size(), median(tried(own)));
    }

    private static List<Long> tried(List<GroupStatus> groups) {
        return groups.stream().map(GroupStatus::daysToFirstTry).filter(Objects::nonNull).sorted().toList();
    }

    /** The middle one, or the mean of the middle two. */
    private @Nullable String median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var upper = sorted.get(sorted.size() / 2);
        return say.number(sorted.size() % 2 == 1 ? upper.doubleValue() : (sorted.get(sorted.size() / 2 - 1) + upper) / 2.0);
    }

    private Chart plan(String what, ToIntFunction<RoundDocument> came, ToIntFunction<RoundDocument> expected) {
        var bars = rounds.stream().map(round -> new Bar(round.name(), came.applyAsInt(round), expected.applyAsInt(round))).toList();
        return Bars.of(new Caption(what, say.text("course." + what), say.text("course.said." + what, bars.stream().mapToInt(Bar::number).sum(),
                        bars.stream().mapToInt(bar -> Objects.requireNonNullElse(bar.of(), 0)).sum())),
                List.of(say.text("status.round"), say.text("course.came." + what), say.text("course.expected")), bars);
    }

    private RoundLine line(RoundDocument round, List<WorkshopDocument> workshops) {
        var sums = statuses.get(round).totals();
        var of = workshops.stream().filter(workshop -> round.id().equals(workshop.roundId())).toList();
        return new RoundLine(round.name(), sums.groups(), sums.members(), sums.meetings().expected(), sums.meetings().held(), sums.meetings().cancelled(),
                sums.minutes().expected(), sums.minutes().received(), of.size(), (int) of.stream().filter(workshop -> workshop.held() != null).count());
    }
}

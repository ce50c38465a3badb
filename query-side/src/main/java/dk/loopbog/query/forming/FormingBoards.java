package dk.loopbog.query.forming;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.forming.FormingDocument.Place;
import dk.loopbog.query.forming.FormingDocument.Wish;
import dk.loopbog.query.forming.FormingSheet.Choice;
import dk.loopbog.query.forming.FormingSheet.Group;
import dk.loopbog.query.forming.FormingSheet.Person;
import dk.loopbog.query.forming.FormingSheet.PlanLine;
import dk.loopbog.query.forming.FormingSheet.RoundFrame;
import dk.loopbog.query.forming.FormingSheet.Sketch;
import dk.loopbog.query.forming.FormingSheet.Theme;
import dk.loopbog.query.forming.FormingSheet.Workshop;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatus.Totals;
import dk.loopbog.query.status.RoundStatuses;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.WorkshopsView;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board together, for one who may form groups there. */
@Component
class FormingBoards {

    private final ReadModels models;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Days days;

    FormingBoards(ReadModels models, Programmes programmes, Rounds rounds, Days days) {
        this.models = models;
        this.programmes = programmes;
        this.rounds = rounds;
        this.days = days;
    }

    /** Where the reader may form groups for the round: those that have not withdrawn, by name. */
    List<JobcentreDocument> jobcentres(RoundDocument round, Viewer viewer) {
        return ProgrammeParts.of(Set.of(round.programmeId()), ProgrammeParts::jobcentres, new JobcentresView(), models).stream()
                .filter(place -> FormingVisibility.forms(viewer, place) && !place.withdrawnBy(days.today()))
                .sorted(Comparator.comparing(JobcentreDocument::name, Collator.getInstance(Locale.of("da")))).toList();
    }

    /** In the programme named, or else the newest: the first that is still to come, else the last that is not over, else the last. */
    Optional<RoundDocument> next(@Nullable String programme, Viewer viewer) {
        var known = rounds.of(programmes.namedOrNewest(programme, viewer));
        return known.stream().filter(round -> round.from().isAfter(days.today())).findFirst().or(() -> known.isEmpty() ? Optional.empty()
                : Optional.of(known.getLast()));
    }

    /** @throws Refused 404 {@code unknown-round}, {@code unknown-jobcentre} */
    FormingSheet board(String roundKey, String jobcentreKey, Viewer viewer, Wording say) {
        var round = rounds.named(roundKey, viewer);
        var places = jobcentres(round, viewer);
        var place = places.stream().filter(each -> each.id().equals(Ids.jobcentre(jobcentreKey))).findFirst()
                .orElseThrow(() -> Refused.unknown("jobcentre"));
        var programme = models.of(new ProgrammesView()).find(round.programmeId()).orElseThrow();
        var forming = models.of(new FormingView()).find(Ids.forming(round.id(), place.id())).orElse(null);
        return new Board(round, place, programme, forming, say).sheet(viewer, places);
    }

    private final class Board {

        private final RoundDocument round;
        private final JobcentreDocument place;
        private final ProgrammeDocument programme;
        private final FormingDocument forming;
        private final boolean begun;
        private final Wording say;
        private final LocalDate today = days.today();
        private final Map<UUID, ParticipantDocument> people;
        private final Map<UUID, Wish> wishes;

        Board(RoundDocument round, JobcentreDocument place, ProgrammeDocument programme, @Nullable FormingDocument forming, Wording say) {
            this.round = round;
            this.place = place;
            this.programme = programme;
            this.begun = forming != null;
            this.forming = forming != null ? forming : new FormingDocument(Ids.forming(round.id(), place.id()), round.id(), place.id(), List.of(),
                    List.of(), List.of(), List.of(), List.of());
            this.say = say;
            this.people = ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::participants, new ParticipantsView(), models).stream()
                    .filter(person -> person.jobcentreId().equals(place.id()))
                    .collect(Collectors.toMap(ParticipantDocument::id, Function.identity()));
            this.wishes = this.forming.wishes().stream().collect(Collectors.toMap(Wish::participantId, Function.identity()));
        }

        FormingSheet sheet(Viewer viewer, List<JobcentreDocument> places) {
            var known = rounds.asked(programme.key(), viewer);
            var now = new RoundStatuses(models, models, today);
            var inGroups = now.groupsOf(round, List.of(place)).stream().filter(group -> group.dissolved() == null)
                    .flatMap(group -> group.memberships().stream()).filter(member -> member.to() == null || member.to().isAfter(today))
                    .map(member -> member.participantId()).collect(Collectors.toSet());
            var groups = now.of(round.id(), null, place::equals).jobcentres().stream().flatMap(each -> each.groups().stream())
                    .map(Board::group).toList();
            return new FormingSheet("/naeste-runde/" + round.key() + "/" + place.key(),
                    known.stream().map(each -> new Choice(each.key(), each.name(), each.id().equals(round.id()))).toList(),
                    places.stream().map(each -> new Choice(each.key(), each.name(), each.id().equals(place.id()))).toList(),
                    new RoundFrame(round.id(), round.key(), round.name(), round.from(), round.to()), place.id(), place.name(), begun, themes(),
                    forming.wishes().size(), sketches(), without(inGroups), groups, ideas(null), startsOn(), FormingVisibility.plansRounds(viewer),
                    known.stream().filter(each -> !each.from().isAfter(today)).map(each -> plan(each, now)).toList());
        }

        private static Group group(GroupStatus group) {
            return new Group(group.key(), group.title(), group.members());
        }

        private List<Theme> themes() {
            return programme.themes().stream().map(theme -> new Theme(theme.key(), theme.name(), forming.themes().contains(theme.key()),
                    (int) forming.wishes().stream().filter(wish -> wish.first().equals(theme.key())).count(),
                    (int) forming.wishes().stream().filter(wish -> theme.key().equals(wish.second())).count())).toList();
        }

        private List<Sketch> sketches() {
            return forming.sketches().stream().map(sketch -> {
                var members = forming.placed().stream().filter(placed -> placed.sketch() == sketch.number()).map(Place::participantId).map(people::get)
                        .filter(Objects::nonNull).map(this::person).toList();
                var idea = programme.ideas().stream().filter(each -> each.key().equals(sketch.idea())).map(each -> each.text().title()).findFirst();
                var themes = sketch.themes().stream().map(programme::themeName).toList();
                var title = Stream.of(Optional.ofNullable(sketch.name()), idea, themes.isEmpty() ? Optional.<String>empty() : Optional.of(say.list(themes)))
                        .flatMap(Optional::stream).findFirst().orElseGet(() -> say.text("forming.sketch", sketch.number()));
                return new Sketch(sketch.number(), title, sketch.name(),
                        programme.themes().stream().map(theme -> new Choice(theme.key(), theme.name(), sketch.themes().contains(theme.key()))).toList(),
                        ideas(sketch.idea()), idea.orElse(null), members, functions(members), members.stream().anyMatch(Person::left));
            }).toList();
        }

        private List<String> functions(List<Person> members) {
            var counts = new TreeMap<String, Integer>(Collator.getInstance(Locale.of("da")));
            members.forEach(person -> counts.merge(person.function(), 1, Integer::sum));
            return counts.entrySet().stream().map(entry -> entry.getKey() + " (" + entry.getValue() + ")").toList();
        }

        private List<Person> without(Set<UUID> inGroups) {
            var placed = forming.placed().stream().map(Place::participantId).collect(Collectors.toSet());
            return people.values().stream().filter(person -> person.presentOn(today) && !placed.contains(person.id()) && !inGroups.contains(person.id()))
                    .map(this::person).sorted(Comparator.comparing(Person::name, Collator.getInstance(Locale.of("da")))).toList();
        }

        private Person person(ParticipantDocument person) {
            var wish = wishes.get(person.id());
            return new Person(person.id(), person.key(), Objects.requireNonNullElse(Personal.textOf(person.name()), say.text("group.people.someone")),
                    programme.functionOf(person.titleOn(today), today).orElse(person.titleOn(today)),
                    wish == null ? null : programme.themeName(wish.first()),
                    wish == null || wish.second() == null ? null : programme.themeName(wish.second()), !person.presentOn(today));
        }

        private List<Choice> ideas(@Nullable String chosen) {
            return programme.ideas().stream().map(idea -> new Choice(idea.key(), idea.text().title(), idea.key().equals(chosen))).toList();
        }

        private @Nullable LocalDate startsOn() {
            if (today.isBefore(round.from())) {
                return null;
            }
            return today.isAfter(round.to()) ? round.from() : today;
        }

        private PlanLine plan(RoundDocument each, RoundStatuses now) {
            Totals sums = now.of(each.id(), null, place::equals).totals();
            var workshops = ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::workshops, new WorkshopsView(), models).stream()
                    .filter(workshop -> each.id().equals(workshop.roundId()) && place.id().equals(workshop.jobcentreId()))
                    .sorted(Comparator.comparing(WorkshopDocument::date)).map(workshop -> new Workshop(workshop.plannedFor(), workshop.held())).toList();
            return new PlanLine(each.name(), sums.groups(), sums.meetings().expected(), sums.meetings().held(), sums.meetings().cancelled(),
                    sums.minutes().expected(), sums.minutes().received(), workshops);
        }
    }
}

package dk.loopbog.query.participant;

import dk.loopbog.query.api.Percent;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.programme.ProgrammeDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, as numbers.
 *
 * @param total       people who had joined by the day
 * @param present     those of them who had not left, at jobcentres that had not withdrawn
 * @param perFunction over {@code total}, most frequent first
 */
public record ParticipantsSummary(int total, int present, List<AtJobcentre> perJobcentre, List<InFunction> perFunction,
                                  List<UnmappedTitle> unmappedTitles, SpanShare spanShare) {

    /** What all titles without a rule are shown as. */
    public static final String OTHER_FUNCTIONS = "andre funktioner";

    public record AtJobcentre(String key, String name, int total, int present) {
    }

    /** @param percent of all, one decimal */
    public record InFunction(String function, int count, BigDecimal percent) {
    }

    /** @param title as it was first written */
    public record UnmappedTitle(String title, int count) {
    }

    /** @param atLeastThreeQuarters percent of all, one decimal, who were there for 75 % of the programme's days or more */
    public record SpanShare(BigDecimal atLeastThreeQuarters) {
    }

    /** @param jobcentres those that may be seen; only their people are counted */
    public static ParticipantsSummary of(List<ParticipantDocument> people, List<JobcentreDocument> jobcentres, List<ProgrammeDocument> programmes,
                                  LocalDate at) {
        var places = byId(jobcentres, JobcentreDocument::id);
        var frames = byId(programmes, ProgrammeDocument::id);
        var joined = people.stream().filter(person -> places.containsKey(person.jobcentreId()) && person.joinedBy(at))
                .sorted(Comparator.comparing(ParticipantDocument::joined).thenComparing(ParticipantDocument::key)).toList();
        var perJobcentre = jobcentres.stream()
                .sorted(Comparator.comparing(JobcentreDocument::joined).thenComparing(JobcentreDocument::key))
                .map(place -> new AtJobcentre(place.key(), place.name(),
                        (int) joined.stream().filter(person -> person.jobcentreId().equals(place.id())).count(),
                        (int) joined.stream().filter(person -> person.jobcentreId().equals(place.id()) && present(person, place, at)).count()))
                .toList();
        var longThere = joined.stream()
                .filter(person -> spansThreeQuarters(person, places.get(person.jobcentreId()), frames.get(person.programmeId()))).count();
        return new ParticipantsSummary(joined.size(), perJobcentre.stream().mapToInt(AtJobcentre::present).sum(), perJobcentre,
                perFunction(joined, frames, at), unmapped(joined, frames, at), new SpanShare(Percent.of(longThere, joined.size())));
    }

    static boolean present(ParticipantDocument person, JobcentreDocument jobcentre, LocalDate at) {
        return person.presentOn(at) && !jobcentre.withdrawnBy(at);
    }

    /** Days present, from joining to the earliest of leaving, withdrawal and the programme's end, against the programme's days. */
    static boolean spansThreeQuarters(ParticipantDocument person, JobcentreDocument jobcentre, ProgrammeDocument programme) {
        var days = person.presence().stream()
                .mapToLong(period -> ChronoUnit.DAYS.between(period.from(), earliest(period.until(), jobcentre.withdrawn(), programme.ends())))
                .filter(length -> length > 0).sum();
        return 4 * days >= 3 * ChronoUnit.DAYS.between(programme.starts(), programme.ends());
    }

    private static LocalDate earliest(@Nullable LocalDate left, @Nullable LocalDate withdrawn, LocalDate ends) {
        return Stream.of(left == null ? ends : left, withdrawn == null ? ends : withdrawn, ends).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<InFunction> perFunction(List<ParticipantDocument> joined, Map<UUID, ProgrammeDocument> frames, LocalDate at) {
        var counts = new TreeMap<String, Integer>();
        joined.stream().map(person -> frames.get(person.programmeId()).functionOf(person.titleOn(at), at).orElse(OTHER_FUNCTIONS))
                .forEach(function -> counts.merge(function, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new InFunction(entry.getKey(), entry.getValue(), Percent.of(entry.getValue(), joined.size())))
                .sorted(Comparator.comparing(InFunction::count).reversed())
                .toList();
    }

    private static List<UnmappedTitle> unmapped(List<ParticipantDocument> joined, Map<UUID, ProgrammeDocument> frames, LocalDate at) {
        var written = new LinkedHashMap<String, String>();
        var counts = new HashMap<String, Integer>();
        for (var person : joined) {
            var title = person.titleOn(at);
            if (frames.get(person.programmeId()).functionOf(title, at).isEmpty()) {
                written.putIfAbsent(ProgrammeDocument.sameTitle(title), title.strip());
                counts.merge(ProgrammeDocument.sameTitle(title), 1, Integer::sum);
            }
        }
        return written.entrySet().stream().map(entry -> new UnmappedTitle(entry.getValue(), counts.get(entry.getKey())))
                .sorted(Comparator.comparing(UnmappedTitle::count).reversed().thenComparing(UnmappedTitle::title))
                .toList();
    }

    private static <D> Map<UUID, D> byId(List<D> documents, Function<D, UUID> id) {
        return documents.stream().collect(Collectors.toMap(id, document -> document));
    }
}

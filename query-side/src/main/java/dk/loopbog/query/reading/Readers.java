package dk.loopbog.query.reading;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.TextsTaken;
import dk.loopbog.events.readings.Reading;
import dk.loopbog.events.readings.ReadingLog.Question;
import dk.loopbog.events.readings.ReadingLog.Row;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts rows of the access log into words. */
@Component
public class Readers {

    private static final int A_PAGE = 200;
    /** First part of a path, or the first and the third where what is read differs. */
    private static final Set<String> PAGES = Set.of("front", "min-gruppe", "grupper", "grupper-referater", "grupper-projekt", "grupper-moeder", "grupper-score",
            "grupper-data", "indsendelser", "indbakke", "overblik", "feedback", "filer", "soeg", "fund", "workshops", "dataregister", "runder", "forloeb",
            "samtykker", "samtykke", "logbog", "jobcenter", "naeste-runde", "oenske", "delt", "kalender", "indstillinger", "laesninger", "hvem-har-laest",
            "mine-data", "sletning", "opbevaring", "historik", "konti", "api");

    /**
     * Somebody whose texts are read, or who reads.
     *
     * @param id   of the participant or the account
     * @param name as it is shown to whoever asked for it
     */
    public record Somebody(UUID id, String name) {
    }

    private final KeptReadings kept;
    private final ReadModels models;
    private final JdbcTemplate access;

    Readers(KeptReadings kept, ReadModels models, @Qualifier("access") DataSource access) {
        this.kept = kept;
        this.models = models;
        this.access = new JdbcTemplate(access);
    }

    /** The participant and the account that a viewer is. */
    public static Set<UUID> idsOf(Viewer viewer) {
        var ids = new HashSet<UUID>();
        ids.add(Ids.named("account", viewer.account()));
        if (viewer.participant() != null) {
            ids.add(viewer.participant());
        }
        return ids;
    }

    /** @param withWhose whether it is told whose texts they are */
    ReaderSheet sheet(Question question, int page, boolean withWhose, Wording say) {
        var log = kept.log();
        var total = log.count(question);
        var pages = Math.toIntExact(Math.max(1, Math.ceilDiv(total, A_PAGE)));
        var shown = Math.clamp(page, 1, pages);
        var rows = log.find(question, (shown - 1) * A_PAGE, A_PAGE);
        var readers = names(rows.stream().map(row -> row.reading().reader()).filter(Objects::nonNull).collect(Collectors.toSet()));
        var whose = withWhose ? whose(rows, say) : Map.<UUID, String>of();
        var lines = new LinkedHashMap<List<@Nullable Object>, ReaderSheet.Line>();
        for (var row : rows) {
            var reading = row.reading();
            var line = new ReaderSheet.Line(readers.get(reading.reader()), roles(reading), Stream.ofNullable(whose.get(reading.subject())).toList(), 0, what(reading, say), reading.thing(),
                    reading.way().name().toLowerCase(Locale.ROOT), reading.why() == null ? null : key(reading.why().name()), reading.at(), reading.at(), 1);
            var same = new ArrayList<@Nullable Object>(List.of(reading.at().atZone(Days.DENMARK).toLocalDate(), line.what(), line.way(), line.roles()));
            same.add(reading.reader());
            same.add(line.why());
            lines.merge(same, line, ReaderSheet.Line::and);
        }
        return new ReaderSheet(lines.values().stream().map(ReaderSheet.Line::shortened).toList(), total, shown, pages);
    }

    /** As they lie in the log, oldest first, with the names of readers. */
    public List<Row> ofSomebody(Set<UUID> subjects) {
        return kept.log().find(new Question(subjects, null, null, null, null), 0, Integer.MAX_VALUE).reversed();
    }

    /** What accounts are called, by their ids. */
    public Map<UUID, String> names(Collection<UUID> readers) {
        return kept.log().names(readers);
    }

    private Map<UUID, String> whose(List<Row> rows, Wording say) {
        var ids = rows.stream().map(row -> row.reading().subject()).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = new HashMap<>(names(ids));
        models.of(new ParticipantsView()).find(List.copyOf(ids)).forEach(person -> names.put(person.id(), Objects.requireNonNullElse(
                Personal.textOf(person.name()), person.key())));
        models.of(new GroupsView()).find(List.copyOf(ids)).forEach(group -> names.put(group.id(), say.text("reading.group", group.key())));
        return names;
    }

    private static List<String> roles(Reading reading) {
        return reading.roles().isEmpty() ? List.of() : Stream.of(reading.roles().split(",")).map(role -> role.toLowerCase(Locale.ROOT)).toList();
    }

    /** The kind of page, in words. */
    public static String what(Reading reading, Wording say) {
        var parts = Stream.of(reading.page().split("/")).filter(part -> !part.isEmpty()).map(part -> part.replaceAll("\\.[a-z]+$", "")).toList();
        var first = parts.isEmpty() ? "front" : parts.getFirst();
        var third = parts.size() > 2 ? first + "-" + parts.get(2) : first;
        return say.text("reading.page." + (PAGES.contains(third) ? third : PAGES.contains(first) ? first : "other"));
    }

    static String key(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Participants and accounts that are called so: by key or user name if there is one, or else all whose names hold the text. */
    public List<Somebody> called(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var exact = new ArrayList<Somebody>();
        var named = new ArrayList<Somebody>();
        for (ParticipantDocument person : models.of(new ParticipantsView()).all()) {
            if (person.key().toLowerCase(Locale.ROOT).equals(wanted) || person.id().toString().equals(wanted)) {
                exact.add(new Somebody(person.id(), Objects.requireNonNullElse(Personal.textOf(person.name()), person.key())));
            } else if (TextsTaken.unheard(() -> holds(Personal.textOf(person.name()), wanted))) {
                named.add(new Somebody(person.id(), Objects.requireNonNull(Personal.textOf(person.name()))));
            }
        }
        accounts().forEach((account, name) -> {
            if (account.toLowerCase(Locale.ROOT).equals(wanted)) {
                exact.add(new Somebody(Ids.named("account", account), name));
            } else if (holds(name, wanted)) {
                named.add(new Somebody(Ids.named("account", account), name));
            }
        });
        return exact.isEmpty() ? named : exact;
    }

    private static boolean holds(@Nullable String name, String wanted) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Map<String, String> accounts() {
        var names = new LinkedHashMap<String, String>();
        access.query("SELECT username, authority FROM authorities WHERE authority LIKE 'NAME\\_%' ESCAPE '\\' ORDER BY username", row -> {
            names.put(row.getString(1), row.getString(2).substring("NAME_".length()));
        });
        return names;
    }

    static Question between(Collection<UUID> subjects, @Nullable UUID reader, @Nullable UUID except, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Question(subjects, reader, except, from == null ? null : from.atStartOfDay(Days.DENMARK).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(Days.DENMARK).toInstant());
    }
}

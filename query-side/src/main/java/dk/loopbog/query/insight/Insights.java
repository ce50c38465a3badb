package dk.loopbog.query.insight;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.readings.ReadingLog.Row;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.insight.Insight.Collected;
import dk.loopbog.query.insight.Insight.Entry;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.personal.KeysForReading;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.reading.Readers;
import dk.loopbog.query.settings.KeptSettings;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Collects what is held about one person, from the log, the read models, the tables of accounts and the access log. */
@Component
class Insights {

    private final ReadModels models;
    private final EventLog log;
    private final Readers readers;
    private final KeptSettings settings;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcTemplate access;
    private final KeysForReading keys;
    private final Clock clock;

    Insights(ReadModels models, EventLog log, Readers readers, KeptSettings settings, FindByIndexNameSessionRepository<? extends Session> sessions,
             @Qualifier("access") DataSource access, KeysForReading keys, ObjectProvider<Clock> clock) {
        this.models = models;
        this.log = log;
        this.readers = readers;
        this.settings = settings;
        this.sessions = sessions;
        this.access = new JdbcTemplate(access);
        this.keys = keys;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * @param participant null for an account that belongs to nobody who takes part
     * @param account     null for somebody without one
     */
    Collected of(@Nullable UUID participant, @Nullable String account, Wording say) {
        var accountId = account == null ? null : Ids.named("account", account);
        var own = Stream.of(participant, accountId).filter(Objects::nonNull).collect(Collectors.toSet());
        var recorded = new ArrayList<Entry>();
        var given = new TreeMap<String, Integer>();
        var attachments = new LinkedHashMap<String, Attachment>();
        readLog(own, accountId, recorded, given, attachments);
        return new Collected(new Insight(Insight.FORMAT, clock.instant(), participant == null ? null : person(participant),
                account == null ? null : account(account), recorded, given, feedback(own, say), readBy(own, say), List.copyOf(attachments.keySet())),
                attachments);
    }

    private void readLog(Set<UUID> own, @Nullable UUID account, List<Entry> recorded, Map<String, Integer> given, Map<String, Attachment> attachments) {
        var people = models.of(new ParticipantsView()).all().stream().map(ParticipantDocument::id).collect(Collectors.toSet());
        log.replay(logged -> {
            var facts = new OwnFacts(own, people);
            var data = facts.of((Record) logged.event());
            var name = EventContract.nameOf(logged.event().getClass());
            var byYou = account != null && account.equals(logged.recorded().actor());
            if (facts.touched()) {
                recorded.add(new Entry(logged.recorded().at(), name, byYou, data));
                facts.attachments().forEach(file -> attachments.putIfAbsent(
                        (attachments.size() + 1) + "-" + Objects.requireNonNullElse(file.fileName().text(), "fil"), file));
            } else if (byYou) {
                given.merge(name, 1, Integer::sum);
            }
            return true;
        });
    }

    private Insight.@Nullable Person person(UUID id) {
        return models.of(new ParticipantsView()).find(id).map(person -> new Insight.Person(id, person.key(), Personal.textOf(person.name()),
                Personal.textOf(person.email()), models.of(new ProgrammesView()).find(person.programmeId()).orElseThrow().title(),
                models.of(new JobcentresView()).find(person.jobcentreId()).orElseThrow().name(), person.leader(),
                person.titles().stream().map(title -> new Insight.Title(title.title(), title.from())).toList(),
                person.presence().stream().map(each -> new Insight.Presence(each.from(), each.until(), Personal.textOf(each.reason()))).toList(),
                memberships(id))).orElse(null);
    }

    private List<Insight.Membership> memberships(UUID participant) {
        return models.of(new GroupsView()).all().stream().flatMap(group -> group.memberships().stream()
                .filter(member -> member.participantId().equals(participant))
                .map(member -> new Insight.Membership(group.key(), group.title(), member.from(), member.to())))
                .sorted(Comparator.comparing(Insight.Membership::from)).toList();
    }

    private Insight.Account account(String userName) {
        var facts = access.queryForList("SELECT authority FROM authorities WHERE username = ? ORDER BY authority", String.class, userName);
        var id = Ids.named("account", userName);
        var viewer = settings.account(userName);
        var reminders = viewer.map(KeptSettings::personOf).map(settings::reminders).orElseGet(() -> new KeptSettings.Reminders(false, null, "da"));
        var drafts = access.query("SELECT submission, saved_at, sealed FROM feedback_draft WHERE owner = ?",
                (row, n) -> new Insight.Draft(UUID.fromString(row.getString(1)), Instant.ofEpochMilli(row.getLong(2)),
                        Objects.requireNonNullElse(keys.cipher().open(id, row.getBytes(3)), "")), id.toString());
        return new Insight.Account(id, userName, fact(facts, "NAME_").orElse(userName),
                facts.stream().filter(fact -> fact.startsWith("ROLE_")).map(fact -> fact.substring("ROLE_".length())).toList(), fact(facts, "JOBCENTRE_").orElse(null),
                sessions.findByPrincipalName(userName).values().stream().filter(session -> !session.isExpired())
                        .map(session -> new Insight.OwnSession(session.getCreationTime(), session.getLastAccessedTime(), session.getAttribute("browser"))).toList(),
                new Insight.Settings(settings.hasCalendar(userName), !reminders.muted(), reminders.address(), reminders.language()), drafts);
    }

    private static Optional<String> fact(List<String> facts, String prefix) {
        return facts.stream().filter(fact -> fact.startsWith(prefix)).map(fact -> fact.substring(prefix.length())).findFirst();
    }

    private List<Insight.Feedback> feedback(Set<UUID> own, Wording say) {
        return models.of(new SubmissionsView()).all().stream()
                .filter(submission -> submission.versions().stream().anyMatch(version -> version.author() != null && own.contains(version.author())))
                .flatMap(submission -> submission.standingFeedback().stream().map(given -> feedback(submission, given, say)))
                .sorted(Comparator.comparing(Insight.Feedback::on)).toList();
    }

    private static Insight.Feedback feedback(SubmissionDocument submission, SubmissionDocument.Feedback given, Wording say) {
        return new Insight.Feedback(given.id(), SubmissionTexts.name(submission, say), given.on(), given.by().text(),
                given.wording().kinds().stream().map(Enum::name).toList(), Personal.textOf(given.wording().text()), given.opened());
    }

    private List<Insight.ReadBy> readBy(Set<UUID> own, Wording say) {
        var rows = readers.ofSomebody(own);
        var names = readers.names(rows.stream().map(row -> row.reading().reader()).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(Row::reading).map(reading -> new Insight.ReadBy(reading.at(), names.get(reading.reader()), reading.roles(),
                reading.way().name(), Readers.what(reading, say), reading.why() == null ? null : reading.why().name())).toList();
    }
}

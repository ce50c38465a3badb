package dk.loopbog.query.account;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.page.FormSheet.Choice;
import dk.loopbog.query.page.FormSheet.Field;
import dk.loopbog.query.page.FormSheet.Hidden;
import dk.loopbog.query.page.PublicAddress;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.view.ReadModels;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/** Who may log in here, and who is invited to. Its forms are sent to {@code /commands/account/…}. */
@Controller
@Reads(Right.ADMINISTRATION)
class PeoplePage {

    private static final String PAGE = "/konti";

    /**
     * @param jobcentre its key, or null for the centre's own people
     * @param self      whether it is the reader's own
     * @param open      whether one gets in with it
     */
    record Person(String account, String name, List<Role> roles, @Nullable String jobcentre, @Nullable UUID participant, boolean self, boolean open) {
    }

    /** Somebody who has a link and has not used it yet. */
    record Invited(String account, String name, Instant until) {
    }

    private final JdbcTemplate access;
    private final ReadModels models;
    private final MessageSource texts;
    private final PublicAddress address;

    PeoplePage(@Qualifier("access") DataSource access, ReadModels models, MessageSource texts, PublicAddress address) {
        this.access = new JdbcTemplate(access);
        this.models = models;
        this.texts = texts;
        this.address = address;
    }

    @GetMapping(PAGE)
    String people(Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("people", people(viewer));
        model.addAttribute("places", jobcentres().stream().collect(Collectors.toMap(JobcentreDocument::key, JobcentreDocument::name)));
        model.addAttribute("invited", access.query("SELECT username, display_name, expires_at FROM invitation WHERE expires_at > ? ORDER BY username",
                (row, n) -> new Invited(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))), System.currentTimeMillis()));
        var session = request.getSession(false);
        if (session != null && session.getAttribute("invitation") instanceof String link) {
            session.removeAttribute("invitation");
            var whole = address.seenFrom(request) + link;
            var say = new Wording(texts, locale);
            model.addAttribute("link", whole);
            model.addAttribute("mail", "mailto:?subject=" + UriUtils.encode(say.text("accounts.mail.subject"), StandardCharsets.UTF_8)
                    + "&body=" + UriUtils.encode(say.text("accounts.mail.text", whole), StandardCharsets.UTF_8));
        }
        return "account/people";
    }

    @GetMapping(PAGE + "/ny")
    String invite(Locale locale, Model model) {
        var say = new Wording(texts, locale);
        model.addAttribute("form", new FormSheet(say.text("accounts.invite"), way(say), say.text("accounts.invite.what"), List.of(), "account/invite", PAGE,
                List.of(), Stream.concat(Stream.of(Field.line("username", say.text("login.username"), null).needed()), facts(null, say)).toList(),
                say.text("accounts.invite.send")));
        return "page/form";
    }

    @GetMapping(PAGE + "/{account}")
    String one(@PathVariable String account, Viewer viewer, Locale locale, Model model) {
        var person = people(viewer).stream().filter(each -> each.account().equals(account)).findFirst().orElseThrow(() -> Refused.unknown("account"));
        var say = new Wording(texts, locale);
        model.addAttribute("form", new FormSheet(say.text("accounts.of", account), way(say), say.text("accounts.change.what"), List.of(), "account/change", PAGE,
                List.of(new Hidden("username", account)), facts(person, say).toList(), say.text("accounts.change.save")));
        return "page/form";
    }

    private static FormSheet.Way way(Wording say) {
        return new FormSheet.Way(say.text("accounts.title"), PAGE);
    }

    private Stream<Field> facts(@Nullable Person known, Wording say) {
        var roles = Stream.of(Role.values()).map(role -> new Choice(role.name(), say.text("role." + role.name().toLowerCase(Locale.ROOT)),
                known != null && known.roles().contains(role))).toList();
        var jobcentres = new ArrayList<>(List.of(new Choice("", "–", known == null || known.jobcentre() == null)));
        jobcentres().stream().map(each -> new Choice(each.key(), each.name(), known != null && each.key().equals(known.jobcentre()))).forEach(jobcentres::add);
        return Stream.of(Field.line("name", say.text("accounts.name"), known == null ? null : known.name()).needed(),
                Field.anyOf("roles", say.text("accounts.roles"), roles),
                Field.pick("jobcentre", say.text("accounts.jobcentre"), jobcentres).with(say.text("accounts.jobcentre.hint")),
                Field.pick("participant", say.text("accounts.participant"), participants(known, say)).with(say.text("accounts.participant.hint")));
    }

    /** By jobcentre and name; whoever was forgotten has no name and no account. */
    private List<Choice> participants(@Nullable Person known, Wording say) {
        var names = jobcentres().stream().collect(Collectors.toMap(JobcentreDocument::id, JobcentreDocument::name));
        var chosen = known == null ? null : known.participant();
        var choices = models.of(new ParticipantsView()).all().stream().filter(each -> each.name() == null || each.name().holdsText())
                .map(each -> new Choice(each.key(), names.getOrDefault(each.jobcentreId(), "") + ": " + nameOf(each), each.id().equals(chosen)))
                .sorted(Comparator.comparing(Choice::text, Collator.getInstance(say.isDanish() ? Locale.of("da") : Locale.ENGLISH)));
        return Stream.concat(Stream.of(new Choice("", "–", chosen == null)), choices).toList();
    }

    private static String nameOf(ParticipantDocument person) {
        return person.name() == null ? person.key() : Objects.requireNonNullElse(person.name().text(), person.key());
    }

    private List<JobcentreDocument> jobcentres() {
        return models.of(new JobcentresView()).all().stream().sorted(Comparator.comparing(JobcentreDocument::name)).toList();
    }

    private List<Person> people(Viewer viewer) {
        var facts = new TreeMap<String, List<String>>();
        var open = new TreeMap<String, Boolean>();
        access.query("""
                SELECT users.username, users.enabled, authority FROM users LEFT JOIN authorities ON authorities.username = users.username
                ORDER BY users.username, authority""", row -> {
            open.put(row.getString(1), row.getBoolean(2));
            var known = facts.computeIfAbsent(row.getString(1), any -> new ArrayList<>());
            if (row.getString(3) != null) {
                known.add(row.getString(3));
            }
        });
        return facts.entrySet().stream().map(entry -> person(entry, viewer, open)).toList();
    }

    private static Person person(Map.Entry<String, List<String>> known, Viewer viewer, Map<String, Boolean> open) {
        var account = known.getKey();
        var facts = known.getValue();
        var roles = facts.stream().filter(fact -> fact.startsWith("ROLE_")).map(fact -> Role.valueOf(fact.substring("ROLE_".length()))).toList();
        var name = fact(facts, "NAME_");
        var participant = fact(facts, "PARTICIPANT_");
        return new Person(account, name == null ? account : name, roles, fact(facts, "JOBCENTRE_"), participant == null ? null : UUID.fromString(participant),
                account.equals(viewer.account()), open.get(account));
    }

    private static @Nullable String fact(List<String> facts, String prefix) {
        return facts.stream().filter(fact -> fact.startsWith(prefix)).map(fact -> fact.substring(prefix.length())).findFirst().orElse(null);
    }
}

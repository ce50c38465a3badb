package dk.loopbog.events.settings;

import dk.loopbog.events.settings.Setting.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All settings, and what a start makes of the environment it finds. */
public final class Settings {

    private static final String PREFIX = "LOOPBOG_";
    private static final String FILE = "_FILE";

    /** In the order in which the documentation lists them. */
    public static final List<Setting> ALL = List.of(
            plain("LOOPBOG_PORT", Kind.PORT, "8080", "where it listens"),
            plain("LOOPBOG_ADDRESS", Kind.ADDRESS, "127.0.0.1", "on which address of the machine it listens; not with the demo, which is for this machine alone"),
            plain("LOOPBOG_DATA", Kind.FOLDER, "`./data`", "event log, accounts, keys and files, unless they are moved by the next ones"),
            plain("LOOPBOG_EVENTLOG_URL", Kind.DATABASE, "`events.db` in `LOOPBOG_DATA`", "event log and accounts: SQLite or PostgreSQL"),
            plain("LOOPBOG_EVENTLOG_USER", Kind.TEXT, "as the address says", "user of the event log's database"),
            secret("LOOPBOG_EVENTLOG_PASSWORD", Kind.TEXT, "as the address says", "its password"),
            plain("LOOPBOG_MONGODB_URI", Kind.MONGODB, "embedded, in memory, rebuilt at each start", "where the read models lie"),
            plain("LOOPBOG_FILES_URL", Kind.DATABASE, "`files.db` in `LOOPBOG_DATA`, or the event log's database if that is PostgreSQL", "uploaded files, encrypted"),
            plain("LOOPBOG_FILES_USER", Kind.TEXT, "as the address says", "user of the file store's database"),
            secret("LOOPBOG_FILES_PASSWORD", Kind.TEXT, "as the address says", "its password"),
            plain("LOOPBOG_READINGS_URL", Kind.DATABASE, "`readings.db` in `LOOPBOG_DATA`, or the event log's database if that is PostgreSQL", "the access log: who has read whose texts"),
            plain("LOOPBOG_READINGS_USER", Kind.TEXT, "as the address says", "user of the access log's database"),
            secret("LOOPBOG_READINGS_PASSWORD", Kind.TEXT, "as the address says", "its password"),
            plain("LOOPBOG_KEYS_URL", Kind.DATABASE, "`keys.db` in `LOOPBOG_DATA`", "keys of people; another database than the event log's"),
            plain("LOOPBOG_KEYS_USER", Kind.TEXT, "as the address says", "user of the key store's database"),
            secret("LOOPBOG_KEYS_PASSWORD", Kind.TEXT, "as the address says", "its password"),
            secret("LOOPBOG_MASTER_KEY", Kind.KEYS, "`master.key` in `LOOPBOG_DATA`, made at the first start", "wraps the keys of people; the first wraps, the others only unwrap"),
            plain("LOOPBOG_SMTP_URL", Kind.SMTP, "no mail is sent", "the mail server for reminders: `smtp://` turns to TLS before anything is sent (`?tls=none` does not), `smtps://` begins with it"),
            secret("LOOPBOG_SMTP_PASSWORD", Kind.TEXT, "none", "password of the user in that address"),
            plain("LOOPBOG_SMTP_FROM", Kind.TEXT, "must be given with it", "whom reminders are from"),
            plain("LOOPBOG_PUBLIC_URL", Kind.URL, "needed where mail is sent; else as each request names the host", "where people reach Loopbog, for links in mails, invitations and calendars"),
            plain("LOOPBOG_PEOPLE_KEPT_YEARS", Kind.NUMBER, "5", "years after somebody left a programme, or it ended, until the retention run forgets them"),
            plain("LOOPBOG_ACCOUNTS_KEPT_MONTHS", Kind.NUMBER, "24", "months after the last login until the retention run closes an account"),
            plain("LOOPBOG_DRAFTS_KEPT_MONTHS", Kind.NUMBER, "12", "months after a draft of a summary was last saved until the retention run removes it"),
            plain("LOOPBOG_READINGS_KEPT_MONTHS", Kind.NUMBER, "24", "months until the retention run removes rows of the access log"),
            plain("LOOPBOG_RECEIPTS_KEPT_YEARS", Kind.NUMBER, "5", "years until the retention run removes receipts of erasures"),
            plain("LOOPBOG_METRICS_FROM", Kind.NETWORKS, "nobody", "who may read metrics without an account"),
            plain("LOOPBOG_LOG_FORMAT", Kind.LOG_FORMAT, "lines for people", "`ecs`, `logstash` or `gelf`: lines of JSON with the id of the request, for machines"),
            plain("LOOPBOG_OTLP_URL", Kind.URL, "nowhere", "where traces go (OpenTelemetry over HTTP, ends with `/v1/traces`)"),
            plain("LOOPBOG_PROXIES", Kind.NETWORKS, "nobody", "who may say in `X-Forwarded-…` for whom a request comes and that it came by TLS: the proxy in front"),
            plain("LOOPBOG_RATE_LIMITS", Kind.YES_NO, "true", "whether logins, imports, searches and exports are limited; false for measurements"),
            plain("LOOPBOG_OIDC_ISSUER", Kind.URL, "none: local accounts only", "OpenID provider by which people log in; see [security](security.md)"),
            plain("LOOPBOG_OIDC_CLIENT_ID", Kind.TEXT, "none", "what the provider calls Loopbog"),
            secret("LOOPBOG_OIDC_CLIENT_SECRET", Kind.TEXT, "none: a public client", "its secret there"),
            plain("LOOPBOG_OIDC_SCOPES", Kind.TEXT, "openid profile", "what the provider is asked for"),
            plain("LOOPBOG_OIDC_AUDIENCE", Kind.TEXT, "the client id", "what a program's bearer token must be meant for"),
            plain("LOOPBOG_OIDC_ROLES_CLAIM", Kind.TEXT, "roles", "claim with the roles; `realm_access.roles` is one within another"),
            plain("LOOPBOG_OIDC_ROLES", Kind.TEXT, "the roles' own names", "what the provider calls them: `al-forskere=RESEARCHER, al-drift=ADMIN`"),
            plain("LOOPBOG_OIDC_JOBCENTRE_CLAIM", Kind.TEXT, "jobcentre", "claim with the key of the jobcentre"),
            plain("LOOPBOG_OIDC_PARTICIPANT_CLAIM", Kind.TEXT, "participant", "claim with the key of the participant"),
            plain("LOOPBOG_OIDC_NAME_CLAIM", Kind.TEXT, "name", "claim with the name that is shown"),
            secret("LOOPBOG_ADMIN_PASSWORD", Kind.TEXT, "none", "creates the account `admin` where there is no account yet"),
            secret("LOOPBOG_DEMO_PASSWORD", Kind.TEXT, "made at each start and printed", "password of the demo accounts"),
            plain("LOOPBOG_OPERATOR", Kind.TEXT, "nobody named", "who runs it and answers for it; the accessibility statement names them"),
            plain("LOOPBOG_CONTACT_EMAIL", Kind.TEXT, "none", "where somebody writes who meets something that they cannot use"),
            plain("LOOPBOG_CONTACT_PHONE", Kind.TEXT, "none", "the same by telephone"),
            plain("LOOPBOG_JAVA_OPTIONS", Kind.TEXT, "none", "further options of the JVM, read by `./run`"),
            plain("LOOPBOG_CHROMIUM", Kind.FILE, "the system's", "the browser that `./verify` uses"));

    private Settings() {
    }

    private static Setting plain(String name, Kind kind, String standard, String meaning) {
        return new Setting(name, kind, standard, meaning, false);
    }

    private static Setting secret(String name, Kind kind, String standard, String meaning) {
        return new Setting(name, kind, standard, meaning, true);
    }

    /** The environment cannot be started with; the message has a line for each thing that is wrong, and no secret. */
    public static final class NotUsable extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotUsable(List<String> problems) {
            super(problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n", "Loopbog cannot start with these settings:\n", "")), null, false,
                    false);
        }
    }

    /**
     * Checks all settings and reads secrets from the files that are named for them.
     *
     * @param environment variables by name; blank ones count as not given
     * @return the secrets that came from files, by the name of their setting, and what else follows from the settings, as Spring's properties
     * @throws NotUsable where any is not as it must be, or unknown
     */
    public static Map<String, String> atStart(Map<String, String> environment) {
        var problems = new ArrayList<String>();
        var found = new TreeMap<String, String>();
        for (var setting : ALL) {
            var value = environment.getOrDefault(setting.name(), "");
            var file = setting.secret() ? environment.getOrDefault(setting.name() + FILE, "") : "";
            if (!value.isBlank() && !file.isBlank()) {
                problems.add("both " + setting.name() + " and " + setting.name() + FILE + " are given; one must go");
            } else if (!file.isBlank() && !isReadable(file)) {
                problems.add(setting.name() + FILE + " is \"" + file + "\", which is not a file that can be read");
            } else if (!file.isBlank() && !setting.name().equals("LOOPBOG_MASTER_KEY")) { // that one's file is read anew whenever it changes
                found.put(setting.name(), firstLine(file));
            }
            var given = found.getOrDefault(setting.name(), value);
            if (!given.isBlank() && !holds(setting, given)) {
                problems.add(setting.name() + " is not " + setting.kind().expected() + (setting.secret() ? "" : ": \"" + given + "\""));
            }
        }
        environment.keySet().stream().filter(name -> name.startsWith(PREFIX) && !isKnown(name)).sorted()
                .forEach(name -> problems.add(name + " is no setting; see the table in docs/operations.md"));
        if (!problems.isEmpty()) {
            throw new NotUsable(problems);
        }
        var traces = environment.getOrDefault("LOOPBOG_OTLP_URL", "");
        found.put("management.tracing.sampling.probability", traces.isBlank() ? "0" : "1");
        if (!traces.isBlank()) {
            found.put("management.opentelemetry.tracing.export.otlp.endpoint", traces);
        }
        return found;
    }

    private static boolean holds(Setting setting, String value) {
        try {
            return setting.kind().holdsFor(value);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isKnown(String name) {
        return ALL.stream().anyMatch(setting -> setting.name().equals(name) || setting.secret() && name.equals(setting.name() + FILE));
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isRegularFile(Path.of(file)) && Files.isReadable(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String firstLine(String file) {
        try (var lines = Files.lines(Path.of(file), StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new NotUsable(List.of(file + " cannot be read"));
        }
    }

    /** The table of docs/operations.md. */
    public static String table() {
        var table = new StringBuilder("| setting | default | meaning |\n|---|---|---|\n");
        for (var setting : ALL) {
            table.append("| `").append(setting.name()).append('`').append(setting.secret() ? ", or `" + setting.name() + FILE + '`' : "").append(" | ")
                    .append(setting.standard()).append(" | ").append(setting.meaning()).append(" |\n");
        }
        return table.toString();
    }
}

package dk.loopbog.standalone;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.command.importing.ProgrammeImport;
import dk.loopbog.events.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads the demo programme through the import, as anybody would load a programme, and opens an account for each kind of user,
 * where {@code loopbog.demo} asks for it. The accounts come last: where they exist, the programme is complete.
 */
@Component
@Order(1)
class DemoProgramme implements ApplicationRunner {

    private static final String FILES = "classpath:demo/programme/*.csv";
    private static final String ACCOUNTS = "/demo/accounts.csv";

    private final ProgrammeImport programmeImport;
    private final DemoConversation conversation;
    private final Accounts accounts;
    private final FirstPassword firstPassword;
    private final boolean wanted;

    DemoProgramme(ProgrammeImport programmeImport, DemoConversation conversation, Accounts accounts, FirstPassword firstPassword,
                  @Value("${loopbog.demo:false}") boolean wanted) {
        this.programmeImport = programmeImport;
        this.conversation = conversation;
        this.accounts = accounts;
        this.firstPassword = firstPassword;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!wanted) {
            return;
        }
        var people = people();
        if (!people.stream().allMatch(person -> accounts.exists(person.username))) {
            load();
            conversation.hold();
        }
        var password = firstPassword.ofTheDemo();
        if (!people.stream().allMatch(person -> accounts.open(person.username, password))) {
            accounts.createAll(people.stream().map(Person::account).toList(), password);
        }
    }

    private void load() throws IOException {
        var zip = Files.createTempFile("loopbog-demo", ".zip");
        try {
            packInto(zip);
            var report = programmeImport.run(zip, ProgrammeImport.Wish.toImport(),
                    new Actor(Ids.named("account", "admin"), Set.of(Role.ADMIN), null, null));
            if (!report.rejected().isEmpty()) {
                throw new IllegalStateException("the demo programme was refused: " + report.rejected());
            }
        } finally {
            Files.delete(zip);
        }
    }

    private static void packInto(Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                out.putNextEntry(new ZipEntry(Objects.requireNonNull(file.getFilename())));
                try (var in = file.getInputStream()) {
                    in.transferTo(out);
                }
            }
        }
    }

    /** Everybody with an account in the demo, in the order of the file. */
    static List<Person> people() throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoProgramme.class.getResourceAsStream(ACCOUNTS), ACCOUNTS);
             var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var people = new ArrayList<Person>();
            for (CSVRecord row : rows) {
                var roles = Stream.of(row.get("roles").split("\\|")).map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
                people.add(new Person(row.get("username"), row.get("name"), roles, orNull(row.get("jobcentre")), orNull(row.get("participant"))));
            }
            return people;
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    record Person(String username, String name, Set<Role> roles, @Nullable String jobcentre, @Nullable String participant) {

        Accounts.Account account() {
            return new Accounts.Account(username, name, roles, jobcentre, participant == null ? null : Ids.participant(participant));
        }
    }
}

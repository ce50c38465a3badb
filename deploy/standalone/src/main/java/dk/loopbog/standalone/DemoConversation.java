package dk.loopbog.standalone;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Command;
import dk.loopbog.command.Commands;
import dk.loopbog.command.consent.ConsentCommand.GiveConsent;
import dk.loopbog.command.consent.ConsentState;
import dk.loopbog.command.finding.FindingCommand.NoteFinding;
import dk.loopbog.command.finding.FindingCommand.Quoted;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.finding.FindingCommand.ShareFinding;
import dk.loopbog.command.finding.FindingState;
import dk.loopbog.command.sharing.SharingCommand.ChangeSharing;
import dk.loopbog.command.sharing.SharingState;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.events.sharing.SharedPart;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * What the demo programme's import cannot bring: most people agree to be quoted, findings rest on their words, are shared and replied to, and
 * a group shares what it wrote. Said by commands, each as whoever would say it; what is there already is passed over.
 */
@Component
class DemoConversation {

    private static final int STANDARD_TEXT = 0;
    private static final Actor RESEARCHER = new Actor(Ids.named("account", "forsker"), Set.of(Role.RESEARCHER), null, null);
    private static final Actor FACILITATOR = new Actor(Ids.named("account", "facilitator"), Set.of(Role.FACILITATOR), null, null);

    private final Commands commands;

    DemoConversation(Commands commands) {
        this.commands = commands;
    }

    void hold() throws IOException {
        for (var person : rows("/demo/programme/participants.csv")) {
            agree(person);
        }
        var passages = rows("/demo/passages.csv");
        var replies = rows("/demo/replies.csv");
        for (var finding : rows("/demo/findings.csv")) {
            note(finding, of(finding, passages), of(finding, replies));
        }
        share();
    }

    /** A group at Silkeborg lets Sønderborg read its minutes, and everybody its project. */
    private void share() {
        var group = Ids.group("al4-silkeborg-1");
        if (commands.facts().find(SharingState.class, Ids.sharing(group)).isPresent()) {
            return;
        }
        var member = new Actor(Ids.named("account", "deltager1.silkeborg"), Set.of(Role.PARTICIPANT), "silkeborg", Ids.participant("sil-11"));
        var day = LocalDate.of(2020, 6, 15);
        commands.send(new ChangeSharing(group, SharedPart.MINUTES, false, List.of(Ids.jobcentre("sonderborg")), List.of(), day), member);
        commands.send(new ChangeSharing(group, SharedPart.PROJECT, true, List.of(), List.of(), day), member);
    }

    /** Six of seven may be quoted, half of them recorded. */
    private void agree(CSVRecord person) {
        var id = Ids.participant(person.get("key"));
        if (commands.facts().find(ConsentState.class, Ids.consent(id)).isPresent()) {
            return;
        }
        var actor = new Actor(Ids.named("account", person.get("key")), Set.of(Role.PARTICIPANT), person.get("jobcentre"), id);
        var number = Integer.parseInt(person.get("key").replaceAll("\\D", ""));
        var joined = LocalDate.parse(person.get("joined"));
        Stream.of(ConsentPurpose.values()).filter(purpose -> switch (purpose) {
            case RESEARCH -> number % 13 != 0;
            case QUOTATION -> number % 7 != 6;
            case RECORDING -> number % 2 == 0;
        }).forEach(purpose -> commands.send(new GiveConsent(id, purpose, STANDARD_TEXT, joined), actor));
    }

    private void note(CSVRecord row, List<CSVRecord> passages, List<CSVRecord> replies) {
        var id = Ids.named("demo-finding", row.get("key"));
        if (commands.facts().find(FindingState.class, id).isPresent()) {
            return;
        }
        var said = Stream.of(new NoteFinding(id, Ids.programme("troen"), Ids.round(row.get("round")), row.get("text"), list(row.get("themes")),
                passages.stream().map(passage -> new Quoted(new SubmissionRef(SubmissionRef.Kind.MINUTES, minutes(passage)), 1, null, null, null,
                        passage.get("quote"))).toList(), null, LocalDate.parse(row.get("noted_on"))));
        Stream.<Command>concat(said, list(row.get("workshops")).stream().map(workshop -> new ShareFinding(id, Ids.workshop(workshop), day(workshop))))
                .forEach(command -> commands.send(command, RESEARCHER));
        replies.forEach(reply -> commands.send(new RecordMemberCheckReply(id, Ids.named("demo-reply", reply.values()), Ids.workshop(reply.get("workshop")),
                reply.get("group").isEmpty() ? null : Ids.group(reply.get("group")),
                reply.get("participant").isEmpty() ? null : Ids.participant(reply.get("participant")), MemberCheckReply.valueOf(reply.get("reply")),
                reply.get("text"), day(reply.get("workshop"))), FACILITATOR));
    }

    private LocalDate day(String workshop) {
        return commands.facts().find(WorkshopState.class, Ids.workshop(workshop)).orElseThrow().plannedFor();
    }

    private static UUID minutes(CSVRecord passage) {
        return Ids.minutes(Ids.meeting(Ids.group(passage.get("group")), Integer.parseInt(passage.get("meeting"))));
    }

    private static List<CSVRecord> of(CSVRecord finding, List<CSVRecord> rows) {
        return rows.stream().filter(row -> row.get("finding").equals(finding.get("key"))).toList();
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split("\\|")).filter(each -> !each.isEmpty()).toList();
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (var in = Objects.requireNonNull(DemoConversation.class.getResourceAsStream(file), file);
             var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.getRecords();
        }
    }
}

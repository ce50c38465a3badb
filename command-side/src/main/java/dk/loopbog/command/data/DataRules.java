package dk.loopbog.command.data;

import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Numbers;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.consent.AuthorsConsent;
import dk.loopbog.command.data.DataCommand.CorrectDataItem;
import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the data register. */
final class DataRules {

    private DataRules() {
    }

    static void anItemIsReadable(DataCommand command) {
        Numbers.positive(command.count(), "count");
        Numbers.positive(command.pages(), "pages");
        Texts.optionalLine(command.title(), "title");
        AttachedFile.check(command.attachment(), "attachment");
    }

    static void citizensAreObservedByPermissionOnly(ReceiveDataItem command) {
        RuleViolated.unless(command.kind() != DataKind.OBSERVATION_CITIZEN || command.citizenPermission(), "permission-missing",
                "citizenPermission");
    }

    /**
     * As of now, whenever it was recorded: nobody listens any more to somebody who withdrew since. Only the centre records, so that nobody else
     * learns here who agreed.
     */
    static void onlyWhoAgreesIsRecorded(ReceiveDataItem command, Facts facts) {
        for (var person : Objects.requireNonNullElse(command.recorded(), List.<UUID>of())) {
            RuleViolated.unless(command.kind().source() == DataKind.Source.CENTRE, "bad-choice", "recorded");
            isOfTheProgramme(facts.require(ParticipantState.class, person, "recorded").programmeId(), command, "recorded");
            RuleViolated.unless(AuthorsConsent.agrees(person, ConsentPurpose.RECORDING, facts), "no-recording-consent", "recorded");
        }
    }

    /** Jobcentre, group and round, where they are given, are of the programme, and the group is the jobcentre's. */
    static void whereItComesFromIsKnown(ReceiveDataItem command, Facts facts) {
        var jobcentre = command.jobcentreId();
        if (jobcentre != null) {
            isOfTheProgramme(facts.require(JobcentreState.class, jobcentre, "jobcentreId").programmeId(), command, "jobcentreId");
        }
        var round = command.roundId();
        if (round != null) {
            isOfTheProgramme(facts.require(RoundState.class, round, "roundId").programmeId(), command, "roundId");
        }
        groups(command).forEach(group -> {
            var frame = GroupFrame.of(group, facts);
            isOfTheProgramme(frame.programme().programmeId(), command, "groupId");
            RuleViolated.unless(jobcentre == null || jobcentre.equals(frame.group().jobcentreId()), "wrong-jobcentre", "jobcentreId");
        });
    }

    /** All that it is about, each once. */
    static List<UUID> groups(ReceiveDataItem command) {
        return Stream.concat(Stream.ofNullable(command.groupId()), Stream.ofNullable(command.moreGroups()).flatMap(List::stream)).distinct().toList();
    }

    static void theDayCanBe(CorrectDataItem command, DataItemState item, Facts facts) {
        if (command.day() != null) {
            Dates.notBeforeProgramme(command.day(), facts.require(ProgrammeState.class, item.programmeId(), "programmeId").starts(), "day");
            RuleViolated.unless(!command.day().isAfter(facts.today()), "outside-programme", "day");
            Dates.inOrder(item.permittedOn(), command.day(), "day");
        }
    }

    /** Null where the day is the one that is there. */
    static @Nullable LocalDate anotherDay(CorrectDataItem command, DataItemState item) {
        return item.receivedOn().equals(command.day()) ? null : command.day();
    }

    private static void isOfTheProgramme(UUID programmeId, ReceiveDataItem command, String field) {
        RuleViolated.unless(programmeId.equals(command.programmeId()), "unknown-key", field);
    }
}

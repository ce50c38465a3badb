package dk.loopbog.command.rights;

import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.ODDER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Command;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.finding.FindingState;
import dk.loopbog.command.group.LearningGroupCommand.AddMember;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.reflection.ReflectionCommand.WriteJointReflection;
import dk.loopbog.command.workshop.WorkshopCommand.InviteToWorkshop;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.events.group.LearningGroupFormed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is in Odder is told of people and things elsewhere what they are told of those that do not exist. */
class OwnJobcentreTest {

    private static final UUID SILKEBORG = Ids.jobcentre("silkeborg");
    private static final UUID GROUP_ELSEWHERE = Ids.group("silkeborg-1");
    private static final UUID NOBODY = Ids.participant("ukendt");
    private static final UUID WORKSHOP = Ids.workshop("odder-al1");
    private static final UUID FINDING = Ids.named("finding", "1");

    private final FactsGiven facts = OneGroup.facts().and(GROUP_ELSEWHERE, LearningGroupState.after(null,
            new LearningGroupFormed(GROUP_ELSEWHERE, "silkeborg-1", OneGroup.ROUND, SILKEBORG, null, List.of(), List.of(), OneGroup.FORMED)));

    @Test
    void whoeverIsElsewhereIsAsUnknownAsNobody() {
        for (var person : List.of(STRANGER, NOBODY)) {
            refuses(new AddMember(GROUP, person, null), "participantId");
            refuses(new WriteJointReflection(null, GROUP, person, "Tekst", null, null), "author");
            refuses(new InviteToWorkshop(WORKSHOP, List.of(MEMBER, person), null), "invited");
        }
    }

    @Test
    void colleaguesMayBeNamedAndSoMayNobody() {
        takes(new AddMember(GROUP, COLLEAGUE, null));
        takes(new InviteToWorkshop(WORKSHOP, List.of(MEMBER, COLLEAGUE), null));
        takes(new WriteJointReflection(null, GROUP, null, "Tekst", null, null));
    }

    @Test
    void groupsAndJobcentresElsewhereAreAsIfTheyWereNotThere() {
        for (var group : List.of(GROUP_ELSEWHERE, Ids.group("ukendt"))) {
            refuses(received(null, List.of(GROUP, group)), "moreGroups");
        }
        refuses(received(SILKEBORG, null), "jobcentreId");
        takes(received(ODDER, List.of(GROUP)));
    }

    @Test
    void aFindingIsThereOnceItWasSharedAtTheWorkshop() {
        var noted = FindingState.after(null, new FindingNoted(FINDING, PROGRAMME, null, new Personal(AS_ADMIN.id(), "Gåture giver tillid"),
                List.of(), List.of(), OneGroup.FORMED));
        var reply = new RecordMemberCheckReply(FINDING, null, WORKSHOP, GROUP, null, MemberCheckReply.AGREE, null, null);
        refuses(reply, "findingId");
        facts.and(FINDING, noted);
        refuses(reply, "findingId");
        facts.and(FINDING, FindingState.after(noted, new FindingShared(FINDING, WORKSHOP, OneGroup.FORMED)));
        takes(reply);
    }

    @Test
    void theCentresOwnPeopleWorkEverywhere() {
        var command = new AddMember(GROUP, STRANGER, null);
        for (var actor : List.of(new Actor(UUID.randomUUID(), Set.of(Role.RESEARCHER), "odder", null),
                new Actor(UUID.randomUUID(), Set.of(Role.COORDINATOR), null, null))) {
            assertThatCode(() -> OwnJobcentre.namesNobodyElsewhere(actor, command, facts)).doesNotThrowAnyException();
        }
    }

    private void takes(Command command) {
        assertThatCode(() -> OwnJobcentre.namesNobodyElsewhere(AS_MEMBER, command, facts)).doesNotThrowAnyException();
    }

    private void refuses(Command command, String field) {
        assertThatThrownBy(() -> OwnJobcentre.namesNobodyElsewhere(AS_MEMBER, command, facts)).hasMessage("unknown-key (" + field + ")");
    }

    private static ReceiveDataItem received(UUID jobcentre, List<UUID> more) {
        return new ReceiveDataItem(null, PROGRAMME, DataKind.SURVEY, jobcentre, GROUP, more, null, null, null, null, false, null, null, null, null);
    }
}

package dk.loopbog.command.finding;

import static dk.loopbog.command.finding.FindingExamples.FINDING;
import static dk.loopbog.command.finding.FindingExamples.NOTED;
import static dk.loopbog.command.finding.FindingExamples.RESEARCHER;
import static dk.loopbog.command.finding.FindingExamples.SHARED;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.MemberCheckReplied;
import dk.loopbog.events.finding.MemberCheckReply;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordMemberCheckReplyTest {

    private static final UUID REPLY = Ids.named("reply", "1");

    private AggregateTestFixture<Finding> finding;

    @BeforeEach
    void fixture() {
        finding = new AggregateTestFixture<>(Finding.class);
        finding.registerInjectableResource(FindingExamples.facts());
    }

    @Test
    void keepsTheWordsOfTheGroup() {
        finding.given(NOTED, SHARED).when(reply(GROUP, null, WORKSHOP_DAY), AS_RESEARCHER.toMetaData()).expectEvents(replied(GROUP, null, GROUP));
    }

    @Test
    void keepsTheWordsOfAParticipant() {
        finding.given(NOTED, SHARED).when(reply(GROUP, MEMBER, WORKSHOP_DAY), AS_RESEARCHER.toMetaData())
                .expectEvents(replied(GROUP, MEMBER, MEMBER));
    }

    @Test
    void mayBeTheWholeWorkshops() {
        finding.given(NOTED, SHARED).when(reply(null, null, WORKSHOP_DAY), AS_RESEARCHER.toMetaData()).expectEvents(replied(null, null, RESEARCHER));
    }

    @Test
    void rejectsAReplyToWhatWasNotShared() {
        finding.given(NOTED).when(reply(GROUP, null, WORKSHOP_DAY), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("finding-not-shared", "workshopId"));
    }

    @Test
    void rejectsTheSameReplyTwice() {
        finding.given(NOTED, SHARED, replied(GROUP, null, GROUP)).when(reply(GROUP, null, WORKSHOP_DAY), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("already-exists", "replyId"));
    }

    @Test
    void rejectsTheFirstReplyAgainAfterAnother() {
        var other = new MemberCheckReplied(FINDING, Ids.named("reply", "2"), WORKSHOP, null, null, MemberCheckReply.NUANCE, null, WORKSHOP_DAY);
        finding.given(NOTED, SHARED, replied(GROUP, null, GROUP), other).when(reply(GROUP, null, WORKSHOP_DAY), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("already-exists", "replyId"));
    }

    @Test
    void rejectsWordsThatNobodyCanRead() {
        rejects(new RecordMemberCheckReply(FINDING, REPLY, WORKSHOP, GROUP, null, MemberCheckReply.NUANCE, "Ikke \u0000 for alle", WORKSHOP_DAY),
                "bad-text", "text");
    }

    @Test
    void rejectsUnknownPeople() {
        rejects(reply(Ids.group("ukendt"), null, WORKSHOP_DAY), "unknown-key", "groupId");
        rejects(reply(null, Ids.participant("ukendt"), WORKSHOP_DAY), "unknown-key", "participantId");
    }

    @Test
    void rejectsAReplyFromBeforeItWasShared() {
        rejects(reply(GROUP, null, WORKSHOP_DAY.minusDays(1)), "order-of-dates", "happenedOn");
    }

    private void rejects(RecordMemberCheckReply command, String code, String field) {
        finding.given(NOTED, SHARED).when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static MemberCheckReplied replied(UUID group, UUID participant, UUID subject) {
        return new MemberCheckReplied(FINDING, REPLY, WORKSHOP, group, participant, MemberCheckReply.NUANCE, new Personal(subject, "Ikke for alle"),
                WORKSHOP_DAY);
    }

    private static RecordMemberCheckReply reply(UUID group, UUID participant, LocalDate on) {
        return new RecordMemberCheckReply(FINDING, REPLY, WORKSHOP, group, participant, MemberCheckReply.NUANCE, "Ikke for alle", on);
    }
}

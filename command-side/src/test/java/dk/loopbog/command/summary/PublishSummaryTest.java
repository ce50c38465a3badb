package dk.loopbog.command.summary;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.consent.ConsentState;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.minutes.MinutesExamples;
import dk.loopbog.command.summary.SummaryCommand.PublishSummary;
import dk.loopbog.command.summary.SummaryProofs.Proof;
import dk.loopbog.command.workshop.WorkshopExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.summary.SummaryPublished;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class PublishSummaryTest {

    private static final UUID SUMMARY = Ids.named("summary", WORKSHOP.toString());
    private static final String CONTENT = SummaryExamples.CONTENT;
    private static final String DIGEST = "84ec04d12be703a6409e5b3ef6187b034d8095361b5e3c164d4decca074d17f9";
    private static final String REVISED = SummaryExamples.withPlace("Rådhuset");
    private static final SummaryPublished FIRST = new SummaryPublished(SUMMARY, WORKSHOP, 1, new Personal(SUMMARY, CONTENT), DIGEST, null, List.of(), WORKSHOP_DAY);
    private static final Passage PASSAGE = new Passage(new SubmissionRef(Kind.MINUTES, MINUTES), 1, "free", 0, 10, new Personal(MEMBER, "Vi prøvede"));

    private AggregateTestFixture<WorkshopSummary> summary;
    private FactsGiven facts;
    private @Nullable Proof proof;

    @BeforeEach
    void fixture() {
        summary = new AggregateTestFixture<>(WorkshopSummary.class);
        facts = OneGroup.facts().and(WORKSHOP, WorkshopExamples.planned()).and(MINUTES, MinutesExamples.wordings()).and(Ids.consent(MEMBER),
                ConsentState.after(null, new ConsentGiven(Ids.consent(MEMBER), MEMBER, ConsentPurpose.QUOTATION, 0, WORKSHOP_DAY)));
        summary.registerInjectableResource(facts);
        summary.registerInjectableResource((SummaryProofs) workshop -> Optional.ofNullable(proof).filter(there -> workshop.equals(WORKSHOP)));
    }

    @Test
    void keepsTheContentAndItsDigest() {
        summary.givenNoPriorActivity().when(publish(CONTENT, null, WORKSHOP_DAY), AS_ADMIN.toMetaData()).expectEvents(FIRST);
    }

    @Test
    void publishesTheNextVersionBesideTheFirst() {
        summary.given(FIRST).when(publish(REVISED, "Rettet", null), AS_ADMIN.toMetaData())
                .expectEvents(new SummaryPublished(SUMMARY, WORKSHOP, 2, new Personal(SUMMARY, REVISED),
                        "9089480cb0d8e6a12fbdcd4a6651faae0e0f7a718929842ced94c2d703a460bd", new Personal(AS_ADMIN.id(), "Rettet"), List.of(), TODAY));
    }

    @Test
    void changesNothingWhereTheContentIsTheSame() {
        summary.given(FIRST).when(publish(CONTENT, "Ingen ændring", null), AS_ADMIN.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsAnUnknownWorkshop() {
        summary.givenNoPriorActivity().when(new PublishSummary(Ids.workshop("ukendt"), DIGEST, null, null), AS_ADMIN.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-key", "workshopId"));
    }

    @Test
    void rejectsWhatItsPublisherHasNotSeen() {
        var seen = publish(CONTENT, null, null);
        publish(REVISED, null, null);
        rejects(seen, "changed-meanwhile", "sha256");
        proof = null;
        rejects(seen, "changed-meanwhile", "sha256");
    }

    @Test
    void keepsTheWordsOfWhoIsQuotedBesideTheContent() {
        summary.givenNoPriorActivity().when(quoting(PASSAGE), AS_ADMIN.toMetaData()).expectEvents(new SummaryPublished(SUMMARY, WORKSHOP, 1,
                new Personal(SUMMARY, CONTENT), DIGEST, null, List.of(PASSAGE), TODAY));
    }

    @Test
    void rejectsAQuoteWhoseSourceIsNotThere() {
        rejects(quoting(new Passage(new SubmissionRef(Kind.MINUTES, UUID.randomUUID()), 1, "free", 0, 10, PASSAGE.quote())), "quote-gone", "quotes");
        rejects(quoting(new Passage(PASSAGE.source(), 7, "free", 0, 10, PASSAGE.quote())), "quote-gone", "quotes");
        rejects(quoting(new Passage(PASSAGE.source(), 1, "free", 0, 10, new Personal(MEMBER, null))), "quote-gone", "quotes");
        rejects(quoting(new Passage(PASSAGE.source(), 1, "free", 0, 1_000, PASSAGE.quote())), "quote-gone", "quotes");
        rejects(quoting(new Passage(PASSAGE.source(), 1, "learned", 0, 10, PASSAGE.quote())), "quote-gone", "quotes");
    }

    @Test
    void quotesToTheLastCharacterAndNotLessThanOne() {
        var whole = "Vi prøvede at gå en tur";
        var passage = new Passage(PASSAGE.source(), 1, "free", 0, whole.length(), new Personal(MEMBER, whole));
        summary.givenNoPriorActivity().when(quoting(passage), AS_ADMIN.toMetaData()).expectSuccessfulHandlerExecution();
        rejects(quoting(new Passage(PASSAGE.source(), 1, "free", 0, whole.length() + 1, passage.quote())), "quote-gone", "quotes");
        rejects(quoting(new Passage(PASSAGE.source(), 1, "free", 5, 5, passage.quote())), "quote-gone", "quotes");
        rejects(quoting(new Passage(PASSAGE.source(), 1, "free", -1, 5, passage.quote())), "quote-gone", "quotes");
    }

    @Test
    void rejectsTheWordsOfSomebodyWhoDoesNotAgreeAnyMore() {
        facts.and(Ids.consent(MEMBER), new ConsentState(Map.of(), Map.of(ConsentPurpose.QUOTATION, WORKSHOP_DAY)));
        rejects(quoting(PASSAGE), "no-quotation-consent", "quotes");
    }

    private PublishSummary quoting(Passage passage) {
        proof = new Proof(DIGEST, CONTENT, List.of(passage));
        return new PublishSummary(WORKSHOP, DIGEST, null, null);
    }

    @Test
    void rejectsAnEmptySummary() {
        rejects(publish(" ", null, null), "missing-value", "content");
    }

    @Test
    void rejectsWhatCouldNeverBeShown() {
        rejects(publish("{\"title\":", null, null), "bad-text", "content");
        rejects(publish("{} {}", null, null), "bad-text", "content");
        rejects(publish("[]", null, null), "not-a-summary", "content");
        rejects(publish("{}", null, null), "not-a-summary", "content");
        rejects(publish(CONTENT.replace("\"members\":3", "\"members\":-1"), null, null), "not-a-summary", "content");
        rejects(publish(CONTENT.replace("\"state\":\"TRIED\"", "\"state\":\"LOST\""), null, null), "not-a-summary", "content");
        rejects(publish(CONTENT.replace("\"2026-02-01\"", "\"2026-02-30\""), null, null), "not-a-summary", "content");
        rejects(publish(CONTENT.replace("\"learned\":", "\"lært\":"), null, null), "not-a-summary", "content");
        rejects(publish(CONTENT.replace("\"date\":\"2026-02-25\"", "\"date\":20260225"), null, null), "not-a-summary", "content");
        rejects(publish(CONTENT.replace("\"date\":\"2026-02-25\"", "\"date\":\"0000-02-25\""), null, null), "not-a-summary", "content");
        rejects(publish(CONTENT.replace("\"place\":null", "\"place\":7"), null, null), "not-a-summary", "content");
    }

    @Test
    void rejectsTheSummaryOfAnotherWorkshop() {
        rejects(publish(CONTENT.replace("odder-al1", "silkeborg-al1"), null, null), "not-a-summary", "content");
    }

    @Test
    void rejectsASummaryWithNothingInIt() {
        rejects(publish(withoutGroups(""), null, null), "nothing-to-publish", "content");
        rejects(publish(withoutGroups(section("null", "null")), null, null), "nothing-to-publish", "content");
        rejects(publish(withoutGroups(section("null", "[]")), null, null), "nothing-to-publish", "content");
    }

    @Test
    void publishesWhatHoldsNoMoreThanSomebodysOwnWordsOrAQuote() {
        for (var section : List.of(section("\"Vi ses til foråret\"", "null"), section("null", """
                [{"place":0,"kind":"minutes","source":"odder-1","version":1,"part":"free","start":0,"end":10,"on":"2026-02-13"}]"""))) {
            summary.givenNoPriorActivity().when(publish(withoutGroups(section), null, null), AS_ADMIN.toMetaData())
                    .expectSuccessfulHandlerExecution();
        }
    }

    private static String withoutGroups(String more) {
        return CONTENT.replaceAll("(?s)\"groups\":\\[\\{.*", "\"groups\":[],\"findings\":[]") + more + "}";
    }

    private static String section(String text, String quotes) {
        return ",\"sections\":[{\"id\":\"1\",\"kind\":\"own\",\"title\":null,\"text\":" + text + ",\"quotes\":" + quotes + "}]";
    }

    @Test
    void rejectsChangesToldInWordsThatNobodyCanRead() {
        rejects(publish(CONTENT, "Ret\u0000tet", null), "bad-text", "changes");
    }

    @Test
    void rejectsACivilRegistrationNumber() {
        rejects(publish(SummaryExamples.withPlace("010190-1234"), null, null), "cpr-number", "content");
    }

    @Test
    void rejectsAVersionFromBeforeTheLastOne() {
        summary.given(FIRST).when(publish(REVISED, null, WORKSHOP_DAY.minusDays(1)), AS_ADMIN.toMetaData())
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    private void rejects(PublishSummary command, String code, String field) {
        summary.givenNoPriorActivity().when(command, AS_ADMIN.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private PublishSummary publish(String content, String changes, LocalDate on) {
        proof = new Proof(SummaryRules.digestOf(content), content, List.of());
        return new PublishSummary(WORKSHOP, proof.sha256(), changes, on);
    }
}

package dk.loopbog.command.finding;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.finding.FindingExamples.FINDING;
import static dk.loopbog.command.finding.FindingExamples.IN_MINUTES;
import static dk.loopbog.command.finding.FindingExamples.NOTED;
import static dk.loopbog.command.finding.FindingExamples.PASSAGE;
import static dk.loopbog.command.finding.FindingExamples.QUOTED;
import static dk.loopbog.command.finding.FindingExamples.RESEARCHER;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.reflection.ReflectionExamples.REFLECTION;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.consent.ConsentState;
import dk.loopbog.command.finding.FindingCommand.AddPassage;
import dk.loopbog.command.finding.FindingCommand.Quoted;
import dk.loopbog.command.finding.FindingCommand.RemovePassage;
import dk.loopbog.command.finding.FindingCommand.RewordFinding;
import dk.loopbog.command.reflection.ReflectionExamples;
import dk.loopbog.command.submission.Wordings;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuoteInFindingTest {

    private static final Quoted WALK = new Quoted(IN_MINUTES, 1, null, null, null, "gå en tur");
    private static final Passage WALK_FOUND = new Passage(IN_MINUTES, 1, "free", 14, 23, new Personal(MEMBER, "gå en tur"));

    private final FactsGiven facts = FindingExamples.facts();
    private AggregateTestFixture<Finding> finding;

    @BeforeEach
    void fixture() {
        finding = new AggregateTestFixture<>(Finding.class);
        finding.registerInjectableResource(facts);
    }

    @Test
    void findsThePlaceOfTheWords() {
        finding.given(NOTED).when(new AddPassage(FINDING, WALK, null), AS_RESEARCHER.toMetaData()).expectEvents(revised(PASSAGE, WALK_FOUND));
    }

    @Test
    void changesNothingWhereThePassageIsThere() {
        finding.given(NOTED).when(new AddPassage(FINDING, QUOTED, null), AS_RESEARCHER.toMetaData()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsWordsThatDoNotStandThere() {
        rejects(new Quoted(IN_MINUTES, 1, "free", null, null, "gå en længere tur"), "quote-not-found");
        rejects(new Quoted(IN_MINUTES, 1, "tried", null, null, "gå en tur"), "quote-not-found");
        rejects(new Quoted(IN_MINUTES, 1, "free", 0, 9, "gå en tur"), "quote-not-found");
        rejects(new Quoted(IN_MINUTES, 1, "free", 14, 22, "gå en tur"), "quote-not-found");
        rejects(new Quoted(IN_MINUTES, 1, "free", 14, null, "gå en tur"), "bad-number");
        rejects(new Quoted(IN_MINUTES, 2, null, null, null, "gå en tur"), "unknown-key");
    }

    @Test
    void takesBlanksAroundTheWordsForNone() {
        finding.given(NOTED).when(new AddPassage(FINDING, new Quoted(IN_MINUTES, 1, "free", 14, 23, " gå en tur\n"), null),
                AS_RESEARCHER.toMetaData())
                .expectEvents(revised(PASSAGE, WALK_FOUND));
    }

    @Test
    void rejectsToQuoteWhoeverDidNotAgreeOrTookItBack() {
        facts.and(Ids.consent(MEMBER), new ConsentState(Map.of(), Map.of()));
        rejects(WALK, "no-quotation-consent");
    }

    @Test
    void rejectsToQuoteWhoeverDoesNotAgreeToResearch() {
        facts.and(Ids.consent(MEMBER), new ConsentState(Map.of(ConsentPurpose.QUOTATION, 0), Map.of()));
        rejects(WALK, "no-research-consent");
    }

    @Test
    void quotesAGroupOnlyWhereAllWhoWereThereAgree() {
        var ref = new SubmissionRef(SubmissionRef.Kind.REFLECTION, REFLECTION);
        facts.and(REFLECTION, ReflectionExamples.written());
        facts.and(REFLECTION, together(LocalDate.of(2026, 1, 20)));
        rejects(new Quoted(ref, 1, null, null, null, "Vi talte"), "no-quotation-consent");
        facts.and(REFLECTION, together(LocalDate.of(2026, 2, 10)));
        finding.given(NOTED).when(new AddPassage(FINDING, new Quoted(ref, 1, null, null, null, "Vi talte"), null), AS_RESEARCHER.toMetaData())
                .expectEvents(revised(PASSAGE, new Passage(ref, 1, "free", 0, 8, new Personal(GROUP, "Vi talte"))));
    }

    @Test
    void takesAPassageOutByItsPlace() {
        finding.given(NOTED).when(new RemovePassage(FINDING, IN_MINUTES, 1, "free", 0, 10, null), AS_RESEARCHER.toMetaData()).expectEvents(revised());
        finding.given(NOTED).when(new RemovePassage(FINDING, IN_MINUTES, 1, "free", 0, 9, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void leavesThePassageWhereAnyPartOfThePlaceIsAnother() {
        var elsewhere = new SubmissionRef(SubmissionRef.Kind.MINUTES, REFLECTION);
        for (var other : List.of(new RemovePassage(FINDING, elsewhere, 1, "free", 0, 10, null), new RemovePassage(FINDING, IN_MINUTES, 2, "free", 0,
                10, null),
                new RemovePassage(FINDING, IN_MINUTES, 1, null, 0, 10, null), new RemovePassage(FINDING, IN_MINUTES, 1, "free", 1, 10, null))) {
            finding.given(NOTED).when(other, AS_RESEARCHER.toMetaData()).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void keepsItsPassagesWhenItIsReworded() {
        facts.and(Ids.consent(MEMBER), new ConsentState(Map.of(), Map.of()));
        finding.given(NOTED).when(new RewordFinding(FINDING, "Gåture giver ro", List.of("Tillid"), null), AS_RESEARCHER.toMetaData())
                .expectEvents(new FindingRevised(FINDING, new Personal(RESEARCHER, "Gåture giver ro"), List.of("Tillid"), List.of(PASSAGE), TODAY));
    }

    @Test
    void writesNothingAnewThatWasErased() {
        var erased = new Passage(IN_MINUTES, 1, "free", 0, 10, new Personal(MEMBER, null));
        finding.given(new FindingNoted(FINDING, NOTED.programmeId(), null, NOTED.text(), List.of(), List.of(erased), NOTED.happenedOn()))
                .when(new RewordFinding(FINDING, "Gåture giver ro", null, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new FindingRevised(FINDING, new Personal(RESEARCHER, "Gåture giver ro"), List.of(), List.of(), TODAY));
    }

    private void rejects(Quoted quoted, String code) {
        finding.given(NOTED).when(new AddPassage(FINDING, quoted, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of(code, "passage"));
    }

    private static Wordings together(LocalDate on) {
        return Wordings.after(null, new JointReflectionWritten(REFLECTION, GROUP, null, new Personal(GROUP, "Vi talte sammen"), 1, on));
    }

    private static FindingRevised revised(Passage... passages) {
        return new FindingRevised(FINDING, NOTED.text(), NOTED.themes(), List.of(passages), TODAY);
    }
}

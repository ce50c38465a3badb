package dk.loopbog.query.consent;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.minutesOf;
import static dk.loopbog.query.Story.reflectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.PersonForgotten;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.query.Story;
import dk.loopbog.query.submission.SubmissionsView;
import org.junit.jupiter.api.Test;

/** Anna and Bo are a group, Carl has left it; x wrote its minutes, which Bo revised; the reflection is the whole group's. */
class AuthorsConsentTest {

    private static final String DAY = "2019-03-10";

    private final Story story = new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
            .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
            .group("g", "al1", "nord", "2019-02-10", null, java.util.List.of(), "anna", "bo", "carl").stops("g", "carl", "2019-03-01")
            .meeting("g", 1, DAY, DAY).held("g", 1, DAY).minutes("g", 1, DAY, 1)
            .and(new MinutesRevised(minutesOf("g", 1).id(), Ids.group("g"), 2, Ids.participant("bo"),
                    MinutesText.free(new Personal(Ids.participant("bo"), "Mere")), null, null, day(DAY)),
                    new JointReflectionWritten(reflectionOf("r").id(), Ids.group("g"), null, new Personal(Ids.group("g"), "Vi talte"), 1, day(DAY)));
    private final AuthorsConsent consent = new AuthorsConsent(story.models());

    @Test
    void silenceIsNo() {
        assertThat(consent.allows(ConsentPurpose.QUOTATION, Ids.participant("anna"))).isFalse();
        assertThat(consent.allows(ConsentPurpose.QUOTATION, Ids.participant("ukendt"))).isFalse();
    }

    @Test
    void aWithdrawalCountsFromTheMomentInWhichItIsTold() {
        story.and(given("anna"));
        assertThat(consent.allows(ConsentPurpose.QUOTATION, Ids.participant("anna"))).isTrue();
        story.and(withdrawn("anna"));
        assertThat(consent.allows(ConsentPurpose.QUOTATION, Ids.participant("anna"))).isFalse();
    }

    @Test
    void consentForAnotherPurposeIsNoConsentToBeQuoted() {
        story.and(new ConsentGiven(Ids.consent(Ids.participant("anna")), Ids.participant("anna"), ConsentPurpose.RESEARCH, 0, day(DAY)));
        assertThat(consent.allows(ConsentPurpose.QUOTATION, Ids.participant("anna"))).isFalse();
    }

    @Test
    void whoeverWroteTheVersionDecides() {
        var minutes = minutesOf("g", 1);
        story.and(given("bo"));
        assertThat(allows(minutes, 1)).isFalse();
        assertThat(allows(minutes, 2)).isTrue();
        story.and(given("x"));
        assertThat(allows(minutes, 1)).isTrue();
    }

    @Test
    void allWhoWereThereDecideOnWhatTheyWroteTogether() {
        var reflection = reflectionOf("r");
        story.and(given("anna"));
        assertThat(allows(reflection, 1)).isFalse();
        story.and(given("bo"));
        assertThat(allows(reflection, 1)).as("Carl had left").isTrue();
    }

    @Test
    void aPassageIsShownWhileItsAuthorAllowsIt() {
        var passage = new Passage(minutesOf("g", 1), 2, "free", 0, 4, new Personal(Ids.participant("bo"), "Mere"));
        assertThat(consent.allows(ConsentPurpose.QUOTATION, passage)).isFalse();
        story.and(given("bo"));
        assertThat(consent.allows(ConsentPurpose.QUOTATION, passage)).isTrue();
        assertThat(consent.allows(ConsentPurpose.QUOTATION, new Passage(minutesOf("g", 1), 3, "free", 0, 4, passage.quote()))).as("no such version").isFalse();
        assertThat(consent.allows(ConsentPurpose.QUOTATION, new Passage(minutesOf("g", 1), 2, "free", 0, 4, new Personal(Ids.participant("bo"), null)))).as("erased").isFalse();
        story.and(withdrawn("bo"));
        assertThat(consent.allows(ConsentPurpose.QUOTATION, passage)).isFalse();
    }

    @Test
    void whoIsForgottenIsNotQuoted() {
        story.and(given("bo"), new PersonForgotten(Ids.erasure(Ids.participant("bo")), Ids.participant("bo"), ErasureReason.ASKED_BY_PERSON, day(DAY)));
        assertThat(consent.allows(ConsentPurpose.QUOTATION, Ids.participant("bo"))).isFalse();
    }

    private boolean allows(SubmissionRef ref, int version) {
        var submission = story.models().of(new SubmissionsView()).find(ref.id()).orElseThrow();
        return consent.allows(ConsentPurpose.QUOTATION, submission, submission.versions().get(version - 1));
    }

    private static DomainEvent given(String person) {
        return new ConsentGiven(Ids.consent(Ids.participant(person)), Ids.participant(person), ConsentPurpose.QUOTATION, 0, day(DAY));
    }

    private static DomainEvent withdrawn(String person) {
        return new ConsentWithdrawn(Ids.consent(Ids.participant(person)), Ids.participant(person), ConsentPurpose.QUOTATION, day(DAY));
    }
}

package dk.loopbog.query.group;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Personal;
import dk.loopbog.query.group.Chain.Kind;
import dk.loopbog.query.group.Chain.Link;
import dk.loopbog.query.group.GroupDocument.Action;
import dk.loopbog.query.group.GroupDocument.Step;
import dk.loopbog.query.group.GroupDocument.StepKind;
import dk.loopbog.query.page.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ChainTest {

    private static final LocalDate PLANNED = LocalDate.of(2019, 10, 2);

    private final Wording say = new Wording(texts(), Locale.of("da"));

    @Test
    void anActionThatNobodyHasTriedWaitsToBeTried() {
        assertThat(links()).containsExactly(
                new Link(Kind.ACTION, "Spørge om jobønsket", "Planlagt 2. okt."),
                new Link(Kind.NEXT, "Prøve aktionen", null));
    }

    @Test
    void triesOfOneWordingAreToldTogetherWithAllThatTheyTaught() {
        assertThat(links(tried(10, "De svarede"), tried(12, null), tried(14, "Vi skyndte os"))).containsExactly(
                new Link(Kind.ACTION, "Spørge om jobønsket", "10. okt. – 14. okt. · prøvet 3 gange"),
                new Link(Kind.LEARNED, "De svarede\nVi skyndte os", null),
                new Link(Kind.NEXT, "Behold som praksis, justér eller stop?", null));
    }

    @Test
    void anAdjustmentBeginsTheLoopAgain() {
        assertThat(links(tried(10, "De svarede"), adjusted(20, "Blive ved i ti minutter"))).containsExactly(
                new Link(Kind.ACTION, "Spørge om jobønsket", "10. okt. · prøvet 1 gang"),
                new Link(Kind.LEARNED, "De svarede", null),
                new Link(Kind.ADJUSTED, "Blive ved i ti minutter", "20. okt."),
                new Link(Kind.NEXT, "Prøve den justerede aktion", null));
    }

    @Test
    void triesOfADayAfterTheAdjustmentWereTriesOfTheAdjustedAction() {
        assertThat(links(tried(10, null), tried(25, "De svarede"), adjusted(20, "Blive ved i ti minutter"))).containsExactly(
                new Link(Kind.ACTION, "Spørge om jobønsket", "10. okt. · prøvet 1 gang"),
                new Link(Kind.LEARNED, "De svarede", null),
                new Link(Kind.ADJUSTED, "Blive ved i ti minutter", "25. okt. · prøvet 1 gang"),
                new Link(Kind.NEXT, "Behold som praksis, justér eller stop?", null));
    }

    @Test
    void nothingComesAfterAnActionThatIsStoppedOrKept() {
        assertThat(links(tried(10, null), new Step(StepKind.STOPPED, day(20), null, null, null, personal("Det regnede")))).containsExactly(
                new Link(Kind.ACTION, "Spørge om jobønsket", "10. okt. · prøvet 1 gang"),
                new Link(Kind.STOPPED, "Det regnede", "20. okt."));
        assertThat(links(new Step(StepKind.KEPT, day(20), null, null, null, null))).containsExactly(
                new Link(Kind.ACTION, "Spørge om jobønsket", "Planlagt 2. okt."),
                new Link(Kind.KEPT, null, "20. okt."));
    }

    private List<Link> links(Step... steps) {
        return Chain.of(new Action(UUID.randomUUID(), "a1", personal("Spørge om jobønsket"), null, PLANNED, List.of(steps)), null, say).links();
    }

    private static Step tried(int dayOfOctober, @Nullable String learned) {
        return new Step(StepKind.TRIED, day(dayOfOctober), 1, null, learned == null ? null : personal(learned), null);
    }

    private static Step adjusted(int dayOfOctober, String text) {
        return new Step(StepKind.ADJUSTED, day(dayOfOctober), null, null, null, personal(text));
    }

    private static LocalDate day(int ofOctober) {
        return LocalDate.of(2019, 10, ofOctober);
    }

    private static Personal personal(String text) {
        return new Personal(UUID.randomUUID(), text);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/messages");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }
}

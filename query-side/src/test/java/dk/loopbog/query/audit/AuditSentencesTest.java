package dk.loopbog.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.query.AllThatHappens;
import dk.loopbog.query.page.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuditSentencesTest {

    /** Shorter ones are parts of other words. */
    private static final int SHORTEST = 5;
    private static final UUID MEETING = Ids.meeting(Ids.group("g1"), 2);

    /** Names that nobody else has. */
    private static final AuditNames NAMES = new AuditNames() {
        @Override
        public String person(UUID participant) {
            return "Bo Vinter";
        }

        @Override
        public String group(UUID group) {
            return "Samtaler på gåben";
        }

        @Override
        public String round(UUID round) {
            return "AL 1";
        }

        @Override
        public String jobcentre(UUID jobcentre) {
            return "Odder";
        }

        @Override
        public String workshop(UUID workshop) {
            return "20. juni 2020";
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyEventHasASentenceThatTellsWhoDidWhat(String language) {
        assertThat(AllThatHappens.EVENTS.stream().<Class<?>>map(Object::getClass)).as("events to try").containsAll(EventContract.types().values());
        var sentences = in(language);

        assertThat(AllThatHappens.EVENTS).allSatisfy(event -> {
            assertThat(sentences.of(event, "Anne Holm")).startsWith("Anne Holm ").doesNotContain("{", "null").hasSizeGreaterThan(15);
            assertThat(sentences.thing(event)).isNotBlank().doesNotContain("{", "null");
        });
    }

    @Test
    void nothingThatSomebodyWroteIsRepeated() {
        var sentences = in("da");

        assertThat(AllThatHappens.EVENTS).allSatisfy(event ->
                assertThat(personal(event)).as("%s", event).allSatisfy(text -> assertThat(sentences.of(event, "Anne") + sentences.thing(event)).doesNotContain(text)));
        assertThat(AllThatHappens.EVENTS.stream().flatMap(event -> personal(event).stream())).as("texts to look for").hasSizeGreaterThan(20);
    }

    @Test
    void aMeetingIsMovedByAnne() {
        var moved = new MeetingMoved(MEETING, Ids.group("g1"), LocalDate.of(2020, 3, 4), null, null, null, null, LocalDate.of(2020, 2, 28));

        assertThat(in("da").of(moved, "Anne Holm")).isEqualTo("Anne Holm flyttede mødet til 4. marts 2020");
        assertThat(in("en").of(moved, "Anne Holm")).isEqualTo("Anne Holm moved the meeting to 4 March 2020");
    }

    @Test
    void toShareAndToStopSharingAreTwoThings() {
        var sharing = Ids.sharing(Ids.group("g1"));
        var day = LocalDate.of(2020, 3, 4);

        assertThat(in("da").of(new SharingChanged(sharing, Ids.group("g1"), SharedPart.MINUTES, null, List.of(Ids.jobcentre("odder")), List.of(Ids.group("g2")), day),
                "Anne")).isEqualTo("Anne delte referaterne med Odder og Samtaler på gåben");
        assertThat(in("da").of(new SharingChanged(sharing, Ids.group("g1"), SharedPart.MINUTES, null, List.of(), List.of(), day), "Anne"))
                .isEqualTo("Anne lukkede for deling af referaterne");
    }

    private static AuditSentences in(String language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/messages");
        texts.setDefaultEncoding("UTF-8");
        return new AuditSentences(new Wording(texts, Locale.of(language)), NAMES);
    }

    /** Every text in a record, however deep, that belongs to somebody. */
    private static List<String> personal(Object value) {
        return switch (value) {
            case Personal personal -> personal.text() == null || personal.text().length() < SHORTEST ? List.of() : List.of(personal.text());
            case Record each -> Stream.of(each.getClass().getRecordComponents()).flatMap(component -> {
                try {
                    var part = component.getAccessor().invoke(each);
                    return part == null ? Stream.of() : personal(part).stream();
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }).collect(Collectors.toList());
            case List<?> list -> list.stream().flatMap(each -> personal(each).stream()).collect(Collectors.toList());
            default -> List.of();
        };
    }
}

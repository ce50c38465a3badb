package dk.loopbog.command.score;

import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.score.ScoreExamples.FOLLOWED;
import static dk.loopbog.command.score.ScoreExamples.SET_UP;
import static dk.loopbog.command.score.ScoreExamples.SHEET;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.score.ScoreCommand.ChooseFocusCitizens;
import dk.loopbog.events.score.FocusCitizensChosen;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChooseFocusCitizensTest {

    private AggregateTestFixture<ScoreSheet> sheet;

    @BeforeEach
    void fixture() {
        sheet = new AggregateTestFixture<>(ScoreSheet.class);
        sheet.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void standsInPlaceOfTheEarlierChoice() {
        sheet.given(SET_UP, FOLLOWED).when(choice(List.of("B7", "B9")), AS_MEMBER.toMetaData())
                .expectEvents(new FocusCitizensChosen(SHEET, GROUP, MEMBER, List.of("B7", "B9"), DESCRIBED));
    }

    @Test
    void mayBeEmpty() {
        sheet.given(SET_UP, FOLLOWED).when(choice(List.of()), AS_MEMBER.toMetaData())
                .expectEvents(new FocusCitizensChosen(SHEET, GROUP, MEMBER, List.of(), DESCRIBED));
    }

    @Test
    void mayBeTwentyOfTwentyCharactersEach() {
        var codes = IntStream.range(10, 30).mapToObj(number -> "B".repeat(18) + number).toList();
        sheet.given(SET_UP).when(choice(codes), AS_MEMBER.toMetaData()).expectEvents(new FocusCitizensChosen(SHEET, GROUP, MEMBER, codes, DESCRIBED));
        rejects(List.of("B".repeat(21)), "not-a-code");
    }

    @Test
    void changesNothingWhenItIsTheSame() {
        sheet.given(SET_UP, FOLLOWED).when(choice(List.of("B7")), AS_MEMBER.toMetaData()).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void rejectsWhatLooksLikeAName() {
        rejects(List.of("B7", "Bente Olsen"), "not-a-code");
    }

    @Test
    void rejectsACivilRegistrationNumber() {
        rejects(List.of("010190-1234"), "cpr-number");
    }

    @Test
    void rejectsAWholeCaseload() {
        rejects(Collections.nCopies(21, "B7"), "too-many");
    }

    @Test
    void rejectsAChoiceForSomebodyOfAnotherJobcentre() {
        sheet.given(SET_UP).when(new ChooseFocusCitizens(SHEET, STRANGER, List.of("B7"), DESCRIBED), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("wrong-jobcentre", "participantId"));
    }

    private void rejects(List<String> codes, String code) {
        sheet.given(SET_UP).when(choice(codes), AS_MEMBER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, "citizenCodes"));
    }

    private static ChooseFocusCitizens choice(List<String> codes) {
        return new ChooseFocusCitizens(SHEET, MEMBER, codes, DESCRIBED);
    }
}

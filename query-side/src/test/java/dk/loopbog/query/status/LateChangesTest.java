package dk.loopbog.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.query.Story;
import dk.loopbog.query.status.RoundChanges.Changes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A workshop on 1 May 2019; what people write down after it about the days before must not get lost between two workshops. */
class LateChangesTest {

    private static final LocalDate WORKSHOP = LocalDate.parse("2019-05-01");

    @Test
    void whatHappenedBeforeTheWorkshopAndWasWrittenDownAfterItIsToldOnItsOwn() {
        var group = group(begun().writtenDown("2019-05-13").tried("g", "x", 1, "2019-04-20").tried("g", "x", 2, "2019-05-10")
                .held("g", 1, "2019-04-25").minutes("g", 1, "2019-04-28", null).minutes("g", 2, "2019-05-12", null));

        assertThat(words(new ChangesSince(WORKSHOP).late(group))).containsExactly("én aktion prøvet", "møde 1 holdt", "referat 1 modtaget 3 dage efter mødet");
        assertThat(words(new ChangesSince(WORKSHOP).of(group))).containsExactly("én aktion prøvet", "referat 2 modtaget 12 dage efter mødet");
    }

    @Test
    void whatWasWrittenDownInTimeIsNotLate() {
        var group = group(begun().writtenDown("2019-05-01").tried("g", "x", 1, "2019-04-20"));

        assertThat(new ChangesSince(WORKSHOP).late(group)).isEqualTo(Changes.NONE);
        assertThat(new ChangesSince(LocalDate.parse("2019-04-25")).late(group).actionsTried()).isEqualTo(1);
    }

    @Test
    void aFileDoesNotTellWhenItsRowsWereFirstWrittenDown() {
        assertThat(new ChangesSince(WORKSHOP).late(group(begun()))).isEqualTo(Changes.NONE);
    }

    private static Story begun() {
        return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                .round("r", "2019-02-01", "2019-12-31", 3, ReportingForm.MINUTES).group("g", "r", "nord", "2019-02-10", null, List.of())
                .planned("g", "x", "2019-03-01").meeting("g", 1, "2019-04-25", "2019-03-01").meeting("g", 2, "2019-04-30", "2019-03-01")
                .held("g", 2, "2019-04-30");
    }

    private static RoundStatusDocument group(Story story) {
        return story.models().document(new RoundStatusView(), Ids.group("g"));
    }

    private static List<String> words(Changes changes) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/messages");
        texts.setDefaultEncoding("UTF-8");
        return new ChangeWords(texts).of(changes).da();
    }
}

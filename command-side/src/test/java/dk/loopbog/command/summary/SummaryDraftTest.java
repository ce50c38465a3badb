package dk.loopbog.command.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.summary.SummaryDraft.Part;
import dk.loopbog.command.summary.SummaryDraft.Quote;
import dk.loopbog.events.SubmissionRef;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummaryDraftTest {

    private static final Part HERS = Part.of(null, "Otte grupper har arbejdet siden oktober", false);
    private static final Part HIS = Part.of("Overblikket", null, false);

    @Test
    void whatTwoWriteInDifferentSectionsBothStand() {
        var draft = SummaryDraft.BEGUN.written("overview", "", HERS).written("overview", "", Part.UNTOUCHED).written("forward", "", HIS);
        assertThat(draft.part("overview")).isEqualTo(HERS);
        assertThat(draft.part("forward")).isEqualTo(HIS);
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        var draft = SummaryDraft.BEGUN.written("overview", "", HERS);
        assertThatThrownBy(() -> draft.written("overview", "", HIS)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
            assertThat(refused.code()).isEqualTo("changed-meanwhile");
            assertThat(refused.field()).isEqualTo("text.overview");
        });
        assertThat(draft.written("overview", HERS.mark(), HIS).part("overview")).isEqualTo(HIS);
    }

    @Test
    void theSameTextFromBothIsNoConflict() {
        var draft = SummaryDraft.BEGUN.written("overview", "", HERS);
        assertThat(draft.written("overview", "", HERS)).isEqualTo(draft);
    }

    @Test
    void sectionsMoveAndStayAtTheEnds() {
        assertThat(SummaryDraft.BEGUN.moved("themes", -1).order()).containsExactly("themes", "overview", "groups", "findings", "forward");
        assertThat(SummaryDraft.BEGUN.moved("overview", -1)).isEqualTo(SummaryDraft.BEGUN);
        assertThatThrownBy(() -> SummaryDraft.BEGUN.moved("own-9", 1)).hasMessageContaining("unknown-key");
    }

    @Test
    void ownSectionsComeAndGoWithWhatStandsInThem() {
        var quote = Quote.of("own-1", new SubmissionRef(SubmissionRef.Kind.MINUTES, UUID.randomUUID()), 1, "free", 0, 4);
        var draft = SummaryDraft.BEGUN.withOwnSection().written("own-1", "", HERS).quoting(quote);
        assertThat(draft.order()).endsWith("forward", "own-1");
        assertThat(draft.withoutOwnSection("own-1")).isEqualTo(SummaryDraft.BEGUN);
        assertThatThrownBy(() -> draft.withoutOwnSection("groups")).hasMessageContaining("unknown-key");
    }

    @Test
    void aPassageIsQuotedOnceWhereverItIsPut() {
        var source = new SubmissionRef(SubmissionRef.Kind.MINUTES, UUID.randomUUID());
        var draft = SummaryDraft.BEGUN.quoting(Quote.of("groups", source, 1, "free", 0, 4)).quoting(Quote.of("overview", source, 1, "free", 0, 4));
        assertThat(draft.quotes()).extracting(Quote::section).containsExactly("overview");
        assertThat(draft.withoutQuote(draft.quotes().getFirst().id()).quotes()).isEmpty();
    }
}

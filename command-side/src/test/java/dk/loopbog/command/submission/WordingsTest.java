package dk.loopbog.command.submission;

import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.submission.Wordings.Version;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectRevised;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordingsTest {

    private static final UUID ID = Ids.named("indsendelse");
    private static final Attachment OLD_FILE = file("gammel.pdf", "Ord i den gamle fil");
    private static final DataItemReceived RECEIVED = new DataItemReceived(ID, PROGRAMME, DataKind.SURVEY, null, GROUP, null, 1, null, text("Skema"),
            false, null, OLD_FILE, FORMED);

    @Test
    void everyVersionKeepsItsOwnWords() {
        keepsBoth(new ProjectDescribed(GROUP, project("Først"), null, FORMED), new ProjectRevised(GROUP, 2, project("Siden"), null, DESCRIBED),
                "title");
        keepsBoth(new MinutesSubmitted(ID, ID, GROUP, 1, MEMBER, MinutesText.free(text("Først")), null, FORMED),
                new MinutesRevised(ID, GROUP, 2, MEMBER, MinutesText.free(text("Siden")), null, null, DESCRIBED), "free");
        keepsBoth(new LogbookEntryWritten(ID, GROUP, MEMBER, text("Først"), null, null, false, FORMED),
                new LogbookEntryRevised(ID, GROUP, 2, text("Siden"), null, DESCRIBED), "free");
        keepsBoth(new JointReflectionWritten(ID, GROUP, null, text("Først"), null, FORMED),
                new JointReflectionRevised(ID, GROUP, 2, text("Siden"), null, DESCRIBED), "free");
    }

    @Test
    void theWordsOfAFileMayBeQuotedLikeThoseTyped() {
        var minutes = new MinutesText(null, null, null, null, null, OLD_FILE);
        assertThat(after(new MinutesSubmitted(ID, ID, GROUP, 1, MEMBER, minutes, null, FORMED)).versions())
                .containsExactly(Map.entry(1, new Version(FORMED, Map.of("attachment", text("Ord i den gamle fil")))));
        assertThat(after(RECEIVED).versions())
                .containsExactly(Map.entry(1, new Version(FORMED, Map.of("free", text("Skema"), "attachment", text("Ord i den gamle fil")))));
    }

    @Test
    void aCorrectedDataItemHasTheWordsThatItHasNowAndNoOthers() {
        assertThat(after(RECEIVED, new DataItemCorrected(ID, GROUP, 1, null, text("Skemaer"), null, DESCRIBED)).versions())
                .as("without a file the one that is there stays, and so does the day")
                .containsExactly(Map.entry(1, new Version(FORMED, Map.of("free", text("Skemaer"), "attachment", text("Ord i den gamle fil")))));
        assertThat(after(RECEIVED, new DataItemCorrected(ID, GROUP, DESCRIBED, 1, null, null, file("ny.pdf", "Andre ord"), DESCRIBED)).versions())
                .containsExactly(Map.entry(1, new Version(DESCRIBED, Map.of("attachment", text("Andre ord")))));
        assertThat(after(RECEIVED, new DataItemCorrected(ID, GROUP, 1, null, null, file("billede.png", null), DESCRIBED)).versions())
                .containsExactly(Map.entry(1, new Version(FORMED, Map.of())));
    }

    @Test
    void whatWasErasedIsNotThereToBeQuoted() {
        assertThat(after(new LogbookEntryWritten(ID, GROUP, MEMBER, new Personal(MEMBER, null), null, null, false, FORMED)).versions())
                .containsExactly(Map.entry(1, new Version(FORMED, Map.of())));
    }

    @Test
    void aVersionThatWasNotHandedInIsUnknown() {
        var ref = new SubmissionRef(Kind.LOGBOOK, ID);
        var facts = new FactsGiven().and(ID, after(new LogbookEntryWritten(ID, GROUP, MEMBER, text("Først"), null, null, false, FORMED)));
        assertThat(Wordings.require(ref, 1, facts, "passage").parts()).containsOnlyKeys("free");
        assertThatThrownBy(() -> Wordings.require(ref, 2, facts, "passage")).hasMessage("unknown-key (passage)");
    }

    private static void keepsBoth(DomainEvent first, DomainEvent then, String part) {
        assertThat(after(first, then)).isEqualTo(new Wordings(GROUP,
                Map.of(1, new Version(FORMED, Map.of(part, text("Først"))), 2, new Version(DESCRIBED, Map.of(part, text("Siden"))))));
    }

    private static Wordings after(DomainEvent... events) {
        Wordings wordings = null;
        for (var event : events) {
            wordings = Wordings.after(wordings, event);
        }
        assertThat(wordings).isNotNull();
        return wordings;
    }

    private static ProjectText project(String title) {
        return new ProjectText(text(title), null, null, null, null, null, null);
    }

    private static Attachment file(String name, @Nullable String words) {
        return new Attachment(text(name), "application/pdf", 12, "ab".repeat(32), Personal.orNull(MEMBER, words));
    }

    private static Personal text(String text) {
        return new Personal(MEMBER, text);
    }
}

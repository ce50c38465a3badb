package dk.loopbog.command.programme;

import dk.loopbog.events.Ids;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaText;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.programme.ThemeAdded;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A programme with two themes and one idea. */
public final class ProgrammeExamples {

    public static final UUID PROGRAMME = Ids.programme("troen");
    public static final LocalDate STARTS = LocalDate.of(2025, 9, 1);
    public static final LocalDate ENDS = LocalDate.of(2027, 8, 31);

    static final ProgrammeStarted STARTED = new ProgrammeStarted(PROGRAMME, "troen", "Troen på jobbet", "Hvad styrker troen?",
            List.of("Hvad ser vi?"), STARTS, ENDS, STARTS);
    static final ThemeAdded TALKS = new ThemeAdded(PROGRAMME, "samtaler", "Samtaler", null, STARTS);
    static final ThemeAdded FIRST_TALK = new ThemeAdded(PROGRAMME, "første-samtale", "Den første samtale", "samtaler", STARTS);
    static final IdeaAdded WALK = new IdeaAdded(PROGRAMME, "gåtur", idea("Gå en tur"), List.of("samtaler"), STARTS);

    private ProgrammeExamples() {
    }

    public static ProgrammeState state() {
        return state(STARTED, TALKS, FIRST_TALK, WALK);
    }

    static IdeaText idea(String title) {
        return new IdeaText(title, null, null, null, null, null, null, null);
    }

    private static ProgrammeState state(ProgrammeStarted started, ProgrammeEvent... more) {
        var state = ProgrammeState.after(null, started);
        for (var event : more) {
            state = ProgrammeState.after(state, event);
        }
        return state;
    }
}

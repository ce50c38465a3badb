package dk.loopbog.command.feedback;

import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.feedback.FeedbackReleased;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Feedback on the group's minutes. */
public final class FeedbackExamples {

    public static final UUID FEEDBACK = Ids.named("feedback", "1");
    public static final LocalDate RELEASED_ON = LocalDate.of(2026, 2, 20);
    static final SubmissionRef ON_MINUTES = new SubmissionRef(SubmissionRef.Kind.MINUTES, MINUTES);
    static final UUID RESEARCHER = AS_RESEARCHER.id();

    static final FeedbackReleased RELEASED = new FeedbackReleased(FEEDBACK, ON_MINUTES, GROUP, 1, List.of(FeedbackKind.PUSH),
            new Personal(RESEARCHER, "Prøv noget større"), new Personal(RESEARCHER, "Forsigtig gruppe"),
            new Personal(RESEARCHER, "Karen"), null, RELEASED_ON);

    private FeedbackExamples() {
    }

    public static FeedbackState released() {
        return FeedbackState.after(null, RELEASED);
    }
}

package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.feedback.FeedbackCommand.ReleaseFeedback;
import dk.loopbog.command.feedback.FeedbackState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.feedback.FeedbackKind;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** feedback.csv. What it answers is named as {@code minutes:<group>:<number>}, {@code logbook:<participant>:<day>} or {@code project:<group>}. */
final class FeedbackRows implements RowType {

    private static final Pattern REFERENCE = Pattern.compile("minutes:([^:]+:[1-9]\\d{0,8})|logbook:([^:]+:\\d{4}-\\d{2}-\\d{2})|project:([^:]+)");

    private static final Column<String> SUBMISSION = required("submission", FeedbackRows::reference).naming(text -> List.of(submission(text)));
    private static final Column<LocalDate> GIVEN_ON = required("given_on", Reading.DAY).happened();
    private static final Column<String> BY = required("by", Reading.LINE);
    private static final Column<List<FeedbackKind>> KIND = optional("kind", Reading.choices(FeedbackKind.class));
    private static final Column<String> TEXT = optional("text", Reading.TEXT);

    @Override
    public String file() {
        return "feedback.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(SUBMISSION, GIVEN_ON, BY, KIND, TEXT);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var id = Ids.named("feedback", row.all());
        return now.find(FeedbackState.class, id).isPresent() ? List.of() : List.of(Step.on(GIVEN_ON,
                new ReleaseFeedback(id, ref(submission(row.get(SUBMISSION))), null, row.list(KIND), row.find(TEXT), null, row.get(BY), null, null, null,
                        row.get(GIVEN_ON))));
    }

    private static String reference(String text) {
        RuleViolated.unless(REFERENCE.matcher(text).matches(), "unknown-key", null);
        return text;
    }

    private static Named submission(String reference) {
        var match = REFERENCE.matcher(reference);
        if (!match.matches()) {
            throw new IllegalArgumentException(reference);
        }
        if (match.group(1) != null) {
            return new Named(Thing.MINUTES, match.group(1));
        }
        return match.group(2) != null ? new Named(Thing.LOGBOOK, match.group(2)) : new Named(Thing.PROJECT, match.group(3));
    }

    private static SubmissionRef ref(Named submission) {
        var parts = submission.key().split(":");
        return switch (submission.thing()) {
            case MINUTES -> new SubmissionRef(SubmissionRef.Kind.MINUTES, Ids.minutes(Ids.meeting(Ids.group(parts[0]), Integer.parseInt(parts[1]))));
            case LOGBOOK -> new SubmissionRef(SubmissionRef.Kind.LOGBOOK, LogbookRows.id(parts[0], parts[1], 0));
            default -> new SubmissionRef(SubmissionRef.Kind.PROJECT, Ids.group(parts[0]));
        };
    }
}

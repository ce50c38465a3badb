package dk.loopbog.query.status;

import dk.loopbog.query.page.Wording;
import dk.loopbog.query.status.RoundChanges.Changes;
import dk.loopbog.query.status.RoundChanges.MeetingChange;
import dk.loopbog.query.status.RoundChanges.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says a group's changes in plain clauses, in both languages. */
final class ChangeWords {

    private final MessageSource texts;

    ChangeWords(MessageSource texts) {
        this.texts = texts;
    }

    Sentences of(Changes changes) {
        return new Sentences(new Clauses(Locale.of("da")).of(changes), new Clauses(Locale.ENGLISH).of(changes));
    }

    private final class Clauses {

        private final Wording wording;
        private final List<String> clauses = new ArrayList<>();

        Clauses(Locale locale) {
            this.wording = new Wording(texts, locale);
        }

        List<String> of(Changes changes) {
            say("changes.formed", changes.formed() ? 1 : 0);
            say("changes.members-joined", changes.membersJoined());
            say("changes.members-left", changes.membersLeft());
            say("changes.described", changes.described() ? 1 : 0);
            say("changes.revised", changes.revised());
            say("changes.goals-set", changes.goalsSet());
            say("changes.goals-dropped", changes.goalsDropped());
            say("changes.actions-planned", changes.actionsPlanned());
            say("changes.actions-tried", changes.actionsTried());
            say("changes.actions-adjusted", changes.actionsAdjusted());
            say("changes.actions-stopped", changes.actionsStopped());
            say("changes.actions-kept", changes.actionsKept());
            if (!changes.held().isEmpty()) {
                clauses.add(wording.text("changes.held",
                        wording.list(changes.held().stream().map(meeting -> String.valueOf(meeting.number())).toList())));
            }
            changes.cancelled().forEach(meeting -> say("changes.cancelled", meeting));
            changes.moved().forEach(meeting -> say("changes.moved", meeting));
            changes.minutes().forEach(minutes ->
                    clauses.add(wording.text("changes.minutes", minutes.number(), Math.max(0, minutes.daysAfterMeeting()))));
            say("changes.minutes-revised", changes.minutesRevised());
            say("changes.logbook", changes.logbookEntries());
            say("changes.reflections", changes.reflections());
            say("changes.data", changes.dataItems());
            say("changes.feedback-given", changes.feedbackGiven());
            say("changes.feedback-answered", changes.feedbackAnswered());
            return List.copyOf(clauses);
        }

        private void say(String key, int count) {
            if (count > 0) {
                clauses.add(wording.text(key, count));
            }
        }

        private void say(String key, MeetingChange meeting) {
            clauses.add(wording.text(key, meeting.number(), wording.day(meeting.on())));
        }
    }
}

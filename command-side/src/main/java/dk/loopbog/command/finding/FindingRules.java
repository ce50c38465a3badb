package dk.loopbog.command.finding;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.consent.AuthorsConsent;
import dk.loopbog.command.finding.FindingCommand.Quoted;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.finding.FindingCommand.RemovePassage;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.command.submission.Submission;
import dk.loopbog.command.submission.Wordings;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.consent.ConsentPurpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of findings. */
final class FindingRules {

    private FindingRules() {
    }

    static void aFindingIsReadable(String text, List<String> themes) {
        Texts.required(text, "text");
        Texts.lines(themes, "themes");
    }

    static void theRoundIsOfTheProgramme(@Nullable UUID roundId, UUID programmeId, Facts facts) {
        if (roundId != null) {
            RuleViolated.unless(facts.require(RoundState.class, roundId, "roundId").programmeId().equals(programmeId), "unknown-key", "roundId");
        }
    }

    static List<Passage> aFindingQuotesWhatWasHandedIn(List<Quoted> passages, Facts facts) {
        return passages.stream().map(quoted -> whatIsQuotedWasHandedIn(quoted, "passages", facts)).toList();
    }

    /** A quote stands in its source word for word, stays the words of whoever wrote them, and is theirs to allow. */
    static Passage whatIsQuotedWasHandedIn(Quoted quoted, String field, Facts facts) {
        RuleViolated.unless(quoted.source() != null && quoted.source().kind() != null && quoted.source().id() != null, "missing-value", field);
        Texts.required(quoted.quote(), field);
        var submission = Submission.require(quoted.source(), facts, field);
        var version = Wordings.require(quoted.source(), quoted.version(), facts, field);
        var place = Place.of(quoted, version, field);
        for (var purpose : List.of(ConsentPurpose.QUOTATION, ConsentPurpose.RESEARCH)) {
            AuthorsConsent.demand(purpose, place.whose(), submission.groupId(), version.on(), facts, field);
        }
        return new Passage(quoted.source(), quoted.version(), place.part(), place.start(), place.end(), new Personal(place.whose(), quoted.quote().strip()));
    }

    private record Place(String part, int start, int end, UUID whose) {

        /** Where a start is given, exactly there; or else where the words are found first. */
        static Place of(Quoted quoted, Wordings.Version version, String field) {
            RuleViolated.unless((quoted.start() == null) == (quoted.end() == null)
                    && (quoted.start() == null || quoted.start() >= 0 && quoted.end() > quoted.start()), "bad-number", field);
            return version.parts().entrySet().stream().filter(part -> quoted.part() == null || quoted.part().equals(part.getKey()))
                    .flatMap(part -> in(part.getKey(), part.getValue(), quoted).stream()).findFirst()
                    .orElseThrow(() -> new RuleViolated("quote-not-found", field));
        }

        private static Optional<Place> in(String part, Personal written, Quoted quoted) {
            var text = Objects.requireNonNull(written.text());
            var words = quoted.quote().strip();
            var start = quoted.start() == null ? text.indexOf(words) : quoted.start();
            return start >= 0 && (quoted.end() == null || quoted.end() == start + words.length()) && text.startsWith(words, start)
                    ? Optional.of(new Place(part, start, start + words.length(), written.subject())) : Optional.empty();
        }
    }

    static boolean isAt(RemovePassage place, Passage passage) {
        return passage.source().equals(place.source()) && passage.version() == place.version() && Objects.equals(passage.part(), place.part())
                && passage.start() == place.start() && passage.end() == place.end();
    }

    static void aFindingIsSharedWithinItsProgramme(FindingState finding, WorkshopState workshop) {
        RuleViolated.unless(workshop.programmeId().equals(finding.programmeId()), "unknown-key", "workshopId");
    }

    static LocalDate onlyWhatWasSharedIsRepliedTo(FindingState finding, UUID workshopId) {
        var shared = finding.shared().get(workshopId);
        if (shared == null) {
            throw new RuleViolated("finding-not-shared", "workshopId");
        }
        return shared;
    }

    static void aReplyIsRecordedOnce(FindingState finding, UUID replyId) {
        RuleViolated.unless(!finding.replies().contains(replyId), "already-exists", "replyId");
    }

    static void whoRepliesIsKnown(RecordMemberCheckReply command, Facts facts) {
        var group = command.groupId();
        if (group != null) {
            facts.require(LearningGroupState.class, group, "groupId");
        }
        var participant = command.participantId();
        if (participant != null) {
            facts.require(ParticipantState.class, participant, "participantId");
        }
    }
}

package dk.loopbog.command.finding;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.finding.FindingCommand.Quoted;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.command.submission.Submission;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.List;
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

    /** What is quoted stays the words of whoever wrote them, or of whoever noted them down at the centre. */
    static List<Passage> aFindingQuotesWhatWasHandedIn(List<Quoted> passages, Actor actor, Facts facts) {
        return passages.stream().map(quoted -> {
            var source = Submission.require(quoted.source(), facts, "passages");
            source.hasVersion(quoted.version(), "passages");
            RuleViolated.unless(quoted.start() >= 0 && quoted.end() > quoted.start(), "bad-number", "passages");
            Texts.required(quoted.quote(), "passages");
            var author = source.author();
            return new Passage(quoted.source(), quoted.version(), quoted.start(), quoted.end(),
                    new Personal(author == null ? actor.id() : author, quoted.quote()));
        }).toList();
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

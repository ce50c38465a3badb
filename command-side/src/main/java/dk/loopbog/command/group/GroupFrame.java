package dk.loopbog.command.group;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundState;
import java.time.LocalDate;
import java.util.UUID;

/** A learning group and the programme around it: what the rules of its meetings and of its submissions ask for. */
public record GroupFrame(LearningGroupState group, ProgrammeState programme) {

    public static GroupFrame of(UUID groupId, Facts facts) {
        var group = facts.require(LearningGroupState.class, groupId, "groupId");
        var round = facts.require(RoundState.class, group.roundId(), "groupId");
        return new GroupFrame(group, facts.require(ProgrammeState.class, round.programmeId(), "groupId"));
    }

    /** The day of a command that concerns the group: within the programme and not in the future. */
    public LocalDate happened(Command command, Facts facts) {
        return Dates.happenedWithin(programme.starts(), command, facts);
    }

    /** A colleague is anybody of the group's jobcentre, who need not be a member; an administrator registers what anybody wrote. */
    public void onlyAColleague(Actor actor, UUID participantId, Facts facts, String field) {
        var participant = facts.require(ParticipantState.class, participantId, field);
        RuleViolated.unless(actor.is(Role.ADMIN) || participant.jobcentreId().equals(group.jobcentreId()), "wrong-jobcentre", field);
    }

    /** Membership may have ended: logbooks come late. */
    public void onlyAMemberNowOrBefore(Actor actor, UUID participantId, Facts facts, String field) {
        onlyAColleague(actor, participantId, facts, field);
        RuleViolated.unless(actor.is(Role.ADMIN) || !group.membershipsOf(participantId).isEmpty(), "not-a-member", field);
    }
}

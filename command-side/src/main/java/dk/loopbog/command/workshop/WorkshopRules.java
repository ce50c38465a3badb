package dk.loopbog.command.workshop;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Actor;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Numbers;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.command.workshop.WorkshopCommand.HoldWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.PlanWorkshop;
import dk.loopbog.events.workshop.WorkshopKind;
import java.util.List;
import java.util.UUID;

/** The rules of workshops. */
final class WorkshopRules {

    private WorkshopRules() {
    }

    /** An administrator may register one of which the jobcentre is not told. */
    static void aLocalWorkshopIsAtAJobcentre(Actor actor, PlanWorkshop command) {
        RuleViolated.unless(actor.is(Role.ADMIN) || command.kind() != WorkshopKind.LOCAL || command.jobcentreId() != null, "missing-value", "jobcentreId");
    }

    static void roundAndJobcentreAreOfTheProgramme(PlanWorkshop command, Facts facts) {
        var round = command.roundId();
        if (round != null) {
            RuleViolated.unless(facts.require(RoundState.class, round, "roundId").programmeId().equals(command.programmeId()),
                    "unknown-key", "roundId");
        }
        var jobcentre = command.jobcentreId();
        if (jobcentre != null) {
            RuleViolated.unless(facts.require(JobcentreState.class, jobcentre, "jobcentreId").programmeId().equals(command.programmeId()),
                    "unknown-key", "jobcentreId");
        }
    }

    static void aWorkshopThatWasHeldIsNotMoved(WorkshopState workshop) {
        RuleViolated.unless(workshop.held() == null, "workshop-held", null);
    }

    /** At a local workshop the jobcentre's own people; at a cross-municipal one those of the programme. */
    static void onlyWhoTakesPartIsInvited(WorkshopState workshop, List<UUID> invited, Facts facts) {
        for (var each : invited) {
            var person = facts.require(ParticipantState.class, each, "invited");
            RuleViolated.unless(person.programmeId().equals(workshop.programmeId()), "unknown-key", "invited");
            RuleViolated.unless(workshop.jobcentreId() == null || workshop.jobcentreId().equals(person.jobcentreId()), "wrong-jobcentre", "invited");
        }
    }

    static void everybodyNamedIsKnownAndCounted(HoldWorkshop command, Facts facts) {
        command.attended().forEach(person -> facts.require(ParticipantState.class, person, "attended"));
        var attendance = command.attendance();
        Numbers.positive(attendance, "attendance");
        RuleViolated.unless(attendance == null || attendance >= command.attended().size(), "fewer-than-named", "attendance");
    }
}

package dk.loopbog.command.group;

import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.round.RoundPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One learning group in Odder with a described project and one action, and the people around it: a member, one who has left
 * the group, a colleague who was never in it, and somebody of another jobcentre.
 */
public final class OneGroup {

    public static final UUID ROUND = Ids.round("al1");
    public static final UUID ODDER = Ids.jobcentre("odder");
    public static final UUID GROUP = Ids.group("odder-1");
    public static final UUID ACTION = Ids.action("odder-1-a1");
    public static final UUID MEMBER = Ids.participant("mette");
    public static final UUID FORMER_MEMBER = Ids.participant("jens");
    public static final UUID COLLEAGUE = Ids.participant("anna");
    public static final UUID STRANGER = Ids.participant("bo");
    public static final LocalDate FORMED = LocalDate.of(2026, 1, 12);
    public static final LocalDate DESCRIBED = LocalDate.of(2026, 1, 20);

    public static final Actor AS_MEMBER = new Actor(MEMBER, Set.of(Role.PARTICIPANT), "odder", MEMBER);
    public static final Actor AS_RESEARCHER = new Actor(Ids.named("account", "forsker"), Set.of(Role.RESEARCHER), null, null);
    public static final Actor AS_ADMIN = new Actor(Ids.named("account", "admin"), Set.of(Role.ADMIN), null, null);

    private OneGroup() {
    }

    public static FactsGiven facts() {
        return new FactsGiven()
                .and(PROGRAMME, ProgrammeExamples.state())
                .and(ROUND, RoundState.after(null, new RoundPlanned(ROUND, "al1", PROGRAMME, "AL 1", LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 6, 30), 3, ReportingForm.BOTH, STARTS)))
                .and(ODDER, jobcentre(ODDER, "odder"))
                .and(Ids.jobcentre("silkeborg"), jobcentre(Ids.jobcentre("silkeborg"), "silkeborg"))
                .and(MEMBER, participant(MEMBER, "mette", ODDER))
                .and(FORMER_MEMBER, participant(FORMER_MEMBER, "jens", ODDER))
                .and(COLLEAGUE, participant(COLLEAGUE, "anna", ODDER))
                .and(STRANGER, participant(STRANGER, "bo", Ids.jobcentre("silkeborg")))
                .and(GROUP, group());
    }

    public static LearningGroupState group() {
        var state = LearningGroupState.after(null,
                new LearningGroupFormed(GROUP, "odder-1", ROUND, ODDER, null, List.of(), List.of(MEMBER, FORMER_MEMBER), FORMED));
        var project = new ProjectText(new Personal(MEMBER, "Samtaler på gåben"), null, null, null, null, null, null);
        for (var event : List.<LearningGroupEvent>of(
                new ProjectDescribed(GROUP, project, null, DESCRIBED),
                new ActionPlanned(GROUP, ACTION, "odder-1-a1", new Personal(MEMBER, "Gå en tur"), null, DESCRIBED),
                new MemberLeft(GROUP, FORMER_MEMBER, null, LocalDate.of(2026, 2, 1)))) {
            state = LearningGroupState.after(state, event);
        }
        return state;
    }

    private static JobcentreState jobcentre(UUID id, String key) {
        return JobcentreState.after(null, new JobcentreJoined(id, key, PROGRAMME, key, null, List.of(), STARTS));
    }

    private static ParticipantState participant(UUID id, String key, UUID jobcentre) {
        return ParticipantState.after(null, new ParticipantJoined(id, key, PROGRAMME, jobcentre, null, null, "sagsbehandler", false, STARTS));
    }
}

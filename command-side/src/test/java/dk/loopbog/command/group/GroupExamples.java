package dk.loopbog.command.group;

import static dk.loopbog.command.jobcentre.JobcentreExamples.ODDER;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.participant.ParticipantExamples.CARL;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;
import static dk.loopbog.command.participant.ParticipantExamples.DORTE;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.round.RoundExamples.AL1;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.jobcentre.JobcentreExamples;
import dk.loopbog.command.participant.ParticipantExamples;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.command.round.RoundExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.ActionStopped;
import dk.loopbog.events.group.ActionTried;
import dk.loopbog.events.group.LearningGoalDropped;
import dk.loopbog.events.group.LearningGoalSet;
import dk.loopbog.events.group.LearningGroupDissolved;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group of the first round at Silkeborg, with Anna as its member. */
public final class GroupExamples {

    public static final UUID GROUP = Ids.group("g1");
    public static final LocalDate FORMED_ON = LocalDate.of(2026, 1, 8);

    static final LocalDate ROUND_FROM = RoundExamples.FROM;
    static final LocalDate ROUND_TO = RoundExamples.TO;
    static final UUID GOAL = Ids.goal("m1");
    static final UUID ACTION = Ids.action("a1");

    static final LearningGroupFormed FORMED = new LearningGroupFormed(GROUP, "g1", AL1, SILKEBORG, null, List.of("samtaler"), List.of(ANNA),
            FORMED_ON);
    static final LearningGroupDissolved DISSOLVED = new LearningGroupDissolved(GROUP, null, CARL_LEFT);
    static final ProjectDescribed DESCRIBED = new ProjectDescribed(GROUP, text(GROUP, "Gå en tur", null), null, FORMED_ON);
    static final LearningGoalSet GOAL_SET = new LearningGoalSet(GROUP, GOAL, "m1", new Personal(GROUP, "Turde spørge"), FORMED_ON);
    static final LearningGoalDropped GOAL_DROPPED = new LearningGoalDropped(GROUP, GOAL, new Personal(GROUP, "For stort"), CARL_LEFT);
    static final ActionPlanned ACTION_PLANNED = new ActionPlanned(GROUP, ACTION, "a1", new Personal(GROUP, "Spørg om drømmen"), GOAL, FORMED_ON);
    static final ActionTried ACTION_TRIED = new ActionTried(GROUP, ACTION, 1, null, null, CARL_LEFT);
    static final ActionStopped ACTION_STOPPED = new ActionStopped(GROUP, ACTION, new Personal(GROUP, "Tog for lang tid"), CARL_LEFT.plusDays(7));

    private GroupExamples() {
    }

    public static LearningGroupState state() {
        return LearningGroupState.after(null, FORMED);
    }

    /** Everything that the group belongs to and everybody who might join it. */
    public static FactsGiven facts() {
        return new FactsGiven().and(PROGRAMME, ProgrammeExamples.state()).and(AL1, RoundExamples.state())
                .and(SILKEBORG, JobcentreExamples.silkeborg()).and(ODDER, JobcentreExamples.odder())
                .and(ANNA, ParticipantExamples.anna()).and(BO, ParticipantExamples.bo())
                .and(CARL, ParticipantExamples.carl()).and(DORTE, ParticipantExamples.dorte());
    }

    static ProjectText text(UUID author, String title, @Nullable String summary) {
        return new ProjectText(new Personal(author, title), Personal.orNull(author, summary), null, null, null, null, null);
    }
}

package dk.loopbog.command.importing;

import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.logbook.LogbookEntryState;
import dk.loopbog.command.meeting.LearningMeetingState;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/** What rows can name, each with how to find out whether it is there. */
enum Thing {
    PROGRAMME((now, key) -> now.find(ProgrammeState.class, Ids.programme(key)).isPresent()),
    THEME((now, key) -> now.programme().filter(programme -> programme.themes().containsKey(key)).isPresent()),
    IDEA((now, key) -> now.programme().filter(programme -> programme.ideas().containsKey(key)).isPresent()),
    JOBCENTRE((now, key) -> now.find(JobcentreState.class, Ids.jobcentre(key)).filter(it -> now.isHere(it.programmeId())).isPresent()),
    PARTICIPANT((now, key) -> now.find(ParticipantState.class, Ids.participant(key)).filter(it -> now.isHere(it.programmeId())).isPresent()),
    ROUND((now, key) -> now.find(RoundState.class, Ids.round(key)).filter(it -> now.isHere(it.programmeId())).isPresent()),
    GROUP((now, key) -> group(now, key).isPresent()),
    PROJECT((now, key) -> group(now, key).filter(it -> it.project() != null).isPresent()),
    GOAL((now, key) -> group(now, first(key)).filter(it -> it.goals().containsKey(Ids.goal(second(key)))).isPresent()),
    ACTION((now, key) -> group(now, first(key)).filter(it -> it.actions().containsKey(Ids.action(second(key)))).isPresent()),
    MEETING((now, key) -> meeting(key).flatMap(id -> now.find(LearningMeetingState.class, id)).isPresent()),
    MINUTES((now, key) -> meeting(key).flatMap(id -> now.find(MinutesState.class, Ids.minutes(id))).isPresent()),
    LOGBOOK((now, key) -> now.find(LogbookEntryState.class, LogbookRows.id(first(key), second(key), 0)).isPresent());

    private final BiPredicate<Situation, String> there;

    Thing(BiPredicate<Situation, String> there) {
        this.there = there;
    }

    private static Optional<LearningGroupState> group(Situation now, String key) {
        return now.find(LearningGroupState.class, Ids.group(key))
                .filter(group -> now.find(RoundState.class, group.roundId()).filter(round -> now.isHere(round.programmeId())).isPresent());
    }

    private static Optional<UUID> meeting(String key) {
        var number = second(key);
        return number.matches("[1-9]\\d{0,8}") ? Optional.of(Ids.meeting(Ids.group(first(key)), Integer.parseInt(number))) : Optional.empty();
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    private static String second(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    boolean isThere(Situation now, String key) {
        return there.test(now, key);
    }
}

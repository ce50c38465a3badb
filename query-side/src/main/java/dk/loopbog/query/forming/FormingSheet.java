package dk.loopbog.query.forming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The board on which a round's groups are formed at a jobcentre.
 *
 * @param page       its address
 * @param begun      whether themes have been proposed, which comes before all else
 * @param without    present, placed nowhere and in no group of the round yet
 * @param groups     of the round that are there already
 * @param startsOn   the day on which groups would start, or null while the round has not begun
 * @param plansRound whether the reader may plan rounds
 */
record FormingSheet(String page, List<Choice> rounds, List<Choice> jobcentres, RoundFrame round, UUID jobcentreId, String jobcentre, boolean begun,
                    List<Theme> themes, int wished, List<Sketch> sketches, List<Person> without, List<Group> groups, List<Choice> ideas,
                    @Nullable LocalDate startsOn, boolean plansRound, List<PlanLine> plan) {

    record Choice(String key, String name, boolean chosen) {
    }

    record RoundFrame(UUID id, String key, String name, LocalDate from, LocalDate to) {
    }

    /** @param first how many wish for it first */
    record Theme(String key, String name, boolean proposed, int first, int second) {
    }

    /**
     * @param title    its name, else its idea's, else its themes'
     * @param functions each with how many people of it have it
     * @param gone     whether somebody in it has left
     */
    record Sketch(int number, String title, @Nullable String name, List<Choice> themes, List<Choice> ideas, @Nullable String idea, List<Person> people,
                  List<String> functions, boolean gone) {

        /** Outside three to six is a note, no error. */
        public boolean outsideTheUsual() {
            return people.size() < 3 || people.size() > 6;
        }
    }

    /** @param left no longer at the jobcentre */
    record Person(UUID id, String key, String name, String function, @Nullable String first, @Nullable String second, boolean left) {
    }

    record Group(String key, String title, int members) {
    }

    /** What was planned for a round and what came of it, at this jobcentre. */
    record PlanLine(String round, int groups, int expected, int held, int cancelled, int minutesExpected, int minutes, List<Workshop> workshops) {
    }

    /** @param held null while it is only planned */
    record Workshop(LocalDate plannedFor, @Nullable LocalDate held) {
    }
}

package dk.loopbog.command.retention;

import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.settings.Keeping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When something has been kept long enough. */
final class RetentionRules {

    private RetentionRules() {
    }

    /** A person is kept for some years from the day on which they left or the programme ended, whichever came first. */
    static boolean personHasBeenKeptLongEnough(ParticipantState person, ProgrammeState programme, Keeping keeping, LocalDate today) {
        var left = person.left();
        var last = left != null && left.isBefore(programme.ends()) ? left : programme.ends();
        return !last.plusYears(keeping.peopleYears()).isAfter(today);
    }

    /** @param used day of the last login; null where none is known, and then the account stays */
    static boolean accountIsUnused(@Nullable LocalDate used, Keeping keeping, LocalDate today) {
        return used != null && !used.plusMonths(keeping.accountsMonths()).isAfter(today);
    }

    /** One administrator stays, however long ago they were here. */
    static List<String> withoutTheLastAdministrator(List<String> unused, Set<String> administrators) {
        var closed = new ArrayList<>(unused);
        if (!administrators.isEmpty() && closed.containsAll(administrators)) {
            closed.remove(administrators.stream().sorted().findFirst().orElseThrow());
        }
        return closed;
    }
}

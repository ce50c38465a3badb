package dk.loopbog.command.importing;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.programme.ProgrammeState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is so at the moment at which a row is looked at: the log, and the rows before it. */
record Situation(Facts facts, UUID programmeId) {

    <S> Optional<S> find(Class<S> state, UUID id) {
        return facts.find(state, id);
    }

    Optional<ProgrammeState> programme() {
        return find(ProgrammeState.class, programmeId);
    }

    /** The day of things that have none of their own, such as a theme. */
    LocalDate beginning() {
        return notInFuture(programme().orElseThrow().starts());
    }

    LocalDate notInFuture(LocalDate day) {
        return day.isAfter(facts.today()) ? facts.today() : day;
    }

    boolean isHere(UUID programmeOfThing) {
        return programmeOfThing.equals(programmeId);
    }

    /** A key stands for one thing in one programme for good. */
    void belongsHere(UUID programmeOfThing) {
        RuleViolated.unless(isHere(programmeOfThing), "duplicate-key", "key");
    }

    /** What has been told and cannot be taken back by telling it differently; an empty cell tells nothing. */
    static void staysAsItIs(@Nullable Object told, @Nullable Object is, Column<?> column) {
        RuleViolated.unless(told == null || told.equals(is), "cannot-change", column.name());
    }
}

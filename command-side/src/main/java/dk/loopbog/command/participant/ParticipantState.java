package dk.loopbog.command.participant;

import dk.loopbog.events.Personal;
import dk.loopbog.events.participant.JobTitleChanged;
import dk.loopbog.events.participant.ParticipantCorrected;
import dk.loopbog.events.participant.ParticipantEvent;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.participant.ParticipantLeft;
import dk.loopbog.events.participant.ParticipantReturned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a participant.
 *
 * @param titles  job titles, oldest first, never empty
 * @param periods of taking part, oldest first, never empty; only the last may be open
 */
public record ParticipantState(UUID participantId, String key, UUID programmeId, UUID jobcentreId, @Nullable String name, @Nullable String email,
                               boolean leader, List<Title> titles, List<Period> periods) {

    /** @param from first day with this title */
    public record Title(String jobTitle, LocalDate from) {
    }

    /**
     * @param from   first day
     * @param left   first day after it, or null while it lasts
     * @param reason why the person left
     */
    public record Period(LocalDate from, @Nullable LocalDate left, @Nullable String reason) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (left == null || day.isBefore(left));
        }
    }

    public static ParticipantState after(@Nullable ParticipantState before, ParticipantEvent event) {
        return switch (event) {
            case ParticipantJoined e -> new ParticipantState(e.participantId(), e.key(), e.programmeId(), e.jobcentreId(),
                    Personal.textOf(e.name()), Personal.textOf(e.email()), e.leader(), List.of(new Title(e.jobTitle(), e.happenedOn())),
                    List.of(new Period(e.happenedOn(), null, null)));
            case ParticipantCorrected e -> known(before).corrected(e);
            case JobTitleChanged e -> known(before).withTitle(new Title(e.jobTitle(), e.happenedOn()));
            case ParticipantLeft e -> known(before).left(e.happenedOn(), Personal.textOf(e.reason()));
            case ParticipantReturned e -> known(before).returned(e.happenedOn());
        };
    }

    /** The first day of all. */
    public LocalDate joined() {
        return periods.getFirst().from();
    }

    /** The day of the last leaving, or null for one who takes part. */
    public @Nullable LocalDate left() {
        return periods.getLast().left();
    }

    /** The title held last. */
    public String jobTitle() {
        return titles.getLast().jobTitle();
    }

    public boolean takesPartOn(LocalDate day) {
        return periods.stream().anyMatch(period -> period.holds(day));
    }

    /** True for a day on which the person had left and not come back; not for one before joining. */
    public boolean hasLeftBy(LocalDate day) {
        return !day.isBefore(joined()) && !takesPartOn(day);
    }

    private static ParticipantState known(@Nullable ParticipantState state) {
        return Objects.requireNonNull(state, "a participant joins before anything else");
    }

    private ParticipantState corrected(ParticipantCorrected e) {
        return new ParticipantState(participantId, key, programmeId, jobcentreId, Personal.textOf(e.name()), Personal.textOf(e.email()), e.leader(),
                titles, periods);
    }

    private ParticipantState withTitle(Title title) {
        return new ParticipantState(participantId, key, programmeId, jobcentreId, name, email, leader,
                Stream.concat(titles.stream(), Stream.of(title)).toList(), periods);
    }

    private ParticipantState left(LocalDate day, @Nullable String reason) {
        var now = new ArrayList<>(periods);
        now.add(new Period(now.removeLast().from(), day, reason));
        return with(now);
    }

    private ParticipantState returned(LocalDate day) {
        var now = new ArrayList<>(periods);
        now.add(new Period(day, null, null));
        return with(now);
    }

    private ParticipantState with(List<Period> now) {
        return new ParticipantState(participantId, key, programmeId, jobcentreId, name, email, leader, titles, List.copyOf(now));
    }
}

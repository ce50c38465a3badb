package dk.loopbog.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules about days. */
public final class Dates {

    /** How long before a programme starts things may already happen. */
    public static final int DAYS_OF_GRACE = 30;

    private Dates() {
    }

    /** The day on which the command's matter happened: the one given, never in the future, or today. */
    public static LocalDate happened(Command command, Facts facts) {
        var day = command.happenedOn();
        if (day == null) {
            return facts.today();
        }
        RuleViolated.unless(!day.isAfter(facts.today()), "outside-programme", "happenedOn");
        return day;
    }

    /** The same for what cannot have happened before something else had; refused as {@code order-of-dates}. */
    public static LocalDate happenedSince(LocalDate earliest, Command command, Facts facts) {
        var day = happened(command, facts);
        inOrder(earliest, day, "happenedOn");
        return day;
    }

    /** The same for what cannot have happened before the programme. */
    public static LocalDate happenedWithin(LocalDate programmeStarts, Command command, Facts facts) {
        var day = happened(command, facts);
        notBeforeProgramme(day, programmeStarts, "happenedOn");
        return day;
    }

    /** The day on which a plan was agreed upon; what is noted down afterwards was agreed by its own day at the latest. */
    public static LocalDate agreed(LocalDate plannedFor, LocalDate programmeStarts, Command command, Facts facts) {
        notBeforeProgramme(plannedFor, programmeStarts, "plannedFor");
        var notedAfterwards = command.happenedOn() == null && plannedFor.isBefore(facts.today());
        return notedAfterwards ? plannedFor : happenedWithin(programmeStarts, command, facts);
    }

    /** Nothing happens before the programme starts, but for some days of grace. */
    public static void notBeforeProgramme(LocalDate day, LocalDate programmeStarts, String field) {
        RuleViolated.unless(!day.isBefore(programmeStarts.minusDays(DAYS_OF_GRACE)), "outside-programme", field);
    }

    public static void inOrder(@Nullable LocalDate earlier, @Nullable LocalDate later, String field) {
        RuleViolated.unless(earlier == null || later == null || !later.isBefore(earlier), "order-of-dates", field);
    }
}

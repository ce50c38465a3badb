package dk.loopbog.query.minutes;

import dk.loopbog.query.page.FormSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for the minutes of one meeting.
 *
 * @param held      null while the meeting is not held: then there is nothing to write
 * @param mode      of the meeting, or null where it was in one place
 * @param attended  names
 * @param apologies names
 * @param version   the version that the reader has before them; null while nothing is submitted
 * @param asFree    whether free text is shown first, rather than the template
 * @param texts     what stands in the fields, by the names of the command's components
 * @param file      name of the file that came with the version that stands, or null
 * @param other     what somebody else has submitted meanwhile, to be read beside one's own text; null in a form that was just opened
 * @param actions   what the group wanted to try
 * @param question  what the researchers asked last, or null
 * @param until     day of the meeting that comes, or null
 * @param draft     names the draft on the reader's device: account and form
 */
record WriteMinutesSheet(FormSheet.Way group, int number, @Nullable LocalDate held, @Nullable String mode, List<String> attended,
                         List<String> apologies, UUID groupId, UUID minutesId, @Nullable UUID author, @Nullable Integer version, boolean asFree,
                         Map<String, String> texts, @Nullable String file, @Nullable Other other, List<Action> actions, @Nullable String question, @Nullable LocalDate until,
                         String draft) {

    static final List<String> TEMPLATE = List.of("tried", "learned", "adjust", "next");

    record Action(String text, int tries) {
    }

    /** @param parts the texts that are there, by the names of the command's components */
    record Other(int version, LocalDate on, @Nullable String author, Map<String, String> parts) {
    }

    public List<String> template() {
        return TEMPLATE;
    }

    public String command() {
        return version == null ? "/commands/minutes/submit-minutes" : "/commands/minutes/revise-minutes";
    }

    public String page() {
        return group.href() + "/referater/" + number;
    }

    /** One for each time that the form is shown: sent twice, it counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}

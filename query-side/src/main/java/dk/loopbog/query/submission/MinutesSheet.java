package dk.loopbog.query.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as they are read, with the feedback beside them.
 *
 * @param number   of the meeting
 * @param held     day of the meeting
 * @param versions numbers of all versions, the latest first
 * @param writes   whether the reader may revise them
 */
record MinutesSheet(String groupKey, String groupTitle, String jobcentre, String round, int number, @Nullable LocalDate held, List<Integer> versions,
                    Version shown, List<Given> feedback, boolean writes) {

    /**
     * @param parts      what is written; empty where only a file or a number of pages was handed in
     */
    record Version(int number, LocalDate on, @Nullable String author, @Nullable String reason, List<Part> parts, @Nullable HandedInFile file,
                   @Nullable Integer pages) {
    }

    /** @param key names the question of the template; "free" for free text */
    record Part(String key, String text) {
    }

    /** @param version of the minutes that it was given on */
    record Given(UUID id, String by, LocalDate on, int version, List<String> kinds, @Nullable String text, @Nullable String note, @Nullable LocalDate opened,
                 List<Answer> answers) {
    }

    record Answer(String text, LocalDate on) {
    }
}

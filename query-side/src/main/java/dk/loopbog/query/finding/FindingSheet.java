package dk.loopbog.query.finding;

import dk.loopbog.query.page.FormSheet.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finding as one reader may see it.
 *
 * @param revised day of the wording shown, where it is not the first
 * @param shared  where and when it was put before participants
 * @param counts  how many said what, each told in words
 * @param replies those that the reader may read
 * @param writes  whether the reader may change it
 * @param shares  whether the reader may share it and note what others said
 * @param form    for whoever may reply, or null
 */
record FindingSheet(UUID id, String text, List<String> themes, LocalDate noted, @Nullable LocalDate revised, List<String> shared,
                    List<ShownPassage> passages, List<Count> counts, List<Reply> replies, boolean writes, boolean shares, @Nullable Form form) {

    /** @param kind of reply, as texts name it */
    record Count(String kind, long number) {
    }

    /** @param by a group or a person, or null for the whole workshop */
    record Reply(String kind, @Nullable String by, boolean own, @Nullable String text, LocalDate on) {
    }

    /**
     * @param workshops at which it was shared and the reader is
     * @param group     that the reader may speak for, or null
     * @param again     whether the reader replied before
     */
    record Form(List<Choice> workshops, UUID participantId, @Nullable UUID group, @Nullable String groupTitle, boolean again) {
    }
}

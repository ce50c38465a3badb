package dk.loopbog.query.desk;

import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission on the researchers' desk.
 *
 * @param researcher name of the one who has it, of whose account it is; null while nobody has
 * @param aside      null while it is not put aside
 */
public record DeskDocument(UUID id, SubmissionRef submission, @Nullable Personal researcher, @Nullable Aside aside) {

    /** @param version the one that was put aside: a later one is a new matter */
    public record Aside(int version, Personal reason, LocalDate on) {
    }

    /** Whether that version of the submission is put aside. */
    public boolean asideAt(int version) {
        return aside != null && aside.version() >= version;
    }
}

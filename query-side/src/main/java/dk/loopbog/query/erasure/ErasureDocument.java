package dk.loopbog.query.erasure;

import dk.loopbog.events.erasure.ErasedTexts;
import dk.loopbog.events.erasure.ErasureReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of one person's erasure, as a document and as the API gives it.
 *
 * @param decidedBy   the account
 * @param completedAt when the key was gone; null until then
 * @param texts       by kind of event, what can no longer be read
 * @param uploads     files that were deleted
 */
public record ErasureDocument(UUID participantId, ErasureReason reason, LocalDate forgottenOn, Instant decidedAt, @Nullable UUID decidedBy,
                              @Nullable Instant completedAt, List<ErasedTexts> texts, int uploads) {
}

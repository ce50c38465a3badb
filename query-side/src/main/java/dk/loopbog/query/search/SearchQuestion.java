package dk.loopbog.query.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the index.
 *
 * @param words as typed
 * @param from  first day, or null
 * @param to    last day, or null
 * @param page  counts from 1; what lies beyond the last is the last
 */
record SearchQuestion(String words, @Nullable TextKind kind, @Nullable UUID jobcentre, @Nullable UUID round, @Nullable LocalDate from,
                      @Nullable LocalDate to, int page) {
}

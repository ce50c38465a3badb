/**
 * Measures the product on the machine it stands on, beside the floor (what the disk or the database can do at best) and beside a
 * stock Axon set-up that does the same work. {@link dk.loopbog.bench.Bench} runs all of it; each measurement is a process of its own
 * with the flags of {@code ./run}. Nothing here is part of the product, and no test asserts a time. See docs/performance.md.
 */
@NullMarked
package dk.loopbog.bench;

import org.jspecify.annotations.NullMarked;

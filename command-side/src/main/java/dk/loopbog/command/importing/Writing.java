package dk.loopbog.command.importing;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Commands;
import dk.loopbog.command.RuleViolated;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends what was rehearsed, for good: file by file, and within a file side by side where rows do not meet, so that they share
 * commits. Each row is held against what is so now once more, since the rehearsal may have left steps of refused rows behind.
 */
final class Writing {

    private static final int SIDE_BY_SIDE = 16;

    private final Commands commands;
    private final Situation live;
    private final Actor actor;
    private final boolean partial;
    private final Set<Row> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Writing(Commands commands, Situation live, Actor actor, boolean partial) {
        this.commands = commands;
        this.live = live;
        this.actor = actor;
        this.partial = partial;
    }

    /**
     * @param rows in the order of the rehearsal
     * @return rows that were refused after all, which happens in a partial import only
     * @throws RuleViolated {@code changed-meanwhile} where somebody else changed what was rehearsed; rows before that are written
     */
    Set<Row> write(Collection<Row> rows) {
        var files = rows.stream().collect(Collectors.groupingBy(Row::type, LinkedHashMap::new, Collectors.toList()));
        try (var writers = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofPlatform().name("import-", 0).factory())) {
            files.forEach((type, file) -> writeFile(type, file, writers));
        }
        return refused;
    }

    private void writeFile(RowType type, List<Row> file, Executor writers) {
        var lanes = file.stream().collect(Collectors.groupingBy(type::lane, LinkedHashMap::new, Collectors.toList())).values();
        var done = lanes.stream().map(lane -> CompletableFuture.runAsync(() -> writeLane(lane), writers)).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(done).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void writeLane(List<Row> lane) {
        try {
            lane.stream().takeWhile(row -> !stopped).forEach(this::write);
        } catch (RuntimeException e) {
            stopped = true;
            throw e;
        }
    }

    private void write(Row row) {
        @Nullable Step at = null;
        try {
            for (var step : row.type().steps(row, live)) {
                at = step;
                commands.send(step.command(), actor);
            }
        } catch (RuleViolated e) {
            RuleViolated.unless(partial, "changed-meanwhile", null);
            row.refuse(e, at);
            refused.add(row);
        }
    }
}

package dk.loopbog.command.files;

import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.events.files.FileStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes files that a command left behind which came to nothing after all, as where the process was stopped in between. */
final class OrphanedFiles implements AutoCloseable {

    /** No command takes so long. */
    static final Duration OLD = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedFiles.class);
    private static final long BETWEEN_LOOKS_MINUTES = 60;

    private final FileStore store;
    private final EventLogEngine log;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("orphaned-files").factory());

    OrphanedFiles(FileStore store, EventLogEngine log, InstantSource clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, 1, BETWEEN_LOOKS_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            removeOrphans();
        } catch (RuntimeException e) {
            LOG.warn("Orphaned files could not be looked for; trying again in an hour", e);
        }
    }

    void removeOrphans() {
        for (var file : store.unconfirmedBefore(clock.instant().minus(OLD))) {
            if (log.namesFile(file.name())) {
                store.confirm(file.subject(), file.name());
            } else {
                store.remove(file);
                LOG.info("Removed a file that no event names");
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

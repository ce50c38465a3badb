package dk.loopbog.query.reading;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.events.readings.Reading;
import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.events.settings.StoreAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The access log of this process. What several requests have shown is written together, by one thread, with one commit. */
@Component
public final class KeptReadings implements AutoCloseable {

    /** What was to be shown cannot be written down, so it is not shown. */
    static final class NotKept extends Exception {

        private static final long serialVersionUID = 1L;

        NotKept(Throwable cause) {
            super(cause);
        }
    }

    private record Waiting(List<Reading> readings, Map<UUID, String> names, CompletableFuture<Void> done) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeptReadings.class);
    private static final int CONNECTIONS = 4;
    private static final int TOGETHER = 200;
    private static final long LONGEST_SECONDS = 10;

    private final HikariDataSource pool;
    private final ReadingLog log;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer = Thread.ofPlatform().daemon().name("access-log").unstarted(this::write);
    private volatile boolean made;
    private boolean failing;

    KeptReadings(Environment environment) {
        pool = new HikariDataSource(pool(StoreAddress.ofReadings(environment::getProperty, Path.of(environment.getProperty("LOOPBOG_DATA", "data")).toAbsolutePath())));
        log = new ReadingLog(pool);
        writer.start();
    }

    /** Returns when they are on the disk. */
    void keep(List<Reading> readings, Map<UUID, String> names) throws NotKept {
        var waiting = new Waiting(readings, names, new CompletableFuture<>());
        queue.add(waiting);
        try {
            waiting.done().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotKept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKept(e);
        }
    }

    /** With its tables made, where they were not there yet. */
    public ReadingLog log() {
        if (!made) {
            log.createTables();
            made = true;
        }
        return log;
    }

    private void write() {
        while (!Thread.currentThread().isInterrupted()) {
            var together = new ArrayList<Waiting>();
            try {
                together.add(queue.take());
            } catch (InterruptedException e) {
                return;
            }
            queue.drainTo(together, TOGETHER);
            try {
                var names = new HashMap<UUID, String>();
                together.forEach(each -> names.putAll(each.names()));
                log().append(together.stream().flatMap(each -> each.readings().stream()).toList(), names);
                together.forEach(each -> each.done().complete(null));
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.error("The access log cannot be written, so no text of people is shown", e);
                }
                failing = true;
                together.forEach(each -> each.done().completeExceptionally(e));
            }
        }
    }

    /** Connects at the first reading, so that the database need not be there before. */
    private static HikariConfig pool(StoreAddress address) {
        var config = new HikariConfig();
        config.setPoolName("access-log");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(5_000);
        if (address.isSqlite()) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        return config;
    }

    @Override
    public void close() {
        writer.interrupt();
        pool.close();
    }
}

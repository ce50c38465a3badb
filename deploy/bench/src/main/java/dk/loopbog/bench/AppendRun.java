package dk.loopbog.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.DateTimeUtils;

/** Appends for some seconds and tells how many a second: {@code variant jdbc-url clients warm seconds folder}. */
final class AppendRun {

    private AppendRun() {
    }

    public static void main(String[] arguments) throws Exception {
        var url = arguments[1];
        var clients = Integer.parseInt(arguments[2]);
        var warm = Double.parseDouble(arguments[3]);
        var seconds = Double.parseDouble(arguments[4]);
        var folder = Path.of(arguments[5]);
        if (arguments[0].equals("row")) {
            row(url, folder);
            return;
        }
        var rate = switch (arguments[0]) {
            case "ours" -> ours(url, clients, warm, seconds, folder);
            case "stock" -> stock(url, clients, warm, seconds);
            case "commits" -> commits(url, clients, warm, seconds, folder);
            case "fdatasync" -> fdatasync(warm, seconds, folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        if (rate.first() != null) {
            System.err.println(rate.failed() + " failed, the first with " + rate.first());
            if (rate.done() == 0) {
                throw new IllegalStateException("nothing was appended", rate.first());
            }
        }
        Child.tell(Map.of("perSecond", rate.done(), "failed", rate.failed()));
    }

    private static Clients.Rate ours(String url, int clients, double warm, double seconds, Path folder) throws InterruptedException {
        try (var keys = Keys.of(folder); var log = EventLogEngine.open(new EventLogAddress(url, null, null), new SimpleMeterRegistry(), keys.ring())) {
            return Clients.run(clients, warm, seconds, () -> () -> log.appendEvents(List.of(Written.entry())));
        }
    }

    private static Clients.Rate stock(String url, int clients, double warm, double seconds) throws InterruptedException {
        try (var stock = new StockStore(url)) {
            stock.createTables();
            var engine = stock.engine();
            return Clients.run(clients, warm, seconds, () -> () -> engine.appendEvents(List.of(Written.entry())));
        }
    }

    /** The rows that the product would write, made beforehand in all but their ids, each in a transaction of its own. */
    private static Clients.Rate commits(String url, int clients, double warm, double seconds, Path folder) throws InterruptedException {
        try (var keys = Keys.of(folder); var log = EventLogEngine.open(new EventLogAddress(url, null, null), new SimpleMeterRegistry(), PersonalCipher.none());
             var connections = writers(url, clients)) {
            var serializer = EventContract.serializer(keys.ring());
            var event = Written.entry();
            var payload = event.serializePayload(serializer, String.class);
            var metaData = event.serializeMetaData(serializer, String.class).getData();
            var time = DateTimeUtils.formatInstant(event.getTimestamp());
            Supplier<Clients.Work> client = () -> {
                try {
                    var connection = connections.getConnection();
                    var insert = connection.prepareStatement("""
                            INSERT INTO domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision, payload,
                                                      metadata, recorded_at) VALUES (?, 0, 'LogbookEntry', ?, ?, ?, ?, ?, ?)""");
                    return () -> {
                        insert.setString(1, UUID.randomUUID().toString());
                        insert.setString(2, UUID.randomUUID().toString());
                        insert.setString(3, payload.getType().getName());
                        insert.setString(4, payload.getType().getRevision());
                        insert.setString(5, payload.getData());
                        insert.setString(6, metaData);
                        insert.setString(7, time);
                        insert.executeUpdate();
                        connection.commit();
                    };
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
            if (log.lastPosition() != 0) {
                throw new IllegalStateException("each run has a log of its own");
            }
            return Clients.run(clients, warm, seconds, client);
        }
    }

    /** Makes the product's tables, and a file with what would be written into one row, a line for each column: for those who write it without Java. */
    private static void row(String url, Path folder) throws IOException {
        try (var keys = Keys.of(folder); var log = EventLogEngine.open(new EventLogAddress(url, null, null), new SimpleMeterRegistry(), keys.ring())) {
            var event = Written.entry();
            var payload = event.serializePayload(log.getEventSerializer(), String.class);
            Files.write(folder.resolve("row"), List.of(payload.getType().getName(), payload.getType().getRevision(), payload.getData(),
                    event.serializeMetaData(log.getEventSerializer(), String.class).getData(), DateTimeUtils.formatInstant(event.getTimestamp())));
            Child.tell(Map.of());
        }
    }

    /** Connections of the kind that the product's writer has. */
    static HikariDataSource writers(String url, int clients) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(clients);
        config.setAutoCommit(false);
        if (url.startsWith("jdbc:sqlite:")) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
        } else {
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        }
        return new HikariDataSource(config);
    }

    /** A page of 4 KB appended to a file of its own and made durable, one after the other. */
    private static Clients.Rate fdatasync(double warm, double seconds, Path folder) throws IOException, InterruptedException {
        try (var file = FileChannel.open(folder.resolve("fdatasync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var page = ByteBuffer.allocateDirect(4_096);
            return Clients.run(1, warm, seconds, () -> () -> {
                page.rewind();
                file.write(page, file.size());
                file.force(false);
            });
        }
    }}

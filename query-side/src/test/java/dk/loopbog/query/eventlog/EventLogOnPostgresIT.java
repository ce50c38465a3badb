package dk.loopbog.query.eventlog;

import static dk.loopbog.query.view.MeetingExamples.formed;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.MeetingExamples;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogOnPostgresIT {

    @TempDir
    private Path folder;

    @Test
    void readsAndFollowsTheLog() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            try (var log = WrittenLog.readerOf(url)) {
                assertThat(log.exists()).isFalse();
                try (var written = WrittenLog.postgresql(url); var tail = new EventLogTail(log)) {
                    assertThat(log.exists()).isTrue();
                    assertThat(log.head()).isZero();

                    tail.start();
                    try (var stream = tail.openStream(null)) {
                        written.append(MeetingExamples.group("blåbær", 2));
                        assertThat(EventLog.read(stream.nextAvailable()).event()).isEqualTo(formed("blåbær"));
                    }
                    var replayed = new ArrayList<LoggedEvent>();
                    log.replay(replayed::add);
                    assertThat(replayed).extracting(logged -> logged.recorded().position()).containsExactly(1L, 2L, 3L, 4L, 5L);
                    assertThat(replayed).extracting(LoggedEvent::event).containsExactly(MeetingExamples.group("blåbær", 2));
                }
            }
        }
    }
}

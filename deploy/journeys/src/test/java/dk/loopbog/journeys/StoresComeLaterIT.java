package dk.loopbog.journeys;

import static dk.loopbog.journeys.Nodes.ready;
import static dk.loopbog.journeys.Nodes.until;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.journeys.Nodes.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are started before PostgreSQL and MongoDB can be reached, and the query side before there is any event log. */
class StoresComeLaterIT {

    @TempDir
    private Path folder;
    private Nodes nodes;

    @BeforeEach
    void stores() throws Exception {
        nodes = new Nodes(folder);
    }

    @AfterEach
    void end() throws Exception {
        nodes.close();
    }

    @Test
    void nodesWaitSaySoAndGoOnByThemselves() throws Exception {
        nodes.toPostgres().cut();
        nodes.toMongo().cut();
        var reader = nodes.start("query");
        says(reader, "Waiting for the server of LOOPBOG_EVENTLOG_URL");
        nodes.toPostgres().mend();
        says(reader, "Waiting for the server of LOOPBOG_MONGODB_URI");
        nodes.toMongo().mend();
        says(reader, "Waiting for the event log, which the command side creates");

        nodes.toPostgres().cut();
        var writer = nodes.start("command");
        says(writer, "Waiting for the server of LOOPBOG_EVENTLOG_URL");
        nodes.toPostgres().mend();
        ready(writer);
        nodes.bringProgrammeIn(writer.port());
        ready(reader);
        assertThat(Nodes.get(reader.port(), "/api/programmes").body()).contains(Nodes.PROGRAMME);
    }

    private static void says(Node node, String words) {
        until(() -> Files.readString(node.log()).contains(words));
        assertThat(node.process().isAlive()).isTrue();
    }
}

package dk.loopbog.journeys;

import static dk.loopbog.journeys.Nodes.kill;
import static dk.loopbog.journeys.Nodes.ready;
import static dk.loopbog.journeys.Nodes.until;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.journeys.Nodes.Node;
import dk.loopbog.journeys.Nodes.StoredTheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nodes of this build and of one with a new revision of an event run side by side, on the same stores: the command side is upgraded first, and
 * then, while a command side of the old build still writes, the query side.
 */
@Tag("long")
class RollingUpgradeIT {

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
    void aNewRevisionOfAnEventIsWrittenAndReadInBothOrders() throws Exception {
        var oldWriter = ready(nodes.start("command"));
        var newWriter = nodes.start("command", NextVersion.jarOf("command", folder));
        var oldReader = nodes.start("query");
        ready(newWriter);
        ready(oldReader);
        nodes.bringProgrammeIn(oldWriter.port());

        add("before", oldWriter);
        add("command-side-first", newWriter);
        add("old-after-new", oldWriter); // the old build reads what the new one wrote, to decide on it
        add("new-after-old", newWriter);
        shown(oldReader, "new-after-old");

        var newReader = nodes.start("query", NextVersion.jarOf("query", folder));
        ready(newReader);
        kill(oldReader);
        add("query-side-first", oldWriter);
        shown(newReader, "query-side-first");
        add("after", newWriter);
        shown(newReader, "after");

        assertThat(nodes.themesInTheLog()).containsExactly(new StoredTheme("before", "1"), new StoredTheme("command-side-first", "2"),
                new StoredTheme("old-after-new", "1"), new StoredTheme("new-after-old", "2"), new StoredTheme("query-side-first", "1"),
                new StoredTheme("after", "2"));
        ready(newReader);
        assertThat(Nodes.get(newReader.port(), "/api/operations").body()).contains("\"parked\":[]");
        assertThat(Nodes.differencesOfARebuild(newReader, newReader)).isZero();
    }

    private static void add(String theme, Node writer) throws Exception {
        var answer = Nodes.addTheme(writer.port(), theme);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void shown(Node reader, String theme) {
        until(() -> Nodes.get(reader.port(), "/api/programmes").body().contains("\"Tema " + theme + "\""));
    }
}

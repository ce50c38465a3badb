package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.ImportBench.inShort;
import static dk.loopbog.command.importing.ImportExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeImportTest {

    @TempDir
    private Path folder;
    private ImportBench bench;

    @BeforeEach
    void open() {
        bench = new ImportBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void bringsInEveryRowOfAGoodProgramme() {
        var report = bench.run(programme());

        assertThat(inShort(report.rejected())).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.accepted()).isEqualTo(report.rows()).isEqualTo(programme().rows());
        assertThat(report.written()).isTrue();
    }

    @Test
    void writesNothingTheSecondTime() {
        bench.run(programme());
        var events = bench.eventsInLog();

        var again = bench.run(programme());

        assertThat(inShort(again.rejected())).isEmpty();
        assertThat(again.unchanged()).isEqualTo(again.rows());
        assertThat(bench.eventsInLog()).isEqualTo(events);
    }
}

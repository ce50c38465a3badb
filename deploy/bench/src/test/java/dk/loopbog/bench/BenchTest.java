package dk.loopbog.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the bench works; what it measures is no matter of a test. */
class BenchTest {

    @TempDir
    private Path folder;

    @Test
    void measuresFloorStockAndProductSideBySide() throws Exception {
        var work = Files.createDirectory(folder.resolve("work"));
        var options = Options.of(new String[] {"--quick", "--only", "append", "--seconds", "0.2", "--out", folder.toString()}, folder);
        var report = new Report(folder, Machine.describe(folder), options.asMap());

        new AppendRows(options).measure(report, work);

        assertThat(report.rows()).hasSize(2).allSatisfy(row -> assertThat(List.of(row.floor(), row.stock(), row.ours()))
                .allSatisfy(figure -> assertThat(figure.value()).isPositive()));
        assertThat(folder.resolve("results.json")).content().contains("\"machine\"", "append, SQLite, 64 clients");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void takesTheMiddleAndTheTailOfWhatItMeasured() {
        assertThat(Samples.median(List.of(5.0, 1.0, 3.0))).isEqualTo(3);
        assertThat(Samples.quantile(new double[] {4, 1, 3, 2}, 0.99)).isEqualTo(4);
        assertThat(Samples.quantile(new double[] {4, 1, 3, 2}, 0.5)).isEqualTo(2);
        assertThat(Samples.quantile(new double[0], 0.5)).isNaN();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.of(new String[] {"--only", "appending"}, folder)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Usage");
        assertThatThrownBy(() -> Options.of(new String[] {"--runs"}, folder)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plotsCostsOnLogarithmicAxes() {
        var svg = new Growth("append", "One append", "ms", List.of(new Growth.Point(1_000, 1), new Growth.Point(1_000_000, 10))).svg();

        assertThat(svg).contains("<svg", "One append (ms)", "1,000,000 events: 10.0 ms");
    }
}

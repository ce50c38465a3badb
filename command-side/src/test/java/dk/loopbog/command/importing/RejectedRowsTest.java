package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.ImportBench.inShort;
import static dk.loopbog.command.importing.ImportExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.importing.ImportExamples.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code with file, row and column; one bad row in a programme that is good otherwise, and nothing else is reported. */
class RejectedRowsTest {

    @TempDir
    private static Path folder;
    private static ImportBench bench;

    @BeforeAll
    static void open() {
        bench = new ImportBench(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    /** A row more at the end of a file; its number follows from the file. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', value = {
        "participants.csv ! v9,vejle,,2024-01-02,,,,, ! job_title missing-value",
        "participants.csv ! v9,vejle,mentor,,,,,, ! joined missing-value",
        "participants.csv ! ,vejle,mentor,2024-01-02,,,,, ! key missing-value",
        "participants.csv ! v9,vejle,mentor,2024-02-30,,,,, ! joined bad-date",
        "participants.csv ! v9,vejle,mentor,2/1/2024,,,,, ! joined bad-date",
        "participants.csv ! v9,vejle,mentor,2024-01-02,,,måske,, ! leader bad-choice",
        "participants.csv ! v9,nowhere,mentor,2024-01-02,,,,, ! jobcentre unknown-key",
        "participants.csv ! v1,vejle,mentor,2024-01-02,,,,, ! key duplicate-key",
        "participants.csv ! v9,vejle,mentor,2024-03-02,,,,2024-03-01, ! left order-of-dates",
        "participants.csv ! v9,vejle,mentor,2023-11-01,,,,, ! joined outside-programme",
        "participants.csv ! v9,vejle,mentor,2024-03-02,,,,2026-03-03, ! left outside-programme",
        "participants.csv ! v9,vejle,mentor,2024-03-02,Ib 010203-1234,,,, ! name cpr-number",
        "participants.csv ! v9,vejle,mentor,2024-03-02,,,,2024-04-01,Se 010203-1234 ! leaving_reason cpr-number",
        "participants.csv ! v:9,vejle,mentor,2024-03-02,,,,, ! key bad-text",
        "participants.csv ! v|9,vejle,mentor,2024-03-02,,,,, ! key bad-text",
        "participants.csv ! v9,vejle,mentor,2024-03-02,,,,,,and more ! null bad-text",
        "jobcentres.csv ! ny,Ny,,,2024-05-01,2024-04-01, ! withdrawn order-of-dates",
        "jobcentres.csv ! ny,Ny,,,2024-05-01,2026-05-01, ! withdrawn outside-programme",
        "jobcentres.csv ! ny,,,,,, ! name missing-value",
        "job_functions.csv ! JOBRÅDGIVER,mentor ! title duplicate-key",
        "themes.csv ! t9,Tema,nothing ! parent unknown-key",
        "ideas.csv ! id9,,,,,,,,, ! title missing-value",
        "ideas.csv ! id9,Idé,,,,,,,,tro|nothing ! themes unknown-key",
        "rounds.csv ! al9,AL 9,2024-05-01,2024-04-01,, ! to order-of-dates",
        "rounds.csv ! al9,AL 9,2023-05-01,2024-04-01,, ! from outside-programme",
        "rounds.csv ! al9,AL 9,2024-05-01,2024-06-01,0, ! meetings_expected bad-number",
        "rounds.csv ! al9,AL 9,2024-05-01,2024-06-01,3,letters ! reporting bad-choice",
        "groups.csv ! g9,al9,vejle,2024-02-01,,, ! round unknown-key",
        "groups.csv ! g9,al1,vejle,2024-02-01,,nothing, ! themes unknown-key",
        "groups.csv ! g9,al1,vejle,2024-02-01,,,v1|r1 ! members wrong-jobcentre",
        "groups.csv ! g9,al1,vejle,2024-02-01,,,v1|nobody ! members unknown-key",
        "groups.csv ! g9,al1,vejle,2024-07-01,,,v1 ! formed outside-round",
        "memberships.csv ! g1,r1,2024-02-01,, ! participant wrong-jobcentre",
        "memberships.csv ! g1,nobody,2024-02-01,, ! participant unknown-key",
        "memberships.csv ! g9,v1,2024-02-01,, ! group unknown-key",
        "memberships.csv ! g2,v2,2024-07-01,, ! from outside-round",
        "memberships.csv ! g3,r1,2024-01-10,2024-09-01, ! to outside-round",
        "memberships.csv ! g3,r1,2024-03-01,2024-02-01, ! to order-of-dates",
        "projects.csv ! g1,En til,2024-02-01,,,,,,, ! group duplicate-key",
        "projects.csv ! g3,Projekt,2024-02-01,,,,,,,nothing ! idea unknown-key",
        "projects.csv ! g3,Projekt,2024-02-01,Om 010203-1234,,,,,, ! summary cpr-number",
        "goals.csv ! m1,g2,Igen,2024-09-01,, ! key duplicate-key",
        "goals.csv ! m9,g1,Mål,2024-02-01,2024-01-20, ! dropped_on order-of-dates",
        "actions.csv ! a9,g1,Handling,2024-02-01,m9,,,,,, ! goal unknown-key",
        "actions.csv ! a9,g2,Handling,2024-09-01,m1,,,,,, ! goal unknown-key",
        "actions.csv ! a9,g1,Handling,2024-02-01,,2024-02-10|2024-02-31,,,,, ! tried_on bad-date",
        "actions.csv ! a9,g1,Handling,2024-02-01,,2024-02-10|2026-12-31,,,,, ! tried_on outside-programme",
        "meetings.csv ! g1,3,2024-05-02,,,,,,, ! number duplicate-key",
        "meetings.csv ! g1,0,2024-05-02,,,,,,, ! number bad-number",
        "meetings.csv ! g1,-1,2024-05-02,,,,,,, ! number bad-number",
        "meetings.csv ! g1,x,2024-05-02,,,,,,, ! number bad-number",
        "meetings.csv ! g1,9,2024-05-02,2024-05-02,by-phone,,,,, ! mode bad-choice",
        "meetings.csv ! g1,9,2024-05-02,2024-05-02,,v1|nobody,,,, ! attended unknown-key",
        "meetings.csv ! g1,9,2024-05-02,2024-05-02,,,,nobody,, ! minute_taker unknown-key",
        "meetings.csv ! g1,9,2024-05-02,2026-05-02,,,,,, ! held_on outside-programme",
        "meetings.csv ! g1,9,2023-05-02,,,,,,, ! planned_for outside-programme",
        "meetings.csv ! g1,9,2024-05-02,2024-05-02,,,,,2024-05-01, ! held_on meeting-cancelled",
        "minutes.csv ! g1,3,2024-05-02,v1,, ! number meeting-cancelled",
        "minutes.csv ! g2,1,2024-09-02,v1,, ! number meeting-not-held",
        "minutes.csv ! g1,9,2024-05-02,v1,, ! number unknown-key",
        "minutes.csv ! g1,1,2024-05-02,v1,, ! number duplicate-key",
        "minutes.csv ! g1,4,2024-05-02,nobody,, ! author unknown-key",
        "logbook.csv ! v1,g1,2024-02-12,,,a9, ! action unknown-key",
        "logbook.csv ! v1,g1,2024-02-12,,-2,, ! pages bad-number",
        "reflections.csv ! g9,2024-02-12,, ! group unknown-key",
        "reflections.csv ! g1,2024-02-12,,1.5 ! pages bad-number",
        "feedback.csv ! minutes:g1:3,2024-06-01,F,, ! submission unknown-key",
        "feedback.csv ! minutes:g9:1,2024-06-01,F,, ! submission unknown-key",
        "feedback.csv ! logbook:v1:2024-02-12,2024-06-01,F,, ! submission unknown-key",
        "feedback.csv ! logbook:v1:11-02-2024,2024-06-01,F,, ! submission unknown-key",
        "feedback.csv ! project:g3,2024-06-01,F,, ! submission unknown-key",
        "feedback.csv ! letter:g1,2024-06-01,F,, ! submission unknown-key",
        "feedback.csv ! project:g1,2024-06-01,F,praise, ! kind bad-choice",
        "feedback.csv ! project:g1,2024-01-20,F,, ! given_on order-of-dates",
        "feedback.csv ! project:g1,2024-06-01,,, ! by missing-value",
        "scores.csv ! g1,B1,v1,2024-04-10,11,,, ! score off-scale",
        "scores.csv ! g1,B1,v1,2024-04-10,0,1,5, ! score off-scale",
        "scores.csv ! g1,B1,v1,2024-04-10,syv,,, ! score bad-number",
        "scores.csv ! g1,010203-1234,v1,2024-04-10,7,,, ! citizen_code cpr-number",
        "data.csv ! observation-citizen,2024-04-01,vejle,,,,,, ! citizen_permission permission-missing",
        "data.csv ! observation-citizen,2024-04-01,vejle,,,,,,nej ! citizen_permission permission-missing",
        "data.csv ! observation,2024-04-01,,,,,,, ! kind bad-choice",
        "data.csv ! survey,2024-04-01,ribe,g1,,,,, ! jobcentre wrong-jobcentre",
        "data.csv ! survey,2024-04-01,,,,0,,, ! count bad-number",
        "data.csv ! survey,2024-04-01,,,al9,,,, ! round unknown-key",
        "published.csv ! data-register.CENTRE.count,3 ! figure duplicate-key",
        "published.csv ! data-register.CENTRE.pages,mange ! value bad-number",
        "published.csv ! data-register.CENTRE.pages,-1 ! value bad-number",
        "workshops.csv ! w1,local,2024-02-01,,vejle,, ! key duplicate-key",
        "workshops.csv ! w9,global,2024-02-01,,vejle,, ! kind bad-choice",
        "workshops.csv ! w9,local,2027-02-01,,vejle,, ! held_on outside-programme",
        "workshops.csv ! w9,local,2024-02-01,,vejle,,0 ! attended bad-number",
        "workshops.csv ! w9,local,2024-02-01,,vejle,,v1|nobody ! attended unknown-key",
    })
    void refusesARow(String file, String line, String columnAndCode) {
        var files = programme().and("meetings.csv", "g1,4,2024-05-02,2024-05-02,,,,,,").and(file, line);

        rejects(files, file + ":" + files.texts().get(file).lines().count() + ":" + columnAndCode);
    }

    /** One cell changed in the middle of a file. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("minutes.csv", "2024-02-05", "2024-02-01", "minutes.csv:2:submitted_on order-of-dates"),
                Arguments.of("programme.csv", "2025-12-31", "2023-12-31", "programme.csv:2:ends order-of-dates"),
                Arguments.of("programme.csv", "2024-01-01", "01.01.2024", "programme.csv:2:starts bad-date"),
                Arguments.of("themes.csv", "tro,Tro på job,", "tro,Tro på job,tro",
                        "themes.csv:2:parent bad-choice,themes.csv:3:parent bad-choice"),
                Arguments.of("logbook.csv", "Jeg spurgte tidligt.", "NUL \0 midt i", "logbook.csv:2:text bad-text"),
                Arguments.of("logbook.csv", "Jeg spurgte tidligt.", "escape \u001b midt i", "logbook.csv:2:text bad-text"),
                Arguments.of("logbook.csv", "Jeg spurgte tidligt.", "x".repeat(100_001), "logbook.csv:2:text too-long"),
                Arguments.of("logbook.csv", "Jeg spurgte tidligt.", "x".repeat(1_000_000), "logbook.csv:2:text too-long"),
                Arguments.of("projects.csv", "Resumé", "\"Resumé\" midt i", "projects.csv:2:null bad-text"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesAChangedCell(String file, String old, String with, String expected) {
        rejects(programme().replacing(file, old, with), expected.split(","));
    }

    @Test
    void takesTextOfTheGreatestLengthInAnyScript() {
        var files = programme().replacing("logbook.csv", "Jeg spurgte tidligt.", "x".repeat(99_990) + " שלום 😀")
                .replacing("projects.csv", "Resumé", "Bla\u030aba\u0308r العربية");

        assertThat(inShort(bench.dryRun(files).rejected())).isEmpty();
    }

    /** Odd, but nothing in the contract stands against it. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', value = {
        "groups.csv ! g9,al1,vejle,2024-07-01,,,",
        "groups.csv ! g9,al2,vejle,2024-12-15,,,v2",
        "groups.csv ! g9,al2,ribe,2024-12-15,,,r1",
        "memberships.csv ! g1,v2,2024-03-01,2024-06-01,",
        "projects.csv ! g3,Et projekt,2024-02-01,,,,,,,",
        "logbook.csv ! v3,g3,2024-02-12,En fremmed,,,",
        "minutes.csv ! g1,4,2024-05-02,r1,,",
        "scores.csv ! g1,Borger nr. 7,r1,2024-04-10,7,,,",
        "workshops.csv ! w9,local,2024-02-01,,,,12",
    })
    void takesWhatTheContractAllows(String file, String line) {
        var files = programme().and("meetings.csv", "g1,4,2024-05-02,2024-05-02,,,,,,").and(file, line);

        assertThat(inShort(bench.dryRun(files).rejected())).isEmpty();
    }

    @Test
    void takesATitleThatIsLongAndOfTwoLines() {
        var files = programme().replacing("projects.csv", "Jobbet først i samtalen", "\"Jobbet først\n" + "x".repeat(5_000) + "\"");

        assertThat(inShort(bench.dryRun(files).rejected())).isEmpty();
    }

    @Test
    void refusesEveryRowOfAFileWithoutARequiredColumn() {
        rejects(programme().with("reflections.csv", "group,text\ng1,En\ng1,To\n"), "reflections.csv:2:written_on missing-value",
                "reflections.csv:3:written_on missing-value");
    }

    @Test
    void reportsEveryFaultOfARowAndCountsItOnce() {
        var report = bench.dryRun(programme().and("participants.csv", "v9,nowhere,,2024-02-30,,,,,"));

        assertThat(inShort(report.rejected())).containsExactlyInAnyOrder("participants.csv:6:job_title missing-value",
                "participants.csv:6:joined bad-date", "participants.csv:6:jobcentre unknown-key");
        assertThat(report.rejectedRows()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(report.accepted() + report.unchanged() + 1);
    }

    @Test
    void reportsCausesOnly() {
        var report = bench.dryRun(programme().replacing("groups.csv", "g1,al1,vejle,2024-01-10", "g1,al1,vejle,2024-13-10"));

        assertThat(inShort(report.rejected())).containsExactly("groups.csv:2:formed bad-date");
        assertThat(report.accepted()).isEqualTo(report.rows() - 1);
    }

    @Test
    void saysWhatIsWrongInBothLanguages() {
        var remark = bench.dryRun(programme().and("reflections.csv", "g1,2024-02-30,,")).rejected().getFirst();

        assertThat(remark.message()).isEqualTo(remark.messageDa()).contains("dato");
        assertThat(remark.messageEn()).contains("date");
    }

    /** Nothing of it is written either. */
    private static void rejects(Files files, String... expected) {
        var report = bench.run(files);

        assertThat(inShort(report.rejected())).containsExactlyInAnyOrder(expected);
        assertThat(report.written()).isFalse();
        assertThat(report.rows()).isEqualTo(report.accepted() + report.unchanged() + report.rejectedRows());
        assertThat(bench.eventsInLog()).isZero();
    }
}

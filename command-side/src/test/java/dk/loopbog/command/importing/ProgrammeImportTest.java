package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.ImportBench.inShort;
import static dk.loopbog.command.importing.ImportExamples.of;
import static dk.loopbog.command.importing.ImportExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.meeting.LearningMeetingState;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeImportTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
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
        assertThat(bench.allIsKnownToBeImported()).isTrue();
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

    @Test
    void aDryRunWritesNothing() {
        var report = bench.dryRun(programme());

        assertThat(report.accepted()).isEqualTo(report.rows());
        assertThat(report.written()).isFalse();
        assertThat(bench.eventsInLog()).isZero();
    }

    @Test
    void aWorkbookBringsInWhatTheCsvFilesDo() {
        var report = bench.runWorkbook(programme());
        assertThat(inShort(report.rejected())).isEmpty();
        assertThat(report.accepted()).isEqualTo(report.rows());
        var events = bench.eventsInLog();

        var again = bench.run(programme());

        assertThat(again.unchanged()).isEqualTo(again.rows());
        assertThat(bench.eventsInLog()).isEqualTo(events);
    }

    @Test
    void aBadRowStopsEverythingUnlessTheGoodOnesAreWantedAlone() {
        var files = programme().replacing("meetings.csv", "g1,1,2024-02-01,2024-02-02", "g1,1,2024-02-01,2024-02-31");

        assertThat(inShort(bench.run(files).rejected())).containsExactly("meetings.csv:2:held_on bad-date");
        assertThat(bench.eventsInLog()).isZero();

        var partial = bench.partially(files);
        assertThat(inShort(partial.rejected())).containsExactly("meetings.csv:2:held_on bad-date", "minutes.csv:2:number unknown-key",
                "feedback.csv:2:submission unknown-key");
        assertThat(partial.accepted()).isEqualTo(partial.rows() - 3);
        assertThat(partial.written()).isTrue();

        var whole = bench.run(programme());
        assertThat(inShort(whole.rejected())).isEmpty();
        assertThat(whole.accepted()).isEqualTo(3);
        assertThat(whole.unchanged()).isEqualTo(whole.rows() - 3);
    }

    /** The sheet that the refused score would have set up is not there yet when the next one comes. */
    @Test
    void aRowThatFailsHalfwayLeavesNothingOfItBehind() {
        var scores = "group,citizen_code,participant,scored_on,score,scale_min,scale_max\ng1,B1,v1,2024-03-10,9,1,5\ng1,B1,v1,2024-03-11,4,1,5\n";

        var report = bench.partially(programme().with("scores.csv", scores));

        assertThat(inShort(report.rejected())).containsExactly("scores.csv:2:score off-scale");
        assertThat(bench.run(programme().with("scores.csv", scores.replace(",9,", ",5,"))).accepted()).isEqualTo(1);
    }

    @Test
    void aChangedRowIsChangedAndAnEmptyCellErasesNothing() {
        bench.run(programme());

        var report = bench.run(programme()
                .replacing("programme.csv", "Broen til job,", "Broen til arbejde,")
                .replacing("jobcentres.csv", "Jobcenter Vejle,Vejle,Unge|Voksne,", "Vejle,,,")
                .replacing("participants.csv", "mentor,2024-03-01,,,,,", "virksomhedskonsulent,2024-03-01,Carl,,,2025-02-01,orlov")
                .replacing("rounds.csv", "2024-12-31,,both", "2025-01-15,2,")
                .replacing("groups.csv", "2024-08-01,,,v1|v3", "2024-08-01,Nyt navn,mod,v1|v3")
                .replacing("projects.csv", "Uden ret meget,2024-09-01,,", "Uden ret meget,2024-09-01,Nu med resumé,")
                .replacing("goals.csv", "At spørge først,2024-02-01,,", "At spørge allerførst,2024-02-01,2024-06-01,")
                .replacing("actions.csv", "a2,g1,Ring sammen,2024-02-01,,,,", "a2,g1,Ring sammen,2024-02-01,,2024-03-05,Nu lærte vi,")
                .replacing("meetings.csv", "g2,1,2024-09-01,,hybrid,,,v3", "g2,1,2024-09-08,2024-09-08,online,v3,v1,v3")
                .replacing("minutes.csv", "2024-07-15,v3,,1", "2024-07-15,v3,Nu med tekst,")
                .replacing("workshops.csv", "Rådhuset,14", "Rådhuset,15")
                .replacing("published.csv", ",2", ",3"));

        assertThat(inShort(report.rejected())).isEmpty();
        assertThat(report.accepted()).isEqualTo(12);
        var facts = bench.commands().facts();
        assertThat(facts.require(ProgrammeState.class, Ids.programme("broen"), "key").title()).isEqualTo("Broen til arbejde");
        var vejle = facts.require(JobcentreState.class, Ids.jobcentre("vejle"), "key");
        assertThat(vejle.name()).isEqualTo("Vejle");
        assertThat(vejle.targetGroups()).containsExactly("Unge", "Voksne");
        assertThat(vejle.municipality()).isEqualTo("Vejle");
        var v3 = facts.require(ParticipantState.class, Ids.participant("v3"), "key");
        assertThat(v3.jobTitle()).isEqualTo("virksomhedskonsulent");
        assertThat(v3.left()).isEqualTo("2025-02-01");
        assertThat(facts.require(RoundState.class, Ids.round("al2"), "key").meetingsExpected()).isEqualTo(2);
        var meeting = facts.require(LearningMeetingState.class, Ids.meeting(Ids.group("g2"), 1), "number");
        assertThat(meeting.plan().plannedFor()).isEqualTo("2024-09-08");
        assertThat(meeting.held()).isNotNull();
        var minutes = facts.require(MinutesState.class, Ids.minutes(Ids.meeting(Ids.group("g1"), 2)), "number");
        assertThat(minutes.version()).isEqualTo(2);
        assertThat(minutes.pages()).isEqualTo(1);
    }

    @Test
    void whatIsRecordedForGoodCannotBeToldDifferently() {
        bench.run(programme());
        var events = bench.eventsInLog();

        var report = bench.run(programme()
                .replacing("participants.csv", "v1,vejle", "v1,ribe")
                .replacing("groups.csv", "g3,al1,ribe,2024-01-10", "g3,al1,ribe,2024-01-11")
                .replacing("meetings.csv", "2024-04-28,Sygdom", "2024-04-29,Sygdom"));

        assertThat(inShort(report.rejected())).containsExactly("participants.csv:2:jobcentre cannot-change", "groups.csv:4:formed cannot-change",
                "meetings.csv:4:cancelled_on cannot-change");
        assertThat(bench.eventsInLog()).isEqualTo(events);
    }

    @Test
    void someoneWhoLeftComesBackByALaterDayOfJoining() {
        bench.run(programme());

        bench.run(programme().replacing("participants.csv", "v2,vejle,Teamleder,2024-01-02,Bo Bæk,,ja,2024-12-01,nyt job",
                "v2,vejle,Teamleder,2025-03-01,Bo Bæk,,ja,,"));

        var v2 = bench.commands().facts().require(ParticipantState.class, Ids.participant("v2"), "key");
        assertThat(v2.periods()).hasSize(2);
        assertThat(v2.left()).isNull();
    }

    @Test
    void addsToTheOnlyProgrammeThereIs() {
        bench.run(programme());

        var report = bench.run(of("participants.csv", "key,jobcentre,job_title,joined\nv8,vejle,mentor,2024-05-01\n"));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(bench.commands().facts().find(ParticipantState.class, Ids.participant("v8"))).isPresent();
    }

    @Test
    void asksWhichProgrammeIsMeantWhereThatIsNotClear() {
        var rounds = of("rounds.csv", "key,name,from,to\nal9,AL 9,2024-05-01,2024-06-01\n");
        assertThatThrownBy(() -> bench.run(rounds)).hasMessage("programme-missing");
        assertThatThrownBy(() -> bench.into("broen", rounds)).hasMessage("programme-missing");
        bench.run(programme());
        bench.run(of("programme.csv", "key,title,topic,starts,ends\nto,To,Emne,2024-01-01,2024-12-31\n"));

        assertThatThrownBy(() -> bench.run(rounds)).hasMessage("programme-ambiguous");
        assertThat(bench.into("to", rounds).accepted()).isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherProgrammeIsTaken() {
        bench.run(programme());

        var report = bench.run(of("programme.csv", "key,title,topic,starts,ends\nto,To,Emne,2024-01-01,2024-12-31\n",
                "rounds.csv", "key,name,from,to\nal1,AL 1,2024-05-01,2024-06-01\n",
                "participants.csv", "key,jobcentre,job_title,joined\nny,vejle,mentor,2024-02-01\n"));

        assertThat(inShort(report.rejected())).containsExactly("rounds.csv:2:key duplicate-key", "participants.csv:2:jobcentre unknown-key");
    }

    @Test
    void passesOverWhatItDoesNotKnowWithAWarning() {
        var report = bench.run(programme().with("notes.txt", "x").with("rounds.csv", """
                key;name;from;to;colour
                al1;AL 1;10-01-2024;30-06-2024;blå
                al2;AL 2;01-08-2024;31-12-2024;
                """).replacing("goals.csv", "2024-04-01,For stort", ",For stort"));

        assertThat(inShort(report.warnings())).containsExactlyInAnyOrder("notes.txt:1:null unknown-file", "rounds.csv:1:colour unknown-column",
                "goals.csv:3:drop_reason not-used");
        assertThat(report.written()).isTrue();
    }

    @Test
    void readsTheDatesOfAWorkbookFromDateCells() throws IOException {
        var file = folder.resolve("dates.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("programme");
            var cells = List.of("key", "title", "topic", "starts", "ends", "broen", "Broen", "Emne");
            for (var i = 0; i < cells.size(); i++) {
                sheet.value(i / 5, i % 5, cells.get(i));
            }
            sheet.value(1, 3, LocalDate.of(2024, 1, 1));
            sheet.value(1, 4, LocalDate.of(2025, 12, 31));
            sheet.range(1, 3, 1, 4).style().format("dd-mm-yyyy").set();
        }

        assertThat(bench.run(file, ProgrammeImport.Wish.toImport()).accepted()).isEqualTo(1);
        assertThat(bench.commands().facts().require(ProgrammeState.class, Ids.programme("broen"), "key").starts()).isEqualTo("2024-01-01");
    }

    @Test
    void anImportThatFallsOverIsCompletedByTheSameAgain() {
        bench.run(programme());
        var events = bench.eventsInLog();
        try (var other = new ImportBench(elsewhere)) {
            for (var fallen = 1; fallen <= 12; fallen++) {
                assertThatThrownBy(() -> other.runUntilItFallsOver(programme(), 5)).hasMessage("fell over");
                assertThat(other.eventsInLog()).isEqualTo(5L * fallen);
            }

            var report = other.run(programme());

            assertThat(inShort(report.rejected())).isEmpty();
            assertThat(report.unchanged()).isGreaterThan(30);
            assertThat(other.eventsInLog()).isEqualTo(events);
            assertThat(other.run(programme()).unchanged()).isEqualTo(report.rows());
        }
    }

    @Test
    void oneImportRunsAtATime() {
        assertThatThrownBy(() -> bench.runWhileAnotherRuns(programme())).hasRootCauseMessage("import-running");
        assertThat(bench.eventsInLog()).isPositive();
    }

    @Test
    void rowsThatSayTheSameAreOne() {
        var twice = programme().and("reflections.csv", "g1,2024-04-01,Sammen så vi mere.,1");

        var report = bench.run(twice);

        assertThat(report.accepted()).isEqualTo(report.rows() - 1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(bench.run(twice).unchanged()).isEqualTo(report.rows());
    }
}

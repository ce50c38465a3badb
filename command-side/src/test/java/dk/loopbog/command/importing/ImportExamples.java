package dk.loopbog.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.Workbook;

/** A small programme in which every file has rows and every row is good; tests change a file or two of it. */
final class ImportExamples {

    private ImportExamples() {
    }

    static Files of(String... namesAndContents) {
        var files = new Files(new LinkedHashMap<>());
        for (var i = 0; i < namesAndContents.length; i += 2) {
            files = files.with(namesAndContents[i], namesAndContents[i + 1]);
        }
        return files;
    }

    static Files programme() {
        return of(
                "programme.csv", """
                        key,title,topic,starts,ends,questions
                        broen,Broen til job,Hvad virker?,2024-01-01,2025-12-31,Hvad tror vi?|Hvad gør vi?
                        """,
                "jobcentres.csv", """
                        key,name,municipality,target_groups,joined,withdrawn,withdrawal_reason
                        vejle,Jobcenter Vejle,Vejle,Unge|Voksne,2024-01-01,,
                        ribe,Jobcenter Ribe,Esbjerg,,,2025-01-01,Ny organisering
                        """,
                "job_functions.csv", """
                        title,function
                        jobrådgiver,sagsbehandler
                        teamleder,leder
                        """,
                "participants.csv", """
                        key,jobcentre,job_title,joined,name,email,leader,left,leaving_reason
                        v1,vejle,jobrådgiver,2024-01-02,Anna Ås,anna@example.org,nej,,
                        v2,vejle,Teamleder,2024-01-02,Bo Bæk,,ja,2024-12-01,nyt job
                        v3,vejle,mentor,2024-03-01,,,,,
                        r1,ribe,jobrådgiver,2024-01-02,,,,,
                        """,
                "themes.csv", """
                        key,name,parent
                        mod,Mod,tro
                        tro,Tro på job,
                        """,
                "ideas.csv", """
                        key,title,summary,link,goal,actions,effect_us,effect_citizen,effect_organisation,themes
                        id1,Jobbet først,Kort,Emne,Mål,Handlinger,Os,Borger,Organisation,tro|mod
                        """,
                "rounds.csv", """
                        key,name,from,to,meetings_expected,reporting
                        al1,AL 1,2024-01-10,2024-06-30,3,minutes
                        al2,AL 2,2024-08-01,2024-12-31,,both
                        """,
                "groups.csv", """
                        key,round,jobcentre,formed,name,themes,members
                        g1,al1,vejle,2024-01-10,De modige,tro|mod,v1|v2
                        g2,al2,vejle,2024-08-01,,,v1|v3
                        g3,al1,ribe,2024-01-10,,,r1
                        """,
                "memberships.csv", """
                        group,participant,from,to,reason
                        g1,v3,2024-03-05,,
                        g1,v2,2024-01-10,2024-05-01,barsel
                        """,
                "projects.csv", """
                        group,title,described_on,summary,link,actions,effect_us,effect_citizen,effect_organisation,idea
                        g1,Jobbet først i samtalen,2024-02-01,Resumé,Link,Handlinger,Os,Borgeren,Organisationen,id1
                        g2,Uden ret meget,2024-09-01,,,,,,,
                        """,
                "goals.csv", """
                        key,group,text,set_on,dropped_on,drop_reason
                        m1,g1,At spørge først,2024-02-01,,
                        m2,g1,At skrive ned,2024-02-01,2024-04-01,For stort
                        """,
                "actions.csv", """
                        key,group,text,planned_on,goal,tried_on,learned,adjusted_on,adjustment,stopped_on,stop_reason
                        a1,g1,Spørg tidligt,2024-02-01,m1,2024-02-10|2024-02-20,Det virker,2024-02-25,Endnu tidligere,2024-05-01,Er blevet vane
                        a2,g1,Ring sammen,2024-02-01,,,,2024-03-01,,,
                        """,
                "meetings.csv", """
                        group,number,planned_for,held_on,mode,attended,apologies,minute_taker,cancelled_on,cancel_reason
                        g1,1,2024-02-01,2024-02-02,in-person,v1|v2,,v1,,
                        g1,2,2024-03-01,2024-03-01,online,v1|v3,v2,,,
                        g1,3,2024-05-01,,,,,,2024-04-28,Sygdom
                        g2,1,2024-09-01,,hybrid,,,v3,,
                        """,
                "minutes.csv", """
                        group,number,submitted_on,author,text,pages
                        g1,1,2024-02-05,v1,"Vi talte om, hvad vi tror.",2
                        g1,2,2024-07-15,v3,,1
                        """,
                "logbook.csv", """
                        participant,group,written_on,text,pages,action,shared
                        v1,g1,2024-02-11,Jeg spurgte tidligt.,1,a1,ja
                        v1,g1,2024-02-11,Og igen samme dag.,,,
                        """,
                "reflections.csv", """
                        group,written_on,text,pages
                        g1,2024-04-01,Sammen så vi mere.,1
                        """,
                "scores.csv", """
                        group,citizen_code,participant,scored_on,score,scale_min,scale_max,contact
                        g1,B1,v1,2024-02-10,"7,5",0,10,telefon
                        g1,B1,v1,2024-03-10,8,,,
                        g1,B2,v1,2024-03-10,3,1,5,
                        """,
                "data.csv", """
                        kind,received_on,jobcentre,group,round,count,pages,title,citizen_permission
                        observation-citizen,2024-04-01,vejle,,al1,2,10,Samtaler,ja
                        survey,01-05-2024,vejle,g1,al1,,4,Spørgeskema,
                        """,
                "feedback.csv", """
                        submission,given_on,by,kind,text
                        minutes:g1:1,2024-02-10,Forsker,push,Prøv noget vildere.
                        logbook:v1:2024-02-11,2024-02-12,Forsker,,
                        project:g1,03-02-2024,En anden forsker,brake|question,Er det for meget?
                        """,
                "workshops.csv", """
                        key,kind,held_on,round,jobcentre,place,attended
                        w1,local,2024-01-10,al1,vejle,Rådhuset,14
                        w2,cross,2024-06-20,,,,v1|r1
                        """,
                "published.csv", """
                        figure,value
                        data-register.CENTRE.count,2
                        """);
    }

    /** File names and their text, to be packed in either way. */
    record Files(Map<String, String> texts) {

        Files with(String file, String text) {
            var more = new LinkedHashMap<>(texts);
            more.put(file, text);
            return new Files(more);
        }

        Files without(String file) {
            var fewer = new LinkedHashMap<>(texts);
            fewer.remove(file);
            return new Files(fewer);
        }

        /** With a line more at the end of a file. */
        Files and(String file, String line) {
            return with(file, texts.get(file) + line + "\n");
        }

        Files replacing(String file, String old, String with) {
            if (!texts.get(file).contains(old)) {
                throw new IllegalArgumentException(file + " does not hold " + old);
            }
            return with(file, texts.get(file).replace(old, with));
        }

        int rows() {
            return texts.values().stream().mapToInt(text -> (int) text.lines().count() - 1).sum();
        }

        Path zip(Path folder) {
            try {
                var file = java.nio.file.Files.createTempFile(folder, "programme", ".zip");
                try (var zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(file))) {
                    for (var entry : texts.entrySet()) {
                        zip.putNextEntry(new ZipEntry(entry.getKey()));
                        zip.write(entry.getValue().getBytes(UTF_8));
                    }
                }
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path workbook(Path folder) {
            try {
                var file = java.nio.file.Files.createTempFile(folder, "programme", ".xlsx");
                try (var out = java.nio.file.Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
                    for (var entry : texts.entrySet()) {
                        var sheet = book.newWorksheet(entry.getKey().replace(".csv", ""));
                        for (var line : CSVParser.parse(entry.getValue(), CSVFormat.DEFAULT)) {
                            for (var i = 0; i < line.size(); i++) {
                                sheet.value((int) line.getRecordNumber() - 1, i, line.get(i));
                            }
                        }
                    }
                }
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

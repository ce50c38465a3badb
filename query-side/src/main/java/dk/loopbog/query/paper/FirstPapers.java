package dk.loopbog.query.paper;

import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Fact;
import dk.loopbog.query.paper.Paper.Facts;
import dk.loopbog.query.paper.Paper.Heading;
import dk.loopbog.query.paper.Paper.Items;
import dk.loopbog.query.paper.Paper.Picture;
import dk.loopbog.query.paper.Paper.Table;
import dk.loopbog.query.paper.Paper.Text;
import dk.loopbog.query.paper.Paper.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes one of each paper as soon as somebody opens what can be taken along as a paper, besides and once in a process: the first one loads
 * thousands of classes, which takes seconds, and who reads on the screen first does not wait for them. Where nobody does, they take no memory.
 */
@Component
public class FirstPapers {

    private final AtomicBoolean made = new AtomicBoolean();

    /** Somebody may ask for a paper soon. Answers at once. */
    public void expected() {
        if (made.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("first-papers").start(FirstPapers::make);
        }
    }

    static List<byte[]> make() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 40\" width=\"100\" height=\"40\"><title>Prøve</title>"
                + "<path d=\"M10 20 A10 10 0 0 1 30 20 Z\" fill=\"#084081\" stroke=\"#FFFFFF\"/>"
                + "<text x=\"40\" y=\"24\" font-family=\"IBM Plex Sans, sans-serif\" font-size=\"11\" fill=\"#1A1A1A\">Prøve</text></svg>";
        var paper = new Paper(Locale.of("da"), "Prøve", "Prøve", "Loopbog", "Side {0} af {1}", Instant.EPOCH, Stream.<Paper.Block>concat(Stream.of(
                        new Heading(1, "Prøve"), new Facts("Tal", List.of(new Fact("Grupper", 1, "af 2"))), new Heading(2, "Kapitel"),
                        new Table("Tabel", List.of(new Column("Gruppe", 2), new Column("Antal", 1)), List.of(List.of(Cell.of("Æblegrød"), Cell.of(1)))),
                        new Picture(svg, 100, 40, "Billede", "Et halvt hjul"), new Heading(3, "Afsnit"), new Items(List.of("Punkt"))),
                Stream.of(Tone.values()).map(tone -> new Text(tone, "En linje"))).toList());
        return List.of(PdfPaper.of(paper), DocxPaper.of(paper), XlsxPaper.of(paper));
    }
}

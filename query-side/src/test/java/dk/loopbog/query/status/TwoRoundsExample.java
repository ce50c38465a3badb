package dk.loopbog.query.status;

import static dk.loopbog.query.Story.dataOf;
import static dk.loopbog.query.Story.logbookEntry;
import static dk.loopbog.query.Story.meeting;
import static dk.loopbog.query.Story.minutesOf;
import static dk.loopbog.query.Story.project;
import static dk.loopbog.query.Story.reflectionOf;
import static dk.loopbog.query.Story.text;
import static dk.loopbog.query.Story.titleOnly;
import static dk.loopbog.query.Story.wholeProject;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.group.ExpectationsChanged;
import dk.loopbog.events.group.LearningGroupDissolved;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.Given;
import java.time.LocalDate;
import java.util.List;

/**
 * Two rounds at four jobcentres with the odd cases of real life, small enough to be worked out by hand: people who leave and
 * return, a membership that ends and begins anew, a meeting cancelled and then moved, minutes after the round, feedback twice on
 * one submission and on data, a group with other expectations, one that is dissolved, a jobcentre that withdraws, one that comes
 * without groups and one that comes too late for the first round, a title that is mapped in the middle.
 */
public final class TwoRoundsExample {

    private TwoRoundsExample() {
    }

    public static Given models() {
        return new Story()
                .programme("2019-01-01", "2020-12-31")
                .mapping("Jobrådgiver", "sagsbehandler", "2019-01-01")
                .mapping("koordinerende sagsbehandler", "sagsbehandler", "2019-01-01")
                .mapping("Erhvervsmentor", "mentor", "2019-01-01")
                .jobcentre("nord", "2019-01-01")
                .jobcentre("syd", "2019-02-01")
                .jobcentre("vest", "2019-06-01")
                .jobcentre("ost", "2019-07-01")
                .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                .round("al2", "2019-08-15", "2020-01-31", 2, ReportingForm.LOGBOOK)
                .person("a", "nord", "jobrådgiver", "2019-01-01")
                .person("b", "nord", " Koordinerende Sagsbehandler ", "2019-01-01")
                .person("c", "nord", "erhvervsmentor", "2019-01-01")
                .person("d", "nord", "tovholder", "2019-01-01")
                .person("e", "nord", "virksomhedsguide", "2019-03-01")
                .person("h", "nord", "erhvervsmentor", "2019-01-15")
                .person("f", "syd", "jobrådgiver", "2019-02-01")
                .person("g", "syd", "Tovholder ", "2019-02-01")
                .person("i", "syd", "teamassistent", "2019-02-15")
                // n1: everything happens
                .group("n1", "al1", "nord", "2019-02-10", "Navn", List.of("ord", "job"), "a", "b", "c", "d")
                .described("n1", wholeProject("Jobønsket først"), "2019-02-20")
                .goal("n1", "m1", "2019-02-20")
                .planned("n1", "a1", "2019-02-20")
                .tried("n1", "a1", 1, "2019-03-05")
                .tried("n1", "a1", 2, "2019-03-01")
                .adjusted("n1", "a1", "2019-03-10")
                .planned("n1", "a2", "2019-03-10")
                .planned("n1", "a3", "2019-03-10")
                .tried("n1", "a2", 1, "2019-03-20")
                .joins("n1", "e", "2019-03-15")
                .stops("n1", "d", "2019-04-01")
                .stopped("n1", "a1", "2019-05-01")
                .leaves("c", "2019-05-01")
                .goalDropped("n1", "m1", "2019-05-10")
                .goal("n1", "m2", "2019-05-12")
                .joins("n1", "d", "2019-06-01")
                .meeting("n1", 1, "2019-03-04", "2019-02-20")
                .held("n1", 1, "2019-03-04")
                .minutes("n1", 1, "2019-03-10", 2)
                .meeting("n1", 2, "2019-04-08", "2019-03-04")
                .and(new MeetingCancelled(meeting("n1", 2), Ids.group("n1"), null, LocalDate.parse("2019-04-05")),
                        new MeetingMoved(meeting("n1", 2), Ids.group("n1"), LocalDate.parse("2019-04-20"), null, null, null, null,
                                LocalDate.parse("2019-04-06")))
                .held("n1", 2, "2019-04-22")
                .meeting("n1", 3, "2019-06-10", "2019-04-22")
                .and(new MeetingCancelled(meeting("n1", 3), Ids.group("n1"), text("Sommer"), LocalDate.parse("2019-06-09")))
                .minutes("n1", 2, "2019-07-15", null)
                .logbook("n1", "l1", "a", "2019-04-01", 1)
                .reflection("n1", "r1", "2019-05-05", 3)
                .data(DataKind.SURVEY, "n1", 14, 20, "2019-04-10")
                .data(DataKind.OTHER, "n1", 1, null, "2019-05-20")
                .feedback("f1", project("n1"), "n1", "2019-02-25")
                .feedback("f2", project("n1"), "n1", "2019-03-15")
                .answered("f2", project("n1"), "n1", "2019-03-20")
                .feedback("f3", minutesOf("n1", 1), "n1", "2019-03-12")
                .answered("f3", minutesOf("n1", 1), "n1", "2019-03-13")
                .answered("f3", minutesOf("n1", 1), "n1", "2019-03-14")
                .feedback("f4", reflectionOf("r1"), "n1", "2019-05-25")
                .feedback("f5", dataOf(DataKind.SURVEY, "2019-04-10"), "n1", "2019-04-12")
                // n2: nothing described, logbook in place of minutes from April on
                .group("n2", "al1", "nord", "2019-02-10", null, List.of("ord"), "h")
                .meeting("n2", 1, "2019-03-03", "2019-02-10")
                .held("n2", 1, "2019-03-03")
                .and(new ExpectationsChanged(Ids.group("n2"), 2, ReportingForm.LOGBOOK, text("Travlt"), LocalDate.parse("2019-04-01")))
                .logbook("n2", "l2", "h", "2019-04-10", 2)
                .logbook("n2", "l3", "h", "2019-05-01", null)
                .feedback("f6", logbookEntry("l2"), "n2", "2019-04-13")
                // s1: a title only
                .group("s1", "al1", "syd", "2019-02-20", "Samtalen", List.of("ord"), "f", "g")
                .described("s1", titleOnly("Vi spørger"), "2019-03-01")
                .meeting("s1", 1, "2019-03-20", "2019-03-01")
                .held("s1", 1, "2019-03-20")
                .meeting("s1", 2, "2019-04-20", "2019-03-20")
                .held("s1", 2, "2019-04-20")
                .minutes("s1", 2, "2019-04-21", 4)
                // s2: dissolved
                .group("s2", "al1", "syd", "2019-03-01", "Kort", List.of(), "i")
                .planned("s2", "a9", "2019-03-01")
                .tried("s2", "a9", 1, "2019-03-01")
                .and(new LearningGroupDissolved(Ids.group("s2"), null, LocalDate.parse("2019-04-15")))
                .withdraws("syd", "2019-08-15")
                // n3: second round, by logbook
                .group("n3", "al2", "nord", "2019-08-20", null, List.of("job"), "a", "e")
                .mapping("virksomhedsguide", "virksomhedskonsulent", "2019-09-01")
                .meeting("n3", 1, "2019-10-01", "2019-08-20")
                .held("n3", 1, "2019-10-01")
                .minutes("n3", 1, "2019-10-05", 1)
                .meeting("n3", 2, "2019-11-01", "2019-08-20")
                .held("n3", 2, "2019-11-01")
                .leaves("a", "2019-12-01")
                .returns("a", "2020-01-15")
                // o1: a group of the late jobcentre without anybody in it
                .group("o1", "al2", "ost", "2020-01-10", "Sen", List.of("job"))
                .models();
    }
}

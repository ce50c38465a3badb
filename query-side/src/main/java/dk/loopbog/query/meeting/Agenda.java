package dk.loopbog.query.meeting;

import dk.loopbog.query.page.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a meeting takes up. In a text of the group's own each line is a point; one that begins with a dash belongs to the point above.
 */
record Agenda(List<Point> points) {

    /** @param below questions to ask each other, and what the point is about */
    record Point(String title, List<String> below) {
    }

    /**
     * From what the group has not finished: tried, learned, adjust, next, with what the researchers said where it waits for an answer.
     *
     * @param untried   actions nobody has tried as they are worded now
     * @param undecided actions that were tried and neither adjusted, kept nor stopped since
     * @param feedback  whether some waits for an answer
     */
    static Agenda suggested(List<String> untried, List<String> undecided, boolean feedback, Wording say) {
        var points = new ArrayList<Point>();
        points.add(point("tried", untried, say));
        points.add(point("learned", List.of(), say));
        points.add(point("adjust", undecided, say));
        if (feedback) {
            points.add(point("feedback", List.of(), say));
        }
        points.add(point("next", List.of(), say));
        return new Agenda(points);
    }

    private static Point point(String key, List<String> actions, Wording say) {
        var below = new ArrayList<String>();
        below.add(say.text("meeting.agenda.ask." + key));
        actions.forEach(action -> below.add(say.text("meeting.agenda.action", action.lines().map(String::strip).collect(Collectors.joining(" ")))));
        return new Point(say.text("meeting.agenda." + key), below);
    }

    static Agenda written(String text) {
        var points = new ArrayList<Point>();
        for (var line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            if (isBelow(line) && !points.isEmpty()) {
                points.getLast().below().add(withoutDash(line));
            } else {
                points.add(new Point(withoutDash(line), new ArrayList<>()));
            }
        }
        return new Agenda(points);
    }

    /** As it is written in the form. */
    String text() {
        return points.stream().flatMap(point -> Stream.concat(Stream.of(point.title()),
                point.below().stream().map(line -> "- " + line))).collect(Collectors.joining("\n"));
    }

    private static boolean isBelow(String line) {
        return Arrays.asList("-", "–", "•", "*").contains(line.substring(0, 1));
    }

    private static String withoutDash(String line) {
        return isBelow(line) && line.length() > 1 ? line.substring(1).strip() : line;
    }
}

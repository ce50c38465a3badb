package dk.loopbog.query.coordination;

import dk.loopbog.query.page.FormSheet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a jobcentre shows.
 *
 * @param round  the current one's name, or null before the first
 * @param coming meetings of all groups that are neither held nor cancelled, by day
 * @param people who take part today, by name
 * @param left   who do no longer, by name
 */
record CoordinationSheet(String page, String name, @Nullable String round, List<Group> groups, List<Coming> coming, List<Person> people,
                         List<Left> left) {

    /** @param past whether its day is over, and nobody has said whether it was held */
    record Coming(FormSheet.Way group, Meeting meeting, boolean past) {
    }

    /** @param until first day without the person */
    record Left(String key, String name, String title, @Nullable LocalDate until) {
    }

    record Group(FormSheet.Way way, List<Member> members, @Nullable Meeting next) {
    }

    record Member(String key, String name, LocalDate from) {
    }

    record Meeting(int number, LocalDate day, @Nullable LocalTime time, @Nullable String place) {
    }

    /** @param groups titles of those that the person is a member of in the current round */
    record Person(String key, String name, String title, LocalDate joined, List<String> groups) {
    }
}

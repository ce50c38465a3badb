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
 * @param people who take part today, by name
 */
record CoordinationSheet(String page, String name, @Nullable String round, List<Group> groups, List<Person> people) {

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

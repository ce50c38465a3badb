package dk.loopbog.query.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others share with the reader, by group, those formed last first. */
record SharedSheet(List<Group> groups) {

    /** @param project whether its description is shared */
    record Group(String key, String title, String jobcentre, String round, boolean project, List<Minutes> minutes) {
    }

    record Minutes(int number, LocalDate on) {
    }

    /** One text, and nothing besides. */
    record Text(String name, String group, String jobcentre, String round, LocalDate on, List<Part> parts) {
    }

    record Part(@Nullable String heading, String text) {
    }

    /** The same for the API. */
    record Entry(String part, UUID id, String group, String title, String jobcentre, String round, @Nullable Integer meeting, LocalDate on,
                 java.util.Map<String, String> texts) {
    }
}

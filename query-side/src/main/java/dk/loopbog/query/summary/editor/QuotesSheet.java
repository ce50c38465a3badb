package dk.loopbog.query.summary.editor;

import dk.loopbog.query.summary.Quotables.Piece;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be quoted in a summary.
 *
 * @param section where the quote is to stand
 * @param title   its title
 */
record QuotesSheet(String workshop, UUID workshopId, String section, String title, List<Source> sources) {

    /** @param kind as commands name it */
    record Source(String name, String kind, UUID id, int version, LocalDate on, String group, String jobcentre, List<Piece> pieces) {
    }

    public String editor() {
        return "/workshops/" + workshop + "/resume/rediger";
    }

    /** For the heading of a part, where it has one. */
    static @Nullable String headingOf(Source source, Piece piece) {
        return piece.part().equals("free") ? null : (source.kind().equals("PROJECT") ? "group.project." : "minutes.part.") + piece.part();
    }
}

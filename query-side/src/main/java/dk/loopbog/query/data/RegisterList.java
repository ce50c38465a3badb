package dk.loopbog.query.data;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind one figure of the register, the latest first. */
record RegisterList(String kind, int count, int pages, List<Line> lines) {

    /**
     * @param from  group, jobcentre or neither
     * @param opens whether the reader can go on to the text
     */
    record Line(UUID id, LocalDate on, @Nullable String title, @Nullable String from, int count, int pages, boolean opens) {
    }
}

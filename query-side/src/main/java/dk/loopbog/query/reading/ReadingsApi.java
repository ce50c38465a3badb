package dk.loopbog.query.reading;

import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.api.Days;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(Right.ADMINISTRATION)
class ReadingsApi {

    private static final int A_PAGE = 500;

    private final KeptReadings kept;

    ReadingsApi(KeptReadings kept) {
        this.kept = kept;
    }

    /**
     * The access log, newest first, 500 rows a page.
     *
     * @param subject id of the participant, account or group whose texts were read
     * @param reader  id of the account that read them
     * @param from    first day, {@code YYYY-MM-DD}
     * @param to      last day
     * @param page    counts from 1
     */
    @GetMapping("/api/readings")
    List<ReadingLog.Row> readings(@RequestParam(required = false) @Nullable UUID subject, @RequestParam(required = false) @Nullable UUID reader,
                                  @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
                                  @RequestParam(defaultValue = "1") int page) {
        return kept.log().find(Readers.between(subject == null ? Set.of() : Set.of(subject), reader, null, Days.parse(from, "from"), Days.parse(to, "to")),
                Math.max(0, page - 1) * A_PAGE, A_PAGE);
    }

    /**
     * Reads the whole chain; {@code problems} is empty where no row was changed, removed or slipped in.
     *
     * @param holds {@code <last>:<digest>} of an earlier answer: whether that row is still there, so that an older copy that was put back is told
     */
    @GetMapping("/api/readings/check")
    ReadingLog.Checked check(@RequestParam(required = false) @Nullable String holds) {
        if (holds == null) {
            return kept.log().check();
        }
        var witness = ReadingLog.Witness.parse(holds);
        if (witness == null) {
            throw Refused.bad("bad-witness", "holds");
        }
        return kept.log().check(witness);
    }
}

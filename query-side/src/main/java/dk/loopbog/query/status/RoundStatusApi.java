package dk.loopbog.query.status;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoundStatusApi {

    private final RoundStatusQuery query;

    RoundStatusApi(RoundStatusQuery query) {
        this.query = query;
    }

    /** How far the groups of the round are, today or as it stood: {@code happenedBy} and {@code recordedBy} are days, YYYY-MM-DD. */
    @GetMapping("/api/rounds/{key}/status")
    @Reads(Right.EVERY_ROLE)
    RoundStatus status(@PathVariable String key, @RequestParam(required = false) @Nullable String jobcentre,
                       @RequestParam(required = false) @Nullable String happenedBy,
                       @RequestParam(required = false) @Nullable String recordedBy, Viewer viewer) {
        return query.status(key, jobcentre, Days.parse(happenedBy, "happenedBy"), Days.parse(recordedBy, "recordedBy"), viewer);
    }

    /** What has changed after the day {@code since}, group by group, until today or as it stood; groups without a change are left out. */
    @GetMapping("/api/rounds/{key}/changes")
    @Reads(Right.EVERY_ROLE)
    RoundChanges changes(@PathVariable String key, @RequestParam String since, @RequestParam(required = false) @Nullable String happenedBy,
                         @RequestParam(required = false) @Nullable String recordedBy, @RequestParam(required = false) @Nullable String jobcentre, Viewer viewer) {
        var day = Days.parse(since, "since");
        if (day == null) {
            throw Refused.bad("missing-value", "since");
        }
        return query.changes(key, day, Days.parse(happenedBy, "happenedBy"), Days.parse(recordedBy, "recordedBy"), jobcentre, viewer);
    }
}

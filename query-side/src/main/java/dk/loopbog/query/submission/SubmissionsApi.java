package dk.loopbog.query.submission;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubmissionsApi {

    private final Inbox inbox;

    SubmissionsApi(Inbox inbox) {
        this.inbox = inbox;
    }

    /** The inbox, oldest first: {@code state} is waiting (the default), answered or all. */
    @GetMapping("/api/submissions")
    @Reads(Right.CENTRE)
    List<InboxEntry> submissions(@RequestParam(required = false) @Nullable String state, @RequestParam(required = false) @Nullable String programme,
                                 @RequestParam(required = false) @Nullable String round,
                                 @RequestParam(required = false) @Nullable String jobcentre, Viewer viewer) {
        return inbox.list(Inbox.State.parse(state), programme, round, jobcentre, viewer);
    }
}

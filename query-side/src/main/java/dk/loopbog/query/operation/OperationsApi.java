package dk.loopbog.query.operation;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.operation.Operations.Overview;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The read models' state and the orders about them; each order is answered by the state after it. */
@RestController
@RequestMapping("/api/operations")
@Reads(Right.ADMINISTRATION)
class OperationsApi {

    private final Operations operations;

    OperationsApi(Operations operations) {
        this.operations = operations;
    }

    /** @param views names of read models; absent or empty for all */
    record Rebuild(@Nullable List<String> views) {
    }

    /** @param document id of the document whose first parked event is meant */
    record Parked(String view, UUID document) {
    }

    /** @param position of the event that the read model shall do without */
    record Skip(String view, UUID document, long position, @Nullable String reason) {
    }

    @GetMapping
    Overview overview() {
        return operations.overview();
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Overview rebuild(@RequestBody Rebuild asked, Viewer viewer) {
        operations.rebuild(asked.views() == null ? List.of() : asked.views(), viewer);
        return operations.overview();
    }

    @PostMapping("/rebuild/pause")
    Overview pause() {
        operations.pause();
        return operations.overview();
    }

    @PostMapping("/rebuild/resume")
    Overview resume() {
        operations.resume();
        return operations.overview();
    }

    @PostMapping("/rebuild/cancel")
    Overview cancel() {
        operations.cancel();
        return operations.overview();
    }

    @PostMapping("/parked/retry")
    Overview retry(@RequestBody Parked parked) {
        operations.retry(parked.view(), parked.document());
        return operations.overview();
    }

    @PostMapping("/parked/skip")
    Overview skip(@RequestBody Skip skip, Viewer viewer) {
        operations.skip(skip.view(), skip.document(), skip.position(), skip.reason(), viewer);
        return operations.overview();
    }
}

package dk.loopbog.query.erasure;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.view.ReadModels;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(Right.ADMINISTRATION)
class ErasuresApi {

    private final ReadModels models;

    ErasuresApi(ReadModels models) {
        this.models = models;
    }

    /** The receipt of one person's erasure. */
    @GetMapping("/api/erasures/{participantId}")
    ErasureDocument receipt(@PathVariable UUID participantId) {
        return models.of(new ErasuresView()).find(participantId).orElseThrow(() -> Refused.unknown("erasure"));
    }
}

package dk.loopbog.query.sharing;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SharedApi {

    private final SharedTexts texts;

    SharedApi(SharedTexts texts) {
        this.texts = texts;
    }

    /** What groups of other jobcentres share with the reader, {@code part} being project or minutes. */
    @GetMapping("/api/shared")
    @Reads(Right.EVERY_ROLE)
    List<SharedSheet.Entry> shared(Viewer viewer) {
        return texts.entries(viewer);
    }
}

package dk.loopbog.query.programme;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgrammesApi {

    /** One programme; both days belong to it. */
    record Programme(String key, String title, String topic, List<String> questions, LocalDate starts, LocalDate ends, List<Theme> themes) {

        static Programme of(ProgrammeDocument programme) {
            return new Programme(programme.key(), programme.title(), programme.topic(), programme.questions(), programme.starts(), programme.ends(),
                    programme.themes().stream().map(theme -> new Theme(theme.key(), theme.name())).toList());
        }
    }

    record Theme(String key, String name) {
    }

    private final Programmes programmes;

    ProgrammesApi(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Oldest first. */
    @GetMapping("/api/programmes")
    @Reads(Right.EVERY_ROLE)
    List<Programme> programmes(Viewer viewer) {
        return programmes.asked(null, viewer).stream().map(Programme::of).toList();
    }
}

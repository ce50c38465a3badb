package dk.loopbog.query.round;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoundsApi {

    /** One round; both days belong to it. State: planned, running, ended, or closed by somebody. */
    record Round(String key, String name, LocalDate from, LocalDate to, String state) {
    }

    private final Rounds rounds;
    private final Days days;

    RoundsApi(Rounds rounds, Days days) {
        this.rounds = rounds;
        this.days = days;
    }

    /** Oldest first. */
    @GetMapping("/api/rounds")
    @Reads(Right.EVERY_ROLE)
    List<Round> rounds(@RequestParam(required = false) @Nullable String programme, Viewer viewer) {
        return rounds.asked(programme, viewer).stream()
                .map(round -> new Round(round.key(), round.name(), round.from(), round.to(), round.stateOn(days.today()).key()))
                .toList();
    }
}

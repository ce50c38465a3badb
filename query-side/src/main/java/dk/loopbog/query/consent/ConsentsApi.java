package dk.loopbog.query.consent;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.programme.Programmes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsentsApi {

    private final Consents consents;
    private final Programmes programmes;
    private final Days days;

    ConsentsApi(Consents consents, Programmes programmes, Days days) {
        this.consents = consents;
        this.programmes = programmes;
        this.days = days;
    }

    /** @param participant key */
    record ConsentOf(String participant, String jobcentre, boolean research, boolean quotation, boolean recording) {
    }

    /** Who had agreed to what by the end of the day {@code at} (YYYY-MM-DD), or has until today. */
    @GetMapping("/api/consents")
    @Reads(Right.CENTRE)
    List<ConsentOf> consents(@RequestParam(required = false) @Nullable String at, @RequestParam(required = false) @Nullable String programme,
                             Viewer viewer) {
        var day = Objects.requireNonNullElse(Days.parse(at, "at"), days.today());
        return consents.on(day, programmes.askedIds(programme, viewer), viewer).stream().map(answer -> new ConsentOf(answer.person().key(),
                answer.jobcentre().key(), answer.research(), answer.quotation(), answer.recording())).toList();
    }
}

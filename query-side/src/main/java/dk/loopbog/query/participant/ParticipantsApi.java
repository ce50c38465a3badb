package dk.loopbog.query.participant;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.view.ReadModels;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParticipantsApi {

    private final ReadModels models;
    private final Programmes programmes;
    private final Jobcentres jobcentres;
    private final Days days;

    ParticipantsApi(ReadModels models, Programmes programmes, Jobcentres jobcentres, Days days) {
        this.models = models;
        this.programmes = programmes;
        this.jobcentres = jobcentres;
        this.days = days;
    }

    /** Who takes part, on the day {@code at} (YYYY-MM-DD) or today, at the jobcentres that the reader may see. */
    @GetMapping("/api/participants/summary")
    @Reads(Right.EVERY_ROLE)
    ParticipantsSummary summary(@RequestParam(required = false) @Nullable String at, @RequestParam(required = false) @Nullable String programme,
                                Viewer viewer) {
        var day = Objects.requireNonNullElse(Days.parse(at, "at"), days.today());
        var asked = programmes.asked(programme, viewer);
        var seen = jobcentres.asked(null, asked.stream().map(ProgrammeDocument::id).collect(Collectors.toSet()), viewer);
        return ParticipantsSummary.of(models.of(new ParticipantsView()).all(), seen, asked, day);
    }
}

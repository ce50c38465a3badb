package dk.loopbog.query.workshop;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkshopsApi {

    /**
     * One workshop.
     *
     * @param kind       local or cross
     * @param round      key, or null
     * @param jobcentre  key, or null for a cross-municipal one
     * @param date       held, or else planned for
     * @param published  whether a summary is published
     * @param attendance number of people, or null
     */
    record Workshop(String key, String kind, @Nullable String round, @Nullable String jobcentre, LocalDate date, boolean published,
                    @Nullable String place, boolean held, @Nullable Integer attendance) {
    }

    private final Workshops workshops;
    private final ReadModels models;

    WorkshopsApi(Workshops workshops, ReadModels models) {
        this.workshops = workshops;
        this.models = models;
    }

    /** Oldest first. */
    @GetMapping("/api/workshops")
    @Reads(Right.EVERY_ROLE)
    List<Workshop> workshops(@RequestParam(required = false) @Nullable String programme, Viewer viewer) {
        return workshops.asked(programme, viewer).stream().map(workshop -> new Workshop(workshop.key(),
                workshop.kind().name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(workshop.roundId()).flatMap(models.of(new RoundsView())::find).map(RoundDocument::key).orElse(null),
                Optional.ofNullable(workshop.jobcentreId()).flatMap(models.of(new JobcentresView())::find).map(JobcentreDocument::key).orElse(null),
                workshop.date(), workshop.published(), workshop.place(), workshop.held() != null, workshop.attendance())).toList();
    }
}

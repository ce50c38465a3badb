package dk.loopbog.query.workshop;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.summary.SummaryVisibility;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.EVERY_ROLE)
class WorkshopsPage {

    /**
     * One line of the list.
     *
     * @param jobcentre name, or null for a cross-municipal workshop
     * @param readable  whether there is a summary that the reader may see
     */
    record Line(String key, LocalDate date, @Nullable String jobcentre, @Nullable String place, @Nullable String round, @Nullable Integer attendance,
                boolean published, boolean readable) {
    }

    private final Workshops workshops;
    private final Programmes programmes;
    private final ReadModels models;

    WorkshopsPage(Workshops workshops, Programmes programmes, ReadModels models) {
        this.workshops = workshops;
        this.programmes = programmes;
        this.models = models;
    }

    /** Of the programme named, or else of the newest; the latest first. */
    @GetMapping("/workshops")
    String workshops(@RequestParam(required = false) @Nullable String programme, Viewer viewer, Model model) {
        var asked = programmes.namedOrNewest(programme, viewer);
        model.addAttribute("newest", programmes.newest(viewer));
        model.addAttribute("only", programme == null || programme.isBlank() ? null : programmes.asked(programme, viewer).getFirst());
        model.addAttribute("workshops", workshops.of(asked, viewer).reversed().stream().map(workshop -> new Line(workshop.key(), workshop.date(),
                Optional.ofNullable(workshop.jobcentreId()).flatMap(models.of(new JobcentresView())::find).map(JobcentreDocument::name).orElse(null),
                workshop.place(),
                Optional.ofNullable(workshop.roundId()).flatMap(models.of(new RoundsView())::find).map(RoundDocument::name).orElse(null),
                workshop.attendance(), workshop.published(), workshop.published() || SummaryVisibility.readsDraft(viewer))).toList());
        model.addAttribute("keeps", WorkshopVisibility.keeps(viewer));
        return "workshop/workshops";
    }
}

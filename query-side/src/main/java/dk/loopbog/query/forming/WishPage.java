package dk.loopbog.query.forming;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody would like to work with in the next round. */
@Controller
@Reads(Right.EVERY_ROLE)
class WishPage {

    /**
     * A round in which the reader may choose a theme.
     *
     * @param first  key of the theme wished for most, or null
     * @param second key, or null
     */
    record Open(UUID roundId, UUID jobcentreId, UUID participantId, String round, LocalDate from, List<Theme> themes, @Nullable String first,
                @Nullable String second) {
    }

    record Theme(String key, String name) {
    }

    private final ReadModels models;
    private final Days days;

    WishPage(ReadModels models, Days days) {
        this.models = models;
        this.days = days;
    }

    @GetMapping("/oenske")
    String wish(Viewer viewer, Model model) {
        model.addAttribute("open", Optional.ofNullable(viewer.participant()).flatMap(models.of(new ParticipantsView())::find)
                .filter(person -> FormingVisibility.wishes(viewer, person, days.today())).map(this::open).orElse(List.of()));
        return "forming/wish";
    }

    private List<Open> open(ParticipantDocument person) {
        var programme = models.of(new ProgrammesView()).find(person.programmeId()).orElseThrow();
        return ProgrammeParts.of(Set.of(programme.id()), ProgrammeParts::rounds, new RoundsView(), models).stream().filter(this::isToCome)
                .flatMap(round -> models.of(new FormingView()).find(Ids.forming(round.id(), person.jobcentreId()))
                        .filter(forming -> !forming.themes().isEmpty()).map(forming -> {
                    var wish = forming.wishes().stream().filter(each -> each.participantId().equals(person.id())).findFirst();
                    return new Open(round.id(), forming.jobcentreId(), person.id(), round.name(), round.from(),
                            forming.themes().stream().map(key -> new Theme(key, programme.themeName(key))).toList(),
                            wish.map(FormingDocument.Wish::first).orElse(null), wish.map(FormingDocument.Wish::second).orElse(null));
                }).stream()).sorted(Comparator.comparing(Open::from)).toList();
    }

    private boolean isToCome(RoundDocument round) {
        return round.closed() == null && !round.to().isBefore(days.today());
    }
}

package dk.loopbog.command.forming;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.forming.FormingCommand.DropSketch;
import dk.loopbog.command.forming.FormingCommand.MakeWish;
import dk.loopbog.command.forming.FormingCommand.PlaceParticipant;
import dk.loopbog.command.forming.FormingCommand.ProposeThemes;
import dk.loopbog.command.forming.FormingCommand.SketchGroup;
import dk.loopbog.command.forming.FormingCommand.StartGroups;
import dk.loopbog.command.forming.FormingState.Sketch;
import dk.loopbog.command.group.LearningGroup;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeRules;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.forming.FormingEvent;
import dk.loopbog.events.forming.GroupSketched;
import dk.loopbog.events.forming.GroupsStarted;
import dk.loopbog.events.forming.ParticipantPlaced;
import dk.loopbog.events.forming.SketchDropped;
import dk.loopbog.events.forming.ThemesProposed;
import dk.loopbog.events.forming.WishMade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;

/**
 * Life cycle: begun by the first themes that are proposed; then people wish, groups are sketched and people placed in them, in any
 * order; started, after which there are no sketches any more and the same can be gone through once more for those who came late.
 */
@NullUnmarked
public class Forming {

    @AggregateIdentifier
    private UUID id;
    private FormingState state;

    public Forming() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(ProposeThemes command, Facts facts) {
        var round = facts.require(RoundState.class, command.roundId(), "roundId");
        FormingRules.theJobcentreTakesPartInTheRoundsProgramme(facts.require(JobcentreState.class, command.jobcentreId(), "jobcentreId"), round);
        FormingRules.aClosedRoundIsNotFormed(round);
        ProgrammeRules.themesAreKnown(facts.require(ProgrammeState.class, round.programmeId(), "roundId"), command.themes(), "themes");
        var themes = command.themes().stream().distinct().toList();
        if (state == null || !themes.equals(state.themes())) {
            apply(new ThemesProposed(command.formingId(), command.roundId(), command.jobcentreId(), themes, Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(MakeWish command, Facts facts) {
        var day = Dates.happened(command, facts);
        FormingRules.aClosedRoundIsNotFormed(round(facts));
        FormingRules.onlyThoseWhoAreThereTakePart(facts.require(ParticipantState.class, command.participantId(), "participantId"),
                state.jobcentreId(), day, "participantId");
        var first = Texts.orNull(command.first());
        var second = Texts.orNull(command.second());
        FormingRules.wishesAreAmongTheProposedThemes(state, first, second);
        FormingRules.theSecondWishIsAnother(first, second);
        var themes = Stream.of(first, second).filter(Objects::nonNull).toList();
        if (!themes.equals(state.wishes().getOrDefault(command.participantId(), List.of()))) {
            apply(new WishMade(id, command.participantId(), themes, day));
        }
    }

    @CommandHandler
    public void handle(SketchGroup command, Facts facts) {
        var round = round(facts);
        var programme = facts.require(ProgrammeState.class, round.programmeId(), "roundId");
        FormingRules.aClosedRoundIsNotFormed(round);
        Texts.optionalLine(command.name(), "name");
        ProgrammeRules.themesAreKnown(programme, command.themes(), "themes");
        var idea = Texts.orNull(command.idea());
        if (idea != null) {
            ProgrammeRules.anIdeaIsKnown(programme, idea, "idea");
        }
        if (command.sketch() != null) {
            FormingRules.theSketchIsThere(state, command.sketch());
        }
        var number = command.sketch() == null ? state.lastSketch() + 1 : command.sketch();
        var sketch = new Sketch(Texts.orNull(command.name()), command.themes().stream().distinct().toList(), idea);
        if (!sketch.equals(state.sketches().get(number))) {
            apply(new GroupSketched(id, number, sketch.name(), sketch.themes(), sketch.idea(), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(DropSketch command, Facts facts) {
        FormingRules.theSketchIsThere(state, command.sketch());
        apply(new SketchDropped(id, command.sketch(), Dates.happened(command, facts)));
    }

    @CommandHandler
    public void handle(PlaceParticipant command, Facts facts) {
        var day = Dates.happened(command, facts);
        if (command.sketch() != null) {
            FormingRules.theSketchIsThere(state, command.sketch());
            FormingRules.onlyThoseWhoAreThereTakePart(facts.require(ParticipantState.class, command.participantId(), "participantId"),
                    state.jobcentreId(), day, "participantId");
        }
        if (!Objects.equals(command.sketch(), state.placed().get(command.participantId()))) {
            apply(new ParticipantPlaced(id, command.participantId(), command.sketch(), day));
        }
    }

    /** The groups are begun within the same unit of work, so that the log takes the events of all of them, or none. */
    @CommandHandler
    public void handle(StartGroups command, MetaData metaData, Facts facts) throws Exception {
        var round = round(facts);
        FormingRules.aClosedRoundIsNotFormed(round);
        FormingRules.thereIsSomethingToStart(state);
        var jobcentre = facts.require(JobcentreState.class, state.jobcentreId(), "jobcentreId");
        var programme = facts.require(ProgrammeState.class, round.programmeId(), "roundId");
        var day = Dates.happened(command, facts);
        var groups = new ArrayList<UUID>();
        var taken = new HashSet<String>();
        for (var each : state.sketches().entrySet()) {
            var sketch = each.getValue();
            var key = freeKey(round.key() + "-" + jobcentre.key() + "-", taken, facts);
            var form = new FormGroup(key, state.roundId(), state.jobcentreId(), sketch.name(), sketch.themes(), state.membersOf(each.getKey()), day);
            var group = createNew(LearningGroup.class, () -> new LearningGroup(form, metaData, facts));
            if (sketch.idea() != null) {
                var text = programme.ideas().get(sketch.idea()).text();
                group.execute(begun -> begun.handle(new DescribeProject(form.groupId(), Objects.requireNonNullElse(sketch.name(), text.title()),
                        text.summary(), text.link(), text.actions(), text.effectUs(), text.effectCitizen(), text.effectOrganisation(), sketch.idea(),
                        day), facts, metaData));
            }
            groups.add(form.groupId());
        }
        apply(new GroupsStarted(id, groups, day));
    }

    private static String freeKey(String prefix, Set<String> taken, Facts facts) {
        var number = 1;
        while (taken.contains(prefix + number) || facts.find(LearningGroupState.class, Ids.group(prefix + number)).isPresent()) {
            number++;
        }
        taken.add(prefix + number);
        return prefix + number;
    }

    private RoundState round(Facts facts) {
        return facts.require(RoundState.class, state.roundId(), "roundId");
    }

    @EventSourcingHandler
    void on(FormingEvent event) {
        id = event.formingId();
        state = FormingState.after(state, event);
    }
}

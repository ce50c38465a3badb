package dk.loopbog.command.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.programme.ProgrammeCommand.AddIdea;
import dk.loopbog.command.programme.ProgrammeCommand.AddTheme;
import dk.loopbog.command.programme.ProgrammeCommand.EnterPublishedFigure;
import dk.loopbog.command.programme.ProgrammeCommand.MapJobFunction;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseIdea;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseProgramme;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseTheme;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.programme.ProgrammeState.Idea;
import dk.loopbog.command.programme.ProgrammeState.Theme;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaRevised;
import dk.loopbog.events.programme.JobFunctionMapped;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.programme.ProgrammeRevised;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.programme.PublishedFigureEntered;
import dk.loopbog.events.programme.ThemeAdded;
import dk.loopbog.events.programme.ThemeRevised;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: started, then its frame, themes, ideas, job functions and published figures are added to and revised; it is never closed. */
@NullUnmarked
public class Programme {

    @AggregateIdentifier
    private UUID id;
    private ProgrammeState state;

    Programme() {
    }

    @CommandHandler
    public Programme(StartProgramme command, Facts facts) {
        Texts.key(command.key(), "key");
        ProgrammeRules.frameIsReadable(command.title(), command.topic(), command.questions());
        ProgrammeRules.aProgrammeEndsAfterItStarts(command.starts(), command.ends());
        apply(new ProgrammeStarted(command.programmeId(), command.key(), command.title(), command.topic(), command.questions(), command.starts(),
                command.ends(), Dates.happened(command, facts)));
    }

    @CommandHandler
    public void handle(ReviseProgramme command, Facts facts) {
        ProgrammeRules.frameIsReadable(command.title(), command.topic(), command.questions());
        ProgrammeRules.aProgrammeEndsAfterItStarts(command.starts(), command.ends());
        var revised = new ProgrammeRevised(id, command.title(), command.topic(), command.questions(), command.starts(), command.ends(),
                Dates.happened(command, facts));
        if (!ProgrammeState.after(state, revised).equals(state)) {
            apply(revised);
        }
    }

    @CommandHandler
    public void handle(AddTheme command, Facts facts) {
        var theme = new Theme(command.name(), Texts.orNull(command.parent()));
        if (!theme.equals(state.themes().get(command.theme()))) {
            Texts.key(command.theme(), "theme");
            Texts.line(command.name(), "name");
            ProgrammeRules.aNewThemeHasAKeyOfItsOwn(state, command.theme());
            ProgrammeRules.aParentIsAKnownTheme(state, theme.parent());
            apply(new ThemeAdded(id, command.theme(), theme.name(), theme.parent(), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(ReviseTheme command, Facts facts) {
        var theme = new Theme(command.name(), Texts.orNull(command.parent()));
        ProgrammeRules.themesAreKnown(state, Set.of(command.theme()), "theme");
        Texts.line(command.name(), "name");
        ProgrammeRules.aParentIsAKnownTheme(state, theme.parent());
        ProgrammeRules.noThemeLiesUnderItself(state, command.theme(), theme.parent());
        if (!theme.equals(state.themes().get(command.theme()))) {
            apply(new ThemeRevised(id, command.theme(), theme.name(), theme.parent(), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(AddIdea command, Facts facts) {
        var idea = new Idea(command.text(), command.themes());
        if (!idea.equals(state.ideas().get(command.idea()))) {
            Texts.key(command.idea(), "idea");
            ProgrammeRules.anIdeaIsReadable(idea.text());
            ProgrammeRules.aNewIdeaHasAKeyOfItsOwn(state, command.idea());
            ProgrammeRules.themesAreKnown(state, idea.themes(), "themes");
            apply(new IdeaAdded(id, command.idea(), idea.text(), idea.themes(), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(ReviseIdea command, Facts facts) {
        var idea = new Idea(command.text(), command.themes());
        ProgrammeRules.anIdeaIsKnown(state, command.idea(), "idea");
        ProgrammeRules.anIdeaIsReadable(idea.text());
        ProgrammeRules.themesAreKnown(state, idea.themes(), "themes");
        if (!idea.equals(state.ideas().get(command.idea()))) {
            apply(new IdeaRevised(id, command.idea(), idea.text(), idea.themes(), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(MapJobFunction command, Facts facts) {
        Texts.line(command.title(), "title");
        Texts.line(command.function(), "function");
        if (!command.function().equals(state.functionOf(command.title()))) {
            apply(new JobFunctionMapped(id, command.title(), command.function(), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(EnterPublishedFigure command, Facts facts) {
        Texts.key(command.figure(), "figure");
        ProgrammeRules.aPublishedFigureIsNotNegative(command.value());
        var before = state.figures().get(command.figure());
        if (before == null || before.compareTo(command.value()) != 0) {
            apply(new PublishedFigureEntered(id, command.figure(), command.value(), Dates.happened(command, facts)));
        }
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        id = event.programmeId();
        state = ProgrammeState.after(state, event);
    }
}

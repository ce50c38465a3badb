package dk.loopbog.query.programme;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaRevised;
import dk.loopbog.events.programme.JobFunctionMapped;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.programme.ProgrammeRevised;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.programme.PublishedFigureEntered;
import dk.loopbog.events.programme.ThemeAdded;
import dk.loopbog.events.programme.ThemeRevised;
import dk.loopbog.query.programme.ProgrammeDocument.FunctionRule;
import dk.loopbog.query.programme.ProgrammeDocument.Idea;
import dk.loopbog.query.programme.ProgrammeDocument.PublishedFigure;
import dk.loopbog.query.programme.ProgrammeDocument.Theme;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each programme. */
public record ProgrammesView() implements View<ProgrammeDocument> {

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public Class<ProgrammeDocument> documentType() {
        return ProgrammeDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof ProgrammeEvent e ? e.programmeId() : null;
    }

    @Override
    public @Nullable ProgrammeDocument after(@Nullable ProgrammeDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof ProgrammeEvent e ? after(before, e) : before;
    }

    private static @Nullable ProgrammeDocument after(@Nullable ProgrammeDocument before, ProgrammeEvent event) {
        if (event instanceof ProgrammeStarted e) {
            return new ProgrammeDocument(e.programmeId(), e.key(), e.title(), e.topic(), List.copyOf(e.questions()), e.starts(), e.ends(),
                    List.of(), List.of(), List.of(), List.of());
        }
        return before == null ? null : changed(before, event);
    }

    private static ProgrammeDocument changed(ProgrammeDocument p, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeStarted e -> p;
            case ProgrammeRevised e -> new ProgrammeDocument(p.id(), p.key(), e.title(), e.topic(), List.copyOf(e.questions()), e.starts(), e.ends(),
                    p.themes(), p.ideas(), p.functionRules(), p.published());
            case ThemeAdded e -> withThemes(p, Parts.put(p.themes(), Theme::key, new Theme(e.theme(), e.name(), e.parent())));
            case ThemeRevised e -> withThemes(p, Parts.put(p.themes(), Theme::key, new Theme(e.theme(), e.name(), e.parent())));
            case IdeaAdded e -> withIdeas(p, Parts.put(p.ideas(), Idea::key, new Idea(e.idea(), e.text(), List.copyOf(e.themes()))));
            case IdeaRevised e -> withIdeas(p, Parts.put(p.ideas(), Idea::key, new Idea(e.idea(), e.text(), List.copyOf(e.themes()))));
            case JobFunctionMapped e -> new ProgrammeDocument(p.id(), p.key(), p.title(), p.topic(), p.questions(), p.starts(), p.ends(), p.themes(),
                    p.ideas(), withRule(p.functionRules(), new FunctionRule(e.title(), e.function(), e.happenedOn())), p.published());
            case PublishedFigureEntered e -> new ProgrammeDocument(p.id(), p.key(), p.title(), p.topic(), p.questions(), p.starts(), p.ends(),
                    p.themes(), p.ideas(), p.functionRules(),
                    Parts.put(p.published(), PublishedFigure::figure, new PublishedFigure(e.figure(), e.value())));
        };
    }

    /** Of two rules for one title from one day the later word holds. */
    private static List<FunctionRule> withRule(List<FunctionRule> rules, FunctionRule added) {
        return Parts.put(rules, rule -> List.of(ProgrammeDocument.sameTitle(rule.title()), rule.from()), added);
    }

    private static ProgrammeDocument withThemes(ProgrammeDocument p, List<Theme> themes) {
        return new ProgrammeDocument(p.id(), p.key(), p.title(), p.topic(), p.questions(), p.starts(), p.ends(), themes, p.ideas(),
                p.functionRules(), p.published());
    }

    private static ProgrammeDocument withIdeas(ProgrammeDocument p, List<Idea> ideas) {
        return new ProgrammeDocument(p.id(), p.key(), p.title(), p.topic(), p.questions(), p.starts(), p.ends(), p.themes(), ideas,
                p.functionRules(), p.published());
    }
}

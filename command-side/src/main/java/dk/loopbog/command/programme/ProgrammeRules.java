package dk.loopbog.command.programme;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.events.programme.IdeaText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of programmes. Other features ask {@link #themesAreKnown} and {@link #anIdeaIsKnown} of the programme that they belong to. */
public final class ProgrammeRules {

    private ProgrammeRules() {
    }

    public static void themesAreKnown(ProgrammeState programme, Collection<String> themes, String field) {
        RuleViolated.unless(programme.themes().keySet().containsAll(themes), "unknown-key", field);
    }

    public static void anIdeaIsKnown(ProgrammeState programme, String idea, String field) {
        RuleViolated.unless(programme.ideas().containsKey(idea), "unknown-key", field);
    }

    static void frameIsReadable(String title, String topic, List<String> questions) {
        Texts.line(title, "title");
        Texts.required(topic, "topic");
        questions.forEach(question -> Texts.required(question, "questions"));
    }

    static void aProgrammeEndsAfterItStarts(LocalDate starts, LocalDate ends) {
        RuleViolated.unless(!ends.isBefore(starts), "order-of-dates", "ends");
    }

    static void aNewThemeHasAKeyOfItsOwn(ProgrammeState programme, String theme) {
        RuleViolated.unless(!programme.themes().containsKey(theme), "duplicate-key", "theme");
    }

    static void aNewIdeaHasAKeyOfItsOwn(ProgrammeState programme, String idea) {
        RuleViolated.unless(!programme.ideas().containsKey(idea), "duplicate-key", "idea");
    }

    static void aParentIsAKnownTheme(ProgrammeState programme, @Nullable String parent) {
        RuleViolated.unless(parent == null || programme.themes().containsKey(parent), "unknown-key", "parent");
    }

    static void noThemeLiesUnderItself(ProgrammeState programme, String theme, @Nullable String parent) {
        for (var above = parent; above != null; above = programme.themes().get(above).parent()) {
            RuleViolated.unless(!above.equals(theme), "bad-choice", "parent");
        }
    }

    static void anIdeaIsReadable(IdeaText text) {
        Texts.line(text.title(), "title");
        Texts.optional(text.summary(), "summary");
        Texts.optional(text.link(), "link");
        Texts.optional(text.goal(), "goal");
        Texts.optional(text.actions(), "actions");
        Texts.optional(text.effectUs(), "effectUs");
        Texts.optional(text.effectCitizen(), "effectCitizen");
        Texts.optional(text.effectOrganisation(), "effectOrganisation");
    }

    static void aPublishedFigureIsNotNegative(BigDecimal value) {
        RuleViolated.unless(value.signum() >= 0, "bad-number", "value");
    }
}

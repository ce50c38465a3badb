package dk.loopbog.query.group;

import dk.loopbog.events.Personal;
import dk.loopbog.query.page.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One action as a loop: what was tried, what was learned, how it was adjusted, and what comes next.
 *
 * @param action  its key
 * @param goal    the learning goal that it belongs to, or null where that goes without saying
 * @param ways    what can be done with it now, as the last parts of the addresses of forms
 * @param reached the states that it has ever been in, as their texts name them
 */
record Chain(String action, @Nullable String goal, List<Link> links, List<String> ways, List<String> reached) {

    /** Noting a try, as the last part of the address of its form. */
    static final String TRY = "forsoeg";

    private static final List<String> UNTRIED = List.of(TRY, "justering", "stop");
    private static final List<String> TRIED = List.of(TRY, "justering", "behold", "stop");

    enum Kind {
        ACTION, LEARNED, ADJUSTED, STOPPED, KEPT, NEXT;

        /** Names the shape in the style sheet and the text over the box. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param when a day or more, in the reader's language */
    record Link(Kind kind, @Nullable String text, @Nullable String when) {
    }

    /**
     * Tries between two wordings of the action are told together: how often, and what was learned from them all. Tries told before
     * an adjustment but of a later day were tries of the adjusted action; what they taught stays where it was told, before it.
     */
    static Chain of(GroupDocument.Action action, @Nullable String goal, Wording say) {
        var links = new ArrayList<Link>();
        var wording = new Link(Kind.ACTION, Personal.textOf(action.text()), say.text("group.step.planned-on", say.shortDay(action.planned())));
        var tries = new ArrayList<GroupDocument.Step>();
        for (var step : action.steps()) {
            switch (step.kind()) {
                case TRIED -> tries.add(step);
                case ADJUSTED -> {
                    var later = tries.stream().filter(tried -> tried.on().isAfter(step.on())).toList();
                    var learned = learned(tries);
                    tries.removeAll(later);
                    addTold(links, wording, tries, learned, say);
                    wording = new Link(Kind.ADJUSTED, Personal.textOf(step.text()), say.shortDay(step.on()));
                    tries.clear();
                    later.stream().map(tried -> new GroupDocument.Step(tried.kind(), tried.on(), tried.attempt(), tried.happened(), null, null))
                            .forEach(tries::add);
                }
                case STOPPED, KEPT -> {
                    addTold(links, wording, tries, learned(tries), say);
                    links.add(new Link(step.kind() == GroupDocument.StepKind.KEPT ? Kind.KEPT : Kind.STOPPED, Personal.textOf(step.text()),
                            say.shortDay(step.on())));
                    return new Chain(action.key(), goal, links, List.of(), reached(action));
                }
            }
        }
        addTold(links, wording, tries, learned(tries), say);
        links.add(new Link(Kind.NEXT, say.text(nextText(wording, tries)), null));
        return new Chain(action.key(), goal, links, tries.isEmpty() ? UNTRIED : TRIED, reached(action));
    }

    private static List<String> reached(GroupDocument.Action action) {
        return action.steps().stream().map(step -> step.kind().name().toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private static void addTold(List<Link> links, Link wording, List<GroupDocument.Step> tries, String learned, Wording say) {
        links.add(tries.isEmpty() ? wording
                : new Link(wording.kind(), wording.text(), say.text("group.step.tried", span(tries, say), tries.size())));
        if (!learned.isEmpty()) {
            links.add(new Link(Kind.LEARNED, learned, null));
        }
    }

    private static String learned(List<GroupDocument.Step> tries) {
        return tries.stream().map(GroupDocument.Step::learned).map(Personal::textOf).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String span(List<GroupDocument.Step> tries, Wording say) {
        var days = tries.stream().map(GroupDocument.Step::on).sorted().toList();
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        return first.equals(last) ? say.shortDay(first) : say.shortDay(first) + " – " + say.shortDay(last);
    }

    private static String nextText(Link wording, List<GroupDocument.Step> tries) {
        if (!tries.isEmpty()) {
            return "group.step.next.decide";
        }
        return wording.kind() == Kind.ACTION ? "group.step.next.try" : "group.step.next.try-adjusted";
    }
}

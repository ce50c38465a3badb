package dk.loopbog.query.summary;

import dk.loopbog.query.page.Wording;
import dk.loopbog.query.summary.WorkshopSummary.Finding;
import dk.loopbog.query.summary.WorkshopSummary.Group;
import dk.loopbog.query.summary.WorkshopSummary.Quote;
import dk.loopbog.query.summary.WorkshopSummary.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one edition has that the one before had not, in sentences: worked out from both, so that nobody has to remember it. */
final class SummaryChanges {

    private final WorkshopSummary before;
    private final WorkshopSummary after;
    private final Wording say;
    private final List<String> told = new ArrayList<>();

    private SummaryChanges(WorkshopSummary before, WorkshopSummary after, Wording say) {
        this.before = before;
        this.after = after;
        this.say = say;
    }

    static List<String> between(WorkshopSummary before, WorkshopSummary after, Wording say) {
        return new SummaryChanges(before, after, say).tell();
    }

    private List<String> tell() {
        tellIf(!Objects.equals(before.title(), after.title()), "title");
        tellIf(!Objects.equals(before.lead(), after.lead()), "lead");
        sections();
        tellIf(!Objects.equals(before.totals(), after.totals()) || !before.activity().equals(after.activity()), "numbers");
        tellIf(!before.themes().equals(after.themes()), "themes");
        groups();
        findings();
        quotes();
        return List.copyOf(told);
    }

    private void sections() {
        var old = by(before.sections(), Section::id);
        var now = by(after.sections(), Section::id);
        now.values().stream().filter(section -> !old.containsKey(section.id())).forEach(section -> tell("section-new", title(section)));
        old.values().stream().filter(section -> !now.containsKey(section.id())).forEach(section -> tell("section-gone", title(section)));
        now.values().stream().filter(section -> old.containsKey(section.id())).forEach(section -> {
            var earlier = old.get(section.id());
            if (!title(earlier).equals(title(section))) {
                tell("section-renamed", title(earlier), title(section));
            }
            if (!Objects.equals(earlier.text(), section.text())) {
                tell("section-text", title(section));
            }
        });
        tellIf(!old.keySet().stream().filter(now::containsKey).toList().equals(now.keySet().stream().filter(old::containsKey).toList()), "order");
    }

    private void groups() {
        var old = by(before.groups(), Group::key);
        var now = by(after.groups(), Group::key);
        now.values().stream().filter(group -> !old.containsKey(group.key())).forEach(group -> tell("group-new", group.title()));
        old.values().stream().filter(group -> !now.containsKey(group.key())).forEach(group -> tell("group-gone", group.title()));
        now.values().stream().filter(group -> old.containsKey(group.key())).forEach(group -> {
            if (!Objects.equals(old.get(group.key()).note(), group.note())) {
                tell("group-note", group.title());
            }
            if (!material(old.get(group.key())).equals(material(group))) {
                tell("group-material", group.title());
            }
        });
    }

    private static Group material(Group group) {
        return new Group(group.key(), group.title(), group.jobcentre(), group.themes(), group.members(), group.functions(), group.goals(),
                group.actions(), group.learned(), group.counts(), null, List.of());
    }

    private void findings() {
        var old = by(before.findings(), SummaryChanges::nameOf);
        var now = by(after.findings(), SummaryChanges::nameOf);
        var come = now.keySet().stream().filter(finding -> !old.containsKey(finding)).count();
        var gone = old.keySet().stream().filter(finding -> !now.containsKey(finding)).count();
        tellIf(come > 0, "findings-new", come);
        tellIf(gone > 0, "findings-gone", gone);
        tellIf(now.entrySet().stream().anyMatch(finding -> old.containsKey(finding.getKey()) && !old.get(finding.getKey()).text()
                .equals(finding.getValue().text())), "findings-text");
        tellIf(now.entrySet().stream().anyMatch(finding -> old.containsKey(finding.getKey()) && !Objects.equals(old.get(finding.getKey()).question(),
                finding.getValue().question())), "findings-question");
    }

    private static String nameOf(Finding finding) {
        return finding.id() == null ? finding.text() : finding.id().toString();
    }

    private void quotes() {
        var old = places(before);
        var now = places(after);
        var come = now.stream().filter(quote -> !old.contains(quote)).count();
        var gone = old.stream().filter(quote -> !now.contains(quote)).count();
        tellIf(come > 0, "quotes-new", come);
        tellIf(gone > 0, "quotes-gone", gone);
    }

    private static Set<List<Object>> places(WorkshopSummary summary) {
        return Stream.concat(summary.sections().stream().flatMap(section -> section.quotes().stream()),
                        summary.groups().stream().flatMap(group -> group.quotes().stream()))
                .map((Quote quote) -> List.<Object>of(quote.source(), quote.version(), quote.part(), quote.start(), quote.end())).collect(Collectors.toSet());
    }

    private String title(Section section) {
        return titleOf(section, say);
    }

    /** Its own title, or the usual one. */
    static String titleOf(Section section, Wording say) {
        return section.title() == null ? say.text("summary.section." + section.kind()) : section.title();
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        all.forEach(each -> named.put(name.apply(each), each));
        return named;
    }

    private void tellIf(boolean so, String what, Object... values) {
        if (so) {
            tell(what, values);
        }
    }

    private void tell(String what, Object... values) {
        told.add(say.text("summary.changed." + what, values));
    }
}

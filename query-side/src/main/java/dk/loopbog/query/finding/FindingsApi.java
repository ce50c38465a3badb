package dk.loopbog.query.finding;

import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.finding.FindingDocument.Shared;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FindingsApi {

    private final Findings findings;
    private final MessageSource texts;

    FindingsApi(Findings findings, MessageSource texts) {
        this.findings = findings;
        this.texts = texts;
    }

    /**
     * @param state    draft or shared
     * @param themes   keys of the programme's, or words
     * @param sharedAt keys of workshops
     */
    record FindingOf(UUID id, @Nullable String text, List<String> themes, String state, LocalDate noted, @Nullable LocalDate revised,
                     List<String> sharedAt, List<PassageOf> passages, Replies replies) {
    }

    /**
     * @param kind    of the source: project, minutes, logbook, reflection or data
     * @param state   shown, withdrawn (whoever wrote it does not agree to be quoted any more) or kept (a logbook that the reader may not read)
     * @param quote   where it is shown
     * @param source  its place, for a reader who may know it
     * @param revised number of the source's current version where that is a later one
     */
    record PassageOf(String kind, String state, @Nullable String quote, @Nullable Place source, @Nullable Integer revised) {
    }

    /** @param start first character within the part, counted from 0; {@code end} is the one after the last */
    record Place(UUID id, int version, @Nullable String part, int start, int end) {
    }

    record Replies(long agree, long nuance, long otherConnection) {
    }

    /** Findings that the reader may see, the latest first; {@code workshop} (key) narrows them to those shared there. */
    @GetMapping("/api/findings")
    @Reads(Right.EVERY_ROLE)
    List<FindingOf> findings(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String workshop,
                             @RequestParam(required = false) @Nullable String theme, Viewer viewer, Locale locale) {
        var all = findings.asked(programme, viewer);
        var workshops = findings.sharedAt(all, viewer);
        var at = workshop == null || workshop.isBlank() ? null : workshops.values().stream().filter(each -> each.key().equals(workshop))
                .map(WorkshopDocument::id).findFirst().orElseThrow(() -> Refused.unknown("workshop"));
        var say = new Wording(texts, locale);
        return all.stream()
                .filter(finding -> at == null || finding.sharedAt().stream().anyMatch(shared -> shared.workshopId().equals(at)))
                .filter(finding -> theme == null || theme.isBlank() || finding.themes().contains(theme))
                .map(finding -> new FindingOf(finding.id(), Personal.textOf(finding.text()), finding.themes(), finding.shared() ? "shared" : "draft",
                        finding.noted(), finding.revised(), finding.sharedAt().stream().map(Shared::workshopId).map(workshops::get).filter(Objects::nonNull)
                        .map(WorkshopDocument::key).collect(Collectors.toList()),
                        findings.passages(finding, viewer, say).stream().map(FindingsApi::passage).toList(),
                        new Replies(count(finding, MemberCheckReply.AGREE), count(finding, MemberCheckReply.NUANCE),
                                count(finding, MemberCheckReply.OTHER_CONNECTION)))).toList();
    }

    private static PassageOf passage(ShownPassage shown) {
        var place = shown.place();
        return new PassageOf(word(shown.kind()), word(shown.state()), shown.quote(), shown.source() == null ? null
                : new Place(shown.source().id(), place.version(), place.part(), place.start(), place.end()),
                shown.change() == null ? null : shown.change().version());
    }

    private static long count(FindingDocument finding, MemberCheckReply kind) {
        return finding.replies().stream().filter(reply -> reply.reply() == kind).count();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

package dk.loopbog.command.submission;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectRevised;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every version of one submission in its words: what a quote is held against. Other rules need no more than the version now current and
 * ask the states of the features.
 *
 * @param groupId  null for data that the centre gathered outside the groups
 * @param versions by number
 */
public record Wordings(@Nullable UUID groupId, Map<Integer, Version> versions) {

    private static final String FREE = "free";
    private static final String ATTACHMENT = "attachment";

    /** @param parts without those that were erased */
    public record Version(LocalDate on, Map<String, Personal> parts) {
    }

    /** Nothing where the event is about no submission. */
    public static @Nullable Wordings after(@Nullable Wordings before, DomainEvent event) {
        return switch (event) {
            case ProjectDescribed e -> of(e.groupId(), 1, e.happenedOn(), e.project().parts());
            case ProjectRevised e -> and(before, e.version(), e.happenedOn(), e.project().parts());
            case MinutesSubmitted e -> of(e.groupId(), 1, e.happenedOn(), parts(e.text()));
            case MinutesRevised e -> and(before, e.version(), e.happenedOn(), parts(e.text()));
            case LogbookEntryWritten e -> of(e.groupId(), 1, e.happenedOn(), parts(e.text(), null));
            case LogbookEntryRevised e -> and(before, e.version(), e.happenedOn(), parts(e.text(), null));
            case JointReflectionWritten e -> of(e.groupId(), 1, e.happenedOn(), parts(e.text(), null));
            case JointReflectionRevised e -> and(before, e.version(), e.happenedOn(), parts(e.text(), null));
            case DataItemReceived e -> of(e.groupId(), 1, e.happenedOn(), parts(e.title(), e.attachment()));
            case DataItemCorrected e -> before == null ? null : before.corrected(e);
            default -> before;
        };
    }

    /** Refuses with {@code unknown-key} at {@code field} where there is no such submission or version. */
    public static Version require(SubmissionRef ref, int version, Facts facts, String field) {
        var known = facts.require(Wordings.class, ref.id(), field).versions.get(version);
        if (known == null) {
            throw new RuleViolated("unknown-key", field);
        }
        return known;
    }

    private static Wordings of(@Nullable UUID groupId, int version, LocalDate on, Map<String, Personal> parts) {
        return new Wordings(groupId, Map.of(version, new Version(on, parts)));
    }

    private static @Nullable Wordings and(@Nullable Wordings before, int version, LocalDate on, Map<String, Personal> parts) {
        if (before == null) {
            return null;
        }
        var versions = new HashMap<>(before.versions);
        versions.put(version, new Version(on, parts));
        return new Wordings(before.groupId, Map.copyOf(versions));
    }

    private Wordings corrected(DataItemCorrected e) {
        var first = versions.get(1);
        var parts = parts(e.title(), e.attachment());
        if (e.attachment() == null) {
            Personal.putInto(parts, ATTACHMENT, first.parts.get(ATTACHMENT));
        }
        return of(groupId, 1, e.day() == null ? first.on : e.day(), parts);
    }

    private static Map<String, Personal> parts(MinutesText text) {
        var parts = text.parts();
        if (text.attachment() != null) {
            Personal.putInto(parts, ATTACHMENT, text.attachment().text());
        }
        return parts;
    }

    private static Map<String, Personal> parts(@Nullable Personal text, @Nullable Attachment attachment) {
        var parts = new LinkedHashMap<String, Personal>();
        Personal.putInto(parts, FREE, text);
        if (attachment != null) {
            Personal.putInto(parts, ATTACHMENT, attachment.text());
        }
        return parts;
    }
}

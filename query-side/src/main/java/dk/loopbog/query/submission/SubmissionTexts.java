package dk.loopbog.query.submission;

import dk.loopbog.events.Personal;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.SubmissionDocument.Version;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version of a submission says, and what submissions are called. */
public final class SubmissionTexts {

    private SubmissionTexts() {
    }

    /** The written parts by their keys, in the order of the template; "free" is text without a heading, "attachment" a file's words. */
    public static Map<String, String> of(Version version) {
        var parts = new LinkedHashMap<String, String>();
        written(version).forEach((part, written) -> parts.put(part, Objects.requireNonNull(written.text())));
        return parts;
    }

    /** For each of these parts the participant, group or account whose words they are. */
    public static Map<String, UUID> whose(Version version) {
        var subjects = new LinkedHashMap<String, UUID>();
        written(version).forEach((part, written) -> subjects.put(part, written.subject()));
        return subjects;
    }

    private static Map<String, Personal> written(Version version) {
        var parts = new LinkedHashMap<String, Personal>();
        if (version.project() != null) {
            parts.putAll(version.project().parts());
        }
        if (version.minutes() != null) {
            parts.putAll(version.minutes().parts());
        }
        Personal.putInto(parts, "free", version.text());
        if (version.attachment() != null) {
            Personal.putInto(parts, "attachment", version.attachment().text());
        }
        return parts;
    }

    public static @Nullable String heading(Version version, String part, Wording say) {
        return switch (part) {
            case "free" -> null;
            case "attachment" -> say.text("submission.attachment.text");
            case "title" -> say.text("submission.project.title");
            default -> say.text((version.project() == null ? "minutes.part." : "group.project.") + part);
        };
    }

    /** "Referat, møde 1". */
    public static String name(SubmissionDocument submission, Wording say) {
        return submission.meetingNumber() == null ? say.text("submission.kind." + submission.kind().name().toLowerCase(Locale.ROOT))
                : say.text("submission.minutes", submission.meetingNumber());
    }
}

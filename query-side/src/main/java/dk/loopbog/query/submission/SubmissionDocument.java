package dk.loopbog.query.submission;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.query.view.Parts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission with all its versions and the feedback on it.
 *
 * @param groupId       null for data that belong to no single group
 * @param meetingNumber for minutes only
 * @param actionId      the action that a logbook entry points at
 * @param shared        whether the group may read a logbook entry; true for all other kinds
 * @param dataKind      for supplementary data only
 * @param count         for how many a data item stands; 1 for the other kinds
 * @param recorded      the participants who are heard on it, where it is a recording
 * @param versions      oldest first; never empty
 */
public record SubmissionDocument(
        UUID id,
        SubmissionRef.Kind kind,
        @Nullable UUID groupId,
        @Nullable UUID meetingId,
        @Nullable Integer meetingNumber,
        @Nullable UUID actionId,
        boolean shared,
        @Nullable DataKind dataKind,
        int count,
        List<UUID> recorded,
        List<Version> versions,
        List<Feedback> feedback) {

    /**
     * What was handed in; which of the texts is there depends on the kind.
     *
     * @param version counts from 1
     * @param author  the participant, where one is named
     * @param reason  why it was revised
     */
    public record Version(int version, LocalDate on, @Nullable UUID author, @Nullable ProjectText project, @Nullable MinutesText minutes,
                          @Nullable Personal text, @Nullable Attachment attachment, @Nullable Integer pages, @Nullable Personal reason) {

        Version withoutFile() {
            return new Version(version, on, author, project, minutes, text, null, pages, reason);
        }
    }

    /**
     * @param submissionVersion the version that it was given on
     * @param wordings          oldest first; more than one where it was corrected after its release
     * @param at                when it was recorded
     * @param researcherNote    for researchers only
     * @param passage           the place that it points at, or null
     * @param withdrawn         null while it stands
     */
    public record Feedback(UUID id, int submissionVersion, Personal by, LocalDate on, Instant at, List<Wording> wordings,
                           @Nullable Personal researcherNote, @Nullable Passage passage, @Nullable LocalDate opened, List<Answer> answers,
                           @Nullable Withdrawal withdrawn) {

        public Wording wording() {
            return wordings.getLast();
        }

        Feedback with(Wording wording) {
            return new Feedback(id, submissionVersion, by, on, at, Parts.put(wordings, Wording::version, wording), researcherNote, passage, opened,
                    answers, withdrawn);
        }

        Feedback openedOn(LocalDate day) {
            return opened != null ? this
                    : new Feedback(id, submissionVersion, by, on, at, wordings, researcherNote, passage, day, answers, withdrawn);
        }

        Feedback with(Answer answer) {
            return new Feedback(id, submissionVersion, by, on, at, wordings, researcherNote, passage, opened, Parts.add(answers, answer), withdrawn);
        }

        Feedback with(Withdrawal withdrawal) {
            return new Feedback(id, submissionVersion, by, on, at, wordings, researcherNote, passage, opened, answers, withdrawal);
        }
    }

    /** @param reason told to the group */
    public record Withdrawal(LocalDate on, Personal reason) {
    }

    public record Wording(int version, List<FeedbackKind> kinds, @Nullable Personal text, LocalDate on) {
    }

    public record Answer(UUID by, Personal text, LocalDate on) {
    }

    /** The feedback that was not withdrawn. */
    public List<Feedback> standingFeedback() {
        return feedback.stream().filter(given -> given.withdrawn() == null).toList();
    }

    /** The latest version that was answered, or null. */
    public @Nullable Integer answeredVersion() {
        return standingFeedback().stream().map(Feedback::submissionVersion).max(Comparator.naturalOrder()).orElse(null);
    }

    public LocalDate on() {
        return versions.getFirst().on();
    }

    public Version current() {
        return versions.getLast();
    }

    SubmissionDocument with(Version version) {
        return new SubmissionDocument(id, kind, groupId, meetingId, meetingNumber, actionId, shared, dataKind, count, recorded,
                Parts.put(versions, Version::version, version), feedback);
    }

    SubmissionDocument shared(boolean nowShared) {
        return new SubmissionDocument(id, kind, groupId, meetingId, meetingNumber, actionId, nowShared, dataKind, count, recorded, versions, feedback);
    }

    SubmissionDocument with(List<Feedback> changed) {
        return new SubmissionDocument(id, kind, groupId, meetingId, meetingNumber, actionId, shared, dataKind, count, recorded, versions, changed);
    }

    /** For readers to whom the file is not opened. */
    public SubmissionDocument withoutFiles() {
        return new SubmissionDocument(id, kind, groupId, meetingId, meetingNumber, actionId, shared, dataKind, count, recorded,
                versions.stream().map(Version::withoutFile).toList(), feedback);
    }
}

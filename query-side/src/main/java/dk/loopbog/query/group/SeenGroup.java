package dk.loopbog.query.group;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.page.FormSheet;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.round.RoundDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group that a reader may see, and what its pages need besides.
 *
 * @param people those who are or were members
 * @param may    what the reader may change
 * @param today  in Denmark
 */
public record SeenGroup(GroupDocument group, JobcentreDocument jobcentre, RoundDocument round, ProgrammeDocument programme,
                        Map<UUID, ParticipantDocument> people, GroupRights may, LocalDate today) {

    public String page() {
        return "/grupper/" + group.key();
    }

    public FormSheet.Way way() {
        return new FormSheet.Way(group.title(), page());
    }

    public SeenGroup forWriting() {
        return demand(may.writes());
    }

    public SeenGroup forSubmitting() {
        return demand(may.submits());
    }

    public SeenGroup forMeetings() {
        return demand(may.keepsMeetings());
    }

    public SeenGroup forMembers() {
        return demand(may.keepsMembers());
    }

    /** Those who are members today, or were when the round ended; in the order in which they joined. */
    public List<GroupDocument.Membership> current() {
        var day = today.isBefore(round.to()) ? today : round.to();
        return group.memberships().stream().filter(membership -> membership.holds(day)).toList();
    }

    /** Null where the person is unknown or forgotten. */
    public @Nullable String name(@Nullable UUID participant) {
        return Optional.ofNullable(participant).map(people::get).map(ParticipantDocument::name).map(Personal::text).orElse(null);
    }

    private SeenGroup demand(boolean right) {
        if (!right) {
            throw Refused.withoutRight();
        }
        return this;
    }
}

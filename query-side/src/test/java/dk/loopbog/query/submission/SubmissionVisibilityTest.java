package dk.loopbog.query.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionVisibilityTest {

    private static final UUID AUTHOR = Ids.participant("author");
    private static final UUID MEMBER = Ids.participant("member");
    private static final UUID STRANGER = Ids.participant("stranger");

    @Test
    void aLogbookThatIsNotSharedIsForItsAuthorAndResearchers() {
        assertThat(reads(Role.PARTICIPANT, AUTHOR, false)).isTrue();
        assertThat(reads(Role.RESEARCHER, null, false)).isTrue();
        assertThat(reads(Role.PARTICIPANT, MEMBER, false)).isFalse();
        assertThat(reads(Role.LEADER, MEMBER, false)).isFalse();
        assertThat(reads(Role.COORDINATOR, null, false)).isFalse();
        assertThat(reads(Role.FACILITATOR, null, false)).isFalse();
        assertThat(reads(Role.ADMIN, null, false)).isFalse();
    }

    @Test
    void aSharedLogbookIsForTheGroupTooButNeverForALeader() {
        assertThat(reads(Role.PARTICIPANT, MEMBER, true)).isTrue();
        assertThat(reads(Role.LEADER, MEMBER, true)).isFalse();
        assertThat(reads(Role.PARTICIPANT, STRANGER, true)).isFalse();
        assertThat(reads(Role.COORDINATOR, null, true)).isFalse();
        assertThat(reads(Role.ADMIN, null, true)).isFalse();
    }

    @Test
    void aLeaderReadsTheirOwnLogbook() {
        assertThat(reads(Role.LEADER, AUTHOR, false)).isTrue();
    }

    @Test
    void notesAmongResearchersStayAmongThem() {
        for (var role : Role.values()) {
            assertThat(SubmissionVisibility.readsResearcherNotes(viewer(role, null))).isEqualTo(role == Role.RESEARCHER);
        }
    }

    private static boolean reads(Role role, @Nullable UUID participant, boolean shared) {
        return SubmissionVisibility.readsLogbook(viewer(role, participant), AUTHOR, shared, Set.of(AUTHOR, MEMBER));
    }

    private static Viewer viewer(Role role, @Nullable UUID participant) {
        return new Viewer("somebody", "Somebody", Set.of(role), "j", participant);
    }
}

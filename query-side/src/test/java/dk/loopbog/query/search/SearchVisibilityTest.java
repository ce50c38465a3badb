package dk.loopbog.query.search;

import static dk.loopbog.query.search.Found.FACILITATOR;
import static dk.loopbog.query.search.Found.RESEARCHER;
import static dk.loopbog.query.search.Found.at;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReplied;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.events.group.LearningGoalSet;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaText;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.query.Story;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionVisibility;
import dk.loopbog.query.submission.SubmissionsView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the story holds the word "mentor"; who finds which of them. */
class SearchVisibilityTest {

    private static final UUID LINE = Ids.participant("line");
    private static final UUID HENRIK = Ids.participant("henrik");
    private static final UUID BIRGIT = Ids.participant("birgit");

    private static final Viewer AUTHOR = at("silkeborg", Role.PARTICIPANT, LINE);
    private static final Viewer MEMBER = at("silkeborg", Role.PARTICIPANT, HENRIK);
    private static final Viewer LEADER_IN_THE_GROUP = at("silkeborg", Role.LEADER, BIRGIT);
    private static final Viewer COLLEAGUE = at("silkeborg", Role.PARTICIPANT, Ids.participant("ole"));
    private static final Viewer COORDINATOR = at("silkeborg", Role.COORDINATOR, null);
    private static final Viewer ELSEWHERE = at("odder", Role.PARTICIPANT, Ids.participant("samira"));
    private static final Viewer ELSEWHERE_LEADER = at("odder", Role.LEADER, null);
    private static final Viewer ADMIN = new Viewer("admin", "Admin", Set.of(Role.ADMIN), null, null);
    private static final Viewer NOBODY = new Viewer("x", "X", Set.of(), null, null);

    private final Story story = new Story().programme("2018-10-01", "2020-12-31").jobcentre("silkeborg", "2018-10-01").jobcentre("odder", "2018-10-01")
            .person("line", "silkeborg", "mentor", "2018-10-01").person("henrik", "silkeborg", "mentor", "2018-10-01")
            .person("birgit", "silkeborg", "teamleder", "2018-10-01").person("ole", "silkeborg", "mentor", "2018-10-01")
            .person("samira", "odder", "mentor", "2018-10-01")
            .round("al-1", "2018-10-01", "2019-03-31", 3, ReportingForm.BOTH)
            .group("g1", "al-1", "silkeborg", "2018-10-02", null, List.of(), "line", "henrik", "birgit")
            .group("g2", "al-1", "odder", "2018-10-02", null, List.of(), "samira");

    private Found found() {
        return new Found(story.models());
    }

    private static Personal word() {
        return new Personal(LINE, "mentor");
    }

    private static UUID id(String name) {
        return Ids.named("example", name);
    }

    private void logbook(String name, boolean shared) {
        story.and(new LogbookEntryWritten(id(name), Ids.group("g1"), LINE, word(), null, null, shared, Story.day("2018-11-01")));
    }

    private void feedback(String name, SubmissionRef on, @Nullable Personal note) {
        story.and(new FeedbackReleased(id(name), on, Ids.group("g1"), 1, List.of(FeedbackKind.PUSH), word(), note, Story.text("Anne"), null, Story.day("2018-11-05")));
    }

    private void minutes() {
        story.and(new MinutesSubmitted(Ids.minutes(Story.meeting("g1", 1)), Story.meeting("g1", 1), Ids.group("g1"), 1, LINE, MinutesText.free(word()), null,
                Story.day("2018-11-01")));
    }

    @Test
    void aJobcentreFindsItsOwnAndNotEvenTheNumberOfOthers() {
        story.described("g1", Story.titleOnly("mentor"), "2018-10-05").reflection("g2", "r", "2018-11-01", null)
                .and(new LearningGoalSet(Ids.group("g1"), Ids.goal("z1"), "z1", word(), Story.day("2018-10-06")));
        minutes();
        var found = found();

        for (var viewer : List.of(AUTHOR, MEMBER, LEADER_IN_THE_GROUP, COLLEAGUE, COORDINATOR, RESEARCHER, FACILITATOR, ADMIN)) {
            assertThat(found.kinds("mentor", viewer)).as(viewer.account()).containsExactlyInAnyOrder("project", "goal", "minutes");
        }
        for (var viewer : List.of(ELSEWHERE, ELSEWHERE_LEADER, NOBODY)) {
            assertThat(found.answer("mentor", viewer).total()).as(viewer.account()).isZero();
            assertThat(found.answer(new SearchParameters("mentor", null, "silkeborg", null, null, null, null), viewer).total()).isZero();
            assertThat(found.opens("minutes:" + Ids.minutes(Story.meeting("g1", 1)), viewer)).isFalse();
        }
    }

    @Test
    void whatAGroupSharesIsFoundByThoseNamedForAsLongAsItIsShared() {
        story.described("g1", Story.titleOnly("mentor"), "2018-10-05")
                .and(new LearningGoalSet(Ids.group("g1"), Ids.goal("z1"), "z1", word(), Story.day("2018-10-06")));
        minutes();
        feedback("f", Story.minutesOf("g1", 1), null);
        logbook("own", true);
        shareMinutes(List.of(Ids.group("g2")));
        var found = found();

        assertThat(found.kinds("mentor", ELSEWHERE)).containsExactly("minutes");
        assertThat(found.answer("mentor", ELSEWHERE).hits().getFirst().href()).startsWith("/delt/g1/referater/1");
        assertThat(found.answer("mentor", ELSEWHERE_LEADER).total()).isZero();
        assertThat(found.answer("mentor", NOBODY).total()).isZero();
        shareMinutes(List.of());
        assertThat(found.answer("mentor", ELSEWHERE).total()).isZero();
    }

    private void shareMinutes(List<UUID> groups) {
        story.and(new SharingChanged(Ids.sharing(Ids.group("g1")), Ids.group("g1"), SharedPart.MINUTES, null, List.of(), groups, Story.day("2018-11-10")));
    }

    @Test
    void aLogbookIsFoundByItsAuthorAndResearchersOnly() {
        logbook("own", false);
        feedback("f", new SubmissionRef(SubmissionRef.Kind.LOGBOOK, id("own")), null);
        var found = found();

        for (var viewer : List.of(AUTHOR, RESEARCHER)) {
            assertThat(found.kinds("mentor", viewer)).as(viewer.account()).containsExactlyInAnyOrder("logbook", "feedback");
        }
        for (var viewer : List.of(MEMBER, LEADER_IN_THE_GROUP, COLLEAGUE, COORDINATOR, FACILITATOR, ADMIN, ELSEWHERE)) {
            assertThat(found.answer("mentor", viewer).total()).as(viewer.account()).isZero();
        }
    }

    @Test
    void aSharedLogbookIsFoundByTheGroupButNeverByALeaderOfIt() {
        logbook("shared", true);
        var found = found();

        for (var viewer : List.of(AUTHOR, MEMBER, RESEARCHER)) {
            assertThat(found.kinds("mentor", viewer)).as(viewer.account()).containsExactly("logbook");
            assertThat(found.opens("logbook:" + id("shared"), viewer)).isTrue();
        }
        for (var viewer : List.of(LEADER_IN_THE_GROUP, COLLEAGUE, COORDINATOR, FACILITATOR, ADMIN, ELSEWHERE)) {
            assertThat(found.answer("mentor", viewer).total()).as(viewer.account()).isZero();
            assertThat(found.opens("logbook:" + id("shared"), viewer)).isFalse();
        }
    }

    @Test
    void whatIsNoLongerSharedIsNoLongerFound() {
        logbook("shared", true);
        story.and(new LogbookSharingChanged(id("shared"), Ids.group("g1"), false, Story.day("2018-11-02")));

        assertThat(found().kinds("mentor", MEMBER)).isEmpty();
        assertThat(found().kinds("mentor", AUTHOR)).containsExactly("logbook");
    }

    @Test
    void notesAmongResearchersStayAmongThem() {
        minutes();
        feedback("f", Story.minutesOf("g1", 1), word());
        var found = found();

        assertThat(found.kinds("mentor", RESEARCHER)).containsExactlyInAnyOrder("minutes", "feedback", "note");
        for (var viewer : List.of(AUTHOR, LEADER_IN_THE_GROUP, COORDINATOR, FACILITATOR, ADMIN)) {
            assertThat(found.kinds("mentor", viewer)).as(viewer.account()).containsExactlyInAnyOrder("minutes", "feedback");
        }
    }

    @Test
    void theCentresOwnDataAreTheCentres() {
        data("interview", DataKind.GROUP_INTERVIEW);
        data("survey", DataKind.SURVEY);
        var found = found();

        assertThat(found.answer("mentor", RESEARCHER).total()).isEqualTo(2);
        assertThat(found.answer("mentor", COORDINATOR).total()).isEqualTo(1);
        assertThat(found.answer("mentor", ELSEWHERE).total()).isZero();
    }

    private void data(String name, DataKind kind) {
        story.and(new DataItemReceived(id(name), Story.PROGRAMME, kind, Ids.jobcentre("silkeborg"), null, null, 1, null, word(), true, null, null,
                Story.day("2018-11-01")));
    }

    @Test
    void aFindingIsTheCentresUntilItIsSharedAndThenTheWorkshops() {
        story.and(new FindingNoted(id("finding"), Story.PROGRAMME, null, word(), List.of(), List.of(), Story.day("2018-11-01")));
        assertThat(found().kinds("mentor", FACILITATOR)).containsExactly("finding");
        assertThat(found().kinds("mentor", MEMBER)).isEmpty();

        workshop("local", WorkshopKind.LOCAL, "silkeborg");
        story.and(new MemberCheckReplied(id("finding"), id("reply"), Ids.workshop("local"), Ids.group("g1"), null, MemberCheckReply.NUANCE, word(),
                Story.day("2018-11-03")));
        assertThat(found().kinds("mentor", MEMBER)).containsExactlyInAnyOrder("finding", "reply");
        assertThat(found().kinds("mentor", ELSEWHERE)).isEmpty();

        workshop("cross", WorkshopKind.CROSS, null);
        assertThat(found().kinds("mentor", ELSEWHERE)).containsExactly("finding");
    }

    private void workshop(String key, WorkshopKind kind, @Nullable String jobcentre) {
        story.and(new WorkshopPlanned(Ids.workshop(key), key, Story.PROGRAMME, kind, null, jobcentre == null ? null : Ids.jobcentre(jobcentre),
                Story.day("2018-11-02"), null, Story.day("2018-11-01")),
                new FindingShared(id("finding"), Ids.workshop(key), Story.day("2018-11-02")));
    }

    @Test
    void ideasAreForTheWholeProgramme() {
        story.and(new IdeaAdded(Story.PROGRAMME, "i1", new IdeaText("Mentor på tur", null, null, null, null, null, null, null), List.of(), Story.day("2018-10-01")));
        var found = found();

        for (var viewer : List.of(MEMBER, ELSEWHERE, COORDINATOR, FACILITATOR)) {
            assertThat(found.kinds("mentor", viewer)).as(viewer.account()).containsExactly("idea");
        }
        assertThat(found.kinds("mentor", NOBODY)).isEmpty();
    }

    static Stream<Viewer> everybody() {
        return Stream.of(AUTHOR, MEMBER, LEADER_IN_THE_GROUP, COLLEAGUE, COORDINATOR, ELSEWHERE, ELSEWHERE_LEADER, ADMIN, NOBODY, RESEARCHER, FACILITATOR,
                new Viewer("both", "Both", Set.of(Role.LEADER, Role.PARTICIPANT), "silkeborg", HENRIK),
                new Viewer("all", "All", Set.of(Role.LEADER, Role.RESEARCHER), "silkeborg", BIRGIT));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void findsOfSubmissionsExactlyWhatTheirOwnRuleLetsRead(Viewer viewer) {
        story.described("g1", Story.titleOnly("mentor"), "2018-10-05");
        minutes();
        logbook("own", false);
        logbook("shared", true);
        var group = story.models().document(new GroupsView(), Ids.group("g1"));
        var members = group.memberships().stream().map(GroupDocument.Membership::participantId).collect(Collectors.toSet());

        var mayRead = story.models().of(new SubmissionsView()).all().stream()
                .filter(submission -> SubmissionVisibility.readsText(viewer, submission, "silkeborg", members)).map(SubmissionDocument::id).toList();
        var found = found().answer("mentor", viewer).hits().stream().map(hit -> UUID.fromString(hit.id().substring(hit.id().indexOf(':') + 1))).toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(mayRead);
    }
}

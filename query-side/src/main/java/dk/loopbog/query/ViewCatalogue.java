package dk.loopbog.query;

import dk.loopbog.query.consent.ConsentTextsView;
import dk.loopbog.query.consent.ConsentsView;
import dk.loopbog.query.data.DataRegisterView;
import dk.loopbog.query.desk.DeskView;
import dk.loopbog.query.erasure.ErasuresView;
import dk.loopbog.query.feedback.FeedbackPlacesView;
import dk.loopbog.query.finding.FindingsView;
import dk.loopbog.query.followup.FollowUpsView;
import dk.loopbog.query.forming.FormingView;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.JobcentreGroupsView;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammePartsView;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.score.ScoreSheetsView;
import dk.loopbog.query.sharing.SharingsView;
import dk.loopbog.query.status.RoundStatusView;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.summary.SummariesView;
import dk.loopbog.query.view.View;
import dk.loopbog.query.workshop.WorkshopsView;
import java.util.List;

/** Every view there is; a view outside this list is never fed. */
public final class ViewCatalogue {

    public static final List<View<?>> ALL = List.of(
            new ProgrammesView(), new JobcentresView(), new ParticipantsView(), new RoundsView(), new RoundGroupsView(), new JobcentreGroupsView(),
            new RoundStatusView(), new GroupsView(), new SubmissionsView(), new DataRegisterView(), new WorkshopsView(), new SummariesView(),
            new FindingsView(), new ErasuresView(), new FeedbackPlacesView(),
            new ConsentTextsView(), new ConsentsView(), new SharingsView(), new ScoreSheetsView(), new DeskView(), new FollowUpsView(), new FormingView(),
            new ProgrammePartsView());

    private ViewCatalogue() {
    }
}

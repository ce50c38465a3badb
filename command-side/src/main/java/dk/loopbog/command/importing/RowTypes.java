package dk.loopbog.command.importing;

import java.util.List;

/** Every file of the contract, in the order in which their rows can be made so. */
final class RowTypes {

    static final List<RowType> ALL = List.of(
            new ProgrammeRows.Frame(),
            new JobcentreRows(),
            new ProgrammeRows.JobFunctions(),
            new ProgrammeRows.Themes(),
            new ProgrammeRows.Ideas(),
            new RoundRows(),
            new ParticipantRows(),
            new GroupRows.Groups(),
            new GroupRows.Memberships(),
            new GroupRows.Projects(),
            new GroupRows.Goals(),
            new ActionRows(),
            new MeetingRows(),
            new MinutesRows(),
            new LogbookRows(),
            new ReflectionRows(),
            new DataRows(),
            new ScoreRows(),
            new FeedbackRows(),
            new WorkshopRows(),
            new ProgrammeRows.PublishedFigures());

    private RowTypes() {
    }
}

package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.participant.ParticipantCommand.ChangeJobTitle;
import dk.loopbog.command.participant.ParticipantCommand.CorrectParticipant;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.participant.ParticipantCommand.RecordLeaving;
import dk.loopbog.command.participant.ParticipantCommand.RecordReturn;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** participants.csv. A row whose {@code joined} lies after an earlier leaving tells of a return. */
final class ParticipantRows implements RowType {

    private static final Column<String> KEY = required("key", Reading.KEY);
    private static final Column<String> JOBCENTRE = required("jobcentre", Reading.TEXT).namingOne(Thing.JOBCENTRE);
    private static final Column<String> JOB_TITLE = required("job_title", Reading.LINE);
    private static final Column<LocalDate> JOINED = required("joined", Reading.DAY).happened();
    private static final Column<String> NAME = optional("name", Reading.LINE);
    private static final Column<String> EMAIL = optional("email", Reading.LINE);
    private static final Column<Boolean> LEADER = optional("leader", Reading.YES_OR_NO);
    private static final Column<LocalDate> LEFT = optional("left", Reading.DAY).happened();
    private static final Column<String> LEAVING_REASON = optional("leaving_reason", Reading.TEXT);

    @Override
    public String file() {
        return "participants.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(KEY, JOBCENTRE, JOB_TITLE, JOINED, NAME, EMAIL, LEADER, LEFT, LEAVING_REASON);
    }

    @Override
    public @Nullable Named about(Row row) {
        return Named.of(Thing.PARTICIPANT, row.find(KEY));
    }

    @Override
    public @Nullable Mark mark(Row row) {
        return Mark.of(KEY, row.find(KEY));
    }

    @Override
    public List<Column<?>> unused(Row row) {
        return row.find(LEFT) == null ? List.of(LEAVING_REASON) : List.of();
    }

    @Override
    public Map<String, Column<?>> columnsOfFields() {
        return Map.of("reason", LEAVING_REASON);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var id = Ids.participant(row.get(KEY));
        return now.find(ParticipantState.class, id).map(is -> change(row, is, now)).orElseGet(() -> join(row, id, now));
    }

    private static List<Step> join(Row row, UUID id, Situation now) {
        var steps = new ArrayList<Step>();
        steps.add(Step.on(JOINED, new JoinParticipant(row.get(KEY), now.programmeId(), Ids.jobcentre(row.get(JOBCENTRE)), row.find(NAME),
                row.find(EMAIL), row.get(JOB_TITLE), row.find(LEADER, false), row.get(JOINED))));
        if (row.find(LEFT) != null) {
            steps.add(leave(row, id));
        }
        return steps;
    }

    private static List<Step> change(Row row, ParticipantState is, Situation now) {
        now.belongsHere(is.programmeId());
        Situation.staysAsItIs(Ids.jobcentre(row.get(JOBCENTRE)), is.jobcentreId(), JOBCENTRE);
        var id = is.participantId();
        var steps = new ArrayList<Step>();
        var told = new CorrectParticipant(id, row.told(NAME, is.name()), row.told(EMAIL, is.email()), row.find(LEADER, is.leader()), null);
        if (!told.equals(new CorrectParticipant(id, is.name(), is.email(), is.leader(), null))) {
            steps.add(Step.of(told));
        }
        if (!row.get(JOB_TITLE).equals(is.jobTitle())) {
            steps.add(Step.of(new ChangeJobTitle(id, row.get(JOB_TITLE), null)));
        }
        var period = is.periods().stream().filter(known -> known.from().equals(row.get(JOINED))).findFirst();
        if (period.isEmpty()) {
            var lastLeft = is.left();
            if (lastLeft == null || row.get(JOINED).isBefore(lastLeft)) {
                Situation.staysAsItIs(row.get(JOINED), is.joined(), JOINED);
            }
            steps.add(Step.on(JOINED, new RecordReturn(id, row.get(JOINED))));
        }
        if (row.find(LEFT) != null) {
            if (period.isPresent() && period.get().left() != null) {
                Situation.staysAsItIs(row.find(LEFT), period.get().left(), LEFT);
                Situation.staysAsItIs(row.find(LEAVING_REASON), period.get().reason(), LEAVING_REASON);
            } else {
                steps.add(leave(row, id));
            }
        }
        return steps;
    }

    private static Step leave(Row row, UUID id) {
        return Step.on(LEFT, new RecordLeaving(id, row.find(LEAVING_REASON), row.find(LEFT)));
    }
}

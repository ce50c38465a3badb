package dk.loopbog.command.score;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.score.ScoreCommand.ChooseFocusCitizens;
import dk.loopbog.command.score.ScoreCommand.GiveScore;
import dk.loopbog.command.score.ScoreCommand.SetUpScoreSheet;
import dk.loopbog.command.score.ScoreCommand.WithdrawScore;
import dk.loopbog.events.Personal;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import dk.loopbog.events.score.ScoreWithdrawn;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Life cycle: set up with its scale, which never changes, each member chooses whom to follow on it, and then it is filled with
 * scores; a score may be told of a day before the sheet was, and one given by mistake is withdrawn.
 */
@NullUnmarked
public class ScoreSheet {

    @AggregateIdentifier
    private UUID id;
    private ScoreSheetState state;

    ScoreSheet() {
    }

    @CommandHandler
    public ScoreSheet(SetUpScoreSheet command, MetaData metaData, Facts facts) {
        var frame = GroupFrame.of(command.groupId(), facts);
        Texts.optional(command.question(), "question");
        ScoreRules.aNumberIsHandy(command.scaleMin(), "scaleMin");
        ScoreRules.aNumberIsHandy(command.scaleMax(), "scaleMax");
        ScoreRules.aScaleRisesFromItsLeastToItsMost(command.scaleMin(), command.scaleMax());
        apply(new ScoreSheetSetUp(command.sheetId(), command.groupId(), Personal.orNull(command.groupId(), command.question()),
                command.scaleMin(), command.scaleMax(), frame.happened(command, facts)));
        if (command.participantId() != null && !command.citizenCodes().isEmpty()) {
            apply(new FocusCitizensChosen(command.sheetId(), command.groupId(), command.participantId(),
                    choice(command.participantId(), command.citizenCodes(), frame, metaData, facts), frame.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(ChooseFocusCitizens command, MetaData metaData, Facts facts) {
        var frame = GroupFrame.of(state.groupId(), facts);
        var codes = choice(command.participantId(), command.citizenCodes(), frame, metaData, facts);
        if (!codes.equals(state.chosenBy(command.participantId()))) {
            apply(new FocusCitizensChosen(id, state.groupId(), command.participantId(), codes, frame.happened(command, facts)));
        }
    }

    private static List<String> choice(UUID participantId, List<String> codes, GroupFrame frame, MetaData metaData, Facts facts) {
        frame.onlyAColleague(Actor.of(metaData), participantId, facts, "participantId");
        ScoreRules.aPersonFollowsAFew(codes);
        var chosen = codes.stream().map(String::strip).distinct().toList();
        chosen.forEach(code -> ScoreRules.citizensStandUnderCodes(Actor.of(metaData), code, "citizenCodes"));
        return chosen;
    }

    @CommandHandler
    public void handle(GiveScore command, MetaData metaData, Facts facts) {
        var frame = GroupFrame.of(state.groupId(), facts);
        ScoreRules.aScoreIsGivenOnce(state, command.scoreId());
        ScoreRules.citizensStandUnderCodes(Actor.of(metaData), command.citizenCode(), "citizenCode");
        ScoreRules.aNumberIsHandy(command.score(), "score");
        ScoreRules.aScoreLiesOnItsScale(state, command.score());
        frame.onlyAColleague(Actor.of(metaData), command.participantId(), facts, "participantId");
        ScoreRules.aScoreIsForAFocusCitizenOfItsGiver(Actor.of(metaData), state, command.participantId(), command.citizenCode());
        Texts.optionalLine(command.contact(), "contact");
        apply(new ScoreGiven(id, state.groupId(), command.scoreId(), command.citizenCode(), command.participantId(), command.score(),
                Personal.orNull(command.participantId(), command.contact()), frame.happened(command, facts)));
    }

    @CommandHandler
    public void handle(WithdrawScore command, Facts facts) {
        ScoreRules.onlyAGivenScoreIsWithdrawn(state, command.scoreId());
        if (!state.scores().get(command.scoreId()).withdrawn()) {
            apply(new ScoreWithdrawn(id, state.groupId(), command.scoreId(), GroupFrame.of(state.groupId(), facts).happened(command, facts)));
        }
    }

    @EventSourcingHandler
    void on(ScoreEvent event) {
        id = event.sheetId();
        state = ScoreSheetState.after(state, event);
    }
}

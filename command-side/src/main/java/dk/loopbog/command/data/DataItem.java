package dk.loopbog.command.data;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.data.DataCommand.CorrectDataItem;
import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataEvent;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: received, then corrected any number of times. */
@NullUnmarked
public class DataItem {

    @AggregateIdentifier
    private UUID id;
    private DataItemState state;

    DataItem() {
    }

    @CommandHandler
    public DataItem(ReceiveDataItem command, MetaData metaData, Facts facts) {
        var programme = facts.require(ProgrammeState.class, command.programmeId(), "programmeId");
        DataRules.whereItComesFromIsKnown(command, facts);
        DataRules.anItemIsReadable(command);
        DataRules.citizensAreObservedByPermissionOnly(command);
        DataRules.onlyWhoAgreesIsRecorded(command, facts);
        var on = Dates.happenedWithin(programme.starts(), command, facts);
        Dates.inOrder(command.permissionOn(), on, "permissionOn");
        var subject = command.fileIsOf(Actor.of(metaData));
        var groups = DataRules.groups(command);
        apply(new DataItemReceived(command.dataItemId(), command.programmeId(), command.kind(), command.jobcentreId(), groups.isEmpty() ? null : groups.getFirst(),
                groups.size() < 2 ? null : groups.subList(1, groups.size()), command.roundId(), Objects.requireNonNullElse(command.count(), 1), command.pages(), Personal.orNull(subject, command.title()),
                command.citizenPermission(), command.permissionOn(), fileBy(subject, command),
                command.recorded() == null || command.recorded().isEmpty() ? null : command.recorded(), on));
    }

    @CommandHandler
    public void handle(CorrectDataItem command, MetaData metaData, Facts facts) {
        DataRules.anItemIsReadable(command);
        var subject = command.fileIsOf(Actor.of(metaData));
        DataRules.theDayCanBe(command, state, facts);
        var corrected = new DataItemCorrected(id, state.groupId(), DataRules.anotherDay(command, state), Objects.requireNonNullElse(command.count(), 1), command.pages(),
                Personal.orNull(subject, command.title()), fileBy(subject, command), Dates.happenedSince(earliest(command), command, facts));
        if (!DataItemState.after(state, corrected).equals(state)) {
            apply(corrected);
        }
    }

    /** Where the day itself is put right, the day that it had does not bind the correction. */
    private LocalDate earliest(CorrectDataItem command) {
        return command.day() == null ? state.receivedOn() : command.day();
    }

    private static Attachment fileBy(UUID subject, DataCommand command) {
        return command.attachment() == null ? null : command.attachment().by(subject);
    }

    @EventSourcingHandler
    void on(DataEvent event) {
        id = event.dataItemId();
        state = DataItemState.after(state, event);
    }
}

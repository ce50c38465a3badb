package dk.loopbog.command.reflection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.Versions;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.reflection.ReflectionCommand.ReviseJointReflection;
import dk.loopbog.command.reflection.ReflectionCommand.WriteJointReflection;
import dk.loopbog.events.Personal;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.reflection.ReflectionEvent;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: written, then revised any number of times. */
@NullUnmarked
public class JointReflection {

    @AggregateIdentifier
    private UUID id;
    private JointReflectionState state;

    JointReflection() {
    }

    @CommandHandler
    public JointReflection(WriteJointReflection command, MetaData metaData, Facts facts) {
        var frame = GroupFrame.of(command.groupId(), facts);
        if (command.author() != null) {
            frame.onlyAColleague(Actor.of(metaData), command.author(), facts, "author");
        }
        ReflectionRules.aReflectionIsReadable(command.text(), command.pages());
        ReflectionRules.aReflectionSaysSomething(Actor.of(metaData), command.text(), command.pages());
        var subject = Objects.requireNonNullElse(command.author(), command.groupId());
        apply(new JointReflectionWritten(command.reflectionId(), command.groupId(), command.author(), Personal.orNull(subject, command.text()),
                command.pages(), frame.happened(command, facts)));
    }

    @CommandHandler
    public void handle(ReviseJointReflection command, MetaData metaData, Facts facts) {
        Versions.unchangedSince(command.expectedVersion(), state.version());
        ReflectionRules.aReflectionIsReadable(command.text(), command.pages());
        ReflectionRules.aReflectionSaysSomething(Actor.of(metaData), command.text(), command.pages());
        if (!(Objects.equals(Texts.orNull(command.text()), state.text()) && Objects.equals(command.pages(), state.pages()))) {
            apply(new JointReflectionRevised(id, state.groupId(), state.version() + 1, Personal.orNull(state.subject(), command.text()),
                    command.pages(), Dates.happenedSince(state.versionOn(), command, facts)));
        }
    }

    @EventSourcingHandler
    void on(ReflectionEvent event) {
        id = event.reflectionId();
        state = JointReflectionState.after(state, event);
    }
}

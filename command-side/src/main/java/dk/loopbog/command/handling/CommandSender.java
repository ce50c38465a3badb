package dk.loopbog.command.handling;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.rights.CommandRights;
import java.lang.reflect.Method;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Sends commands to the aggregates of one {@link AggregateHost}. The right is asked for before anything is handled. Where
 * another process was faster, the command is handled again on what that one wrote.
 *
 * <p>Refusals besides those of the rules: {@code not-permitted}, {@code unknown-key} (no such aggregate), {@code already-exists}
 * (created twice), {@code changed-meanwhile} (others were faster time and again).
 */
final class CommandSender implements Commands {

    private static final int ATTEMPTS = 5;

    private final AggregateHost host;
    private final Facts facts;

    CommandSender(AggregateHost host, Facts facts) {
        this.host = host;
        this.facts = facts;
    }

    @Override
    public void send(Command command, Actor actor) {
        CommandRights.demand(actor, command, facts);
        for (var attempt = 1; !handled(command, actor); attempt++) {
            RuleViolated.unless(attempt < ATTEMPTS, "changed-meanwhile", null);
        }
    }

    private boolean handled(Command command, Actor actor) {
        var metaData = actor.toMetaData().and("correlationId", UUID.randomUUID().toString());
        try {
            host.gateway().sendAndWait(new GenericCommandMessage<>(command, metaData));
            return true;
        } catch (AggregateStreamCreationException e) {
            throw new RuleViolated("already-exists", null);
        } catch (AggregateNotFoundException e) {
            throw new RuleViolated("unknown-key", target(command.getClass()));
        } catch (ConcurrencyException e) {
            return false;
        }
    }

    @Override
    public Facts facts() {
        return facts;
    }

    /** The component that names the aggregate; the annotation stands on the family's accessor. */
    private static String target(Class<?> command) {
        return Stream.of(command.getInterfaces()).flatMap(family -> Stream.of(family.getMethods()))
                .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                .map(Method::getName).findFirst().orElse("id");
    }
}

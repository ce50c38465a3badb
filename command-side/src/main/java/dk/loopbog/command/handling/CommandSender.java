package dk.loopbog.command.handling;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.Commands;
import dk.loopbog.command.EveryText;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.eventlog.Receipt;
import dk.loopbog.command.rights.CommandRights;
import dk.loopbog.command.rights.OwnJobcentre;
import dk.loopbog.events.personal.SubjectForgotten;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Sends commands to the aggregates of one {@link AggregateHost}. The right is asked for before anything is handled. Where
 * another process was faster, the command is handled again on what that one wrote.
 *
 * <p>Refusals besides those of the rules: {@code not-permitted}, {@code unknown-key} (no such aggregate), {@code already-exists}
 * (created twice), {@code changed-meanwhile} (others were faster time and again), {@code person-forgotten} (nothing can be written
 * about somebody who was forgotten).
 */
final class CommandSender implements Commands {

    private static final int ATTEMPTS = 5;
    private static final Set<String> CONFLICTS = Set.of("already-exists", "changed-meanwhile");

    private final AggregateHost host;
    private final Facts facts;
    private final MeterRegistry meters;

    CommandSender(AggregateHost host, Facts facts, MeterRegistry meters) {
        this.host = host;
        this.facts = facts;
        this.meters = meters;
    }

    @Override
    public void send(Command command, Actor actor) {
        send(command, actor, null);
    }

    /** The receipt is committed with the command's events, if it has any. */
    void send(Command command, Actor actor, @Nullable Receipt receipt) {
        var started = Timer.start(meters);
        var outcome = "failed";
        try {
            CommandRights.demand(actor, command, facts);
            OwnJobcentre.namesNobodyElsewhere(actor, command, facts);
            EveryText.holdsNoCprNumber(command);
            for (var attempt = 1; !handled(command, actor, receipt); attempt++) {
                meters.counter("loopbog.command.retries").increment();
                RuleViolated.unless(attempt < ATTEMPTS, "changed-meanwhile", null);
            }
            outcome = "ok";
        } catch (RuleViolated e) {
            outcome = CONFLICTS.contains(e.code()) ? "conflict" : "refused";
            throw e;
        } finally {
            started.stop(Timer.builder("loopbog.command").description("From sending to being on the disk, or to the refusal")
                    .tag("command", command.getClass().getSimpleName()).tag("outcome", outcome).register(meters));
        }
    }

    /** Ties the events to the request that they came from: its trace, as logs and spans name it, where there is one. */
    private static Map<String, String> request() {
        var trace = MDC.get("traceId");
        var span = MDC.get("spanId");
        return trace == null || span == null ? Map.of("correlationId", UUID.randomUUID().toString()) : Map.of("correlationId", trace, "spanId", span);
    }

    private boolean handled(Command command, Actor actor, @Nullable Receipt receipt) {
        var metaData = actor.toMetaData().mergedWith(request());
        try {
            host.gateway().sendAndWait(new GenericCommandMessage<>(command, receipt == null ? metaData : metaData.and(Receipt.METADATA, receipt)));
            return true;
        } catch (AggregateStreamCreationException e) {
            throw new RuleViolated("already-exists", null);
        } catch (AggregateNotFoundException e) {
            throw new RuleViolated("unknown-key", targetOf(command).getName());
        } catch (SubjectForgotten e) {
            throw new RuleViolated("person-forgotten", null);
        } catch (ConcurrencyException e) {
            return false;
        }
    }

    @Override
    public Facts facts() {
        return facts;
    }

    static UUID aggregateOf(Command command) {
        try {
            return (UUID) targetOf(command).invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(command.getClass() + " does not name its aggregate", e);
        }
    }

    /** The accessor that names the aggregate; it stands in the family's interface. */
    private static Method targetOf(Command command) {
        return Stream.of(command.getClass().getInterfaces()).flatMap(family -> Stream.of(family.getMethods()))
                .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(command.getClass() + " does not name its aggregate"));
    }
}

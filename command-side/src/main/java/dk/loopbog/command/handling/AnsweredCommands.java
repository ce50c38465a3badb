package dk.loopbog.command.handling;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.HandsInFile;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.eventlog.Receipt;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Commands from outside: each gets an answer, and a request that carries a key is carried out once, however often it is sent. */
public final class AnsweredCommands {

    private final CommandSender sender;
    private final EventLogEngine log;
    private final Clock clock;

    AnsweredCommands(CommandSender sender, EventLogEngine log, Clock clock) {
        this.sender = sender;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A request that can be recognised.
     *
     * @param key  chosen by the sender, one for each request
     * @param hash tells the same request from another one under the same key
     */
    public record Request(String key, String hash) {
    }

    /** @throws RuleViolated as for every command, and with {@code idempotency-key-reused} where the key came with another request before */
    public Answer send(Command command, Actor actor, @Nullable Request request) {
        return send(command, actor, request, receipt -> sender.send(command, actor, receipt));
    }

    /** As {@link #send(Command, Actor, Request)}; the file is taken in once it is known that the request was not carried out before. */
    public Answer send(HandsInFile command, Actor actor, @Nullable Request request, UnaryOperator<HandsInFile> takingIn, Consumer<HandsInFile> handedIn) {
        return send(command, actor, request, receipt -> {
            var withFile = takingIn.apply(command);
            sender.send(withFile, actor, receipt);
            handedIn.accept(withFile);
        });
    }

    private Answer send(Command command, Actor actor, @Nullable Request request, Consumer<@Nullable Receipt> sending) {
        var id = CommandSender.aggregateOf(command);
        if (request == null) {
            sending.accept(null);
            return new Answer(id, log.positionOf(id));
        }
        return answered(actor, request).orElseGet(() -> sendOnce(actor, request, id, sending));
    }

    private Answer sendOnce(Actor actor, Request request, UUID id, Consumer<@Nullable Receipt> sending) {
        var receipt = new Receipt(actor.id(), request.key(), request.hash(), id, DateTimeUtils.formatInstant(clock.instant()));
        try {
            sending.accept(receipt);
            return answered(actor, request).orElseGet(() -> keep(receipt, actor, request));
        } catch (RuleViolated e) {
            // the same request may have been sent twice at once, and the other one was first
            return answered(actor, request).orElseThrow(() -> e);
        }
    }

    /** For a command that changed nothing, and so brought nothing to the log that could carry the receipt. */
    private Answer keep(Receipt receipt, Actor actor, Request request) {
        try {
            log.keep(receipt);
        } catch (ConcurrencyException e) {
            return answered(actor, request).orElseThrow(() -> e);
        }
        return answered(actor, request).orElseThrow();
    }

    private Optional<Answer> answered(Actor actor, Request request) {
        return log.answered(actor.id(), request.key()).map(first -> {
            RuleViolated.unless(first.requestHash().equals(request.hash()), "idempotency-key-reused", null);
            return new Answer(first.aggregateId(), first.token());
        });
    }
}

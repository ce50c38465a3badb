package dk.loopbog.command.erasure;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Actor;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Remembered;
import dk.loopbog.command.erasure.ErasureCommand.CompleteErasure;
import dk.loopbog.command.erasure.ErasureCommand.ForgetAccount;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasedTexts;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.readings.ReadingLog;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the log for people who were forgotten, from its beginning at every start, and destroys their keys, files and accounts where
 * that is not done yet: after a crash in between, on every node, and after an old copy of the key store was put back. The decision is durable
 * before the key is gone, and the receipt is written after.
 */
public final class WhenPersonForgottenThenDestroyKey implements AutoCloseable {

    /** Who gives {@link CompleteErasure}: the product itself. */
    public static final Actor ACTOR = new Actor(Ids.named("reaction", "when-person-forgotten-then-destroy-key"), Set.of(Role.ADMIN), null, null);

    private static final Logger LOG = LoggerFactory.getLogger(WhenPersonForgottenThenDestroyKey.class);
    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private final EventLogEngine log;
    private final KeyRing keys;
    private final FileStore files;
    private final Commands commands;
    private final Remembered remembered;
    private final Traces traces;
    private final Receipts receipts;
    private final ReadingLog readings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forget-people").factory());
    private long position;
    private boolean failing;

    WhenPersonForgottenThenDestroyKey(EventLogEngine log, KeyRing keys, FileStore files, Commands commands, Remembered remembered,
                                      Traces traces, Receipts receipts, ReadingLog readings) {
        this.log = log;
        this.keys = keys;
        this.files = files;
        this.commands = commands;
        this.remembered = remembered;
        this.traces = traces;
        this.receipts = receipts;
        this.readings = readings;
    }

    void start() {
        receipts.makeKey();
        look(); // before anything is read with an old copy of the keys
        thread.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS_MILLIS, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            for (var decision : log.erasuresAfter(position)) {
                forget(decision.aggregateId());
                position = decision.position();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("A person could not be forgotten; trying again", e);
            }
            failing = true;
        }
    }

    private void forget(UUID erasureId) {
        var erasure = commands.facts().require(ErasureState.class, erasureId, "erasureId");
        var person = erasure.participantId();
        if (!keys.isDestroyed(person)) {
            keys.destroy(person);
            LOG.info("Destroyed the key of {}", person);
        }
        var erasedFiles = files.erase(person);
        remembered.forgetAll();
        var accounts = traces.accountsOf(person);
        accounts.stream().filter(account -> commands.facts().find(ErasureState.class, Ids.erasure(account)).isEmpty())
                .forEach(account -> commands.send(new ForgetAccount(account, erasure.reason(), null), ACTOR));
        readings.createTables();
        var readers = readings.forget(List.of(person));
        var texts = erasure.completed() ? List.<ErasedTexts>of()
                : log.eventsWithTextOf(person).entrySet().stream().map(of -> new ErasedTexts(of.getKey(), of.getValue())).toList();
        traces.remove(person, removed -> {
            if (!erasure.completed()) {
                texts.forEach(each -> removed.put("event:" + each.event(), each.events()));
                put(removed, "files", erasedFiles);
                put(removed, "readers", readers);
                put(removed, "own-accounts", accounts.size());
                receipts.write(person, erasure.reason(), commands.facts().find(ParticipantState.class, person).isEmpty(), removed);
            }
        });
        if (!erasure.completed()) {
            commands.send(new CompleteErasure(person, texts, erasedFiles, null), ACTOR);
        }
    }

    private static void put(SortedMap<String, Integer> removed, String what, int number) {
        if (number > 0) {
            removed.put(what, number);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

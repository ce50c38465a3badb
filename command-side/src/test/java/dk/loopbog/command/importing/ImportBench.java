package dk.loopbog.command.importing;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Command;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.importing.ImportExamples.Files;
import dk.loopbog.command.importing.ImportReport.Remark;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.command.web.RefusalTexts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.Message;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The import on a real log in a file, on 2 March 2026. */
final class ImportBench implements AutoCloseable {

    private static final Actor FACILITATOR = new Actor(UUID.randomUUID(), Set.of(Role.FACILITATOR), null, null);
    private static final ProgrammeImport.Wish IMPORT = ProgrammeImport.Wish.toImport();

    private final Path folder;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    ImportBench(Path folder) {
        this.folder = folder;
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(EventLogEngine.class, () -> EventLogEngine.open(EventLogAddress.file(folder.resolve("events.db")),
                context.getBean(MeterRegistry.class), PersonalCipher.none()));
        context.scan("dk.loopbog.command.handling");
        context.register(ProgrammeImport.class);
        context.refresh();
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    ProgrammeImport programmeImport() {
        return context.getBean(ProgrammeImport.class);
    }

    long eventsInLog() {
        return context.getBean(EventLogEngine.class).lastPosition();
    }

    /** Whether the log says of every event that it came out of a file. */
    boolean allIsKnownToBeImported() {
        try (var events = context.getBean(EventLogEngine.class).readEvents(null, false).map(Message::getMetaData)) {
            return events.allMatch(metaData -> metaData.containsKey("imported"));
        }
    }

    ImportReport run(Files files) {
        return run(files.zip(folder), IMPORT);
    }

    ImportReport partially(Files files) {
        return run(files.zip(folder), new ProgrammeImport.Wish(false, true, null, RefusalTexts.DANISH));
    }

    ImportReport dryRun(Files files) {
        return run(files.zip(folder), new ProgrammeImport.Wish(true, false, null, RefusalTexts.DANISH));
    }

    ImportReport into(String programme, Files files) {
        return run(files.zip(folder), new ProgrammeImport.Wish(false, false, programme, RefusalTexts.DANISH));
    }

    ImportReport runWorkbook(Files files) {
        return run(files.workbook(folder), IMPORT);
    }

    /** An import that falls over after so many commands, wherever it then is. */
    void runUntilItFallsOver(Files files, int commandsBefore) {
        var left = new AtomicInteger(commandsBefore);
        var falling = new Commands() {
            @Override
            public void send(Command command, Actor actor) {
                if (left.getAndDecrement() <= 0) {
                    throw new IllegalStateException("fell over");
                }
                commands().send(command, actor);
            }

            @Override
            public Facts facts() {
                return commands().facts();
            }
        };
        run(new ProgrammeImport(falling, context.getBean(Rehearsals.class), context.getBean(EventLogEngine.class)), files.zip(folder), IMPORT);
    }

    /** Two imports at once: while the first one rehearses, this one comes. */
    ImportReport runWhileAnotherRuns(Files files) {
        var first = new AtomicReference<ProgrammeImport>();
        var second = new AtomicReference<CompletableFuture<ImportReport>>();
        first.set(new ProgrammeImport(commands(), () -> {
            second.set(CompletableFuture.supplyAsync(() -> run(first.get(), files.zip(folder), IMPORT)));
            second.get().exceptionally(e -> null).join();
            return context.getBean(Rehearsals.class).rehearse();
        }, context.getBean(EventLogEngine.class)));
        run(first.get(), files.zip(folder), IMPORT);
        return second.get().join();
    }

    ImportReport run(Path container, ProgrammeImport.Wish wish) {
        return run(programmeImport(), container, wish);
    }

    private static ImportReport run(ProgrammeImport programmes, Path container, ProgrammeImport.Wish wish) {
        try {
            return programmes.run(container, wish, FACILITATOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code file:row:column code}, for short. */
    static List<String> inShort(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.file() + ":" + remark.row() + ":" + remark.column() + " " + remark.code()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}

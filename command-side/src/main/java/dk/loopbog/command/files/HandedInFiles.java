package dk.loopbog.command.files;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Commands;
import dk.loopbog.command.HandsInFile;
import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.rights.CommandRights;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.personal.SubjectForgotten;
import java.util.Objects;

/** Takes in the file that comes with a command, so that a refused command leaves nothing behind. */
public final class HandedInFiles {

    /** A name in the store while none is given yet. */
    private static final String UNNAMED = "0".repeat(64);

    private final FileReading reading;
    private final FileStore store;
    private final Commands commands;
    private final Rehearsals rehearsals;

    HandedInFiles(FileReading reading, FileStore store, Commands commands, Rehearsals rehearsals) {
        this.reading = reading;
        this.store = store;
        this.commands = commands;
        this.rehearsals = rehearsals;
    }

    /**
     * The command with its file, which is in the store when this returns. The right is asked for before the file is looked at, and
     * the command is rehearsed before the file is kept.
     *
     * @param submittedName as it came with the request
     * @throws RuleViolated where the file cannot be taken, or the command would be refused with it
     */
    public HandsInFile takeIn(HandsInFile command, Actor actor, String submittedName, byte[] content) {
        CommandRights.demand(actor, command, commands.facts());
        var file = reading.read(submittedName, content);
        rehearsals.rehearse().send(command.with(file.keptAs(UNNAMED), file.pages()), actor);
        try {
            return command.with(file.keptAs(store.put(command.fileIsOf(actor), content)), file.pages());
        } catch (SubjectForgotten e) {
            throw new RuleViolated("person-forgotten", null);
        }
    }

    /** An event names the file now. */
    public void handedIn(HandsInFile command, Actor actor) {
        store.confirm(command.fileIsOf(actor), Objects.requireNonNull(command.attachment()).sha256());
    }
}

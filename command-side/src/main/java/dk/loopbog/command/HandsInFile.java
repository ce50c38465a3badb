package dk.loopbog.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command that a file may come with. */
public interface HandsInFile extends Command {

    @Nullable AttachedFile attachment();

    /** Whose words the file holds, and with whose key it is kept. */
    UUID fileIsOf(Actor actor);

    /**
     * The same command with the file.
     *
     * @param pages of the file; they count where the command says none
     */
    HandsInFile with(AttachedFile file, @Nullable Integer pages);
}

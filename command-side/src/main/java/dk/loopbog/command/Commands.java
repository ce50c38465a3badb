package dk.loopbog.command;

/** Where commands are sent: for good, or in a {@link Rehearsals rehearsal}. */
public interface Commands {

    /**
     * Handles the command to its end; what it changed can be read in {@link #facts()} when this returns.
     *
     * @throws RuleViolated where a rule or a right stands against it; nothing was written
     */
    void send(Command command, Actor actor);

    /** Facts as they are after all that was sent here. */
    Facts facts();
}

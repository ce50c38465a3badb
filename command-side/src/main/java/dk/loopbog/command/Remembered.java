package dk.loopbog.command;

/** What this process keeps of the log in memory, to be faster. */
@FunctionalInterface
public interface Remembered {

    /** Everything is read anew when it is next needed. */
    void forgetAll();
}

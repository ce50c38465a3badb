package dk.loopbog.standalone.histories;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.handling.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request, however often it is sent; it bears the same key each time. */
final class Request {

    /** What the sender was told. One that was told nothing knows nothing. */
    enum Outcome { ACCEPTED, REFUSED, NOT_TOLD }

    /** @param id that the events bear */
    record Attempt(String id, Outcome outcome, @Nullable Answer answer, @Nullable String code) {
    }

    final int number;
    final Command command;
    final Actor actor;
    final List<String> words;
    final List<Attempt> attempts = new ArrayList<>();

    Request(int number, Command command, Actor actor, List<String> words) {
        this.number = number;
        this.command = command;
        this.actor = actor;
        this.words = words;
    }

    String key() {
        return "key-" + number;
    }

    String nextId() {
        return "r" + number + "." + (attempts.size() + 1);
    }

    boolean isAccepted() {
        return attempts.stream().anyMatch(attempt -> attempt.outcome() == Outcome.ACCEPTED);
    }

    /** Whether the log must know it, or need not. */
    boolean isUnclear() {
        return !isAccepted() && attempts.stream().anyMatch(attempt -> attempt.outcome() == Outcome.NOT_TOLD);
    }

    @Override
    public String toString() {
        return number + " " + actor.roles() + " " + shortened(command.toString()) + " " + attempts;
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}

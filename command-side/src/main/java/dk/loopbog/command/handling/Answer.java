package dk.loopbog.command.handling;

import java.util.UUID;

/**
 * What is told to whoever gave a command.
 *
 * @param id    the aggregate
 * @param token global index of the aggregate's last event; a reader that has come to it sees what the command changed
 */
public record Answer(UUID id, long token) {
}

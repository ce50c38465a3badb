package dk.loopbog.command.desk;

import java.util.Optional;
import java.util.UUID;

/** The researchers who have an account. */
@FunctionalInterface
public interface Researchers {

    /** The name shown; nothing where the account is unknown or is no researcher's. */
    Optional<String> name(UUID account);
}

package dk.loopbog.query.audit;

import java.util.UUID;

/** What people and things are called in the reader's language. Somebody who was forgotten has no name any more. */
interface AuditNames {

    String person(UUID participant);

    String group(UUID group);

    String round(UUID round);

    String jobcentre(UUID jobcentre);

    String workshop(UUID workshop);
}

package dk.loopbog.query.planted;

import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import org.axonframework.serialization.Serializer;

final class WritesPlain {

    Serializer serializer() {
        return EventContract.serializer(PersonalCipher.none());
    }
}

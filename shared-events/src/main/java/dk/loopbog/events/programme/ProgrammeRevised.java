package dk.loopbog.events.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Title, topic, questions or period were changed; the key never changes. */
@Revision("1")
public record ProgrammeRevised(
        UUID programmeId,
        String title,
        String topic,
        List<String> questions,
        LocalDate starts,
        LocalDate ends,
        LocalDate happenedOn) implements ProgrammeEvent {
}

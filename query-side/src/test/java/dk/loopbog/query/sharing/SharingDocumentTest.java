package dk.loopbog.query.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.query.sharing.SharingDocument.Part;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharingDocumentTest {

    private static final UUID GROUP = Ids.group("g");

    @Test
    void aPartIsSharedWhileAnybodyIsNamed() {
        for (var open : List.of(new Part(SharedPart.MINUTES, Ids.programme("p"), List.of(), List.of()),
                new Part(SharedPart.MINUTES, null, List.of(Ids.jobcentre("j")), List.of()), new Part(SharedPart.MINUTES, null, List.of(),
                List.of(GROUP)))) {
            assertThat(new SharingDocument(GROUP, List.of(open)).part(SharedPart.MINUTES)).hasValue(open);
            assertThat(new SharingDocument(GROUP, List.of(open)).part(SharedPart.PROJECT)).isEmpty();
        }
        assertThat(new SharingDocument(GROUP, List.of(new Part(SharedPart.MINUTES, null, List.of(), List.of()))).part(SharedPart.MINUTES)).isEmpty();
    }
}

package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoStaysHomeTest {

    @Test
    void theDemoDoesNotStartWhereOthersCouldReachIt() throws IOException {
        var everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> DemoStaysHome.demand(everywhere, true, List.of())).hasMessageContaining("The demo is for this machine alone");
        assertThatThrownBy(() -> DemoStaysHome.demand(everywhere, false, List.of("leder.odder"))).hasMessageContaining("leder.odder");
        assertThatNoException().isThrownBy(() -> DemoStaysHome.demand(everywhere, false, List.of()));
        assertThatNoException().isThrownBy(() -> DemoStaysHome.demand(InetAddress.getLoopbackAddress(), true, List.of("leder.odder")));
    }
}

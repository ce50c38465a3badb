package dk.loopbog.standalone;

import dk.loopbog.command.access.Accounts;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demo accounts share one password, which the launcher prints: nobody beyond this machine may reach them. */
@Component
class DemoStaysHome implements InitializingBean {

    private final Accounts accounts;
    private final InetAddress address;
    private final boolean demo;

    DemoStaysHome(Accounts accounts, @Value("${server.address}") InetAddress address, @Value("${loopbog.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.address = address;
        this.demo = demo;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        demand(address, demo, left());
    }

    /** @param left accounts of an earlier demo */
    static void demand(InetAddress address, boolean demo, List<String> left) {
        if (address.isLoopbackAddress()) {
            return;
        }
        if (demo) {
            throw new IllegalStateException("The demo is for this machine alone: start without LOOPBOG_ADDRESS, or with ./run --empty");
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("LOOPBOG_DATA holds accounts of the demo (" + String.join(", ", left)
                    + "); choose an empty folder for use beyond this machine");
        }
    }

    private List<String> left() throws IOException {
        return DemoProgramme.people().stream().map(DemoProgramme.Person::username).filter(name -> name.contains(".") && accounts.exists(name)).limit(3).toList();
    }
}

package dk.loopbog.journeys;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;

/** The MongoDB-compatible server as a process of its own, so that it can be killed; what is in it is gone with it. */
final class MongoCompatible {

    private MongoCompatible() {
    }

    /** @param args the port on the loopback interface */
    public static void main(String[] args) {
        new MongoServer(new MemoryBackend()).bind(InetAddress.getLoopbackAddress().getHostAddress(), Integer.parseInt(args[0]));
    }
}

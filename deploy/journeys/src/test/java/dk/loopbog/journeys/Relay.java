package dk.loopbog.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a store that can be cut, with all connections on it, and mended. */
final class Relay implements AutoCloseable {

    private final int target;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Relay(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::run);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Relay::drop);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void run() {
        while (!door.isClosed()) {
            try {
                var in = door.accept();
                if (cut) {
                    drop(in);
                } else {
                    connect(in);
                }
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void connect(Socket in) {
        try {
            var out = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(in);
            open.add(out);
            Thread.ofVirtual().start(() -> pump(in, out));
            Thread.ofVirtual().start(() -> pump(out, in));
        } catch (IOException e) {
            drop(in); // nobody is there
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}

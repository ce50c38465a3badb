package dk.loopbog.events.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Predicate;

/**
 * One environment variable.
 *
 * @param standard what holds where it is not given, in words
 * @param meaning  in one line, for the table in docs/operations.md
 * @param secret   whether its value may also be given as the first line of the file that {@code <name>_FILE} names, and is never shown
 */
public record Setting(String name, Kind kind, String standard, String meaning, boolean secret) {

    /** What a value must look like. */
    public enum Kind {

        TEXT("a text", value -> true),
        PORT("a port from 0 to 65535", value -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535),
        NUMBER("a whole number above zero", value -> value.matches("[1-9]\\d{0,8}")),
        YES_NO("true or false", value -> value.equals("true") || value.equals("false")),
        LOG_FORMAT("ecs, logstash or gelf", value -> value.matches("ecs|logstash|gelf")),
        ADDRESS("an address of this machine", Kind::isAddress),
        FILE("a file that can be read", value -> Files.isReadable(Path.of(value))),
        FOLDER("a folder that can be written to, or that can be made", Kind::canBeFolder),
        DATABASE("a JDBC address that begins with jdbc:sqlite: or jdbc:postgresql:", value -> value.matches("jdbc:(sqlite|postgresql):.+")),
        MONGODB("an address that begins with mongodb:// or mongodb+srv://", value -> value.matches("mongodb(\\+srv)?://.+")),
        URL("an address that begins with http:// or https://", value -> value.matches("https?://.+")),
        SMTP("an address like smtp://user@host:587 or smtps://user@host:465", value -> value.matches("smtps?://([^@/]+@)?[^@/]+(\\?tls=none)?")),
        KEYS("one or more keys of 32 bytes in base64, parted by commas", Kind::areKeys),
        NETWORKS("addresses or networks (10.0.0.0/8), parted by commas", value -> value.matches("[0-9a-fA-F.:/, ]+"));

        private final String expected;
        private final Predicate<String> holds;

        Kind(String expected, Predicate<String> holds) {
            this.expected = expected;
            this.holds = holds;
        }

        String expected() {
            return expected;
        }

        boolean holdsFor(String value) {
            return holds.test(value);
        }

        private static boolean isAddress(String value) {
            try {
                return InetAddress.getByName(value) != null;
            } catch (UnknownHostException e) {
                return false;
            }
        }

        private static boolean canBeFolder(String value) {
            var folder = Path.of(value).toAbsolutePath();
            while (folder != null && !Files.exists(folder)) {
                folder = folder.getParent();
            }
            return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        }

        private static boolean areKeys(String value) {
            try {
                for (var key : value.split("[,\\s]+")) {
                    if (Base64.getDecoder().decode(key).length != 32) {
                        return false;
                    }
                }
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}

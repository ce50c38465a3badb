package dk.loopbog.command.eventlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a traced process wrote to the files of a store, synced, and said to its standard output, one after the other. A disk takes what is
 * written between two syncs in any order, and whole sectors only; names of files are settled by the next sync of any file.
 */
final class WrittenFiles {

    private static final int SECTOR = 512;
    private static final Pattern CALL = Pattern.compile("(\\d+)\\s+(\\w+)\\((.*)");
    private static final Pattern GOES_ON = Pattern.compile("(\\d+)\\s+<\\.\\.\\. (\\w+) resumed>(.*)");
    private static final Pattern AT = Pattern.compile("\\d+<([^>]*)>(?:, (.*))?");
    private static final Pattern WRITTEN = Pattern.compile("\"([^\"]*)\", (\\d+)(?:, (\\d+))?");

    /** @param file name of the store's file; empty for what was said */
    private sealed interface Step {
        String file();

        record Write(String file, long offset, byte[] bytes) implements Step { }

        record Cut(String file, long length) implements Step { }

        record Remove(String file) implements Step { }

        record Sync(String file) implements Step { }

        record Say(String file, String text) implements Step { }
    }

    private final List<Step> steps = new ArrayList<>();

    private WrittenFiles() {
    }

    /** @param store name of its first file; the others begin with it */
    static WrittenFiles read(Path trace, String store) throws IOException {
        var written = new WrittenFiles();
        var begun = new HashMap<String, String>();
        try (var lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                var call = CALL.matcher(line);
                var further = GOES_ON.matcher(line);
                if (call.matches() && !line.endsWith("<unfinished ...>")) {
                    written.take(call.group(2), call.group(3), store);
                } else if (call.matches()) {
                    if (isSaid(call.group(3))) {
                        written.take(call.group(2), call.group(3), store); // whoever listens may have heard it by now
                    } else {
                        begun.put(call.group(1), call.group(3).replace(" <unfinished ...>", ""));
                    }
                } else if (further.matches() && begun.containsKey(further.group(1))) {
                    written.take(further.group(2), begun.remove(further.group(1)) + further.group(3), store);
                }
            });
        }
        return written;
    }

    private static boolean isSaid(String arguments) {
        return arguments.startsWith("1<");
    }

    private void take(String call, String arguments, String store) {
        if (arguments.endsWith("= ?") || arguments.contains(") = -1 ")) {
            return;
        }
        if (call.equals("unlink")) {
            var file = new String(bytes(arguments.substring(1, arguments.indexOf('"', 1))), StandardCharsets.UTF_8).replaceFirst(".*/", "");
            if (file.startsWith(store)) {
                steps.add(new Step.Remove(file));
            }
            return;
        }
        var at = AT.matcher(arguments.replaceFirst("\\)\\s+= -?\\d+.*$", ""));
        if (!at.matches()) {
            return;
        }
        var file = new String(bytes(at.group(1)), StandardCharsets.UTF_8).replaceFirst(".*/", "");
        if (call.equals("write") && isSaid(arguments)) {
            steps.add(new Step.Say("", new String(data(at.group(2)), StandardCharsets.UTF_8)));
        } else if (file.startsWith(store) && !file.endsWith("-shm")) {
            switch (call) {
                case "pwrite64" -> steps.add(new Step.Write(file, offset(at.group(2)), data(at.group(2))));
                case "fsync", "fdatasync" -> steps.add(new Step.Sync(file));
                case "ftruncate" -> steps.add(new Step.Cut(file, Long.parseLong(at.group(2).strip())));
                default -> throw new AssertionError("the store is written to in a way that is not followed here: " + call);
            }
        }
    }

    private static byte[] data(String arguments) {
        var written = WRITTEN.matcher(arguments);
        if (!written.lookingAt()) {
            throw new AssertionError("not understood: " + arguments.substring(0, Math.min(200, arguments.length())));
        }
        var bytes = bytes(written.group(1));
        if (bytes.length != Integer.parseInt(written.group(2))) {
            throw new AssertionError("the trace is not whole");
        }
        return bytes;
    }

    private static long offset(String arguments) {
        var written = WRITTEN.matcher(arguments);
        if (!written.lookingAt()) {
            throw new AssertionError("not understood");
        }
        return Long.parseLong(written.group(3));
    }

    /** From {@code \x41\x42}. */
    private static byte[] bytes(String hex) {
        var bytes = new byte[hex.length() / 4];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex, 4 * i + 2, 4 * i + 4, 16);
        }
        return bytes;
    }

    /** How often a file of the store was synced. */
    long syncs() {
        return steps.stream().filter(Step.Sync.class::isInstance).count();
    }

    int moments() {
        return steps.size() + 1;
    }

    List<String> acknowledged() {
        return said(steps.size());
    }

    /** By aggregate, the last sequence number of which it was said that it is kept. */
    Map<String, Long> acknowledgedBy(int moment) {
        var last = new HashMap<String, Long>();
        for (var line : said(moment)) {
            var parts = line.split(" ");
            last.put(parts[0], Long.parseLong(parts[1]));
        }
        return last;
    }

    private List<String> said(int moment) {
        var all = new StringBuilder();
        steps.subList(0, moment).forEach(step -> all.append(step instanceof Step.Say say ? say.text() : ""));
        return all.substring(0, all.lastIndexOf("\n") + 1).lines().filter(line -> line.matches("\\S{36} \\d+")).toList();
    }

    /** The files as they may be found when the power came back. */
    void leaveBehind(int moment, Random random, Path folder) throws IOException {
        var settled = new HashMap<String, Contents>();
        var open = new ArrayList<Step>();
        for (var step : steps.subList(0, moment)) {
            switch (step) {
                case Step.Sync sync -> {
                    for (var each : open) {
                        if (each.file().equals(sync.file()) || each instanceof Step.Remove) {
                            settle(each, settled, null);
                        }
                    }
                    open.removeIf(each -> each.file().equals(sync.file()) || each instanceof Step.Remove);
                }
                case Step.Say say -> { }
                default -> open.add(step);
            }
        }
        for (var file : open.stream().map(Step::file).distinct().toList()) {
            var own = new ArrayList<>(open.stream().filter(step -> step.file().equals(file)).toList());
            var removed = own.stream().filter(Step.Remove.class::isInstance).findFirst();
            if (removed.isPresent() && random.nextBoolean()) {
                settled.remove(file); // what comes after is written to a new file
                own.subList(0, own.indexOf(removed.get()) + 1).clear();
            } else if (removed.isPresent()) {
                own.subList(own.indexOf(removed.get()), own.size()).clear();
            }
            Collections.shuffle(own, random);
            for (var step : own) {
                if (random.nextInt(3) > 0) {
                    settle(step, settled, random.nextBoolean() ? random : null);
                }
            }
        }
        for (var file : settled.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().whole());
        }
    }

    /** @param torn where given, sectors of what was written are left out by lot */
    private static void settle(Step step, Map<String, Contents> settled, @Nullable Random torn) {
        switch (step) {
            case Step.Write write -> {
                var contents = settled.computeIfAbsent(write.file(), file -> new Contents());
                contents.reachTo((int) write.offset() + write.bytes().length);
                for (var from = 0; from < write.bytes().length; from += SECTOR) {
                    if (torn == null || torn.nextBoolean()) {
                        System.arraycopy(write.bytes(), from, contents.bytes, (int) write.offset() + from, Math.min(SECTOR, write.bytes().length - from));
                    }
                }
            }
            case Step.Cut cut -> settled.computeIfAbsent(cut.file(), file -> new Contents()).cutTo((int) cut.length());
            case Step.Remove remove -> settled.remove(remove.file());
            case Step.Sync sync -> { }
            case Step.Say say -> { }
        }
    }

    /** A file that grows without being copied each time. */
    private static final class Contents {
        private byte[] bytes = new byte[1 << 16];
        private int length;

        void reachTo(int end) {
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
            }
            length = Math.max(length, end);
        }

        void cutTo(int end) {
            reachTo(end);
            Arrays.fill(bytes, end, length, (byte) 0);
            length = end;
        }

        byte[] whole() {
            return Arrays.copyOf(bytes, length);
        }
    }
}

package dk.loopbog.command.files;

import dk.loopbog.command.CprNumber;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.TextPlace;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Reads files of strangers. Two at a time, and none longer than {@link Limits#MOST_SECONDS}. Refuses with {@code file-empty},
 * {@code file-too-large}, {@code file-type}, {@code file-encrypted}, {@code file-broken}, {@code file-too-complex}, {@code cpr-number}
 * (with its place) or {@code files-busy}.
 */
final class FileReading implements AutoCloseable {

    /** Of longer texts the beginning can be searched; the file itself is kept whole. */
    static final int LONGEST_TEXT = 500_000;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int PDF_BEGINS_WITHIN = 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Files of older office programs, and the shell around encrypted ones of newer. */
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\t\n]]|\\p{Cs}");

    private final Semaphore turns = new Semaphore(2, true);
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("file-reading-", 0).factory());

    ReadFile read(String submittedName, byte[] content) {
        RuleViolated.unless(content.length > 0, "file-empty", ReadFile.FIELD);
        RuleViolated.unless(content.length <= Limits.MOST_BYTES, "file-too-large", ReadFile.FIELD);
        var words = inTime(content);
        holdsNoCprNumber(words);
        var text = readable(words.text());
        return new ReadFile(FileName.of(submittedName, words.type()), words.type().mediaType(), content, text.isEmpty() ? null : text, words.pages());
    }

    private Words inTime(byte[] content) {
        try {
            RuleViolated.unless(turns.tryAcquire(Limits.MOST_SECONDS, TimeUnit.SECONDS), "files-busy", null);
            var reading = threads.submit(() -> words(content));
            try {
                return reading.get(Limits.MOST_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                reading.cancel(true);
                throw Limits.tooComplex();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuleViolated refused ? refused
                        : e.getCause() instanceof OutOfMemoryError || e.getCause() instanceof StackOverflowError ? Limits.tooComplex()
                        : new RuleViolated("file-broken", ReadFile.FIELD);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolated("files-busy", null);
        }
    }

    private static Words words(byte[] content) {
        if (begins(content, ZIP)) {
            return OfficeWords.of(content);
        }
        if (begins(content, COMPOUND)) {
            throw new RuleViolated(indexOf(content, ENCRYPTED_PACKAGE, content.length) >= 0 ? "file-encrypted" : "file-type", ReadFile.FIELD);
        }
        return indexOf(content, PDF, PDF_BEGINS_WITHIN) >= 0 ? PdfWords.of(content) : PlainWords.of(content);
    }

    private static void holdsNoCprNumber(Words words) {
        CprNumber.find(words.text()).ifPresent(found -> {
            throw new RuleViolated("cpr-number", ReadFile.FIELD, TextPlace.inFile(words.text(), found));
        });
        CprNumber.find(words.aside()).ifPresent(found -> {
            throw new RuleViolated("cpr-number", ReadFile.FIELD, TextPlace.besideText(words.aside(), found));
        });
    }

    private static String readable(String text) {
        var clean = UNREADABLE.matcher(text.replace(Words.PAGE_END, '\n')).replaceAll(" ").strip();
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST_TEXT) - 1));
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return indexOf(content, mark, 1) == 0;
    }

    private static int indexOf(byte[] content, byte[] mark, int within) {
        for (var at = 0; at < Math.min(within, content.length - mark.length + 1); at++) {
            if (matches(content, at, mark)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int at, byte[] mark) {
        for (var i = 0; i < mark.length; i++) {
            if (content[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

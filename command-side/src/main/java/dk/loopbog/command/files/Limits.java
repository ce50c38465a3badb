package dk.loopbog.command.files;

import dk.loopbog.command.RuleViolated;
import java.io.IOException;
import java.io.InputStream;

/** How much of a machine one file may take: what unpacks to more than this is made to do harm. */
final class Limits {

    /** Of the file as it is sent. */
    static final int MOST_BYTES = 25 * 1024 * 1024;
    /** Of all that is unpacked out of a file of an office program. */
    static final long MOST_UNPACKED = 200L * 1024 * 1024;
    /** Of one part of a PDF; a scanned page in colour is about 25 MB. */
    static final long MOST_IN_ONE_PART = 150L * 1024 * 1024;
    static final int MOST_PARTS = 5_000;
    /** Of words, which is some thousand pages. */
    static final int MOST_CHARACTERS = 5_000_000;
    static final int MOST_SECONDS = 20;

    private Limits() {
    }

    static RuleViolated tooComplex() {
        return new RuleViolated("file-too-complex", ReadFile.FIELD);
    }

    /** Asked for every so often by all that may take long. */
    static void stillWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw tooComplex();
        }
    }

    /** Counts what is read, over all streams that share it. */
    static final class Budget {

        private long left;

        Budget(long most) {
            left = most;
        }

        void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooComplex();
            }
            stillWanted();
        }

        InputStream over(InputStream in) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    var one = in.read();
                    take(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    var read = in.read(bytes, offset, length);
                    take(Math.max(0, read));
                    return read;
                }
            };
        }
    }
}

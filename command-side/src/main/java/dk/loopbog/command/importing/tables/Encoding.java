package dk.loopbog.command.importing.tables;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Tells UTF-8, with or without a byte-order mark, from Windows-1252. Where bytes are of neither encoding, the text is read in
 * the one that leaves fewer of them over, and {@link Table#UNREADABLE} stands in their place. So it does for halves of
 * surrogate pairs, which some programs write as if they were characters.
 */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Encoding() {
    }

    static String decode(byte[] bytes) {
        var utf8 = Utf8.decode(bytes);
        var marked = !utf8.text.isEmpty() && utf8.text.charAt(0) == BYTE_ORDER_MARK;
        if (marked || utf8.undecodable == 0 || utf8.undecodable <= undefinedInWindows1252(bytes)) {
            return utf8.text.substring(marked ? 1 : 0);
        }
        return new String(bytes, WINDOWS_1252).replace('\ufffd', Table.UNREADABLE);
    }

    private static int undefinedInWindows1252(byte[] bytes) {
        var count = 0;
        for (var b : bytes) {
            switch (b & 0xff) {
                case 0x81, 0x8d, 0x8f, 0x90, 0x9d -> count++;
                default -> { }
            }
        }
        return count;
    }

    /** The platform's decoder neither counts what it replaces nor tells half a surrogate pair from noise. */
    private record Utf8(String text, int undecodable) {

        static Utf8 decode(byte[] bytes) {
            var text = new StringBuilder(bytes.length);
            var undecodable = 0;
            for (var i = 0; i < bytes.length;) {
                var length = lengthOf(bytes[i] & 0xff);
                var codePoint = length == 0 ? null : codePoint(bytes, i, length);
                if (codePoint == null) {
                    undecodable++;
                    text.append(Table.UNREADABLE);
                    i++;
                } else {
                    var half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
                    text.appendCodePoint(half ? Table.UNREADABLE : codePoint);
                    i += length;
                }
            }
            return new Utf8(text.toString(), undecodable);
        }

        private static int lengthOf(int first) {
            if (first < 0x80) {
                return 1;
            }
            if (first >= 0xc2 && first <= 0xdf) {
                return 2;
            }
            if (first >= 0xe0 && first <= 0xef) {
                return 3;
            }
            return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
        }

        private static @Nullable Integer codePoint(byte[] bytes, int at, int length) {
            if (length == 1) {
                return (int) bytes[at];
            }
            if (at + length > bytes.length) {
                return null;
            }
            var value = bytes[at] & 0xff >> length + 1;
            for (var i = at + 1; i < at + length; i++) {
                if ((bytes[i] & 0xc0) != 0x80) {
                    return null;
                }
                value = value << 6 | bytes[i] & 0x3f;
            }
            var shortest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
            return value >= shortest && value <= Character.MAX_CODE_POINT ? value : null;
        }
    }
}

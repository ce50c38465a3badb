package dk.loopbog.command.files;

import dk.loopbog.command.RuleViolated;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text file: UTF-8 or UTF-16 as its mark says, UTF-8 without a mark, or else Windows-1252. */
final class PlainWords {

    /** Text for a program, not for people: RTF, and what a browser would carry out. */
    private static final Pattern FOR_PROGRAMS = Pattern.compile("\\s*(\\{\\\\rtf|<(!doctype|\\?xml|html|svg|script)).*", Pattern.DOTALL);

    private PlainWords() {
    }

    static Words of(byte[] content) {
        var text = decoded(content);
        var control = text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0);
        if (control || FOR_PROGRAMS.matcher(text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT)).matches()) {
            throw new RuleViolated("file-type", ReadFile.FIELD);
        }
        if (text.length() > Limits.MOST_CHARACTERS) {
            throw Limits.tooComplex();
        }
        return new Words(FileType.TXT, text.replace("\r\n", "\n"), "", null);
    }

    private static String decoded(byte[] content) {
        if (begins(content, 0xef, 0xbb, 0xbf)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(content, 0xfe, 0xff) || begins(content, 0xff, 0xfe)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

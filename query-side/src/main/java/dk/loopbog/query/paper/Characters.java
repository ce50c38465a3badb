package dk.loopbog.query.paper;

import java.util.stream.Collectors;

/** Which characters a format can hold. */
public final class Characters {

    private Characters() {
    }

    /** XML 1.0 has no way to write the others, and one of them would spoil a whole document. */
    static boolean standInXml(int codePoint) {
        return codePoint == '\t' || codePoint == '\n' || codePoint == '\r' || codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD || codePoint >= 0x10000;
    }

    static String standingInXml(String text) {
        return text.codePoints().filter(Characters::standInXml).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** As the text, or as an attribute, of an element of XML or HTML. */
    public static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(Characters::standInXml).forEach(each -> {
            switch (each) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }
}

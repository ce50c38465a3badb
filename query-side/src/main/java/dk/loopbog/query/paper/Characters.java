package dk.loopbog.query.paper;

import java.util.stream.Collectors;

/** Which characters a format can hold. */
final class Characters {

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
}

package dk.loopbog.query.consent;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;

/** Who sees what others have agreed to, and who writes the texts. One's own consent is seen by oneself, with its history. */
public final class ConsentVisibility {

    private ConsentVisibility() {
    }

    /** Yes or no for each purpose, and nothing more: those who would quote or record need to know. Leaders and colleagues do not. */
    public static boolean seesWhoAgreed(Viewer viewer) {
        return viewer.isAny(Role.RESEARCHER, Role.FACILITATOR, Role.ADMIN);
    }

    /** As the command side's rights have it. */
    public static boolean writesTexts(Viewer viewer) {
        return viewer.isAny(Role.FACILITATOR, Role.ADMIN);
    }
}

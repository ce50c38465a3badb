package dk.loopbog.query.access;

import java.util.EnumSet;
import java.util.Set;

/** Who may ask at all; what they then see may be narrowed further. */
public enum Right {

    /** Also without an account. */
    EVERYBODY(EnumSet.noneOf(Role.class)),

    /** Every role; those tied to a jobcentre see that one only. */
    EVERY_ROLE(EnumSet.allOf(Role.class)),

    /** The research centre's own people. */
    CENTRE(EnumSet.of(Role.RESEARCHER, Role.FACILITATOR, Role.ADMIN)),

    /** Those who bring programmes in. */
    IMPORTERS(EnumSet.of(Role.FACILITATOR, Role.ADMIN)),

    /** Those who read what groups hand in; a logbook is kept from all of them but the researchers. */
    RESEARCH(EnumSet.of(Role.RESEARCHER, Role.ADMIN)),

    /** Operations. */
    ADMINISTRATION(EnumSet.of(Role.ADMIN));

    private final Set<Role> roles;

    Right(Set<Role> roles) {
        this.roles = roles;
    }

    boolean isHeldBy(Viewer viewer) {
        return viewer.roles().stream().anyMatch(roles::contains);
    }
}

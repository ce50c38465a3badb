package dk.loopbog.standalone.rights;

/** Whose thing an address or a command names; each reach holds the ones before it. */
enum Reach {

    MINE("own"),
    GROUP("own group"),
    JOBCENTRE("own jobcentre"),
    EVERYWHERE("all"),

    /** A thing that is not there. */
    UNKNOWN("");

    final String title;

    Reach(String title) {
        this.title = title;
    }

    Place place() {
        return switch (this) {
            case MINE, GROUP -> Place.OWN;
            case JOBCENTRE -> Place.HOUSE;
            case EVERYWHERE -> Place.AWAY;
            case UNKNOWN -> throw new IllegalStateException("what is not there is nowhere");
        };
    }
}

package dk.loopbog.events.data;

/** Kinds of supplementary data; the first six are the centre's own, the rest come from participants. */
public enum DataKind {
    GROUP_INTERVIEW(Source.CENTRE),
    WORKSHOP_RECORD(Source.CENTRE),
    OBSERVATION_CITIZEN(Source.CENTRE),
    OBSERVATION_MEETING(Source.CENTRE),
    OBSERVATION_OTHER(Source.CENTRE),
    INFORMAL_TALK(Source.CENTRE),
    SURVEY(Source.PARTICIPANTS),
    INTERVIEW_SUMMARY(Source.PARTICIPANTS),
    OTHER(Source.PARTICIPANTS);

    /** Who made the data. */
    public enum Source { CENTRE, PARTICIPANTS }

    private final Source source;

    DataKind(Source source) {
        this.source = source;
    }

    public Source source() {
        return source;
    }

    /** The name used in files and in the API, for example {@code group-interview}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

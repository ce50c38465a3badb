package dk.loopbog.query.data;

import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.data.DataKind.Source;
import java.util.Locale;
import java.util.stream.Stream;

/** Every kind of data that the register counts, in the order in which it is shown. */
public enum RegisterKind {
    GROUP_INTERVIEW(Source.CENTRE),
    WORKSHOP_RECORD(Source.CENTRE),
    OBSERVATION_CITIZEN(Source.CENTRE),
    OBSERVATION_MEETING(Source.CENTRE),
    OBSERVATION_OTHER(Source.CENTRE),
    INFORMAL_TALK(Source.CENTRE),
    MINUTES(Source.PARTICIPANTS),
    LOGBOOK(Source.PARTICIPANTS),
    REFLECTION(Source.PARTICIPANTS),
    SURVEY(Source.PARTICIPANTS),
    INTERVIEW_SUMMARY(Source.PARTICIPANTS),
    OTHER(Source.PARTICIPANTS);

    private final Source source;

    RegisterKind(Source source) {
        this.source = source;
    }

    static RegisterKind of(DataKind kind) {
        return valueOf(kind.name());
    }

    /** Entered or sent as an item of data, and not as a submission of another kind that is counted by itself. */
    boolean isEntered() {
        return Stream.of(DataKind.values()).anyMatch(kind -> kind.name().equals(name()));
    }

    public Source source() {
        return source;
    }

    /** As written in files and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

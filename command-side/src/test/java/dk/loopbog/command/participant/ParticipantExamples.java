package dk.loopbog.command.participant;

import static dk.loopbog.command.jobcentre.JobcentreExamples.ODDER;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.participant.ParticipantLeft;
import java.time.LocalDate;
import java.util.UUID;

/** Anna and Bo are at Silkeborg, Carl was until he left; Dorte is at Odder. */
public final class ParticipantExamples {

    public static final UUID ANNA = Ids.participant("anna");
    public static final UUID BO = Ids.participant("bo");
    public static final UUID CARL = Ids.participant("carl");
    public static final UUID DORTE = Ids.participant("dorte");
    public static final LocalDate CARL_LEFT = LocalDate.of(2026, 1, 20);

    static final ParticipantJoined JOINED = joined("anna", SILKEBORG);
    static final ParticipantLeft LEFT = new ParticipantLeft(ANNA, new Personal(ANNA, "Orlov"), CARL_LEFT);

    private ParticipantExamples() {
    }

    public static ParticipantState anna() {
        return ParticipantState.after(null, JOINED);
    }

    public static ParticipantState bo() {
        return ParticipantState.after(null, joined("bo", SILKEBORG));
    }

    public static ParticipantState carl() {
        return ParticipantState.after(ParticipantState.after(null, joined("carl", SILKEBORG)), new ParticipantLeft(CARL, null, CARL_LEFT));
    }

    public static ParticipantState dorte() {
        return ParticipantState.after(null, joined("dorte", ODDER));
    }

    private static ParticipantJoined joined(String key, UUID jobcentre) {
        var id = Ids.participant(key);
        return new ParticipantJoined(id, key, PROGRAMME, jobcentre, new Personal(id, "Navn " + key), null, "Jobrådgiver", false, STARTS);
    }
}

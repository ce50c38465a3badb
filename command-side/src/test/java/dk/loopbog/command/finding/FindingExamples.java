package dk.loopbog.command.finding;

import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.ROUND;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.consent.ConsentExamples;
import dk.loopbog.command.finding.FindingCommand.Quoted;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.minutes.MinutesExamples;
import dk.loopbog.command.workshop.WorkshopExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingShared;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A finding that rests on a passage of the group's minutes. */
final class FindingExamples {

    static final UUID FINDING = Ids.named("finding", "1");
    static final UUID RESEARCHER = AS_RESEARCHER.id();
    static final LocalDate NOTED_ON = LocalDate.of(2026, 2, 21);
    static final SubmissionRef IN_MINUTES = new SubmissionRef(SubmissionRef.Kind.MINUTES, MINUTES);
    static final Quoted QUOTED = new Quoted(IN_MINUTES, 1, "free", 0, 10, "Vi prøvede");
    static final Passage PASSAGE = new Passage(IN_MINUTES, 1, "free", 0, 10, new Personal(MEMBER, "Vi prøvede"));

    static final FindingNoted NOTED = new FindingNoted(FINDING, PROGRAMME, ROUND, new Personal(RESEARCHER, "Gåture giver tillid"), List.of("Tillid"),
            List.of(PASSAGE), NOTED_ON);
    static final FindingShared SHARED = new FindingShared(FINDING, WORKSHOP, WORKSHOP_DAY);

    /** The group's minutes, their author's consent to be quoted, and the workshop. */
    static FactsGiven facts() {
        return OneGroup.facts().and(MINUTES, MinutesExamples.submitted()).and(MINUTES, MinutesExamples.wordings())
                .and(Ids.consent(MEMBER), ConsentExamples.state(MEMBER)).and(WORKSHOP, WorkshopExamples.planned());
    }

    private FindingExamples() {
    }
}

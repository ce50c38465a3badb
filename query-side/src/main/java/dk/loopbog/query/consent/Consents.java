package dk.loopbog.query.consent;

import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.view.ReadModels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who had agreed to what on a day: yes or no for each purpose, nothing about when and what was said before. */
@Component
class Consents {

    private final ReadModels models;
    private final Jobcentres jobcentres;

    Consents(ReadModels models, Jobcentres jobcentres) {
        this.models = models;
        this.jobcentres = jobcentres;
    }

    record Answer(ParticipantDocument person, JobcentreDocument jobcentre, boolean research, boolean quotation, boolean recording) {
    }

    /** Everybody who had joined by that day, by jobcentre and key; nobody for a reader who may not know. */
    List<Answer> on(LocalDate day, Set<UUID> programmes, Viewer viewer) {
        if (!ConsentVisibility.seesWhoAgreed(viewer)) {
            return List.of();
        }
        var places = jobcentres.asked(null, programmes, viewer).stream().collect(Collectors.toMap(JobcentreDocument::id, Function.identity()));
        var people = ProgrammeParts.of(programmes, ProgrammeParts::participants, new ParticipantsView(), models).stream()
                .filter(person -> places.containsKey(person.jobcentreId()) && person.joinedBy(day)).toList();
        var consents = models.of(new ConsentsView()).find(people.stream().map(ParticipantDocument::id).toList()).stream()
                .collect(Collectors.toMap(ConsentDocument::id, Function.identity()));
        return people.stream().map(person -> answer(person, places.get(person.jobcentreId()),
                        consents.getOrDefault(person.id(), new ConsentDocument(person.id(), List.of())), day))
                .sorted(Comparator.comparing((Answer answer) -> answer.jobcentre().key()).thenComparing(answer -> answer.person().key())).toList();
    }

    private static Answer answer(ParticipantDocument person, JobcentreDocument jobcentre, ConsentDocument consent, LocalDate day) {
        return new Answer(person, jobcentre, consent.heldOn(day, ConsentPurpose.RESEARCH), consent.heldOn(day, ConsentPurpose.QUOTATION),
                consent.heldOn(day, ConsentPurpose.RECORDING));
    }
}

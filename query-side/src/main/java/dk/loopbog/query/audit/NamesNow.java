package dk.loopbog.query.audit;

import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopsView;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** As people and things are called now, each looked up once for a page. */
final class NamesNow implements AuditNames {

    private final ReadModels models;
    private final Wording say;
    private final Map<UUID, String> known = new HashMap<>();

    NamesNow(ReadModels models, Wording say) {
        this.models = models;
        this.say = say;
    }

    @Override
    public String person(UUID participant) {
        return known(participant, () -> models.of(new ParticipantsView()).find(participant).map(this::nameOf).orElseGet(this::nameless));
    }

    private String nameOf(ParticipantDocument person) {
        if (person.name() == null) {
            return person.key();
        }
        return person.name().holdsText() ? person.name().text() : say.text("audit.forgotten");
    }

    @Override
    public String group(UUID group) {
        return known(group, () -> models.of(new GroupsView()).find(group).map(GroupDocument::title).orElseGet(this::nameless));
    }

    @Override
    public String round(UUID round) {
        return known(round, () -> models.of(new RoundsView()).find(round).map(RoundDocument::name).orElseGet(this::nameless));
    }

    @Override
    public String jobcentre(UUID jobcentre) {
        return known(jobcentre, () -> models.of(new JobcentresView()).find(jobcentre).map(JobcentreDocument::name).orElseGet(this::nameless));
    }

    @Override
    public String workshop(UUID workshop) {
        return known(workshop, () -> models.of(new WorkshopsView()).find(workshop).map(found -> say.date(found.plannedFor())).orElseGet(this::nameless));
    }

    private String nameless() {
        return say.text("audit.nameless");
    }

    private String known(UUID id, Supplier<String> name) {
        var before = known.get(id);
        if (before != null) {
            return before;
        }
        var found = name.get();
        known.put(id, found);
        return found;
    }
}

package dk.loopbog.query.keeping;

import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.ReceiptNumber;
import dk.loopbog.events.readings.Reading.Why;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.erasure.ErasuresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.personal.KeysForReading;
import dk.loopbog.query.reading.Readers;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator takes out or erases what is held about somebody. Its forms are sent to {@code /commands/erasure/…}. */
@Controller
@Reads(Right.ADMINISTRATION)
class PersonalDataPage {

    private static final int RECEIPTS = 50;

    /**
     * Somebody who may be meant.
     *
     * @param participant whether it is somebody who takes part; else it is an account
     * @param receipt     number of the receipt of somebody who was forgotten; else null
     * @param owner       key of the participant whose account it is; else null
     * @param self        whether it is the account of the one who asks
     */
    record Found(UUID id, String name, boolean participant, @Nullable String receipt, @Nullable String owner, boolean self) {
    }

    private final Readers readers;
    private final KeptReceipts receipts;
    private final ReadModels models;
    private final KeysForReading keys;
    private final JdbcTemplate access;

    PersonalDataPage(Readers readers, KeptReceipts receipts, ReadModels models, KeysForReading keys, @Qualifier("access") DataSource access) {
        this.readers = readers;
        this.receipts = receipts;
        this.models = models;
        this.keys = keys;
        this.access = new JdbcTemplate(access);
    }

    /**
     * @param person  name, key or user name of somebody who is to be forgotten
     * @param problem code of what stood in the way of taking data out
     */
    @GetMapping("/persondata")
    String page(@RequestParam(required = false) @Nullable String person, @RequestParam(required = false) @Nullable String problem, Viewer viewer, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("problem", problem);
        model.addAttribute("found", person == null || person.isBlank() || problem != null ? null
                : readers.called(person).stream().map(each -> found(each, viewer)).toList());
        model.addAttribute("whys", Why.values());
        model.addAttribute("reasons", ErasureReason.values());
        model.addAttribute("receipts", receipts.latest(RECEIPTS));
        return "keeping/personal-data";
    }

    /** What was done when somebody was forgotten; it does not say who that was. */
    @GetMapping("/sletning/{number}")
    String receipt(@PathVariable String number, @ModelAttribute("say") Wording say, Model model) {
        var receipt = receipts.find(number).orElseThrow(() -> Refused.unknown("receipt"));
        model.addAttribute("receipt", receipt);
        model.addAttribute("done", receipt.said(say));
        return "keeping/receipt";
    }

    private Found found(Readers.Somebody somebody, Viewer viewer) {
        var participant = models.of(new ParticipantsView()).find(somebody.id()).isPresent();
        var forgotten = models.of(new ErasuresView()).find(somebody.id()).isPresent();
        return new Found(somebody.id(), somebody.name(), participant, forgotten ? ReceiptNumber.of(somebody.id(), keys.cipher()) : null,
                participant ? null : ownerOf(somebody.id()), somebody.id().equals(Ids.named("account", viewer.account())));
    }

    private @Nullable String ownerOf(UUID account) {
        return access.query("SELECT username, authority FROM authorities WHERE authority LIKE 'PARTICIPANT%'",
                (row, n) -> List.of(row.getString(1), row.getString(2).substring("PARTICIPANT_".length()))).stream()
                .filter(each -> Ids.named("account", each.getFirst()).equals(account)).findFirst()
                .flatMap(each -> models.of(new ParticipantsView()).find(UUID.fromString(each.getLast()))).map(owner -> owner.key()).orElse(null);
    }
}

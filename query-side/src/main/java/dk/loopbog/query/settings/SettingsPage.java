package dk.loopbog.query.settings;

import dk.loopbog.events.Personal;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.PublicAddress;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.view.ReadModels;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SettingsPage {

    /**
     * @param calendar whether there is an address
     * @param fresh    that address while it is new and can be shown, or null
     * @param known    address of the participant that reminders go to unless another is given
     */
    record SettingsSheet(boolean calendar, @Nullable String fresh, boolean wanted, @Nullable String address, @Nullable String known, String language,
                         boolean saved) {
    }

    private final KeptSettings settings;
    private final ReadModels models;
    private final PublicAddress address;

    SettingsPage(KeptSettings settings, ReadModels models, PublicAddress address) {
        this.settings = settings;
        this.models = models;
        this.address = address;
    }

    /** @param secret of a calendar's address that was made a moment ago */
    @GetMapping("/indstillinger")
    @Reads(Right.EVERY_ROLE)
    String settings(Viewer viewer, @CookieValue(name = "kalender", required = false) @Nullable String secret,
                    @RequestParam(required = false) @Nullable String gemt, Model model, HttpServletRequest request, HttpServletResponse response) {
        var reminders = settings.reminders(KeptSettings.personOf(viewer));
        var own = secret != null && settings.ownerOfCalendar(secret).filter(owner -> owner.account().equals(viewer.account())).isPresent();
        var fresh = own ? address.seenFrom(request) + "/kalender/" + secret + ".ics" : null;
        var known = Optional.ofNullable(viewer.participant()).flatMap(models.of(new ParticipantsView())::find).map(ParticipantDocument::email)
                .map(Personal::text).orElse(null);
        model.addAttribute("sheet", new SettingsSheet(settings.hasCalendar(viewer.account()), fresh, !reminders.muted(), reminders.address(), known,
                reminders.language(), gemt != null));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "settings/settings";
    }

    /**
     * Where the link in a mail leads, without a login.
     *
     * @param token of the link, to be sent back at a press of the button: a look at the page changes nothing
     * @param fra   once that is done
     */
    @GetMapping("/paamindelser")
    @Reads(Right.EVERYBODY)
    String unsubscribe(@RequestParam(required = false) @Nullable String token, @RequestParam(required = false) @Nullable String fra, Model model,
                       HttpServletResponse response) {
        model.addAttribute("token", token);
        model.addAttribute("done", fra != null);
        response.setHeader("Referrer-Policy", "no-referrer");
        return "settings/unsubscribe";
    }
}

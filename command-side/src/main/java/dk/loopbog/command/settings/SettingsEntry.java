package dk.loopbog.command.settings;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.access.Actors;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes what people choose for themselves; everybody chooses for the own account alone. Answers 303 to the page of settings. */
@RestController
@Gives(Door.EVERY_ACCOUNT)
class SettingsEntry {

    /** Where a mail's link to be spared further ones leads; it needs no login (RFC 8058). */
    static final String UNSUBSCRIBE = "/commands/settings/unsubscribe";

    private static final String PAGE = "/indstillinger";
    /** For how long the page shows a new address, which is kept nowhere else. */
    private static final Duration SHOWN = Duration.ofMinutes(10);

    private final PersonalSettings settings;

    SettingsEntry(PersonalSettings settings) {
        this.settings = settings;
    }

    @PostMapping("/commands/settings/make-calendar-address")
    ResponseEntity<Void> makeCalendarAddress(Authentication account) {
        return to("#kalender", cookie(settings.makeCalendarAddress(account.getName()), SHOWN));
    }

    @PostMapping("/commands/settings/revoke-calendar-address")
    ResponseEntity<Void> revokeCalendarAddress(Authentication account) {
        settings.revokeCalendarAddress(account.getName());
        return to("#kalender", cookie("", Duration.ZERO));
    }

    /** @param wanted absent for no reminders */
    @PostMapping("/commands/settings/choose-reminders")
    ResponseEntity<Void> chooseReminders(@RequestParam(required = false) @Nullable Boolean wanted, @RequestParam(required = false) @Nullable String email,
                                         @RequestParam(defaultValue = "da") String language, Authentication account) {
        var address = email == null || email.isBlank() ? null : email.strip();
        Texts.optionalAddress(address, "email");
        RuleViolated.unless(language.equals("da") || language.equals("en"), "bad-choice", "language");
        var participant = Actors.of(account).participant();
        settings.setReminders(participant == null ? "account:" + account.getName() : participant.toString(), !Boolean.TRUE.equals(wanted), address,
                language);
        return to("?gemt#paamindelser", null);
    }

    /** Sent by mail programs at one press, and by the page that the link in the mail leads to. */
    @PostMapping(UNSUBSCRIBE)
    @Gives(Door.ANYBODY)
    ResponseEntity<Void> unsubscribe(@RequestParam String token) {
        return see("/paamindelser" + (settings.muteByLink(token) ? "?fra" : "?ukendt"));
    }

    /** A mail program that knows no more than to open the address. */
    @GetMapping(UNSUBSCRIBE)
    @Gives(Door.ANYBODY)
    ResponseEntity<Void> ask(@RequestParam String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Referrer-Policy", "no-referrer")
                .location(UriComponentsBuilder.fromPath("/paamindelser").queryParam("token", "{token}").build(token)).build();
    }

    private static ResponseEntity<Void> to(String rest, @Nullable ResponseCookie cookie) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PAGE + rest));
        if (cookie != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return answer.build();
    }

    private static ResponseEntity<Void> see(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page)).build();
    }

    private static ResponseCookie cookie(String secret, Duration age) {
        return ResponseCookie.from("kalender", secret).path(PAGE).httpOnly(true).sameSite("Lax").maxAge(age).build();
    }
}

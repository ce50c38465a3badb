package dk.loopbog.command.access;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Opens an account for whoever holds the link of an {@linkplain Invitations invitation}; nobody is logged in yet. */
@RestController
@Gives(Door.ANYBODY)
class InvitationEntry {

    /** Where an invitation is accepted. */
    static final String ADDRESS = "/commands/invitations/accept";

    private final Invitations invitations;
    private final Accounts accounts;

    InvitationEntry(Invitations invitations, Accounts accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
    }

    /** Answers 303: to the log-in page, or back to the invitation with {@code error} being {@code used} or a code of {@link PasswordRules}. */
    @PostMapping(ADDRESS)
    ResponseEntity<Void> accept(@RequestParam String token, @RequestParam String password) {
        var invited = invitations.invited(token);
        if (invited.isEmpty()) {
            return to("/invitation", token, "used");
        }
        try {
            PasswordRules.mayBeChosen(invited.get().username(), password);
        } catch (RuleViolated e) {
            return to("/invitation", token, e.code());
        }
        if (!invitations.useUp(token)) {
            return to("/invitation", token, "used");
        }
        accounts.createAll(List.of(invited.get()), password);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/login?welcome")).build();
    }

    private static ResponseEntity<Void> to(String path, String token, String error) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("token", "{token}").queryParam("error", error).build(token);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }
}

package dk.loopbog.command.access;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import dk.loopbog.events.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators do with the accounts of others; forms of the page {@code /konti}. Nothing of it is an event. */
@RestController
@Gives(Door.ADMINISTRATION)
class PeopleEntry {

    /** Session attribute with the link of an invitation, for the next page to show once. */
    private static final String INVITATION = "invitation";
    /** No colon: names with one belong to the people of an OpenID provider. */
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,99}");
    private static final int LONGEST_NAME = 200;
    private static final Set<Role> AT_A_JOBCENTRE = EnumSet.of(Role.PARTICIPANT, Role.LEADER, Role.COORDINATOR);

    private final Accounts accounts;
    private final Invitations invitations;
    private final Facts facts;

    PeopleEntry(Accounts accounts, Invitations invitations, Facts facts) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.facts = facts;
    }

    /**
     * Invites somebody; also somebody with an account, who lost the password. Answers 303 to the page, which shows the link once.
     *
     * @param jobcentre   its key; needed for a role at a jobcentre
     * @param participant key of the participant
     */
    @PostMapping("/commands/account/invite")
    ResponseEntity<Void> invite(@RequestParam String username, @RequestParam String name, @RequestParam(required = false) @Nullable Set<Role> roles,
                                @RequestParam(required = false) @Nullable String jobcentre, @RequestParam(required = false) @Nullable String participant,
                                HttpServletRequest request) {
        RuleViolated.unless(!accounts.isForgotten(username.strip()), "name-forgotten", "username");
        request.getSession().setAttribute(INVITATION, "/invitation?token=" + invitations.invite(facts(username, name, roles, jobcentre, participant)));
        return to("/konti?invited");
    }

    /** Gives an account other facts; whoever is logged in with it has to log in again. */
    @PostMapping("/commands/account/change")
    ResponseEntity<Void> change(@RequestParam String username, @RequestParam String name, @RequestParam(required = false) @Nullable Set<Role> roles,
                                @RequestParam(required = false) @Nullable String jobcentre, @RequestParam(required = false) @Nullable String participant,
                                Authentication account) {
        RuleViolated.unless(accounts.exists(username), "unknown-key", "username");
        var facts = facts(username, name, roles, jobcentre, participant);
        RuleViolated.unless(!username.equals(account.getName()) || facts.roles().contains(Role.ADMIN), "own-account", "roles");
        accounts.change(facts);
        return to("/konti?changed");
    }

    /** Nobody gets in with the account until it is opened again, nor with a link that was made for it. */
    @PostMapping("/commands/account/close")
    ResponseEntity<Void> close(@RequestParam String username, Authentication account) {
        RuleViolated.unless(!username.equals(account.getName()), "own-account", "username");
        RuleViolated.unless(accounts.exists(username), "unknown-key", "username");
        invitations.revoke(username);
        accounts.close(username);
        return to("/konti?closed");
    }

    @PostMapping("/commands/account/reopen")
    ResponseEntity<Void> reopen(@RequestParam String username) {
        RuleViolated.unless(accounts.exists(username), "unknown-key", "username");
        accounts.reopen(username);
        return to("/konti?reopened");
    }

    /** The link that was made last for the user name opens nothing any more. */
    @PostMapping("/commands/account/revoke-invitation")
    ResponseEntity<Void> revokeInvitation(@RequestParam String username) {
        RuleViolated.unless(invitations.revoke(username), "unknown-key", "username");
        return to("/konti?revoked");
    }

    private Accounts.Account facts(String username, String name, @Nullable Set<Role> roles, @Nullable String jobcentre, @Nullable String participant) {
        RuleViolated.unless(USERNAME.matcher(username.strip()).matches(), "bad-username", "username");
        RuleViolated.unless(!name.isBlank(), "missing-value", "name");
        RuleViolated.unless(name.length() <= LONGEST_NAME, "too-long", "name");
        RuleViolated.unless(roles != null && !roles.isEmpty(), "missing-value", "roles");
        var place = blank(jobcentre) ? null : jobcentre.strip();
        RuleViolated.unless(place != null || roles.stream().noneMatch(AT_A_JOBCENTRE::contains), "missing-value", "jobcentre");
        RuleViolated.unless(place == null || facts.find(JobcentreState.class, Ids.jobcentre(place)).isPresent(), "unknown-key", "jobcentre");
        return new Accounts.Account(username.strip(), name.strip(), roles, place, blank(participant) ? null : takesPartAt(place, participant.strip()));
    }

    /** An account sees what its participant sees and what its jobcentre sees: never of two jobcentres. */
    private UUID takesPartAt(@Nullable String jobcentre, String participant) {
        var person = facts.require(ParticipantState.class, Ids.participant(participant), "participant");
        RuleViolated.unless(jobcentre != null && person.jobcentreId().equals(Ids.jobcentre(jobcentre)), "wrong-jobcentre", "participant");
        return Ids.participant(participant);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}

package dk.loopbog.command.retention;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.access.Actors;
import dk.loopbog.command.retention.Retention.Report;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: forms of the page {@code /opbevaring}, and programs, which are told in JSON what was found or done. */
@RestController
@Gives(Door.ADMINISTRATION)
class RetentionEntry {

    private static final String PAGE = "/opbevaring";

    private final Retention retention;

    RetentionEntry(Retention retention) {
        this.retention = retention;
    }

    /** What would be removed; nothing is. */
    @PostMapping("/commands/retention/look")
    ResponseEntity<?> look(@RequestHeader(defaultValue = "") String accept) {
        return answer(retention.look(), accept);
    }

    /** @param look id of the look whose findings are to be removed */
    @PostMapping("/commands/retention/run")
    ResponseEntity<?> run(@RequestParam(required = false) @Nullable UUID look, Authentication account, @RequestHeader(defaultValue = "") String accept) {
        RuleViolated.unless(look != null, "missing-value", "look");
        return answer(retention.run(look, Actors.of(account)), accept);
    }

    private static ResponseEntity<?> answer(Report report, String accept) {
        return accept.contains("json") ? ResponseEntity.ok(report)
                : ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PAGE + (report.run() ? "?done" : "?looked"))).build();
    }
}

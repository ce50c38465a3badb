package dk.loopbog.command.web;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.access.Actors;
import dk.loopbog.command.handling.Answer;
import dk.loopbog.command.handling.AnsweredCommands;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes every command of the {@link CommandCatalogue} at {@code /commands/<feature>/<command>}. JSON is answered with 200 and
 * {@link Answer}; a browser's form with 303 to the local path in {@code _back}, {@code ?after=<token>} added. A request with an
 * {@code Idempotency-Key} (in a form: {@code _key}) is carried out once.
 */
@RestController
class CommandController {

    private static final Map<String, Class<?>> COMMANDS = CommandCatalogue.addresses();
    private static final int LONGEST_KEY = 255;

    private final AnsweredCommands commands;
    private final CommandReader reader = new CommandReader();

    CommandController(AnsweredCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/commands/{feature}/{command}")
    ResponseEntity<?> take(@PathVariable String feature, @PathVariable String command, HttpServletRequest request, Authentication account)
            throws IOException {
        var type = COMMANDS.get(feature + "/" + command);
        if (type == null) {
            throw new RuleViolated("unknown-command", null);
        }
        var actor = Actors.of(account);
        return Refusals.isForm(request) ? takeForm(request, type, actor) : takeJson(request, type, actor);
    }

    private ResponseEntity<?> takeForm(HttpServletRequest request, Class<?> type, Actor actor) {
        var form = new TreeMap<>(request.getParameterMap());
        var back = request.getParameter("_back");
        var key = keyOf(request, request.getParameter("_key"));
        form.keySet().removeIf(name -> name.startsWith("_"));
        var answer = send(reader.fromForm(form, type), actor, key, request, canonical(form));
        return Refusals.isFormOfBrowser(request)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(LocalPath.after(back, answer.token()))).build()
                : ResponseEntity.ok(answer);
    }

    private ResponseEntity<Answer> takeJson(HttpServletRequest request, Class<?> type, Actor actor) throws IOException {
        if (request.getContentType() == null || !MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(request.getContentType()))) {
            throw new RuleViolated("unsupported-type", null);
        }
        var body = request.getInputStream().readNBytes(SizeLimit.BYTES + 1);
        RuleViolated.unless(body.length <= SizeLimit.BYTES, "too-large", null);
        return ResponseEntity.ok(send(reader.fromJson(body, type), actor, keyOf(request, null), request, body));
    }

    private Answer send(Command command, Actor actor, @Nullable String key, HttpServletRequest request, byte[] body) {
        return commands.send(command, actor, key == null ? null : new AnsweredCommands.Request(key, hash(request.getRequestURI(), body)));
    }

    private static @Nullable String keyOf(HttpServletRequest request, @Nullable String inForm) {
        var key = request.getHeader("Idempotency-Key") != null ? request.getHeader("Idempotency-Key") : inForm;
        if (key == null || key.isBlank()) {
            return null;
        }
        RuleViolated.unless(key.length() <= LONGEST_KEY, "malformed", "Idempotency-Key");
        return key;
    }

    private static byte[] canonical(Map<String, String[]> form) {
        var text = new StringBuilder();
        form.forEach((name, values) -> {
            for (var value : values) {
                text.append(name.length()).append(':').append(name).append('=').append(value.length()).append(':').append(value);
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String address, byte[] body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(address.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

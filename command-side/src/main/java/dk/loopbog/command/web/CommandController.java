package dk.loopbog.command.web;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.HandsInFile;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.access.Actors;
import dk.loopbog.command.files.HandedInFiles;
import dk.loopbog.command.handling.Answer;
import dk.loopbog.command.handling.AnsweredCommands;
import dk.loopbog.command.rights.CommandRights;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import jakarta.servlet.ServletException;
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
 * {@code Idempotency-Key} (in a form: {@code _key}) is carried out once. A file comes as the part {@code attachment} of a
 * {@code multipart/form-data} form.
 */
@RestController
@Gives(Door.BY_COMMAND)
class CommandController {

    private static final Map<String, Class<?>> COMMANDS = CommandCatalogue.addresses();
    private static final int LONGEST_KEY = 255;

    private final AnsweredCommands commands;
    private final HandedInFiles files;
    private final CommandReader reader = new CommandReader();

    CommandController(AnsweredCommands commands, HandedInFiles files) {
        this.commands = commands;
        this.files = files;
    }

    @PostMapping("/commands/{feature}/{command}")
    ResponseEntity<?> take(@PathVariable String feature, @PathVariable String command, HttpServletRequest request, Authentication account)
            throws IOException, ServletException {
        var type = COMMANDS.get(feature + "/" + command);
        if (type == null) {
            throw new RuleViolated("unknown-command", null);
        }
        var actor = Actors.of(account);
        CommandRights.demandAChance(actor, type);
        return Refusals.isForm(request) ? takeForm(request, type, actor) : takeJson(request, type, actor);
    }

    private ResponseEntity<?> takeForm(HttpServletRequest request, Class<?> type, Actor actor) throws IOException, ServletException {
        var file = UploadedFile.of(request);
        var form = new TreeMap<>(request.getParameterMap());
        var back = request.getParameter("_back");
        var key = keyOf(request, request.getParameter("_key"));
        form.keySet().removeIf(name -> name.startsWith("_"));
        var command = reader.fromForm(form, type);
        var answer = file.isEmpty() ? commands.send(command, actor, asked(key, request, canonical(form)))
                : sendWithFile(command, file.get(), actor, key, request, canonical(form));
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
        return ResponseEntity.ok(commands.send(reader.fromJson(body, type), actor, asked(keyOf(request, null), request, body)));
    }

    private Answer sendWithFile(Command command, UploadedFile file, Actor actor, @Nullable String key, HttpServletRequest request, byte[] form) {
        if (!(command instanceof HandsInFile handsIn) || !file.field().equals("attachment")) {
            throw new RuleViolated("unknown-field", file.field());
        }
        return commands.send(handsIn, actor, asked(key, request, form, file.content()),
                one -> files.takeIn(one, actor, file.name(), file.content()), sent -> files.handedIn(sent, actor));
    }

    private static AnsweredCommands.@Nullable Request asked(@Nullable String key, HttpServletRequest request, byte[]... body) {
        return key == null ? null : new AnsweredCommands.Request(key, hash(request.getRequestURI(), body));
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

    private static String hash(String address, byte[]... body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(address.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            for (var part : body) {
                sha256.update(part);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

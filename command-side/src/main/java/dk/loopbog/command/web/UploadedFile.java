package dk.loopbog.command.web;

import dk.loopbog.command.RuleViolated;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A file of a form.
 *
 * @param field the form's field
 * @param name  as the browser sent it
 */
record UploadedFile(String field, String name, byte[] content) {

    /** The first file that was chosen; a field for files in which none is chosen sends one without a name. */
    static Optional<UploadedFile> of(HttpServletRequest request) throws IOException, ServletException {
        try {
            for (var part : parts(request)) {
                var name = part.getSubmittedFileName();
                if (name != null && !name.isEmpty()) {
                    try (var in = part.getInputStream()) {
                        return Optional.of(new UploadedFile(part.getName(), name, in.readAllBytes()));
                    }
                }
            }
            return Optional.empty();
        } catch (IllegalStateException e) {
            throw new RuleViolated("file-too-large", null); // what the server throws beyond its own limits
        }
    }

    /** Names of the form's fields for files. */
    static List<String> fields(HttpServletRequest request) {
        try {
            return parts(request).stream().filter(part -> part.getSubmittedFileName() != null).map(Part::getName).distinct().toList();
        } catch (IOException | ServletException | IllegalStateException e) {
            return List.of(); // it cannot be read, which is said in place of the form
        }
    }

    private static List<Part> parts(HttpServletRequest request) throws IOException, ServletException {
        return Refusals.isFormWithFiles(request) ? List.copyOf(request.getParts()) : List.of();
    }
}

package dk.loopbog.query.access;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question that gets no answer: a problem (RFC 9457) with a stable {@code code} to the API, the error page to a browser. */
public final class Refused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param code stable, kebab-case */
    public Refused(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    /** There is none, or the reader may not know that there is: both look the same. */
    public static Refused unknown(String what) {
        return new Refused(HttpStatus.NOT_FOUND, "unknown-" + what, "There is no such " + what + ".");
    }

    public static Refused bad(String code, String parameter) {
        return new Refused(HttpStatus.BAD_REQUEST, code, "Parameter " + parameter + " is not usable.");
    }

    /** The account is known and may not do this. */
    public static Refused withoutRight() {
        return new Refused(HttpStatus.FORBIDDEN, "no-right", "Your account has no right to this.");
    }

    public String code() {
        return String.valueOf(getBody().getProperties() == null ? null : getBody().getProperties().get("code"));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}

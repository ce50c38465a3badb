package dk.loopbog.query.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers the API's callers with problems (RFC 9457), each with a stable {@code code}. Named by annotation alone: with a package as
 * well, the two would be alternatives, and people would get problems in place of pages.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refused) {
        return ResponseEntity.status(refused.getStatusCode()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(refused.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return bad("missing-value", missing.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return bad("bad-choice", mistyped.getName());
    }

    private static ResponseEntity<ProblemDetail> bad(String code, String parameter) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Parameter " + parameter + " is not usable.");
        problem.setProperty("code", code);
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}

package dk.loopbog.query.projection;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells people and programs that the read models cannot be reached just now, which is no fault of theirs, and not for long. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreAway {

    @ExceptionHandler
    void away(MongoException away, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "10");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}

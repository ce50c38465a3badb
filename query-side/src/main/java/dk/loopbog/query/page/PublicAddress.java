package dk.loopbog.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach the product, for links that are taken elsewhere: as {@code LOOPBOG_PUBLIC_URL} says, and only without it as the request
 * names it, since whoever sends a request may name any host.
 */
@Component
public final class PublicAddress {

    private final String given;

    PublicAddress(Environment environment) {
        given = environment.getProperty("LOOPBOG_PUBLIC_URL", "").strip().replaceAll("/+$", "");
    }

    /** Without a slash at its end. */
    public String seenFrom(HttpServletRequest request) {
        return given.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : given;
    }
}

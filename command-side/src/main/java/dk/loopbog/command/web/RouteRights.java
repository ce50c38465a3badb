package dk.loopbog.command.web;

import dk.loopbog.command.access.Actors;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Closes every route of this side to whom its {@link Gives} does not name, before a word of what was sent is read. */
@Configuration(proxyBeanMethods = false)
class RouteRights implements WebMvcConfigurer {

    private static final String OURS = "dk.loopbog.command";

    private final Refusals refusals;

    RouteRights(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate());
    }

    /** Null where a route states none. */
    private static @Nullable Door doorOf(HandlerMethod route) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Gives.class);
        var gives = onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Gives.class);
        return gives == null ? null : gives.value();
    }

    private final class Gate implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
            if (!(handler instanceof HandlerMethod route) || !route.getBeanType().getPackageName().startsWith(OURS)) {
                return true;
            }
            var door = doorOf(route);
            if (door == Door.ANYBODY || door != null && door.isOpenTo(Actors.of(
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "every other route asks for an account")))) {
                return true;
            }
            refusals.answerUnread(request, response, "not-permitted");
            return false;
        }
    }
}

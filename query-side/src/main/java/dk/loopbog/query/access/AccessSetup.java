package dk.loopbog.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers their {@link Viewer} and closes every route of this side to whom its {@link Reads} does not name. */
@Configuration(proxyBeanMethods = false)
class AccessSetup implements WebMvcConfigurer {

    private static final String OURS = "dk.loopbog.query";

    private final Clock clock;
    private final boolean limited;

    AccessSetup(ObjectProvider<Clock> clock, @Value("${LOOPBOG_RATE_LIMITS:true}") boolean limited) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.limited = limited;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (limited) {
            registry.addInterceptor(new RateLimit(clock));
        }
        registry.addInterceptor(new Gate());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    /** The right stated for a route, or null where none is. */
    static @Nullable Right rightOf(Class<?> controller, Method route) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(route, Reads.class);
        var reads = onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(controller, Reads.class);
        return reads == null ? null : reads.value();
    }

    static boolean isOurs(HandlerMethod route) {
        return route.getBeanType().getPackageName().startsWith(OURS);
    }

    private static Viewer whoever() {
        var account = SecurityContextHolder.getContext().getAuthentication();
        if (account == null || account instanceof AnonymousAuthenticationToken || !account.isAuthenticated()) {
            throw new Refused(HttpStatus.UNAUTHORIZED, "not-logged-in", "Log in first.");
        }
        return Viewer.of(account);
    }

    private static final class Gate implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod route && isOurs(route)) {
                var right = rightOf(route.getBeanType(), route.getMethod());
                if (right != Right.EVERYBODY && (right == null || !right.isHeldBy(whoever()))) {
                    throw Refused.withoutRight();
                }
            }
            return true;
        }
    }

    private static final class ViewerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Viewer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
                                      @Nullable WebDataBinderFactory binders) {
            return whoever();
        }
    }
}

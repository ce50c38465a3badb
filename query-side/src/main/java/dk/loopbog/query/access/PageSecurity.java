package dk.loopbog.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/** Who gets past the door: everything that the command side does not answer. What a reader may see then is decided by {@link Reads}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class PageSecurity {

    private static final String[] OPEN = {
            "/login", "/invitation", "/assets/**", "/favicon.ico", "/tilgaengelighed", "/was", "/hjaelp", "/brug-af-tekster", "/kalender/*",
            "/paamindelser", "/error", "/actuator/health/**"};

    private static final String RETRY_SECONDS = "10";

    /** Styles and scripts come as files of our own only. */
    private static final String CONTENT = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'%s; frame-ancestors 'none'";

    /** @param metricsFrom addresses or networks (CIDR) that may read the other actuator endpoints without an account, parted by commas */
    @Bean
    @Order(200)
    SecurityFilterChain pages(HttpSecurity http, @Value("${LOOPBOG_METRICS_FROM:}") String metricsFrom, @Value("${LOOPBOG_OIDC_ISSUER:}") String issuer,
                              ObjectProvider<JwtDecoder> bearerTokens, ObjectProvider<Converter<Jwt, AbstractAuthenticationToken>> bearers)
            throws Exception {
        bearerTokens.ifAvailable(tokens -> http.oauth2ResourceServer(server -> server.authenticationEntryPoint(PageSecurity::askForAccount)
                .withObjectPostProcessor(new EveryFailureIsAnswered(PageSecurity::askForAccount))
                .jwt(token -> token.decoder(tokens).jwtAuthenticationConverter(bearers.getObject()))));
        var commandSide = new OrRequestMatcher(path("/commands/**"), path("/api/import/**"));
        return http.securityMatcher(new NegatedRequestMatcher(commandSide))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(OPEN).permitAll()
                        .requestMatchers("/actuator/**").access(operators(metricsFrom))
                        .anyRequest().access(AuthenticatedAuthorizationManager.authenticated()))
                .httpBasic(basic -> basic.authenticationEntryPoint(PageSecurity::askForAccount))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(PageSecurity::askForAccount))
                // no other site can make a browser send an Authorization header
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT.formatted(origin(issuer))))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    /** Requests are measured as a whole: to measure each of some thirty filters besides costs as much as a small page. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** The form that logs out is sent on to the provider. */
    private static String origin(String issuer) {
        return issuer.isBlank() ? "" : " " + UriComponentsBuilder.fromUriString(issuer).replacePath(null).build().toUriString();
    }

    private static AuthorizationManager<RequestAuthorizationContext> operators(String metricsFrom) {
        AuthorizationManager<RequestAuthorizationContext> admin = AuthorityAuthorizationManager.hasRole(Role.ADMIN.name());
        var networks = Arrays.stream(metricsFrom.split(",")).map(String::strip).filter(network -> !network.isEmpty())
                .map(IpAddressAuthorizationManager::hasIpAddress).toList();
        return networks.stream().<AuthorizationManager<RequestAuthorizationContext>>map(network -> network)
                .reduce(admin, (one, other) -> AuthorizationManagers.anyOf(one, other));
    }

    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }

    /** Machines are told to name an account, or to come again where nobody can check it now; people are sent to log in, and then back to where they were going. */
    private static void askForAccount(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
        if (refused instanceof LockedException) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        if (refused instanceof AuthenticationServiceException) {
            request.setAttribute("code", "login-unavailable");
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        if (isForMachines(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Loopbog\", charset=\"UTF-8\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var query = request.getQueryString();
        var back = request.getRequestURI() + (query == null ? "" : "?" + query);
        var login = request.getContextPath() + "/login" + (back.equals("/") ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login); // a redirect would put the log-in page into a part of this one
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.sendRedirect(login);
    }

    static boolean isForMachines(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator");
    }
}

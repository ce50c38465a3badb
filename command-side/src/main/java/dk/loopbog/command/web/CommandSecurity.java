package dk.loopbog.command.web;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.oidc.OidcLogin;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Who gets in: people by the login form and a session, programs by HTTP Basic. A session's requests carry a CSRF token; a request
 * that brings its own credentials in the {@code Authorization} header needs none, since no other site can make a browser send that.
 */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {

    /** For whoever holds the link in a mail; a mail program sends it without a page of ours. */
    private static final String UNSUBSCRIBE = "/commands/settings/unsubscribe";
    private static final int LONGEST_BROWSER = 300;
    private static final String POLICY = "default-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @Bean
    FilterRegistrationBean<SizeLimit> commandSizeLimit(Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new SizeLimit(refusals));
        registration.addUrlPatterns("/commands/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateLimit> rateLimit(Refusals refusals, ObjectProvider<Clock> clock, @Value("${LOOPBOG_RATE_LIMITS:true}") boolean limited) {
        var registration = new FilterRegistrationBean<>(new RateLimit(refusals, clock.getIfAvailable(Clock::systemUTC)));
        registration.addUrlPatterns(RateLimit.PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setEnabled(limited);
        return registration;
    }

    @Bean
    @Order(10)
    SecurityFilterChain commandAccess(HttpSecurity http, Refusals refusals, ObjectProvider<OidcLogin> oidc, ObjectProvider<JwtDecoder> bearerTokens,
                                      ObjectProvider<Converter<Jwt, AbstractAuthenticationToken>> bearers) throws Exception {
        AuthenticationEntryPoint notLoggedIn = (request, response, e) ->
                refusals.answer(request, response, e instanceof LockedException ? "too-many-attempts"
                        : e instanceof AuthenticationServiceException ? "login-unavailable" : "login-needed", null);
        AccessDeniedHandler denied = (request, response, e) -> refusals.answer(request, response, codeOf(e, request), null);
        oidc.ifAvailable(provider -> provider.addTo(http, toPageAskedFor(), backToLogin()));
        bearerTokens.ifAvailable(tokens -> http.oauth2ResourceServer(server -> server.authenticationEntryPoint(notLoggedIn).accessDeniedHandler(denied)
                .withObjectPostProcessor(new EveryFailureIsAnswered(notLoggedIn))
                .jwt(token -> token.decoder(tokens).jwtAuthenticationConverter(bearers.getObject()))));
        return http.securityMatcher("/commands/**", "/api/import/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/commands/invitations/accept", UNSUBSCRIBE).permitAll().anyRequest().authenticated())
                .formLogin(login -> login.loginPage("/login").loginProcessingUrl("/commands/login").permitAll()
                        .successHandler(toPageAskedFor()).failureHandler(backToLogin()))
                .logout(logout -> logout.logoutUrl("/commands/logout")
                        .addLogoutHandler((request, response, account) -> oidc.ifAvailable(provider -> provider.keepForLogout(request)))
                        .logoutSuccessHandler(toLogin(oidc)))
                .httpBasic(basic -> basic.authenticationEntryPoint(notLoggedIn))
                .addFilterAfter(new UploadGate(refusals), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(CommandSecurity::bringsItsCredentials)
                        .ignoringRequestMatchers(UNSUBSCRIBE))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(notLoggedIn).accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /**
     * The command side alone serves health and metrics besides; in one process with the query side that side's rules hold.
     *
     * @param metricsFrom addresses or networks (CIDR) that may read metrics without an account, parted by commas
     */
    @Bean
    @Order(20)
    @ConditionalOnProperty(name = "loopbog.both-sides", havingValue = "false", matchIfMissing = true)
    SecurityFilterChain otherAccess(HttpSecurity http, @Value("${LOOPBOG_METRICS_FROM:}") String metricsFrom) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").access(operators(metricsFrom))
                        .anyRequest().denyAll())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> operators(String metricsFrom) {
        AuthorizationManager<RequestAuthorizationContext> admin = AuthorityAuthorizationManager.hasRole(Role.ADMIN.name());
        return Stream.of(metricsFrom.split(",")).map(String::strip).filter(network -> !network.isEmpty())
                .<AuthorizationManager<RequestAuthorizationContext>>map(IpAddressAuthorizationManager::hasIpAddress)
                .reduce(admin, (one, other) -> AuthorizationManagers.anyOf(one, other));
    }

    /** A call without login lacks a token as well, but it is the login that it is told to bring. */
    private static String codeOf(AccessDeniedException e, HttpServletRequest request) {
        if (!(e instanceof CsrfException)) {
            return "not-permitted";
        }
        var nobody = SecurityContextHolder.getContext().getAuthentication() == null;
        return nobody && !Refusals.isFormOfBrowser(request) ? "login-needed" : "session-ended";
    }

    private static boolean bringsItsCredentials(HttpServletRequest request) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && (credentials.regionMatches(true, 0, "Basic ", 0, 6) || credentials.regionMatches(true, 0, "Bearer ", 0, 7));
    }

    private static AuthenticationSuccessHandler toPageAskedFor() {
        return (request, response, account) -> {
            var browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            // shown to its owner among the account's sessions, and gone with the session
            request.getSession().setAttribute("browser", browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)));
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, LocalPath.orFront(askedFor(request)));
        };
    }

    private static @Nullable String askedFor(HttpServletRequest request) {
        var before = (String) request.getSession().getAttribute(OidcLogin.ASKED_FOR);
        request.getSession().removeAttribute(OidcLogin.ASKED_FOR);
        return request.getParameter("_back") != null ? request.getParameter("_back") : before;
    }

    private static AuthenticationFailureHandler backToLogin() {
        return (request, response, e) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, e instanceof LockedException ? "/login?error=wait"
                    : e instanceof OAuth2AuthenticationException ? "/login?error=provider" : "/login?error");
        };
    }

    private static LogoutSuccessHandler toLogin(ObjectProvider<OidcLogin> oidc) {
        return (request, response, account) -> {
            var provider = oidc.getIfAvailable();
            var here = ServletUriComponentsBuilder.fromContextPath(request).path("/login").query("logout").build().toUriString();
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, provider == null ? "/login?logout" : provider.logoutAt(request, here).orElse("/login?logout"));
        };
    }
}

package dk.loopbog.command.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Who gets in: people by the login form and a session, programs by HTTP Basic. A session's requests carry a CSRF token; a request
 * that brings its own credentials in the {@code Authorization} header needs none, since no other site can make a browser send that.
 */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {

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
    @Order(10)
    SecurityFilterChain commandAccess(HttpSecurity http, Refusals refusals) throws Exception {
        AuthenticationEntryPoint notLoggedIn = (request, response, e) -> refusals.answer(request, response, "login-needed", null);
        AccessDeniedHandler denied = (request, response, e) ->
                refusals.answer(request, response, e instanceof CsrfException ? "session-ended" : "not-permitted", null);
        return http.securityMatcher("/commands/**", "/api/import/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/commands/invitations/accept").permitAll().anyRequest().authenticated())
                .formLogin(login -> login.loginPage("/login").loginProcessingUrl("/commands/login").permitAll()
                        .successHandler(toPageAskedFor()).failureHandler(backToLogin()))
                .logout(logout -> logout.logoutUrl("/commands/logout").deleteCookies("LOOPBOG").logoutSuccessHandler(toLogin()))
                .httpBasic(basic -> basic.authenticationEntryPoint(notLoggedIn))
                .csrf(csrf -> csrf.ignoringRequestMatchers(CommandSecurity::bringsItsCredentials))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(notLoggedIn).accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /** The command side alone serves health and metrics besides; in one process with the query side that side's rules hold. */
    @Bean
    @Order(20)
    @ConditionalOnProperty(name = "loopbog.both-sides", havingValue = "false", matchIfMissing = true)
    SecurityFilterChain otherAccess(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole("ADMIN")
                        .anyRequest().denyAll())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    private static boolean bringsItsCredentials(HttpServletRequest request) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && (credentials.regionMatches(true, 0, "Basic ", 0, 6) || credentials.regionMatches(true, 0, "Bearer ", 0, 7));
    }

    private static AuthenticationSuccessHandler toPageAskedFor() {
        return (request, response, account) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, LocalPath.orFront(request.getParameter("_back")));
        };
    }

    private static AuthenticationFailureHandler backToLogin() {
        return (request, response, e) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/login?error");
        };
    }

    private static LogoutSuccessHandler toLogin() {
        return (request, response, account) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/login?logout");
        };
    }
}

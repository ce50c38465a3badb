package dk.loopbog.command.oidc;

import dk.loopbog.command.access.Accounts.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way through the provider and back. What comes of it is a session like that of a local account, which the other side reads
 * without knowing where it came from; of the provider's tokens only the one that its logout asks for is kept with it.
 */
public final class OidcLogin {

    /** Where a browser begins. */
    public static final String START = "/commands/oidc/login";
    static final String BACK = "/commands/oidc/back";
    static final String PROVIDER = "loopbog";

    private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);
    private static final String ID_TOKEN = "oidc-id-token";
    /** Session attribute: the local path that was asked for before the login. */
    public static final String ASKED_FOR = "back";

    private final ClientRegistrationRepository registrations;
    private final ClaimedAccount claimed;

    OidcLogin(ClientRegistrationRepository registrations, ClaimedAccount claimed) {
        this.registrations = registrations;
        this.claimed = claimed;
    }

    /** @param after what a login by form does when it is done */
    public void addTo(HttpSecurity http, AuthenticationSuccessHandler after, AuthenticationFailureHandler failed) {
        http.oauth2Login(login -> login.loginPage("/login").clientRegistrationRepository(registrations).authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(resolver()))
                .redirectionEndpoint(back -> back.baseUri(BACK + "/*"))
                .withObjectPostProcessor(new BackWhereTheProviderIsAway(failed))
                .userInfoEndpoint(info -> info.oidcUserService(request -> new DefaultOidcUser(List.of(), request.getIdToken())))
                .successHandler((request, response, account) -> {
                    begin(request, response, (OidcUser) account.getPrincipal());
                    after.onAuthenticationSuccess(request, response, account);
                })
                .failureHandler(failed));
    }

    /** Called while the session is still there. */
    public void keepForLogout(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            request.setAttribute(ID_TOKEN, session.getAttribute(ID_TOKEN));
        }
    }

    /** Where the provider ends its own session, if this one came from there and it tells. */
    public Optional<String> logoutAt(HttpServletRequest request, String backTo) {
        if (!(request.getAttribute(ID_TOKEN) instanceof String token)) {
            return Optional.empty();
        }
        ClientRegistration registration;
        try {
            registration = registrations.findByRegistrationId(PROVIDER);
        } catch (RuntimeException e) {
            LOG.warn("The provider could not be asked where it logs people out: {}", e.getMessage());
            return Optional.empty();
        }
        return Optional.ofNullable(registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString()).queryParam("id_token_hint", token)
                        .queryParam("client_id", "{client}").queryParam("post_logout_redirect_uri", "{back}")
                        .encode().buildAndExpand(registration.getClientId(), backTo).toUriString());
    }

    static AbstractAuthenticationToken authenticated(Account account) {
        var user = User.withUsername(account.username()).password("").authorities(account.authorities()).build();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, OidcUser user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated(claimed.account(user.getSubject(), user.getClaims())));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        request.getSession().setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
    }

    /** Whoever cannot be sent to the provider stays at the login, where the others get in. */
    private record BackWhereTheProviderIsAway(AuthenticationFailureHandler failed) implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            filter.setAuthenticationFailureHandler((request, response, e) -> {
                LOG.warn("Nobody can be sent to the provider: {}", e.getMessage());
                failed.onAuthenticationFailure(request, response, new OAuth2AuthenticationException(new OAuth2Error("provider_away"), e));
            });
            return filter;
        }
    }

    /** Remembers for the way back where the browser wanted to go. */
    private OAuth2AuthorizationRequestResolver resolver() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return remembering(request, resolver.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
                return remembering(request, resolver.resolve(request, provider));
            }

            private @Nullable OAuth2AuthorizationRequest remembering(HttpServletRequest request, @Nullable OAuth2AuthorizationRequest resolved) {
                if (resolved != null && request.getParameter("_back") != null) {
                    request.getSession().setAttribute(ASKED_FOR, request.getParameter("_back"));
                }
                return resolved;
            }
        };
    }

    /** We call nothing in anybody's name. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String provider, Authentication account, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication account, HttpServletRequest request, HttpServletResponse response) {
            // nothing is kept
        }

        @Override
        public void removeAuthorizedClient(String provider, Authentication account, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    }
}

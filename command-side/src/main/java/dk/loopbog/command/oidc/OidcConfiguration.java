package dk.loopbog.command.oidc;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** The provider is asked what it is when it is first needed, so that the product starts without it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("LOOPBOG_OIDC_ISSUER")
class OidcConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    ClaimedAccount claimedAccount(Environment settings) {
        return ClaimedAccount.of(settings);
    }

    @Bean
    OidcLogin oidcLogin(Environment settings, ClaimedAccount claimed) {
        return new OidcLogin(new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration(settings))), claimed);
    }

    /** Tokens of programs: signed by the provider with a key that it names now, of this issuer, for us, and not outlived. */
    @Bean
    JwtDecoder bearerTokens(Environment settings) {
        var issuer = settings.getRequiredProperty("LOOPBOG_OIDC_ISSUER");
        var audience = settings.getProperty("LOOPBOG_OIDC_AUDIENCE", settings.getRequiredProperty("LOOPBOG_OIDC_CLIENT_ID"));
        var provider = new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer).restOperations(patient()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, named -> named != null && named.contains(audience))));
            return decoder;
        });
        return token -> {
            try {
                return provider.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("the provider does not answer", e); // not the token's fault: answered with 503
            }
        };
    }

    /** A provider that is spoken to and says nothing holds a call up for a moment only. */
    private static RestTemplate patient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    @Bean
    Converter<Jwt, AbstractAuthenticationToken> bearer(ClaimedAccount claimed) {
        return token -> OidcLogin.authenticated(claimed.account(token.getSubject(), token.getClaims()));
    }

    private static ClientRegistration registration(Environment settings) {
        var secret = settings.getProperty("LOOPBOG_OIDC_CLIENT_SECRET", "");
        var registration = ClientRegistrations.fromIssuerLocation(settings.getRequiredProperty("LOOPBOG_OIDC_ISSUER")).registrationId(OidcLogin.PROVIDER)
                .clientId(settings.getRequiredProperty("LOOPBOG_OIDC_CLIENT_ID"))
                .scope(settings.getProperty("LOOPBOG_OIDC_SCOPES", "openid profile").strip().split("[\\s,]+"))
                .redirectUri("{baseUrl}" + OidcLogin.BACK + "/{registrationId}");
        return (secret.isBlank() ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE) : registration.clientSecret(secret)).build();
    }
}

package dk.loopbog.query.access;

import dk.loopbog.events.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
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

/** For a process of its own: tokens of programs, and the rights in them, as the command side's {@code ClaimedAccount} reads them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "loopbog.both-sides", havingValue = "false", matchIfMissing = true)
@ConditionalOnProperty("LOOPBOG_OIDC_ISSUER")
class BearerTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<Role> AT_A_JOBCENTRE = List.of(Role.PARTICIPANT, Role.LEADER, Role.COORDINATOR);

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
    Converter<Jwt, AbstractAuthenticationToken> bearer(Environment settings) {
        return token -> {
            var facts = AuthorityUtils.createAuthorityList(facts(token.getSubject(), token.getClaims(), settings));
            return UsernamePasswordAuthenticationToken.authenticated(
                    User.withUsername("oidc:" + token.getSubject()).password("").authorities(facts).build(), null, facts);
        };
    }

    private static List<String> facts(String subject, Map<String, Object> claims, Environment settings) {
        var facts = new ArrayList<String>();
        var jobcentre = text(claims, settings.getProperty("LOOPBOG_OIDC_JOBCENTRE_CLAIM", "jobcentre"));
        var participant = text(claims, settings.getProperty("LOOPBOG_OIDC_PARTICIPANT_CLAIM", "participant"));
        var name = text(claims, settings.getProperty("LOOPBOG_OIDC_NAME_CLAIM", "name"));
        var ours = Arrays.stream(settings.getProperty("LOOPBOG_OIDC_ROLES", "").split(",")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        told(claim(claims, settings.getProperty("LOOPBOG_OIDC_ROLES_CLAIM", "roles"))).map(told -> ours.isEmpty() ? told : ours.getOrDefault(told, ""))
                .flatMap(told -> Stream.of(Role.values()).filter(role -> role.name().equalsIgnoreCase(told)))
                .filter(role -> jobcentre != null || !AT_A_JOBCENTRE.contains(role)).forEach(role -> facts.add("ROLE_" + role));
        facts.add("NAME_" + (name == null ? subject : name));
        if (jobcentre != null) {
            facts.add("JOBCENTRE_" + jobcentre);
        }
        if (participant != null) {
            facts.add("PARTICIPANT_" + Ids.participant(participant));
        }
        return facts;
    }

    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        Object found = claims;
        for (var step : path.split("\\.")) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return found != null ? found : claims.get(path);
    }

    private static @Nullable String text(Map<String, Object> claims, String path) {
        return claim(claims, path) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Stream<String> told(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return claim instanceof String text ? Stream.of(text.strip().split("[\\s,]+")) : Stream.of();
    }
}

package dk.loopbog.standalone.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import no.nav.security.mock.oauth2.token.KeyProvider;

/** One key at a time, as a provider that changes its keys. */
final class RotatingKeys extends KeyProvider {

    private volatile RSAKey now = key("first");

    RotatingKeys() {
        super(List.of());
    }

    @Override
    public JWK signingKey(String issuerId) {
        return now;
    }

    void rotate() {
        now = key("next");
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

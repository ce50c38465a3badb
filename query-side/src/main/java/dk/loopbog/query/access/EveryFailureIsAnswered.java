package dk.loopbog.query.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** A token that cannot be checked now is answered where one that is wrong is; left alone, the filter would end it in a 500. */
record EveryFailureIsAnswered(AuthenticationEntryPoint answer) implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    @Override
    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        var failures = new AuthenticationEntryPointFailureHandler(answer);
        failures.setRethrowAuthenticationServiceException(false);
        filter.setAuthenticationFailureHandler(failures);
        return filter;
    }
}

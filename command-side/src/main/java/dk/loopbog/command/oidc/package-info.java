/**
 * Login through an OpenID provider, where one is named by {@code LOOPBOG_OIDC_ISSUER}: people by the authorisation code with PKCE,
 * programs by bearer tokens. What an account may do is told by the token's claims at each login, and nothing of it is kept but the session.
 */
@NullMarked
package dk.loopbog.command.oidc;

import org.jspecify.annotations.NullMarked;

package org.hudna.app.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who signed in with a password and a code, or came by a link. */
final class Signed extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String person;

    Signed(String person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override public Object getCredentials() { return ""; }

    @Override public Object getPrincipal() { return person; }
}

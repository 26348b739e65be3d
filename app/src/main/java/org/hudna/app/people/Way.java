package org.hudna.app.people;

import org.hudna.app.journal.Entry.Credential;

/**
 * A way to sign in, or half of one: a password and codes open together only.
 *
 * @param id a passkey's own; {@code password} and {@code totp} for the others, of which a person has one each
 * @param content as whoever checks it wrote it: a passkey's record, a password's slow hash, the secret of codes in base 32
 * @param step the last step of time whose code was used; 0 for other kinds
 */
public record Way(String id, Credential kind, String label, String content, long step) {

    /** The id of a person's one password. */
    public static final String PASSWORD = "password";
    /** The id of a person's one secret of codes. */
    public static final String TOTP = "totp";

    /** Never what opens. */
    @Override public String toString() { return kind + " " + label; }
}

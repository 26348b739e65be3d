package org.hudna.app.people;

/** A slow, salted hash of passwords, made by a library; {@code web} brings it. Any number of threads. */
public interface PasswordHash {

    /** With its kind, its cost and a salt of its own, as the library writes it. */
    String of(String password);

    /** Whether it is this password's. Takes as long where it is not. */
    boolean matches(String password, String hash);
}

package org.hudna.app.people;

import java.time.Instant;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;

/**
 * Signing in by password and code together. Which of the two was wrong, or whether there is such an account, is never told; it takes as long either
 * way.
 *
 * <p>Passkeys are checked by the library in {@code web}; {@link People} keeps what it needs.
 */
public final class SignIn {

    private final PasswordHash hash;
    private final String nobodys;

    /** @param unguessable any text that nobody knows: its hash is checked where there is no account, so that time tells nothing */
    public SignIn(PasswordHash hash, Secret unguessable) {
        this.hash = hash;
        this.nobodys = hash.of(unguessable.shown());
    }

    /**
     * The entry that uses up the code, if all is right. Only after it was written and is not void is the person let in: of two who bring one code at
     * once the first comes in.
     */
    public Optional<Entry.CredentialUsed> check(People now, String name, String password, String code, Instant at) {
        Optional<Person> person = now.find(name).filter(Person::canSignIn);
        Optional<Way> kept = person.flatMap(it -> it.only(Credential.PASSWORD));
        boolean fits = password.length() <= 2 * Passwords.LONGEST && hash.matches(Passwords.normal(password), kept.map(Way::content).orElse(nobodys));
        Optional<Way> codes = person.flatMap(it -> it.only(Credential.TOTP));
        Optional<Long> step = codes.flatMap(way -> Totp.step(way.content(), code, way.step(), at));
        return fits && kept.isPresent() ? step.map(it -> new Entry.CredentialUsed(name, codes.get().id(), Long.toString(it))) : Optional.empty();
    }
}

package org.hudna.ledger.disclosure;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.disclosure.Json.JsonRead;

/**
 * What shows one field: a salt, the field's name where it stands in an object, and its value. RFC 9901, section 4.2.
 *
 * <p>It is the very text that was hashed, since another spelling of the same JSON has another digest.
 */
public final class Disclosure {
    /** Of the salt, in bytes; RFC 9901 recommends 128 bits. */
    static final int SALT_BYTES = 16;

    private final String encoded;
    private final Optional<String> name;
    private final Json value;

    private Disclosure(String encoded, Optional<String> name, Json value) {
        this.encoded = encoded;
        this.name = name;
        this.value = value;
    }

    /** A new one, of an object's member or, without a name, of an array's item. */
    static Disclosure of(Optional<String> name, Json value, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Json salted = new Json.Str(Base64Url.write(salt));
        List<Json> content = name.<List<Json>>map(text -> List.of(salted, new Json.Str(text), value)).orElseGet(() -> List.of(salted, value));
        return new Disclosure(Base64Url.write(new Json.Arr(content).bytes()), name, value);
    }

    /** From its text in a token; nothing where it is not base64url of a JSON array of a salt, perhaps a name, and a value. */
    static Optional<Disclosure> read(String encoded) {
        Optional<byte[]> bytes = Base64Url.read(encoded);
        if (bytes.isEmpty() || !(Json.read(bytes.get()) instanceof JsonRead.Read(Json.Arr(var items)))) return Optional.empty();
        if (items.size() == 2 && items.getFirst() instanceof Json.Str) return Optional.of(new Disclosure(encoded, Optional.empty(), items.get(1)));
        if (items.size() == 3 && items.getFirst() instanceof Json.Str && items.get(1) instanceof Json.Str(String name))
            return Optional.of(new Disclosure(encoded, Optional.of(name), items.get(2)));
        return Optional.empty();
    }

    /** As it stands in a token. It shows the field to whoever reads it. */
    public String encoded() {
        return encoded;
    }

    /** What stands in the token whether the field is shown or not: base64url of SHA-256 over {@link #encoded}. */
    public String digest() {
        return Base64Url.sha256(encoded);
    }

    /** The member's name; nothing for an array's item. */
    public Optional<String> name() {
        return name;
    }

    /** The value, in which further fields may be hidden still. */
    public Json value() {
        return value;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Disclosure that && encoded.equals(that.encoded);
    }

    @Override public int hashCode() {
        return encoded.hashCode();
    }

    @Override public String toString() {
        return "Disclosure[" + digest() + "]";
    }
}

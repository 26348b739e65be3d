package org.hudna.app.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.people.Person;
import org.hudna.app.people.Way;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Room;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Passkeys as the library asks for them and as entries keep them: a person's name-code is the user handle; a key is text of {@code name=value} lines,
 * bytes in base 64 for URLs.
 */
final class Passkeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final Room room;

    Passkeys(Room room) { this.room = room; }

    private static Bytes handle(String person) { return new Bytes(person.getBytes(StandardCharsets.UTF_8)); }

    private static String person(Bytes handle) { return new String(handle.getBytes(), StandardCharsets.UTF_8); }

    private Optional<Person> find(String person) { return room.admitting().people().find(person).filter(Person::isActive); }

    // People

    @Override public PublicKeyCredentialUserEntity findById(Bytes id) { return findByUsername(person(id)); }

    @Override public PublicKeyCredentialUserEntity findByUsername(String name) {
        return find(name).map(person -> ImmutablePublicKeyCredentialUserEntity.builder().id(handle(name)).name(name)
            .displayName(person.name()).build())
            .orElse(null);
    }

    /** People are made by invitations alone. */
    @Override public void save(PublicKeyCredentialUserEntity user) {
        if (find(user.getName()).isEmpty()) throw new IllegalArgumentException("nobody is called that");
    }

    // Keys. Both have a delete(Bytes), which nothing here may do: a key is removed by whoever has it, with a reason.

    @Override public void delete(Bytes id) { throw new IllegalStateException("a key is removed by an entry that says why"); }

    @Override public void save(CredentialRecord key) {
        String person = person(key.getUserEntityUserId()), id = key.getCredentialId().toBase64UrlString();
        Person holder = find(person).orElseThrow(() -> new IllegalArgumentException("nobody is called that"));
        Optional<Way> known = Optional.ofNullable(holder.ways().get(id));
        known.ifPresent(way -> refuseCopy(key(holder, way), key));
        Entry.OfPeople entry = known.isPresent() ? new Entry.CredentialUsed(person, id, written(key))
            : new Entry.CredentialAdded(person, id, Credential.PASSKEY, key.getLabel(), written(key));
        Acting who = new Acting(holder.viewer(), person, Optional.empty());
        var decided = room.admitting().accounts().ask(room.admitting().people(), entry, person, room.now());
        if (room.admitting().write(decided, who) instanceof Admitted.No) throw new IllegalArgumentException("the key was not taken");
    }

    /**
     * A key that counts has counted further than last time, or there is another like it (Web Authentication, 7.2 step 22). The library looks at the
     * first count only.
     */
    private static void refuseCopy(CredentialRecord before, CredentialRecord now) {
        if (now.getSignatureCount() <= before.getSignatureCount() && now.getSignatureCount() + before.getSignatureCount() > 0)
            throw new IllegalArgumentException("the key has not counted on");
    }

    @Override public CredentialRecord findByCredentialId(Bytes id) {
        String code = id.toBase64UrlString();
        for (Person person : room.admitting().people().all()) {
            Way way = person.ways().get(code);
            if (way != null && way.kind() == Credential.PASSKEY && person.isActive()) return key(person, way);
        }
        return null;
    }

    @Override public List<CredentialRecord> findByUserId(Bytes user) {
        List<CredentialRecord> keys = new ArrayList<>();
        find(person(user)).ifPresent(person -> person.ways().values().stream().filter(way -> way.kind() == Credential.PASSKEY)
            .forEach(way -> keys.add(key(person, way))));
        return keys;
    }

    // As text. The library reads the key out of the attestation, so that is kept as well.

    private static String written(CredentialRecord key) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("key", new Bytes(key.getPublicKey().getBytes()).toBase64UrlString());
        lines.put("count", key.getSignatureCount());
        lines.put("verified", key.isUvInitialized());
        lines.put("eligible", key.isBackupEligible());
        lines.put("backed", key.isBackupState());
        lines.put("transports", String.join(" ", key.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toList()));
        lines.put("made", key.getCreated());
        lines.put("used", key.getLastUsed());
        lines.put("attestation", key.getAttestationObject().toBase64UrlString());
        lines.put("client", key.getAttestationClientDataJSON().toBase64UrlString());
        var text = new StringBuilder();
        lines.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static CredentialRecord key(Person person, Way way) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : way.content().split("\n")) lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        Set<AuthenticatorTransport> transports = new HashSet<>();
        for (String one : lines.get("transports").split(" ")) if (!one.isEmpty()) transports.add(AuthenticatorTransport.valueOf(one));
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY).credentialId(Bytes.fromBase64(way.id()))
            .userEntityUserId(handle(person.id())).publicKey(ImmutablePublicKeyCose.fromBase64(lines.get("key")))
            .signatureCount(Long.parseLong(lines.get("count")))
            .uvInitialized(Boolean.parseBoolean(lines.get("verified"))).backupEligible(Boolean.parseBoolean(lines.get("eligible")))
            .backupState(Boolean.parseBoolean(lines.get("backed"))).transports(transports).created(Instant.parse(lines.get("made")))
            .lastUsed(Instant.parse(lines.get("used"))).attestationObject(Bytes.fromBase64(lines.get("attestation")))
            .attestationClientDataJSON(Bytes.fromBase64(lines.get("client"))).label(way.label()).build();
    }
}

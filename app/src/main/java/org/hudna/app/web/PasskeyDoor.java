package org.hudna.app.web;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hudna.app.room.Room;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two dialogues of passkeys, each of a question and an answer. A question is good once, for five minutes. A key must know its holder by finger,
 * face or PIN (user verification): it stands for a password and a code together.
 */
final class PasskeyDoor {

    private static final Duration GOOD = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Room room;
    private final Supplier<String> origin;
    private volatile Optional<Webauthn4JRelyingPartyOperations> library = Optional.empty();
    /** Questions by their challenge, the oldest first. */
    private final Map<String, Asked> asked = new LinkedHashMap<>() {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) { return size() > REMEMBERED; }
    };

    /** Slow to make, and not needed before the first key is asked for. */
    private static final class Json {
        static final JsonMapper READS = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    }

    /** @param person who asked to add a key; empty where somebody wants to come in */
    private record Asked(Instant until, String person, Object options) {}

    /** @param origin how browsers reach us; asked for when the first key is */
    PasskeyDoor(Room room, Supplier<String> origin) {
        this.room = room;
        this.origin = origin;
    }

    /** What a browser needs to ask for a key, as JSON. */
    String question() {
        PublicKeyCredentialRequestOptions options = library().createCredentialRequestOptions(() -> null);
        return remembered(options.getChallenge(), "", options);
    }

    /** Whose key it is; empty where it opens nothing. */
    Optional<String> opened(String answer) {
        return read(answer, List.of("authenticatorData", "clientDataJSON", "signature"), json -> {
            PublicKeyCredential<AuthenticatorAssertionResponse> key = Json.READS.treeToValue(json, new TypeReference<>() {});
            var options = (PublicKeyCredentialRequestOptions) question(json, "")
                .orElseThrow(() -> new IllegalArgumentException("nobody asked")).options();
            return library().authenticate(new RelyingPartyAuthenticationRequest(options, key)).getName();
        });
    }

    /** What a browser needs to make a key for {@code person}, as JSON. */
    String newQuestion(String person) {
        var who = UsernamePasswordAuthenticationToken.authenticated(person, "", List.of());
        PublicKeyCredentialCreationOptions options = library().createPublicKeyCredentialCreationOptions(() -> who);
        return remembered(options.getChallenge(), person, options);
    }

    /** Takes a new key; false where it cannot be. */
    boolean added(String person, String answer, String label) {
        return read(answer, List.of("attestationObject", "clientDataJSON"), json -> {
            PublicKeyCredential<AuthenticatorAttestationResponse> key = Json.READS.treeToValue(json, new TypeReference<>() {});
            var options = (PublicKeyCredentialCreationOptions) question(json, person)
                .orElseThrow(() -> new IllegalArgumentException("nobody asked")).options();
            return library().registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(key, label)));
        }).isPresent();
    }

    /** Whatever somebody sends: what the library cannot take apart or does not believe opens nothing. */
    private static <T> Optional<T> read(String answer, List<String> needed, Function<JsonNode, T> then) {
        try {
            JsonNode json = Json.READS.readTree(answer);
            boolean whole = json.path("id").isString() && json.path("rawId").isString() && json.path("type").isString()
                && needed.stream().allMatch(name -> json.path("response").path(name).isString());
            return whole ? Optional.of(then.apply(json)) : Optional.empty();
        } catch (JacksonException | WebAuthnException | IllegalArgumentException unbelievable) {
            return Optional.empty();
        }
    }

    private String remembered(Bytes challenge, String person, Object options) {
        synchronized (asked) {
            asked.put(challenge.toBase64UrlString(), new Asked(room.now().plus(GOOD), person, options));
        }
        return Json.READS.writeValueAsString(options);
    }

    /** The question that is answered, which is thereby over. */
    private Optional<Asked> question(JsonNode answer, String person) {
        byte[] client = Bytes.fromBase64(answer.path("response").path("clientDataJSON").asString()).getBytes();
        String challenge = Json.READS.readTree(client).path("challenge").asString("");
        synchronized (asked) {
            return Optional.ofNullable(asked.remove(challenge)).filter(it -> it.person().equals(person) && !room.now().isAfter(it.until()));
        }
    }

    private Webauthn4JRelyingPartyOperations library() {
        if (library.isEmpty()) library = Optional.of(made(origin.get(), new Passkeys(room)));
        return library.get();
    }

    private static Webauthn4JRelyingPartyOperations made(String origin, Passkeys keys) {
        var party = PublicKeyCredentialRpEntity.builder().id(URI.create(origin).getHost()).name("Hudna").build();
        var library = new Webauthn4JRelyingPartyOperations(keys, keys, party, Set.of(origin));
        library.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        library.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
            .userVerification(UserVerificationRequirement.REQUIRED).residentKey(ResidentKeyRequirement.REQUIRED).build()));
        return library;
    }
}

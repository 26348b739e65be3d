package org.hudna.ledger.disclosure;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.ledger.disclosure.Issue.IssueFault;
import org.hudna.ledger.disclosure.Json.Arr;
import org.hudna.ledger.disclosure.Json.Obj;
import org.hudna.ledger.disclosure.Json.Str;
import org.hudna.ledger.note.SignerKey;

/**
 * Makes tokens. Digests stand in the order of their text, so their order tells nothing of the fields'. RFC 9901, sections 4.1 and 4.2.
 *
 * <p>Where {@code fillTo} is more than one, decoys fill each object's and each array's hidden fields up to a multiple of it, so that a
 * reader learns their number only that roughly. A field apart inside another field apart is shown only together with that one.
 */
public final class Issuer {
    /** What a token of ours says it is. */
    public static final String TYP = "hudna-statement+sd-jwt";

    private static final Set<String> PROTECTED = Set.of("iss", "iat", "exp", "nbf", "aud", "cnf", StatementClaims.COMMITMENT);
    private static final int MOST_FILL = 256;
    /** A hidden item is an object where a plain value was, and a hidden member's digest stands in an array: one further in, each. */
    private static final int DEEPEST = Json.MOST_DEPTH - 1;

    private final Set<Path> open;
    private final int fillTo;
    private final SecureRandom random;
    private final List<Disclosure> disclosures = new ArrayList<>();

    private Issuer(Collection<Path> apart, int fillTo, SecureRandom random) {
        this.open = new LinkedHashSet<>(apart);
        this.fillTo = fillTo;
        this.random = random;
    }

    /**
     * Signs the claims with these fields apart.
     *
     * @param fillTo from 1, which means no decoys, to 256
     * @param key of type Ed25519, 0x01
     * @throws IllegalArgumentException where {@code fillTo} or the key's type is another
     */
    public static Issue issue(Obj claims, Collection<Path> apart, int fillTo, SecureRandom random, SignerKey key) {
        if (fillTo < 1 || fillTo > MOST_FILL) throw new IllegalArgumentException("fill to " + fillTo);
        if (apart.size() > SdJwt.MOST_DISCLOSURES) return new Issue.Refused(IssueFault.TOO_MANY, Path.WHOLE);
        for (Path path : apart)
            if (!path.steps().isEmpty() && PROTECTED.contains(path.steps().getFirst())) return new Issue.Refused(IssueFault.PROTECTED, path);
        Optional<Issue.Refused> fault = fault(claims, Path.WHOLE);
        if (fault.isPresent()) return fault.get();
        var issuer = new Issuer(apart, fillTo, random);
        var payload = new LinkedHashMap<>(issuer.object(claims, Path.WHOLE).members());
        if (!issuer.open.isEmpty()) return new Issue.Refused(IssueFault.NO_SUCH_FIELD, issuer.open.iterator().next());
        payload.put(Unpacking.HASH, new Str("sha-256"));
        issuer.disclosures.sort(Comparator.comparing(Disclosure::digest));
        return new Issue.Issued(new SdJwt(Jws.make(TYP, new Obj(payload), key), issuer.disclosures, Optional.empty()));
    }

    private static Optional<Issue.Refused> fault(Json value, Path at) {
        Map<String, Json> inside = switch (value) {
            case Obj(var members) -> members;
            case Arr(var items) -> positions(items);
            case Str _, Json.Num _, Json.Bool _, Json.Nul _ -> Map.of();
        };
        if (at.steps().size() >= DEEPEST && (value instanceof Obj || value instanceof Arr))
            return Optional.of(new Issue.Refused(IssueFault.TOO_DEEP, at));
        for (var member : inside.entrySet()) {
            Path further = at.plus(member.getKey());
            if (value instanceof Obj && Unpacking.isReserved(member.getKey()))
                return Optional.of(new Issue.Refused(IssueFault.RESERVED_NAME, further));
            Optional<Issue.Refused> deeper = fault(member.getValue(), further);
            if (deeper.isPresent()) return deeper;
        }
        return Optional.empty();
    }

    private static Map<String, Json> positions(List<Json> items) {
        var positions = new LinkedHashMap<String, Json>();
        for (Json item : items) positions.put(Integer.toString(positions.size()), item);
        return positions;
    }

    private Json value(Json value, Path at) {
        return switch (value) {
            case Obj object -> object(object, at);
            case Arr array -> array(array, at);
            case Str _, Json.Num _, Json.Bool _, Json.Nul _ -> value;
        };
    }

    private Obj object(Obj object, Path at) {
        var members = new LinkedHashMap<String, Json>();
        var digests = new TreeSet<String>();
        for (var member : object.members().entrySet()) {
            Path further = at.plus(member.getKey());
            Json value = value(member.getValue(), further);
            if (open.remove(further)) digests.add(hide(Optional.of(member.getKey()), value));
            else members.put(member.getKey(), value);
        }
        for (int missing = missing(digests.size()); missing > 0; missing--) digests.add(decoy());
        if (!digests.isEmpty()) members.put(Unpacking.DIGESTS, new Arr(digests.stream().<Json>map(Str::new).toList()));
        return new Obj(members);
    }

    private Arr array(Arr array, Path at) {
        var items = new ArrayList<Json>();
        int hidden = 0;
        for (Json item : array.items()) {
            Path further = at.plus(items.size());
            Json value = value(item, further);
            boolean apart = open.remove(further);
            items.add(apart ? item(hide(Optional.empty(), value)) : value);
            hidden += apart ? 1 : 0;
        }
        for (int missing = missing(hidden); missing > 0; missing--) items.add(random.nextInt(items.size() + 1), item(decoy()));
        return new Arr(items);
    }

    private static Json item(String digest) {
        return new Obj(Map.of(Unpacking.ITEM, new Str(digest)));
    }

    private String hide(Optional<String> name, Json value) {
        Disclosure disclosure = Disclosure.of(name, value, random);
        disclosures.add(disclosure);
        return disclosure.digest();
    }

    private int missing(int hidden) {
        return (fillTo - hidden % fillTo) % fillTo;
    }

    /** Of 32 random bytes' text, which nobody keeps. */
    private String decoy() {
        byte[] forgotten = new byte[32];
        random.nextBytes(forgotten);
        return Base64Url.sha256(Base64Url.write(forgotten));
    }
}

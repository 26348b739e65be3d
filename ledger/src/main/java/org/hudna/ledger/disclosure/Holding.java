package org.hudna.ledger.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hudna.ledger.disclosure.Json.Obj;
import org.hudna.ledger.disclosure.Unpacking.Field;
import org.hudna.ledger.disclosure.Unpacking.Unpacked;
import org.hudna.ledger.note.VerifierKey;

/** A checked token in the hands of who decides which of its fields to show. RFC 9901, section 7.2. */
public final class Holding {
    private final SdJwt token;
    private final Unpacked unpacked;

    private Holding(SdJwt token, Unpacked unpacked) {
        this.token = token;
        this.unpacked = unpacked;
    }

    /** What came of taking a token. */
    public sealed interface Taking {
        /** It is the issuer's and every disclosure has its place. */
        record Taken(Holding holding) implements Taking {}

        /** It is not, or a key binding is on it, which no issuer makes. */
        record Refused(SdFault why) implements Taking {}
    }

    /** What came of choosing fields. */
    public sealed interface Showing {
        /** The token with these fields and no others. */
        record Shown(SdJwt token) implements Showing {}

        /** There is no such field in this token that is apart. */
        record NoSuchField(Path field) implements Showing {}

        /** The field is within another one, which would have to be shown too. */
        record NotWithout(Path field, Path around) implements Showing {}
    }

    /** Checks what an issuer, or a holder before, handed over. Whether it is still valid is for the verifier to see. */
    public static Taking take(String compact, VerifierKey issuer) {
        try {
            SdJwt token = SdJwt.parts(compact);
            if (token.binding().isPresent()) throw new Refusal(SdFault.UNASKED_BINDING);
            return new Taking.Taken(new Holding(token, checked(token, issuer)));
        } catch (Refusal refusal) {
            return new Taking.Refused(refusal.fault());
        }
    }

    static Unpacked checked(SdJwt token, VerifierKey issuer) throws Refusal {
        Jws jws = Jws.read(token.jwt());
        if (KeyBinding.isBinding(jws)) throw new Refusal(SdFault.HEADER);
        jws.check(issuer);
        return Unpacking.unpack(jws.payload(), token.disclosures());
    }

    /** All that the token shows when nothing is held back. */
    public Obj claims() {
        return unpacked.claims();
    }

    /** The fields that are apart. */
    public SortedSet<Path> fields() {
        return unpacked.fields().stream().map(Field::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The token with exactly these of its fields. */
    public Showing show(Collection<Path> chosen) {
        Set<Path> wanted = Set.copyOf(chosen);
        Set<Path> open = new LinkedHashSet<>(chosen);
        Set<Disclosure> shown = new HashSet<>();
        for (Field field : unpacked.fields()) {
            if (!open.remove(field.path())) continue;
            Optional<Path> around = field.within().filter(path -> !wanted.contains(path));
            if (around.isPresent()) return new Showing.NotWithout(field.path(), around.get());
            shown.add(field.by());
        }
        if (!open.isEmpty()) return new Showing.NoSuchField(open.iterator().next());
        List<Disclosure> inOrder = new ArrayList<>(token.disclosures());
        inOrder.retainAll(shown);
        return new Showing.Shown(new SdJwt(token.jwt(), inOrder, Optional.empty()));
    }
}

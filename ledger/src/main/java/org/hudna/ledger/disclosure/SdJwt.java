package org.hudna.ledger.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A token in its parts, not yet checked: the issuer's JWT, disclosures in order, and perhaps a key binding. RFC 9901, section 4; the compact
 * form {@code <JWT>~<disclosure>~…~[<key binding JWT>]}.
 */
public record SdJwt(String jwt, List<Disclosure> disclosures, Optional<String> binding) {
    /** Of a token. */
    public static final int MOST_CHARACTERS = 1 << 22;
    /** In a token. */
    public static final int MOST_DISCLOSURES = 10_000;

    public SdJwt {
        disclosures = List.copyOf(disclosures);
    }

    /** What {@link SdJwt#read} found. */
    public sealed interface SdJwtRead {
        /** In form; nothing is verified. */
        record Read(SdJwt token) implements SdJwtRead {}

        /** Not in form. */
        record Refused(SdFault why) implements SdJwtRead {}
    }

    /** From the compact form. */
    public static SdJwtRead read(String compact) {
        try {
            return new SdJwtRead.Read(parts(compact));
        } catch (Refusal refusal) {
            return new SdJwtRead.Refused(refusal.fault());
        }
    }

    static SdJwt parts(String compact) throws Refusal {
        if (compact.length() > MOST_CHARACTERS) throw new Refusal(SdFault.TOO_LARGE);
        String[] parts = compact.split("~", MOST_DISCLOSURES + 3);
        if (parts.length > MOST_DISCLOSURES + 2) throw new Refusal(SdFault.TOO_LARGE);
        if (parts.length < 2) throw new Refusal(SdFault.NOT_A_TOKEN);
        var disclosures = new ArrayList<Disclosure>();
        for (String encoded : List.of(parts).subList(1, parts.length - 1))
            disclosures.add(Disclosure.read(encoded).orElseThrow(() -> new Refusal(SdFault.DISCLOSURE)));
        String last = parts[parts.length - 1];
        return new SdJwt(parts[0], disclosures, last.isEmpty() ? Optional.empty() : Optional.of(last));
    }

    /** As it is handed over. */
    public String compact() {
        return bound() + binding.orElse("");
    }

    /** What a key binding binds to: everything but itself. */
    String bound() {
        var text = new StringBuilder(jwt).append('~');
        for (Disclosure disclosure : disclosures) text.append(disclosure.encoded()).append('~');
        return text.toString();
    }

    @Override public String toString() {
        return "SdJwt[" + disclosures.size() + " disclosures" + (binding.isPresent() ? ", bound]" : "]");
    }
}

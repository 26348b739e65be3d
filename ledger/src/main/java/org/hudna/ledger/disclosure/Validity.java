package org.hudna.ledger.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hudna.ledger.disclosure.Json.Arr;
import org.hudna.ledger.disclosure.Json.Obj;
import org.hudna.ledger.disclosure.Json.Str;

/** The claims on when and for whom a token holds. RFC 7519, sections 4.1.3 to 4.1.5. */
final class Validity {
    /** As far as anyone needs: no exponents, thirty thousand years, nanoseconds. */
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private Validity() {}

    static void check(Obj claims, Expected expected) throws Refusal {
        checkTimes(claims, expected);
        Optional<Json> audience = claims.get("aud");
        if (audience.isEmpty()) return;
        boolean named = switch (audience.get()) {
            case Str one -> isExpected(one, expected);
            case Arr(var items) -> items.stream().anyMatch(item -> isExpected(item, expected));
            case Obj _, Json.Num _, Json.Bool _, Json.Nul _ -> throw new Refusal(SdFault.CLAIM);
        };
        if (!named) throw new Refusal(SdFault.AUDIENCE);
    }

    private static boolean isExpected(Json audience, Expected expected) {
        return expected.audience().map(Str::new).filter(audience::equals).isPresent();
    }

    static void checkTimes(Obj claims, Expected expected) throws Refusal {
        Optional<Instant> end = time(claims, "exp");
        if (end.isPresent() && !expected.at().minus(expected.leeway()).isBefore(end.get())) throw new Refusal(SdFault.EXPIRED);
        Optional<Instant> start = time(claims, "nbf");
        if (start.isPresent() && expected.at().plus(expected.leeway()).isBefore(start.get())) throw new Refusal(SdFault.NOT_YET);
    }

    static Optional<Instant> time(Obj claims, String name) throws Refusal {
        Optional<Json> claim = claims.get(name);
        if (claim.isEmpty()) return Optional.empty();
        if (!(claim.get() instanceof Json.Num(String digits)) || !SECONDS.matcher(digits).matches()) throw new Refusal(SdFault.CLAIM);
        BigDecimal nanoseconds = new BigDecimal(digits).movePointRight(9);
        var parts = nanoseconds.toBigIntegerExact().divideAndRemainder(BigDecimal.ONE.movePointRight(9).toBigIntegerExact());
        return Optional.of(Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()));
    }
}

package org.hudna.ledger.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a verifier expects of a token.
 *
 * @param at the verifier's time
 * @param leeway by how much clocks may differ, either way
 * @param audience what the verifier calls itself, where the token's {@code aud} must name it; without one, a token with an {@code aud} is
 *     refused, being meant for somebody
 * @param binding whether the holder must have signed this showing
 */
public record Expected(Instant at, Duration leeway, Optional<String> audience, KeyBinding.Policy binding) {
    /** At this time, to the second, by anyone who shows it. */
    public static Expected at(Instant at) {
        return new Expected(at, Duration.ZERO, Optional.empty(), new KeyBinding.Policy.None());
    }

    /** The same, with the holder's signature under this showing. */
    public Expected with(KeyBinding.Policy.Required required) {
        return new Expected(at, leeway, audience, required);
    }
}

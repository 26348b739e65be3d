package org.hudna.ledger.words;

import java.util.List;

/**
 * A whole sentence, by id, with what goes in its holes. Code never joins words.
 *
 * @param holes for {@code {0}}, {@code {1}}, …: a whole number (said in the language's digits), an {@link java.time.Instant} (date and time,
 *     UTC), an enum constant (said by the text {@code Type.CONSTANT}), a {@link Message}, a list of these; anything else stands as it
 *     prints, in a directional isolate where its direction could disturb the sentence
 */
public record Message(String id, List<Object> holes) {
    public Message {
        holes = List.copyOf(holes);
    }

    /** The sentence {@code id}. */
    public static Message of(String id, Object... holes) {
        return new Message(id, List.of(holes));
    }
}

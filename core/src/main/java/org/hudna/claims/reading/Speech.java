package org.hudna.claims.reading;

import java.util.List;
import java.util.Optional;

/**
 * Somebody's saying something, as a sentence has it.
 *
 * @param verb the word of saying, denying, confirming, quoting or "according to"
 * @param continues nobody is named: the one who spoke last
 * @param content what was said, in one or two pieces
 * @param via through whom, the outermost first
 */
record Speech(Cue verb, Voice speaker, boolean continues, List<Evidence> content, List<Voice> via, Optional<Voice> addressee) {

    boolean says(Evidence words) { return content.stream().anyMatch(piece -> piece.has(words)); }

    Speech through(List<Voice> more) { return more.isEmpty() ? this : new Speech(verb, speaker, continues, content, more, addressee); }
}

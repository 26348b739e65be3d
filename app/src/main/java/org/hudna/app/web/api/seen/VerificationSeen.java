package org.hudna.app.web.api.seen;

import java.util.List;
import org.hudna.incidents.ladder.Verification;
import org.hudna.who.SourceId;
import org.hudna.words.Texts;

/** How far an incident is verified, as computed and as decided, with reasons: for the watch alone. */
public record VerificationSeen(String standing, String computed, boolean differs, List<Sentence> reasons, List<String> contestedBy) {

    /** In the language of {@code texts}. */
    public static VerificationSeen of(Verification found, Texts texts) {
        return new VerificationSeen(found.standing().code(), found.computed().code(), found.differs(), found.reasons().stream().map(one ->
            Sentence.of(one, texts)).toList(),
            Codes.of(found.contestedBy(), SourceId::name));
    }
}

package org.hudna.app.web.api.seen;

import java.util.List;
import java.util.Optional;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Sight;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Verification;
import org.hudna.who.SourceId;
import org.hudna.words.Texts;

/** How far an incident is verified, as computed and as decided; with reasons for those who are told who speaks. */
public record VerificationSeen(String standing, Optional<String> computed, Optional<Boolean> differs, Optional<List<Sentence>> reasons, Optional<List<String>> contestedBy) {

    /** As far as the reader sees it. */
    public static VerificationSeen of(Verification found, Sight sight, Card card, Texts texts) {
        boolean whole = sight.depth(Detail.SOURCES, card) == Depth.WHOLE;
        boolean computed = sight.depth(Detail.COMPUTED, card) == Depth.WHOLE;
        return new VerificationSeen(found.standing().code(), Optional.of(found.computed()).filter(_ -> computed).map(Rung::code),
            Optional.of(found.differs()).filter(_ -> computed), whole ? Optional.of(found.reasons().stream().map(one -> Sentence.of(one, texts)).toList()) : Optional.empty(),
            whole ? Optional.of(Codes.of(found.contestedBy(), SourceId::name)) : Optional.empty());
    }
}

package org.hudna.claims.reading;

import java.util.List;
import org.hudna.arms.Weapon;
import org.hudna.deeds.Act;
import org.hudna.deeds.TargetKind;
import org.hudna.when.Happened;
import org.hudna.where.Candidate;

/** What a field says, besides the words that it rests on. */
public sealed interface Value {

    /** Words of the text: the evidence's own, or those of an earlier mention where the evidence only points to it. */
    record Words(String words) implements Value {}

    /** A code of a closed list or of a lexicon. */
    record Code(String code) implements Value {}

    /** Something done; {@link Act#omitted} stays false, a denial is the stance's. */
    record Did(Act act) implements Value {}

    /** A kind of weapon. */
    record With(Weapon weapon) implements Value {}

    /** What was hit. */
    record Hit(TargetKind kind) implements Value {}

    /** A time, as far as the words and the report's day tell it. */
    record Time(Happened happened) implements Value {}

    /** A place; candidates of the gazetteer, the best first; may be none. */
    record At(List<Candidate> candidates) implements Value {
        public At { candidates = List.copyOf(candidates); }
    }

    /** People harmed. */
    record Harmed(People people) implements Value {}
}

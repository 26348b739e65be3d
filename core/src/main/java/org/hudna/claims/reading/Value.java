package org.hudna.claims.reading;

import java.util.List;
import java.util.Locale;
import org.hudna.arms.Weapon;
import org.hudna.deeds.Act;
import org.hudna.deeds.TargetKind;
import org.hudna.when.Happened;
import org.hudna.where.Candidate;
import org.hudna.where.Position;
import org.hudna.words.Message;

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

    /**
     * A place told by coordinates, or by the way from another place.
     *
     * @param circles each surely holds it, if that is what the words mean; at least one, the likelier first
     * @param named places of the gazetteer that lie there and are named beside it; empty where the name only leads to it: "5 km north of Homs" is not
     *     Homs
     */
    record Around(List<Position> circles, List<Candidate> named) implements Value {
        public Around {
            circles = List.copyOf(circles);
            named = List.copyOf(named);
            if (circles.isEmpty()) throw new IllegalArgumentException("it lies somewhere");
        }

        /** Where it lies: each circle that the words may mean. */
        public Message said() {
            return Message.of("reading.around", "circles", circles.stream()
                .map(at -> Message.of("reading.circle", "lat", degrees(at.lat()), "lon", degrees(at.lon()),
                "metres", Math.round(at.errorMetres()))).toList());
        }

        private static String degrees(double degrees) { return String.format(Locale.ROOT, "%.5f", degrees); }
    }

    /** People harmed. */
    record Harmed(People people) implements Value {}
}

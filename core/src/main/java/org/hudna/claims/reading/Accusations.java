package org.hudna.claims.reading;

import java.util.Optional;
import java.util.Set;
import org.hudna.claims.lexicon.Use;
import org.hudna.words.Lang;

/** Whom a sentence says to have done an act: forces beside it, behind "by", or behind "accused". A label is kept in the words used. */
final class Accusations {

    private static final int NEAR = 3;
    private static final int BLAME = 6;
    private static final int FAR = 7;
    private static final Set<String> ONTO = Set.of("علي", "في", "ضد", "الي", "نحو", "قرب");

    /** Whom, and whether it is aircraft. */
    record Accused(Evidence words, boolean aircraft) {}

    private final Sentence sentence;
    private final Cues cues;

    Accusations(Sentence sentence) {
        this.sentence = sentence;
        this.cues = sentence.cues();
    }

    /** For the act, among the words of its clause. */
    Optional<Accused> of(Cue act, int from, int to) {
        for (Cue forces : cues.all(Use.FORCES)) {
            if (forces.first() < from || forces.last() > to || forces.first() >= act.first() && forces.last() <= act.last()) continue;
            if (isDoer(forces, act)) return Optional.of(new Accused(phrase(forces, act), forces.value().equals("air-force")));
        }
        return blamedCountry(from, to).or(() -> attribute(act, from, to));
    }

    private boolean isDoer(Cue forces, Cue act) {
        if (isBehind(Use.BY, forces)) return true;
        for (Cue blame : cues.all(Use.BLAME)) if (blame.first() < forces.first() && forces.first() - blame.last() <= BLAME) return true;
        return sentence.lang() == Lang.AR ? arabic(forces, act) : western(forces, act);
    }

    private boolean isBehind(Use use, Cue forces) {
        int first = leftEnd(forces);
        for (int at = first - 1; at >= Math.max(0, first - 2); at--) if (cues.isOver(at, use)) return true;
        return false;
    }

    private boolean arabic(Cue forces, Cue act) {
        if (forces.first() < act.first()) return act.first() - forces.last() <= FAR && cues.all(Use.ACT).stream()
            .noneMatch(other -> other.first() > forces.last() && other.first() < act.first())
            && !isOnto(forces) && act.code().startsWith("incursion");
        if (forces.first() - act.last() > NEAR || isOnto(forces) || sentence.token(forces.first()).after("،,:")) return false;
        for (int at = act.last() + 1; at < forces.first(); at++)
            if (ONTO.contains(sentence.token(at).key()) || cues.isOver(at, Use.TARGET)) return false;
        return true;
    }

    private boolean isOnto(Cue forces) { return forces.first() > 0 && ONTO.contains(sentence.token(forces.first() - 1).key()); }

    private boolean western(Cue forces, Cue act) {
        if (forces.last() < act.first()) {
            if (act.first() - forces.last() > 2) return false;
            boolean passive = act.last() + 1 < sentence.size() && cues.isAt(act.last() + 1, Use.BY);
            for (int at = forces.last() + 1; at < act.first(); at++)
                passive |= Set.of("was", "were", "been", "on", "at", "near").contains(sentence.token(at).key());
            return !passive && !sentence.token(act.first()).after(",;");
        }
        return sentence.lang() == Lang.RU && forces.first() - act.last() <= NEAR && sentence.token(forces.last()).key().endsWith("ами");
    }

    private Evidence phrase(Cue forces, Cue act) {
        int first = sentence.lang() == Lang.AR ? forces.first() : leftEnd(forces);
        int last = sentence.lang() == Lang.EN ? forces.last() : rightEnd(forces, act);
        int from = first == forces.first() ? forces.evidence().from() : sentence.token(first).from();
        return new Evidence(from, sentence.token(last).to());
    }

    private int leftEnd(Cue forces) {
        int first = forces.first();
        for (int at = first - 1; at >= Math.max(0, forces.first() - 2); at--) {
            boolean goesOn = sentence.token(at + 1).follows()
                && !cues.isOver(at, Use.STOP, Use.BY, Use.ACT, Use.BLAME, Use.SAY, Use.NUMBER, Use.HARM, Use.PEOPLE, Use.THAT, Use.LINK, Use.DENY);
            if (!goesOn || sentence.token(at).isNumber() || sentence.lang() == Lang.AR) break;
            if (sentence.lang() == Lang.RU && !cues.isOver(at, Use.COUNTRY) && !sentence.token(at).key().matches(".*(ые|ых|ыми|ими|ой|ая|ие)")) break;
            first = at;
        }
        return first;
    }

    private int rightEnd(Cue forces, Cue act) {
        int last = forces.last();
        for (int at = last + 1; at < sentence.size() && at <= forces.last() + 2; at++) {
            Token token = sentence.token(at);
            boolean adjective = sentence.lang() == Lang.AR ? token.key().startsWith("ال") || cues.isOver(at, Use.COUNTRY)
                || cues.isOver(at, Use.WEAPON) && cues.isOver(forces.first(), Use.WEAPON) : cues.isOver(at, Use.COUNTRY) || token.isCapital();
            boolean other = cues.isOver(at, Use.ACT, Use.WEEKDAY, Use.DAY, Use.TARGET, Use.HARM, Use.STOP, Use.PEOPLE) || act.first() == at;
            if (!token.follows() || !adjective || other) break;
            last = at;
        }
        return last;
    }

    /** "Turkish shelling", "القصف الروسي", "турецкая артиллерия обстреляла": a country's adjective on the act or on the weapon that does it. */
    private Optional<Accused> attribute(Cue act, int from, int to) {
        for (Cue country : cues.all(Use.COUNTRY)) {
            if (country.first() < from || country.last() > to) continue;
            boolean arabic = sentence.lang() == Lang.AR && country.first() == act.last() + 1 && sentence.token(country.first()).follows()
                && country.form().key().matches(".*(ي|يه|يين)");
            if (arabic) return Optional.of(new Accused(country.evidence(), false));
            if (sentence.lang() == Lang.AR || !isAdjective(country)) continue;
            if (country.last() + 1 == act.first()) return Optional.of(new Accused(country.evidence(), false));
            Optional<Cue> weapon = cues.at(Use.WEAPON, country.last() + 1);
            if (weapon.isPresent() && weapon.get().last() < act.first() && act.first() - weapon.get().last() <= NEAR)
                return Optional.of(new Accused(country.evidence().and(weapon.get().evidence()), false));
        }
        return Optional.empty();
    }

    private boolean isAdjective(Cue country) {
        return sentence.token(country.last()).key()
            .matches(".*(ish|ian|ese|rab|ani|nch|aqi|emeni|ari|eli|can|us)|.*[сц]к(ий|ая|ие|их|ой|ого|ими|ую)");
    }

    private Optional<Accused> blamedCountry(int from, int to) {
        for (Cue blame : cues.all(Use.BLAME))
            for (Cue country : cues.all(Use.COUNTRY)) {
                boolean behind = country.first() > blame.last() && country.first() - blame.last() <= 2;
                if (behind && blame.first() >= from - BLAME && country.last() <= to) return Optional.of(new Accused(country.evidence(), false));
            }
        return Optional.empty();
    }
}

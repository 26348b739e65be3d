package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.where.spotting.Mention;
import org.hudna.words.Lang;

/**
 * A sentence with all that was found in it.
 *
 * @param text the whole text
 * @param quotations of the whole text
 * @param actors persons and bodies, in order; none overlap
 * @param places with offsets in the whole text
 * @param around places told by figures or by others; some of the others are part of them
 */
record Sentence(String text, Evidence all, Lang lang, List<Token> tokens, Cues cues, List<Evidence> quotations, List<Actor> actors,
    List<TimeFound> times,
                List<Mention> places, List<PlaceFound> around) {

    int size() { return tokens.size(); }

    Token token(int at) { return tokens.get(at); }

    Evidence span(int first, int last) { return new Evidence(tokens.get(first).from(), tokens.get(last).to()); }

    /** The actor that begins at a word. */
    Optional<Actor> actorAt(int word) { return actors.stream().filter(actor -> actor.first() == word).findFirst(); }

    /** The actor that ends at a word. */
    Optional<Actor> actorEnding(int word) { return actors.stream().filter(actor -> actor.last() == word).findFirst(); }

    Optional<Actor> actorOver(int word) { return actors.stream().filter(actor -> actor.first() <= word && word <= actor.last()).findFirst(); }

    /** The outermost quotation that holds a character. */
    Optional<Evidence> quotationAt(int offset) {
        Evidence found = null;
        for (Evidence quote : quotations) if (quote.from() <= offset && offset < quote.to() && (found == null || quote.has(found))) found = quote;
        return Optional.ofNullable(found);
    }

    boolean isQuoted(int word) { return quotationAt(token(word).from()).isPresent(); }

    /** The first word at or after an offset; {@link #size} where there is none. */
    int wordFrom(int offset) {
        for (int at = 0; at < size(); at++) if (token(at).from() >= offset) return at;
        return size();
    }

    /** The last word that ends at or before an offset; -1 where there is none. */
    int wordBefore(int offset) {
        for (int at = size() - 1; at >= 0; at--) if (token(at).to() <= offset) return at;
        return -1;
    }

    /** The first character behind a word that opens a quotation or an expression. */
    Optional<Evidence> quotationOpening(int word, int most) {
        int from = token(word).to();
        int until = word + 1 < size() ? token(Math.min(size() - 1, word + most)).from() : all.to();
        return quotations.stream().filter(quote -> quote.from() > from && quote.from() <= until + 1).filter(this::isOutermost).findFirst();
    }

    boolean isOutermost(Evidence quote) { return quotations.stream().noneMatch(other -> !other.equals(quote) && other.has(quote)); }

    /** Times that lie within, in order. */
    List<TimeFound> timesIn(Evidence within) { return times.stream().filter(time -> within.has(time.evidence())).toList(); }

    List<Mention> placesIn(Evidence within) {
        List<Mention> found = new ArrayList<>();
        for (Mention place : places) if (within.from() <= place.begin() && place.end() <= within.to()) found.add(place);
        return found;
    }

    /** Whether it speaks of what is to come. */
    boolean isPlanned() { return cues.has(Use.WILL_MEET) || cues.has(Use.FUTURE); }
}

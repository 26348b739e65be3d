package org.hudna.where.spotting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.Candidate;
import org.hudna.where.Gazetteer;
import org.hudna.where.Hint;
import org.hudna.where.PlaceKind;
import org.hudna.where.spotting.Cues.Use;
import org.hudna.where.spotting.Known.Match;
import org.hudna.where.spotting.Mention.Cue;

/**
 * Finds the places that an Arabic, English or Russian text mentions, by a gazetteer and the words around a name. The longest mention wins; for a
 * bridge or a port the candidates are the place that it is named after. Names inside longer hashtags (#سيول_الأردن) are the name of an affair, and
 * left out.
 */
public final class PlaceSpotter {

    private final Gazetteer gazetteer;
    private final Known known;
    private final Cues cues = Cues.read();
    private final Heads heads;

    private PlaceSpotter(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.known = new Known(gazetteer);
        this.heads = new Heads(cues, known);
    }

    /** Knows the names of {@code gazetteer}; lay {@link Gazetteer#world()} under a local one. */
    public static PlaceSpotter of(Gazetteer gazetteer) { return new PlaceSpotter(gazetteer); }

    /** In the order of the text; no two overlap. */
    public List<Mention> spot(String text) {
        Words words = Words.of(text);
        List<Mention> found = new ArrayList<>();
        int listed = -1;
        for (int at = 0; at < words.size(); ) {
            if (words.token(at).skipped()) {
                at++;
                continue;
            }
            Optional<Heads.Headed> headed = heads.at(words, at);
            Optional<Match> match = known.at(words.tokens(), words.readings(), at);
            if (headed.isPresent() && match.map(it -> it.last() <= headed.get().last()).orElse(true)) {
                mention(words, headed.get(), found);
                at = listed = headed.get().last() + 1;
            } else if (match.isPresent() && accepted(words, match.get(), listed).size() > 0) {
                found.add(mention(words, match.get(), accepted(words, match.get(), listed)));
                at = listed = match.get().last() + 1;
            } else at++;
        }
        found.sort(Comparator.comparingInt(Mention::begin).thenComparing(mention -> -mention.end()));
        return List.copyOf(found);
    }

    /** Why the name is taken for a place here; empty where it is not. */
    private Set<Cue> accepted(Words words, Match match, int listed) {
        Set<Cue> why = EnumSet.noneOf(Cue.class);
        int at = match.first();
        if (!words.isWholeTag(at, match.last())) return why;
        String before = at == 0 ? "" : Cues.key(words.token(at - 1).text());
        if (cues.is(Use.NOT_CUE, before)) return why;
        String name = match.words() == 1 ? Cues.key(match.reading()) : Cues.key(words.text(at, match.last()));
        if (cues.is(Use.COMMON, name) || isAdjective(words, match, before)) return why;
        boolean doubtful = cues.is(Use.DOUBTFUL, name);
        if (!words.token(at).broken() && cues.is(Use.CUE, before) || match.reading().preceded()) why.add(Cue.PRECEDED);
        if (words.token(at).tag() >= 0) why.add(Cue.HASHTAG);
        if (listed == at && at > 0 && !doubtful && words.token(at).isArabic()) why.add(Cue.LISTED);
        if (words.token(at).isArabic()) return arabic(match, doubtful, why);
        return words.token(at).isCapital() ? alphabet(words, match, doubtful, why) : EnumSet.noneOf(Cue.class);
    }

    /** "الحكومة السعودية": after a definite noun a country's name in -iya is the adjective. */
    private boolean isAdjective(Words words, Match match, String before) {
        boolean form = match.words() == 1 && match.reading().skip() == 0 && match.reading().definite() && match.key().endsWith("يه");
        return form && before.startsWith("ال") && !words.token(match.first()).broken() && words.token(match.first()).tag() < 0
            && !cues.is(Use.CUE, before)
            && known.at(words.tokens(), words.readings(), match.first() - 1).isEmpty();
    }

    private static Set<Cue> arabic(Match match, boolean doubtful, Set<Cue> why) {
        if (doubtful) return why;
        if (match.words() > 1) why.add(Cue.SEVERAL_WORDS);
        if (match.isOfNote()) why.add(Cue.KNOWN);
        return why;
    }

    private static Set<Cue> alphabet(Words words, Match match, boolean doubtful, Set<Cue> why) {
        boolean within = !words.token(match.first()).broken();
        if (within && !doubtful) why.add(Cue.CAPITAL);
        if (match.words() > 1 && !doubtful) why.add(Cue.SEVERAL_WORDS);
        if (!doubtful && match.isLarge()) why.add(Cue.KNOWN);
        return why;
    }

    private Mention mention(Words words, Match match, Set<Cue> why) {
        int begin = words.token(match.first()).begin();
        int end = words.token(match.last()).end();
        int name = begin + match.reading().skip();
        return new Mention(begin, end, name, end, words.text().substring(begin, end), candidates(match, PlaceKind.UNSAID), why);
    }

    private void mention(Words words, Heads.Headed headed, List<Mention> found) {
        int begin = words.token(headed.first()).begin();
        int end = words.token(headed.last()).end();
        int name = words.token(headed.name()).begin();
        Set<Cue> why = EnumSet.of(Cue.HEAD);
        List<Candidate> candidates = headed.match().map(match -> candidates(match, headed.head().place())).orElse(List.of());
        if (headed.match().isEmpty()) why.add(Cue.UNKNOWN_NAME);
        else why.add(Cue.KNOWN);
        found.add(new Mention(begin, end, name, end, words.text().substring(begin, end), candidates, why));
    }

    private List<Candidate> candidates(Match match, PlaceKind kind) {
        Hint hint = kind == PlaceKind.UNSAID ? Hint.NONE : new Hint(Set.of(), Optional.empty(), Set.of(kind));
        Set<String> codes = new java.util.HashSet<>();
        match.places().forEach(place -> codes.add(place.code().code()));
        return gazetteer.search(match.key(), hint).stream().filter(each -> codes.contains(each.place().code().code())).toList();
    }
}

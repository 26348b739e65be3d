package org.hudna.where.spotting;

import java.util.Optional;
import org.hudna.where.spotting.Cues.Head;
import org.hudna.where.spotting.Cues.Use;
import org.hudna.where.spotting.Known.Match;

/** Mentions that begin with a word for what they are: "جسر المنقف", "مدينة صباح الأحمد", "حي النخيل"; also where no gazetteer knows the name. */
final class Heads {

    private static final int SHORTEST_BARE = 3;

    private final Cues cues;
    private final Known known;

    Heads(Cues cues, Known known) {
        this.cues = cues;
        this.known = known;
    }

    /**
     * A head with its name.
     *
     * @param first the head
     * @param name the first word of the name
     * @param last the last word, inclusive
     * @param match the name, where the gazetteer has it
     */
    record Headed(Head head, int first, int name, int last, Optional<Match> match) {}

    Optional<Headed> at(Words words, int at) {
        Optional<Head> head = head(words, at);
        if (head.isEmpty() || !follows(words, at + 1)) return Optional.empty();
        Optional<Headed> found = named(words, head.get(), at).or(() -> unnamed(words, head.get(), at));
        return found.filter(each -> words.isWholeTag(at, each.last()));
    }

    private Optional<Head> head(Words words, int at) {
        for (Reading reading : words.readings().get(at)) {
            Optional<Head> head = cues.head(reading);
            if (head.isPresent()) return head;
        }
        return Optional.empty();
    }

    private static boolean follows(Words words, int at) {
        return at < words.size() && !words.token(at).broken() && !words.token(at).skipped() && words.token(at).tag() >= words.token(at - 1).tag();
    }

    /** The name is in the gazetteer; or another head with its name follows: the mosque of the cemetery of Sabhan. */
    private Optional<Headed> named(Words words, Head head, int at) {
        Optional<Match> match = known.at(words.tokens(), words.readings(), at + 1).filter(it -> it.reading().skip() == 0);
        if (match.isPresent()) {
            int last = head.kind() == Head.Kind.AREA ? match.get().last() : adjectives(words, joined(words, head, match.get().last()));
            return Optional.of(new Headed(head, at, at + 1, last, match));
        }
        boolean definite = words.readings().get(at + 1).getFirst().definite() && head.kind() != Head.Kind.WAY;
        if (head.kind() == Head.Kind.NATURE || definite) return Optional.empty();
        return cues.head(words.readings().get(at + 1).getFirst()).flatMap(_ -> at(words, at + 1))
            .map(inner -> new Headed(head, at, at + 1, inner.last(), inner.match()));
    }

    /** The tunnel of Sabahiya and Mangaf. */
    private int joined(Words words, Head head, int last) {
        if (head.kind() != Head.Kind.WAY || !follows(words, last + 1)) return last;
        return known.at(words.tokens(), words.readings(), last + 1).filter(it -> it.reading().skip() == 1 && !it.reading().preceded())
            .map(Match::last).orElse(last);
    }

    private Optional<Headed> unnamed(Words words, Head head, int at) {
        if (head.more() == 0 || !begins(words, at + 1, head)) return Optional.empty();
        int last = at + 1;
        String first = Cues.key(words.readings().get(last).getFirst());
        if (cues.is(Use.PERSON, first)) last = person(words, last);
        last = adjectives(words, last);
        return Optional.of(new Headed(head, at, at + 1, last, Optional.empty()));
    }

    private boolean begins(Words words, int at, Head head) {
        Reading reading = words.readings().get(at).getFirst();
        String key = Cues.key(reading);
        if (!words.token(at).isArabic() || Character.isDigit(words.token(at).text().charAt(0))) return head.kind() == Head.Kind.NUMBERED;
        if (cues.is(Use.STOP, key) || cues.is(Use.CUE, key) || reading.key().length() < 2) return false;
        boolean adjective = cues.is(Use.ADJECTIVE, key);
        if (key(words, at - 1).startsWith("ال")) return adjective || cues.is(Use.PERSON, key) || reading.definite() && reading.key().endsWith("ي");
        if (reading.definite() || cues.is(Use.PERSON, key)) return !adjective || head.kind() != Head.Kind.AREA;
        return head.kind() == Head.Kind.NATURE && reading.key().length() >= SHORTEST_BARE;
    }

    /** King Fahd, King Abd al-Aziz: one word after the title, and one more after each word that is half a name. */
    private int person(Words words, int last) {
        int end = last;
        while (cues.is(Use.PERSON, key(words, end)) && follows(words, end + 1) && words.token(end + 1).tag() == words.token(end).tag()
            && !cues.is(Use.STOP, key(words, end + 1))) end++;
        return end;
    }

    private static String key(Words words, int at) { return Cues.key(words.readings().get(at).getFirst()); }

    private int adjectives(Words words, int last) {
        int end = last;
        while (follows(words, end + 1) && cues.is(Use.ADJECTIVE, Cues.key(words.readings().get(end + 1).getFirst()))) end++;
        return end;
    }
}

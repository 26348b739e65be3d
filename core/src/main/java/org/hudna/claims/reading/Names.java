package org.hudna.claims.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Form;
import org.hudna.claims.lexicon.Use;

/** Where a name stands and how far it goes: capitals in English and Russian; in Arabic words that no lexicon knows for anything else. */
final class Names {

    private static final int MOST_ARABIC = 3;
    private static final int MOST = 4;
    private static final Use[] NOT_NAMES = {Use.STOP, Use.SAY, Use.DENY, Use.CONFIRM, Use.RELAY, Use.THAT, Use.DAY, Use.WEEKDAY, Use.PART,
        Use.WITH, Use.THEN,
        Use.ROLE, Use.ORGANISATION, Use.DOCUMENT, Use.COUNTRY, Use.DISCUSS, Use.MEET, Use.WILL_MEET, Use.CALL, Use.AGREE, Use.POSITION, Use.ALSO,
        Use.SUBJECT,
        Use.ACT, Use.BLAME, Use.FORCES, Use.ANONYMOUS, Use.ACCORDING, Use.RESPOND, Use.MONTH, Use.COUNTERPART, Use.TITLE, Use.TARGET,
        Use.FUTURE, Use.NOT};

    /**
     * A name as it stands.
     *
     * @param last index of its last word
     * @param to whether "to" is written as one with it
     */
    record Name(int last, Evidence evidence, boolean to) {}

    private final String text;
    private final List<Token> tokens;
    private final Cues cues;

    Names(String text, List<Token> tokens, Cues cues) {
        this.text = text;
        this.tokens = tokens;
        this.cues = cues;
    }

    /** The name that begins at a word, right behind an office. */
    Optional<Name> after(int at, boolean comma) {
        int last = tokens.get(at).isArabic() ? arabic(at) : capitals(at);
        if (last < at || comma && last == at) return Optional.empty();
        return Optional.of(new Name(last, new Evidence(tokens.get(at).from(), tokens.get(last).to()), false));
    }

    private int arabic(int at) {
        int last = at - 1;
        for (int next = at; next < tokens.size() && next - at < MOST_ARABIC + 1; next++) {
            Token token = tokens.get(next);
            boolean article = token.key().startsWith("ال") && (next == at || token.key().endsWith("يه"));
            boolean joined = next > at && token.key().startsWith("و") && token.key().length() > 4;
            if (token.isNumber() || !token.isArabic() || article || joined || next > at && !token.follows() || cues.isAt(next, NOT_NAMES)) break;
            last = next;
        }
        return last - at + 1 > MOST_ARABIC ? at + 1 : last;
    }

    private int capitals(int at) {
        int last = at - 1;
        for (int next = at; next < tokens.size() && next - at < MOST; next++) {
            Token token = tokens.get(next);
            boolean small = next > at && next + 1 < tokens.size() && isParticle(token.key()) && tokens.get(next + 1).isCapital();
            if (!token.isCapital() && !small || next > at && !token.goesOn()
                || cues.isAt(next, Use.WEEKDAY, Use.MONTH, Use.ROLE, Use.ORGANISATION, Use.COUNTRY, Use.SAY)) break;
            last = next;
        }
        return last;
    }

    private static boolean isParticle(String key) {
        return key.equals("al") || key.equals("аль") || key.equals("эль") || key.equals("bin") || key.equals("de") || key.equals("von");
    }

    /** A name that was met before, whole or its last word, in any case of Russian and with the letters that Arabic writes as one with it. */
    Optional<Name> knownAt(int at, Memory memory) {
        Token token = tokens.get(at);
        for (Form form : token.forms()) {
            if (form.before().endsWith("ال")) continue;
            Optional<List<String>> name = memory.nameEndingOrBeginning(form.key());
            if (name.isEmpty()) continue;
            int last = at;
            boolean whole = name.get().size() > 1 && Memory.same(name.get().getFirst(), form.key());
            for (int i = 1; whole && i < name.get().size(); i++) {
                int next = at + i;
                whole = next < tokens.size() && tokens.get(next).goesOn() && Memory.same(name.get().get(i), tokens.get(next).key());
                if (whole) last = next;
            }
            if (!whole && !Memory.same(name.get().getLast(), form.key())) continue;
            if (!whole) last = at;
            if (!token.isArabic() && !token.isCapital()) continue;
            return Optional.of(new Name(last, new Evidence(token.from() + form.skip(), tokens.get(last).to()), form.isTo()));
        }
        return Optional.empty();
    }

    /** Two or more words with capitals that nobody met before: a person, where a verb of saying stands beside them. */
    Optional<Name> newAt(int at) {
        int last = tokens.get(at).isArabic() ? at - 1 : capitals(at);
        return last > at ? Optional.of(new Name(last, new Evidence(tokens.get(at).from(), tokens.get(last).to()), false)) : Optional.empty();
    }

    String text() { return text; }
}

package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.lexicon.Use;
import org.hudna.claims.reading.Actor.Sort;
import org.hudna.where.spotting.Mention;
import org.hudna.words.Lang;

/** Finds persons and bodies by the words of offices and bodies, what stands beside those, and names that were met before. No name is in a lexicon. */
final class Actors {

    private static final List<Use> ANCHORS = List.of(Use.SAME, Use.ANONYMOUS, Use.BOTH, Use.COUNTERPART, Use.ROLE, Use.DOCUMENT, Use.ORGANISATION,
        Use.PRONOUN);

    private static final Set<String> ABROAD = Set.of("ambassador", "envoy", "coordinator", "director", "head-of-mission", "spokesman");

    private final String text;
    private final List<Token> tokens;
    private final Cues cues;
    private final Lang lang;
    private final Memory memory;
    private final Names names;
    private final List<Mention> places;

    private Actors(String text, List<Token> tokens, Cues cues, Lang lang, Memory memory, List<Mention> places) {
        this.text = text;
        this.tokens = tokens;
        this.cues = cues;
        this.lang = lang;
        this.memory = memory;
        this.names = new Names(text, tokens, cues);
        this.places = places;
    }

    /** In order; none overlap. Persons found with a name are remembered at once. */
    static List<Actor> in(String text, List<Token> tokens, Cues cues, Lang lang, Memory memory, List<Mention> places) {
        Actors actors = new Actors(text, tokens, cues, lang, memory, places);
        List<Actor> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Optional<Actor> actor = actors.at(at, found.isEmpty() ? -1 : found.getLast().last());
            if (actor.isEmpty()) continue;
            found.add(actor.get());
            memory.see(text, actor.get());
            at = actor.get().last();
        }
        return found;
    }

    private Optional<Actor> at(int at, int taken) {
        Optional<Cue> anchor = anchor(at);
        if (anchor.isPresent()) return Optional.of(around(anchor.get(), taken));
        if (lang != Lang.AR && cues.isAt(at, Use.ORGANISATION, Use.COUNTRY)) {
            int role = afterAttributes(at);
            if (role < tokens.size() && cues.isAt(role, Use.ROLE, Use.ORGANISATION, Use.COUNTERPART)) return Optional.empty();
        }
        return known(at);
    }

    private int afterAttributes(int at) {
        int next = at;
        while (next < tokens.size() && cues.isAt(next, Use.COUNTRY)) next = cues.at(Use.COUNTRY, next).orElseThrow().last() + 1;
        return next;
    }

    private Optional<Cue> anchor(int at) {
        Cue best = null;
        for (Use use : ANCHORS) {
            Optional<Cue> cue = cues.at(use, at);
            if (cue.isPresent() && (best == null || cue.get().last() > best.last())) best = cue.get();
        }
        if (best == null || best.use() == Use.ORGANISATION && isBare(best)) return Optional.empty();
        return Optional.of(best);
    }

    /** "الدفاع", "الصحة" alone are words like others. */
    private boolean isBare(Cue cue) {
        return lang == Lang.AR && cue.words() == 1 && cue.code().matches("defence-ministry|health-ministry|interior-ministry")
            && !cues.isOver(cue.first() - 1, Use.ROLE);
    }

    /** A name that was met before, or the article's bare surname. */
    private Optional<Actor> known(int at) {
        Optional<Names.Name> name = names.knownAt(at, memory);
        return name.map(it -> new Actor(at, it.last(), it.evidence(), Sort.PERSON, "", Optional.of(it.evidence()), Optional.empty(), "", "",
            Optional.empty(),
            it.to()));
    }

    private Actor around(Cue anchor, int taken) {
        Growing actor = new Growing(anchor);
        if (anchor.use() == Use.ROLE || anchor.use() == Use.ORGANISATION || anchor.use() == Use.COUNTERPART) {
            if (lang != Lang.AR) left(actor, anchor.first(), taken);
            right(actor);
        } else if (anchor.use() == Use.DOCUMENT || anchor.use() == Use.ANONYMOUS) right(actor);
        return actor.done(tokens);
    }

    private void left(Growing actor, int first, int taken) {
        for (int at = first - 1; at > taken && tokens.get(at + 1).goesOn(); at--) {
            Optional<Cue> country = cues.over(Use.COUNTRY, at);
            Optional<Cue> body = actor.anchor.use() == Use.ROLE ? cues.over(Use.ORGANISATION, at) : Optional.empty();
            if (body.isPresent()) actor.body(body.get());
            else if (country.isPresent()) actor.country(country.get());
            else return;
            at = Math.min(at, body.or(() -> country).orElseThrow().first());
            actor.first = at;
        }
    }

    private void right(Growing actor) {
        boolean linked = false;
        while (actor.last + 1 < tokens.size()) {
            int at = actor.last + 1;
            Token token = tokens.get(at);
            boolean comma = token.after(",،") && token.gap().strip().length() == 1 && lang != Lang.AR;
            boolean follows = token.goesOn() || isQuotedName(actor, at);
            if (!follows && !comma) return;
            if (follows && attribute(actor, at)) {
                linked = false;
                continue;
            }
            if (!linked && follows && cues.isAt(at, Use.LINK) && leadsToAttribute(actor, at)) {
                actor.last = Math.max(actor.last, cues.at(Use.LINK, at).orElseThrow().last());
                linked = true;
                continue;
            }
            if (actor.takesName()) names.after(at, comma).ifPresent(actor::name);
            return;
        }
    }

    /** Agencies are named in quotation marks. */
    private boolean isQuotedName(Growing actor, int at) {
        return actor.anchor.use() == Use.ORGANISATION && tokens.get(at).gap().strip().length() == 1 && tokens.get(at).after("\"«“”»");
    }

    private boolean attribute(Growing actor, int at) {
        Optional<Cue> body = actor.anchor.use() == Use.ROLE || actor.anchor.use() == Use.DOCUMENT ? cues.at(Use.ORGANISATION, at) : Optional.empty();
        Optional<Cue> country = cues.at(Use.COUNTRY, at);
        Optional<Cue> title = cues.at(Use.TITLE, at);
        if (body.isPresent()) actor.body(body.get());
        else if (country.isPresent() && !(actor.anchor.use() == Use.ORGANISATION && joinsAnother(at))) actor.country(country.get());
        else if (title.isPresent()) actor.last = title.get().last();
        else if (placeAt(at) >= 0 && !actor.named && actor.anchor.use() == Use.ROLE) actor.last = placeAt(at);
        else if (isQuotedName(actor, at)) actor.last = quotedEnd(at);
        else if (lang == Lang.AR && isRelative(at) && !actor.named) actor.last = at;
        else return false;
        return true;
    }

    /** The last word of a place that begins at a word: of what somebody is the governor; -1 where none does. */
    private int placeAt(int at) {
        for (Mention place : places) {
            if (place.begin() != tokens.get(at).from()) continue;
            int last = at;
            while (last + 1 < tokens.size() && tokens.get(last + 1).to() <= place.end()) last++;
            return last;
        }
        return -1;
    }

    private boolean joinsAnother(int at) {
        return !tokens.get(at).forms().getFirst().equals(cues.at(Use.COUNTRY, at).orElseThrow().form()) && tokens.get(at).key().startsWith("و");
    }

    private int quotedEnd(int at) {
        int last = at;
        while (last + 1 < tokens.size() && tokens.get(last + 1).follows() && last - at < 3) last++;
        return last;
    }

    /** "الأممي", "الرسمي": an adjective of relation. */
    private boolean isRelative(int at) {
        String key = tokens.get(at).key();
        return key.startsWith("ال") && key.length() > 4 && (key.endsWith("ي") || key.endsWith("يه") || key.endsWith("يين"))
            && tokens.get(at).follows()
            && !cues.isAt(at, Use.WEEKDAY, Use.DAY, Use.ACT, Use.FORCES, Use.TARGET, Use.PEOPLE, Use.STOP, Use.NEXT, Use.LAST);
    }

    /** "In" joins only those who serve abroad to a country: an ambassador in Doha, but a minister who is met in Doha. */
    private boolean isAbroad(Growing actor, int at) {
        String key = tokens.get(at).key();
        boolean in = key.equals("في") || key.equals("в") || key.equals("во");
        return actor.anchor.use() != Use.COUNTERPART && (!in || ABROAD.contains(actor.anchor.code()));
    }

    private boolean leadsToAttribute(Growing actor, int at) {
        if (!isAbroad(actor, at)) return false;
        int next = cues.at(Use.LINK, at).orElseThrow().last() + 1;
        if (next < tokens.size() && lang == Lang.EN && tokens.get(next).key().equals("the")) next++;
        if (next >= tokens.size() || !tokens.get(next).goesOn()) return false;
        boolean body = cues.isAt(next, Use.ORGANISATION) && (actor.anchor.use() == Use.ROLE || actor.anchor.use() == Use.DOCUMENT);
        boolean country = cues.isAt(next, Use.COUNTRY) && actor.anchor.use() != Use.DOCUMENT;
        if (lang == Lang.EN && (body || country) && tokens.get(next - 1).key().equals("the")) actor.last = next - 1;
        boolean forces = actor.anchor.use() == Use.ROLE && cues.isAt(next, Use.FORCES);
        if (forces) actor.last = cues.at(Use.FORCES, next).orElseThrow().last();
        return body || country || forces || actor.anchor.use() == Use.ROLE && lang != Lang.AR && placeAt(next) >= 0;
    }
}

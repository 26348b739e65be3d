package org.hudna.terms.saying;

import java.util.List;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.Expr;
import org.hudna.terms.Point;
import org.hudna.terms.Terms;
import org.hudna.where.PlaceId;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** A free condition as a sentence within a sentence. */
final class FreeConditions {

    private static final int METRES_IN_KM = 1000;

    private final Names names;
    private final Times times;

    FreeConditions(Terms terms) {
        this.names = new Names(terms);
        this.times = new Times(terms);
    }

    Message say(Expr where) {
        return switch (where) {
            case Expr.And(Expr left, Expr right) -> Message.of("sentences.and", "left", within(left), "right", within(right));
            case Expr.Or(Expr left, Expr right) -> Message.of("sentences.or", "left", say(left), "right", say(right));
            case Expr.Not(Expr.Is(var name, var words)) -> Message.of("sentences.is-not", "name", name(name), "words", words(name, words));
            case Expr.Not(Expr of) -> Message.of("sentences.not", "of", grouped(of));
            case Expr.Is(var name, var words) -> Message.of("sentences.is", "name", name(name), "words", words(name, words));
            case Expr.Compare(Expr.Name name, Expr.Sign sign, int number) -> name == Expr.Name.CALIBRE
                ? Message.of("sentences.compare-calibre", "name", name(name), "sign", sign, "number", number)
                : Message.of("sentences.compare", "name", name(name), "sign", sign, "number", number);
            case Expr.Within(Expr.Name name, double metres, PlaceId of) ->
                Message.of("sentences.within", "name", name(name), "distance", distance(metres), "of", names.place(of));
            case Expr.Timed(boolean before, Point point) -> before ? Message.of("sentences.earlier", "name", name(Expr.Name.TIME), "point", times.point(point))
                : Message.of("sentences.later", "name", name(Expr.Name.TIME), "point", times.point(point));
            case Expr.Throughout(Point from, Point until) ->
                Message.of("sentences.throughout", "name", name(Expr.Name.TIME), "from", times.point(from), "until", times.point(until));
        };
    }

    /** "or" within "and" needs brackets. */
    private Message within(Expr where) { return where instanceof Expr.Or ? grouped(where) : say(where); }

    private Message grouped(Expr where) { return where instanceof Expr.And || where instanceof Expr.Or ? Message.of("sentences.group", "of", say(where)) : say(where); }

    static Message distance(double metres) {
        return metres >= METRES_IN_KM ? Message.of("sentences.km", "n", metres / METRES_IN_KM) : Message.of("sentences.m", "n", metres);
    }

    private static Message name(Expr.Name name) {
        return Message.of(switch (name) {
            case ACTOR -> "sentences.name-actor";
            case ACT -> "sentences.name-act";
            case WEAPON -> "sentences.name-weapon";
            case CALIBRE -> "sentences.name-calibre";
            case COUNT -> "sentences.name-count";
            case TARGET -> "sentences.name-target";
            case PLACE -> "sentences.name-place";
            case FROM -> "sentences.name-from";
            case HOLDER -> "sentences.name-holder";
            case FROM_HOLDER -> "sentences.name-from-holder";
            case TIME -> "sentences.name-time";
            case KILLED -> "sentences.name-killed";
            case INJURED -> "sentences.name-injured";
        });
    }

    private List<Object> words(Expr.Name name, List<String> words) { return words.stream().map(word -> word(name, word)).toList(); }

    private Object word(Expr.Name name, String word) {
        return switch (name) {
            case ACTOR, HOLDER, FROM_HOLDER -> names.actor(new ActorId(word));
            case ACT -> Message.of("deed." + word);
            case WEAPON -> Message.of("weapon." + word);
            case TARGET -> TargetKind.find(word).<Object>map(Names::target).orElseGet(() -> names.actor(new ActorId(word)));
            case PLACE, FROM -> SpotClass.find(word).<Object>map(FreeConditions::spot).orElseGet(() -> names.place(new PlaceId(word)));
            case CALIBRE, COUNT, TIME, KILLED, INJURED -> word; // numbers and times are compared, never named: the checks refuse it
        };
    }

    static Message spot(SpotClass one) { return Message.of("spot." + one.code()); }
}

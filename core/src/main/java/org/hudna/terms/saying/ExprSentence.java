package org.hudna.terms.saying;

import java.util.List;
import java.util.Locale;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.arms.WeaponKind;
import org.hudna.terms.Expr;
import org.hudna.terms.Terms;
import org.hudna.where.PlaceId;
import org.hudna.where.SpotClass;
import org.hudna.words.Message;

/** A free condition as a sentence. */
final class ExprSentence {

    private final Terms terms;

    ExprSentence(Terms terms) { this.terms = terms; }

    Message of(Expr where) {
        return switch (where) {
            case Expr.And(Expr left, Expr right) -> Message.of("sentences.and", "left", of(left), "right", of(right));
            case Expr.Or(Expr left, Expr right) -> Message.of("sentences.or", "left", of(left), "right", of(right));
            case Expr.Not(Expr.Is(Expr.Name name, List<String> words)) ->
                Message.of("sentences.is-not", "name", name(name), "words", words(name, words));
            case Expr.Not(Expr of) -> Message.of("sentences.not", "of", of(of));
            case Expr.Is(Expr.Name name, List<String> words) -> Message.of("sentences.is", "name", name(name), "words", words(name, words));
            case Expr.Compare(Expr.Name name, Expr.Sign sign, int number) -> Message.of(compare(sign), "name", name(name), "number", number);
            case Expr.Within(Expr.Name name, double metres, PlaceId of) -> Message.of("sentences.within", "name", name(name), "metres", metres,
                "place", terms.nameOf(of));
            case Expr.Timed(boolean before, var point) -> Message.of(before ? "sentences.time-before" : "sentences.time-after",
                "at", SaidTimes.of(terms, point));
            case Expr.Throughout(var from, var until) -> Message.of("sentences.time-between", "from", SaidTimes.of(terms, from),
                "until", SaidTimes.of(terms, until));
        };
    }

    private static String compare(Expr.Sign sign) {
        return switch (sign) {
            case LESS -> "sentences.less";
            case AT_MOST -> "sentences.number-at-most";
            case AT_LEAST -> "sentences.number-at-least";
            case MORE -> "sentences.more";
        };
    }

    private static Message name(Expr.Name name) { return Message.of("sentences.name-" + name.name().toLowerCase(Locale.ROOT).replace('_', '-')); }

    private List<Object> words(Expr.Name name, List<String> words) { return words.stream().map(word -> word(name, word)).toList(); }

    private Object word(Expr.Name name, String word) {
        return switch (name) {
            case ACTOR, HOLDER, FROM_HOLDER -> SaidNames.written(terms, word);
            case ACT -> Deed.find(word).<Object>map(d -> Message.of("deed." + d.code())).orElse(word);
            case WEAPON, CALIBRE -> WeaponKind.find(word).<Object>map(k -> Message.of("weapon." + k.code())).orElse(word);
            case TARGET -> TargetKind.find(word).<Object>map(k -> Message.of("target." + k.code())).orElseGet(() -> SaidNames.written(terms, word));
            case PLACE, FROM -> SpotClass.find(word).<Object>map(s -> Message.of("spot." + s.code()))
                .orElseGet(() -> PlaceId.isCode(word) ? terms.nameOf(new PlaceId(word)) : word);
            case COUNT, TIME, KILLED, INJURED -> word;
        };
    }
}

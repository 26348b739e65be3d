package org.hudna.terms.saying;

import java.util.List;
import org.hudna.terms.Instrument;
import org.hudna.terms.Point;
import org.hudna.terms.Status;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** The texts of an agreement and what became of them, each as one sentence. */
public final class LifeSentence {

    private LifeSentence() {}

    /** What kind of text it is, when it takes effect and expires, and what it does to others. */
    public static Message of(Terms terms, Instrument instrument) {
        Names names = new Names(terms);
        List<Message> acts = instrument.acts().stream().map(a -> act(names, a)).toList();
        return Message.of("sentences.instrument", "name", instrument.name(), "kind", kind(instrument.kind()), "effect", effect(terms, instrument),
            "end", new Times(terms).end(instrument.until().map(Point.Fixed::new)),
            "acts", acts.isEmpty() ? List.of() : List.of(Message.of("sentences.acts", "acts", acts)));
    }

    private static Message effect(Terms terms, Instrument instrument) {
        Times times = new Times(terms);
        if (instrument.effect().size() == 1) return Message.of("sentences.effect", "at", times.fixed(instrument.effect().getFirst().at()));
        return Message.of("sentences.effect-readings", "readings",
            instrument.effect().stream().map(r -> Message.of("sentences.reading", "at", times.fixed(r.at()), "source", r.source())).toList());
    }

    private static Message act(Names names, Instrument.Effect effect) {
        return Message.of(switch (effect.verb()) {
            case ADDS_TO -> "sentences.adds-to";
            case REPLACES -> "sentences.replaces";
            case SUSPENDS -> "sentences.suspends";
            case EXTENDS -> "sentences.extends";
            case INTERPRETS -> "sentences.interprets";
        }, "instrument", names.instrument(effect.instrument()));
    }

    private static Message kind(Instrument.Kind kind) {
        return Message.of(switch (kind) {
            case BASE -> "sentences.base";
            case ADDENDUM -> "sentences.addendum";
            case PROTOCOL -> "sentences.protocol";
            case RENEWAL -> "sentences.renewal";
            case INTERPRETIVE_LETTER -> "sentences.interpretive-letter";
            case RULING -> "sentences.ruling";
            case DECLARED_END -> "sentences.declared-end";
            case REFERENCE -> "sentences.reference-text";
        });
    }

    /** What became of the agreement or of some of its texts, when, according to whom, and whether that is contested. */
    public static Message of(Terms terms, Status status) {
        Names names = new Names(terms);
        Times times = new Times(terms);
        List<Object> of = status.of().isEmpty() ? List.of(Message.of("sentences.whole-agreement")) : status.of().stream().map(names::instrument).toList();
        return Message.of("sentences.life", "at", times.fixed(status.at()), "by", names.parties(status.by()), "what", Message.of("status." + status.what().code()),
            "of", of, "end", times.end(status.until().map(Point.Fixed::new)),
            "contested", status.open().map(o -> List.of(Message.of("sentences.contested", "question", o.question(), "judge", new SlotSentences(terms).judge(o)))).orElse(List.of()));
    }
}

package org.hudna.terms.saying;

import java.util.List;
import java.util.Map;
import org.hudna.terms.Instrument;
import org.hudna.terms.Status;
import org.hudna.terms.Terms;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** An instrument, and each entry in the life of an agreement, as sentences. */
final class LifeSentence {

    private LifeSentence() {}

    static Message of(Terms terms, Instrument instrument) {
        List<Object> effect = instrument.effect().stream().<Object>map(r -> r.at().atZone(terms.zone())).toList();
        List<?> until = instrument.until().<List<?>>map(u -> List.of(u.atZone(terms.zone()))).orElse(List.of());
        return new Message("sentences.instrument", Map.of("name", instrument.name(), "effect", effect, "readings", effect.size(), "until", until,
            "hasuntil", !until.isEmpty(),
            "because", instrument.unavailable().<List<?>>map(List::of).orElse(List.of()), "hasbecause", instrument.unavailable().isPresent()));
    }

    static Message of(Terms terms, Status entry) {
        List<Object> by = entry.by().stream().map(who -> SaidNames.written(terms, who)).toList();
        List<Words> of = terms.life().instruments().stream().filter(i -> entry.of().isEmpty() || entry.of().contains(i.id()))
            .map(Instrument::name).toList();
        List<?> open = entry.open().<List<?>>map(o -> List.of(o.question())).orElse(List.of());
        return new Message("sentences.status",
            Map.of("at", entry.at().atZone(terms.zone()), "what", Message.of("status." + entry.what().code()), "of", of,
            "by", by, "hasby", !by.isEmpty(), "open", open, "hasopen", !open.isEmpty()));
    }
}

package org.hudna.app.web.desk.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.exchange.telling.InstrumentLife;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Binding;
import org.hudna.terms.Clause;
import org.hudna.terms.During;
import org.hudna.terms.Instrument;
import org.hudna.terms.Known;
import org.hudna.terms.Moment;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.terms.saying.ClauseSentence;
import org.hudna.terms.saying.Sentences;
import org.hudna.when.Period;
import org.hudna.words.Message;

/** Makes terms ready to be shown. @param at the instant of the world that is looked at. @param only an instrument's id; empty for all */
record Reader(Terms terms, Map<String, String> articles, Instant at, Optional<String> only) {

    Law law() {
        return new Law(terms.name(), terms.version(), terms.life().instruments().stream().map(this::instrument).toList(),
            terms.rules().clauses().stream().filter(clause -> isAsked(clause.instrument())).map(this::clause).toList(),
            only.isPresent() ? List.of() : terms.rules().exceptions().stream()
            .map(one -> new Law.RuleRow(one.id(), Optional.of(one.title()), Optional.empty(),
                ClauseSentence.of(terms, one), one.cite(), article(one.id()), one.unavailable().isEmpty())).toList(),
            only.isPresent() ? List.of() : Sentences.others(terms).stream()
            .map(one -> new Law.RuleRow(one.id(), Optional.empty(), Optional.empty(), one.sentence(), one.cite(),
                article(one.id()), true)).toList(),
            terms.bindings().stream().map(this::bound).toList(), members(),
            terms.life().status().stream().filter(one -> one.of().isEmpty() || only.map(one.of()::contains).orElse(true))
                .map(one -> new Law.StatusRow(Sentences.of(terms, one), known(one.known()))).toList(),
            windows(), terms.life().moments().entrySet().stream().map(one -> moment(one.getKey(), one.getValue())).toList(),
            terms.places().values().stream().map(this::place).toList());
    }

    private boolean isAsked(String instrument) { return only.map(instrument::equals).orElse(true); }

    private Optional<String> article(String anchor) { return Optional.ofNullable(articles.get(anchor)); }

    private Law.InstrumentRow instrument(Instrument one) {
        InstrumentLife life = InstrumentLife.of(one, terms, Instant.MAX);
        return new Law.InstrumentRow(one.id(), one.name(), Message.of("agreement.kind-" + one.kind().code()), state(life.at(at)),
            Sentences.of(terms, one), one.cite(), one.source(),
            life.stretches().stream().map(stretch -> new Law.StretchRow(when(stretch.period()), state(stretch.state()))).toList());
    }

    private static String state(InstrumentLife.State state) {
        return switch (state) {
            case IN_FORCE -> "agreement.state-in-force";
            case CONTESTED -> "agreement.state-contested";
            case NOT_IN_FORCE -> "agreement.state-not-in-force";
        };
    }

    private Law.RuleRow clause(Clause one) {
        return new Law.RuleRow(one.id(), Optional.of(one.title()), Optional.of(Message.of("agreement.norm-" + one.norm().code())),
            ClauseSentence.of(terms, one), one.cite(),
            article(one.anchor()), one.unavailable().isEmpty());
    }

    private Law.BoundRow bound(Binding one) {
        return new Law.BoundRow(terms.nameOf(one.who()), "agreement.is-" + one.is().code(), when(one.period()), one.period().has(at), one.how(),
            one.because(), known(one.known()));
    }

    private List<Law.MemberRow> members() {
        List<Law.MemberRow> all = new ArrayList<>();
        for (ActorSet set : terms.sets().values()) {
            set.members().forEach(member -> all.add(member(set, member, true)));
            set.notMembers().forEach(member -> all.add(member(set, member, false)));
        }
        return all;
    }

    private Law.MemberRow member(ActorSet set, ActorSet.Member one, boolean isIn) {
        return new Law.MemberRow(set.name(), terms.nameOf(one.who()), isIn, when(one.period()), one.period().has(at), known(one.known()));
    }

    private List<Law.WindowRow> windows() {
        return terms.rules().clauses().stream().filter(clause -> isAsked(clause.instrument()) && !(clause.during() instanceof During.Always))
            .map(clause -> new Law.WindowRow(clause.id(), clause.title(), Sentences.of(terms, clause.during()))).toList();
    }

    private Law.MomentRow moment(String id, Moment moment) {
        return switch (moment) {
            case Moment.Came(Instant came, Known known) -> new Law.MomentRow(id, Optional.of(came), Optional.empty(), known(known));
            case Moment.NotKnown(var because) -> new Law.MomentRow(id, Optional.empty(), Optional.of(because), known(Known.FROM_THE_START));
        };
    }

    private Law.PlaceRow place(TermPlace one) {
        List<TermPlace.Version> versions = one.make() instanceof TermPlace.Drawn drawn ? drawn.versions() : List.of();
        return new Law.PlaceRow(one.id().code(), one.name(), Sentences.of(terms, one), versions.stream()
            .map(it -> new Law.VersionRow(when(it.period()),
            it.period().has(at), it.shape().isPresent(), known(it.known()))).toList());
    }

    private static Law.Knowing known(Known known) {
        return new Law.Knowing(Optional.of(known.since()).filter(since -> since.isAfter(Instant.MIN)), known.source());
    }

    private Message when(Period period) {
        boolean begins = period.from().isAfter(Instant.MIN), ends = period.until().isBefore(Instant.MAX);
        if (begins && ends)
            return Message.of("agreement.between", "from", period.from().atZone(terms.zone()), "until", period.until().atZone(terms.zone()));
        if (begins) return Message.of("agreement.from", "from", period.from().atZone(terms.zone()));
        return ends ? Message.of("agreement.until", "until", period.until().atZone(terms.zone())) : Message.of("agreement.always");
    }
}

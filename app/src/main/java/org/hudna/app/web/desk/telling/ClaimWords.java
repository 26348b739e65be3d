package org.hudna.app.web.desk.telling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.arms.Weapon;
import org.hudna.bulletin.ShownClaim;
import org.hudna.claims.Notice;
import org.hudna.deeds.Count;
import org.hudna.incidents.accounts.Fact;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/** What a claim says, in words, as far as the viewer is shown it; what is open stays open. */
public record ClaimWords(ShownClaim claim, Names names) {

    /** What it says of a fact by which accounts are compared; empty where it says nothing, or the viewer is not shown it. */
    public Optional<Object> of(Fact fact) {
        return switch (fact) {
            case ACT -> claim.acts().flatMap(acts -> one(acts, Coded::act));
            case WEAPON -> claim.weapons().flatMap(weapons -> one(weapons, Weapon::said));
            case COUNT -> claim.count().map(Coded::count);
            case TIME -> claim.happened().map(names::when);
            case PLACE -> choices(claim.at(), this::place);
            case FIRED_FROM -> claim.from().flatMap(from -> choices(from, this::place));
            case ACCUSED -> accused();
            case TARGET -> claim.targets().flatMap(targets -> choices(targets, names::target));
            case KILLED -> harm(harm -> harm.killed());
            case INJURED -> harm(harm -> harm.injured());
            case MISSING -> harm(harm -> harm.missing());
        };
    }

    private Optional<Object> harm(Function<org.hudna.claims.Harm, Optional<Count>> which) { return claim.harm().flatMap(which).map(Coded::count); }

    private static <T> Optional<Object> one(Collection<T> options, Function<T, Object> name) {
        return Names.oneOf(options.stream().map(name).toList()).map(Object.class::cast);
    }

    /** Alternatives, each of things together. */
    private static <T> Optional<Object> choices(List<List<T>> alternatives, Function<T, Object> name) {
        List<Object> options = new ArrayList<>();
        for (List<T> together : alternatives) {
            List<Object> parts = together.stream().map(name).toList();
            if (parts.size() == 1) options.add(parts.getFirst());
            else if (!parts.isEmpty()) options.add(Message.of("report.together", "parts", parts));
        }
        return Names.oneOf(options).map(Object.class::cast);
    }

    /** The words that were used, else the smallest area, else a place of the agreement, else that there is a circle, or that nothing is shown. */
    private Object place(ShownClaim.Place place) {
        Optional<Object> said = place.said().filter(words -> !words.isBlank()).map(Object.class::cast);
        Optional<Object> inside = place.inside().stream().flatMap(Collection::stream).sorted().findFirst().map(names::place);
        Optional<Object> area = place.codes().filter(codes -> !codes.isEmpty()).map(codes -> names.area(codes.getLast()));
        return said.or(() -> area).or(() -> inside)
            .orElseGet(() -> Message.of(place.position().isPresent() ? "report.where-position" : "report.where-unsaid"));
    }

    /** By whom the source says that it was done; its own words for somebody whom it does not name. */
    private Optional<Object> accused() {
        return claim.accused().flatMap(who -> one(who, names::actor))
            .or(() -> claim.called().filter(words -> !words.isBlank()).map(Object.class::cast));
    }

    /** Everything that it says beside its words and its source. */
    public List<ClaimLine> lines() {
        List<ClaimLine> lines = new ArrayList<>();
        for (Fact fact : Fact.values())
            if (fact != Fact.ACCUSED) of(fact).ifPresent(said -> lines.add(ClaimLine.coded("match.fact-" + fact.code(), said)));
        claim.at().stream().flatMap(List::stream).flatMap(place -> place.position().stream()).findFirst()
            .ifPresent(circle -> lines.add(ClaimLine.coded("report.error", Names.radius(circle))));
        holders(lines);
        accusation(lines);
        conditions(lines);
        claim.amount().ifPresent(amount -> lines.add(ClaimLine.coded("report.measured", Coded.amount(amount))));
        claim.coder().ifPresent(coder -> lines.add(ClaimLine.original("report.coder", coder)));
        return lines;
    }

    private void holders(List<ClaimLine> lines) {
        List<Object> holders = claim.at().stream().flatMap(List::stream).flatMap(place -> place.heldBy().stream()).distinct()
            .map(names::actor).toList();
        Names.oneOf(holders).ifPresent(said -> lines.add(ClaimLine.coded("report.held-by", said)));
    }

    private void accusation(List<ClaimLine> lines) {
        Optional<Message> who = claim.accused().flatMap(all -> Names.oneOf(names.actors(all)));
        if (who.isPresent())
            lines.add(ClaimLine.coded("report.accused",
                claim.basis().<Message>map(basis -> Message.of("report.accused-on", "who", who.get(), "basis", Coded.basis(basis)))
            .orElse(who.get())));
        else if (claim.accused().isPresent() && claim.called().isEmpty()) lines.add(ClaimLine.coded("report.accused", Message.of("report.nobody")));
        claim.called().filter(words -> !words.isBlank()).ifPresent(words -> lines.add(ClaimLine.original("report.called", words)));
    }

    private void conditions(List<ClaimLine> lines) {
        claim.raises().filter(raised -> !raised.isEmpty()).flatMap(raised -> Names.oneOf(raised.stream().sorted().map(names::exception).toList()))
            .ifPresent(said -> lines.add(ClaimLine.coded("report.raises", said)));
        claim.notice().flatMap(ClaimWords::notice).ifPresent(said -> lines.add(ClaimLine.coded("report.notice", said)));
        claim.facts().stream().flatMap(facts -> facts.entrySet().stream()).sorted(Map.Entry.comparingByKey())
            .forEach(fact -> lines.add(ClaimLine.coded("report.fact", Message.of(said(fact.getValue()), "fact", fact.getKey()))));
    }

    private static Optional<Message> notice(Notice notice) {
        return switch (notice) {
            case Notice.Unsaid _ -> Optional.empty();
            case Notice.None _ -> Optional.of(Message.of("report.notice-none"));
            case Notice.Given(var to) -> Optional.of(Message.of("report.notice-given", "to", to.stream().sorted().toList()));
        };
    }

    private static String said(Truth truth) {
        return switch (truth) {
            case TRUE -> "report.fact-yes";
            case FALSE -> "report.fact-no";
            case UNKNOWN -> "report.fact-unknown";
        };
    }
}

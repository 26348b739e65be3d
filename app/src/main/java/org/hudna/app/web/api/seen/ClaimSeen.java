package org.hudna.app.web.api.seen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.arms.Weapon;
import org.hudna.bulletin.ShownClaim;
import org.hudna.deeds.Amount;
import org.hudna.claims.Casualties;
import org.hudna.claims.Harm;
import org.hudna.claims.Notice;
import org.hudna.claims.Origin;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.truth.Truth;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.who.Grade;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;

/**
 * One source's word, as far as the reader sees it; what is not shown or was not said is left out. The words are those of CLAIMS.md.
 *
 * @param number which of the incident's sources, where they are not named to the reader
 * @param at alternatives, each of places together; so also {@code firedFrom} and {@code targets}
 * @param noticeTo to whom prior notice was given, as the source says; empty where it says that there was none
 */
public record ClaimSeen(String incident, Optional<String> id, Optional<String> account, Optional<String> source, Optional<String> via,
    Optional<String> url,
                        Optional<Integer> number, String stance, Optional<String> grade, Optional<Instant> learned, Optional<Between> when,
                            Optional<String> extent,
                        Optional<List<String>> acts, Optional<List<String>> weapons, Optional<String> count, Optional<AmountSeen> amount,
                            Optional<List<String>> accused,
                        Optional<String> basis, Optional<String> called, Optional<List<List<String>>> targets, List<List<Spot>> at,
                            Optional<List<List<Spot>>> firedFrom,
                        Optional<String> killed, Optional<String> injured, Optional<String> missing, Optional<List<People>> casualties,
                            Optional<List<String>> raises,
                        Optional<List<String>> noticeTo, Optional<Map<String, String>> facts, Optional<String> words, Optional<String> conclusion,
                            Optional<String> coder,
                        Optional<Observed> observation, Optional<From> origin) {

    /** An amount that a clause may speak of. */
    public record AmountSeen(String number, String what, String per) {
        static AmountSeen of(Amount amount) { return new AmountSeen(amount.count().code(), amount.what(), amount.per()); }
    }

    /** A place as a source has it. */
    public record Spot(Optional<String> said, Optional<List<String>> areas, Optional<Circle> position, Optional<List<String>> classes,
        Optional<List<String>> inside,
                       Optional<List<String>> outside, Optional<String> heldBy) {
        static Spot of(ShownClaim.Place place) {
            return new Spot(place.said(), Codes.of(place.codes(), PCode::code), place.position().map(Circle::of), Codes.sorted(place.classes(),
                SpotClass::code),
                Codes.sorted(place.inside(), PlaceId::code), Codes.sorted(place.outside(), PlaceId::code), place.heldBy().map(ActorId::code));
        }
    }

    /** People whom something befell, as the source counts them. */
    public record People(String fate, String number, Optional<String> status, Optional<String> sex, Optional<String> age) {
        static People of(Casualties.Group group) {
            return new People(Shapes.code(group.fate()), group.number().code(), said(group.status()), said(group.sex()), said(group.age()));
        }

        private static Optional<String> said(Enum<?> one) { return Optional.of(Shapes.code(one)).filter(code -> !code.equals("unsaid")); }
    }

    /** Where in which report its words stand, in UTF-16 units. */
    public record From(String report, int from, int to, Optional<String> lang, String words) {
        static From of(Origin origin) { return new From(origin.report().sha256(), origin.from(), origin.to(), origin.lang().map(Lang::tag),
            origin.words()); }
    }

    /** The claim of what is shown. */
    public static ClaimSeen of(ShownClaim claim) {
        var who = claim.who();
        Optional<Harm> harm = claim.harm();
        return new ClaimSeen(claim.event().code(), who.id().map(it -> it.code()), who.account(), who.source().map(SourceId::name), who.via()
            .map(SourceId::name), who.url(),
            who.number(), Shapes.code(claim.stance()), claim.grade().map(Grade::toString), claim.learned(), claim.happened().map(it ->
                Between.of(it.span())),
            claim.happened().map(it -> Shapes.code(it.extent())), Codes.of(claim.acts(), Act::code), Codes.of(claim.weapons(), Weapon::code),
                claim.count().map(Count::code),
            claim.amount().map(AmountSeen::of), Codes.of(claim.accused(), ActorId::code), claim.basis().map(Shapes::code), claim.called(),
            claim.targets().map(all -> all.stream().map(together -> Codes.of(together, Target::code)).toList()), spots(claim.at()), claim.from()
                .map(ClaimSeen::spots),
            harm.flatMap(Harm::killed).map(Count::code), harm.flatMap(Harm::injured).map(Count::code), harm.flatMap(Harm::missing).map(Count::code),
            claim.casualties().filter(it -> !it.groups().isEmpty()).map(it -> it.groups().stream().map(People::of).toList()), claim.raises()
                .map(it -> it.stream().sorted().toList()),
            claim.notice().flatMap(ClaimSeen::noticeTo), claim.facts().map(ClaimSeen::facts), claim.words(), claim.conclusion(), claim.coder(),
            claim.observation().map(Observed::of), claim.origin().map(From::of));
    }

    private static List<List<Spot>> spots(List<List<ShownClaim.Place>> alternatives) {
        return alternatives.stream().map(together -> together.stream().map(Spot::of).toList()).toList();
    }

    private static Optional<List<String>> noticeTo(Notice notice) {
        return switch (notice) {
            case Notice.Unsaid _ -> Optional.empty();
            case Notice.None _ -> Optional.of(List.of());
            case Notice.Given(var to) -> Optional.of(to.stream().sorted().toList());
        };
    }

    private static Map<String, String> facts(Map<String, Truth> facts) {
        Map<String, String> answers = new TreeMap<>();
        facts.forEach((fact, truth) -> answers.put(fact, Tested.answer(truth)));
        return answers;
    }
}

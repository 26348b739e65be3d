package org.hudna.app.exchange;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.hudna.arms.Weapon;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.Claim;
import org.hudna.claims.Harm;
import org.hudna.claims.Notice;
import org.hudna.claims.Origin;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Target;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.who.Grade;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;

/** A claim as members of a JSON object, in the words of the files; what was not said is left out. */
final class JsonClaims {

    private final JsonValues json;

    JsonClaims(JsonValues json) { this.json = json; }

    void members(Claim claim) {
        json.text("id", claim.id().code()).text("account", claim.account());
        said(claim);
        json.instant("from", claim.happened().span().from()).instant("to", claim.happened().span().to())
            .text("extent", JsonFindings.code(claim.happened().extent())).texts("act", claim.act().stream().map(Act::code).toList())
            .texts("weapon", claim.weapon().stream().map(Weapon::code).toList());
        claim.count().ifPresent(count -> json.text("count", count.code()));
        accused(claim.accused());
        json.objects("target", claim.target(), together -> json.texts("together", together.stream().map(Target::code).toList()));
        json.objects("at", claim.at(), this::spots).objects("firedFrom", claim.from(), this::spots);
        casualties(claim.casualties());
        claim.amount().ifPresent(amount -> json.name("amount").begin().text("number", amount.count().code()).text("what", amount.what())
            .textIfAny("per", amount.per()).end());
        conditions(claim);
        json.textIfAny("conclusion", claim.coding().conclusion()).textIfAny("words", claim.coding().words())
            .textIfAny("coder", claim.coding().coder())
            .textIfAny("url", claim.coding().url());
        claim.observation().ifPresent(seen -> new JsonObservation(json).members(seen));
        claim.origin().ifPresent(this::origin);
    }

    /** Totals as numbers; groups as a file of claims writes them. */
    private void casualties(Casualties casualties) {
        if (casualties.groups().isEmpty()) return;
        Harm harm = casualties.harm();
        harm.killed().ifPresent(count -> json.text("killed", count.code()));
        harm.injured().ifPresent(count -> json.text("injured", count.code()));
        harm.missing().ifPresent(count -> json.text("missing", count.code()));
        if (casualties.groups().stream().allMatch(Casualties.Group::isTotal)) return;
        json.name("casualties").begin().texts("killed", groups(casualties, Casualties.Fate.KILLED))
            .texts("injured", groups(casualties, Casualties.Fate.WOUNDED))
            .texts("missing", groups(casualties, Casualties.Fate.MISSING)).text("method", casualties.method().code()).end();
    }

    private static List<String> groups(Casualties casualties, Casualties.Fate fate) {
        return casualties.of(fate).stream().map(Casualties.Group::code).toList();
    }

    private void origin(Origin origin) {
        json.name("origin").begin().text("report", origin.report().sha256()).text("span", origin.from() + "-" + origin.to())
            .textIfAny("language", origin.lang().map(Lang::tag).orElse("")).text("words", origin.words()).end();
    }

    private void said(Claim claim) {
        json.text("source", claim.said().source().name()).textIfAny("via", claim.said().via().map(SourceId::name).orElse(""))
            .text("stance", JsonFindings.code(claim.said().stance())).textIfAny("grade", claim.said().grade().map(Grade::toString).orElse(""))
            .instant("learned", claim.said().learnedAt());
    }

    private void accused(Accused accused) {
        json.name("accused").begin().texts("candidates", JsonFindings.ids(accused.candidates())).text("basis", JsonFindings.code(accused.basis()))
            .textIfAny("called", accused.called()).end();
    }

    private void spots(List<Spot> together) { json.objects("together", together, this::spot); }

    private void spot(Spot spot) {
        json.textIfAny("said", spot.said()).texts("codes", sorted(spot.codes().stream().map(PCode::code).toList()));
        spot.position().ifPresent(p -> json.number("lat", p.lat()).number("lon", p.lon()).number("errorMetres", p.errorMetres()));
        json.texts("classes", sorted(spot.classes().stream().map(SpotClass::code).toList()))
            .texts("inside", sorted(spot.inside().stream().map(PlaceId::code).toList()))
            .texts("outside", sorted(spot.outside().stream().map(PlaceId::code).toList()))
            .textIfAny("heldBy", spot.heldBy().map(ActorId::code).orElse(""));
    }

    private void conditions(Claim claim) {
        json.texts("raises", sorted(claim.raises()));
        switch (claim.notice()) {
            case Notice.Unsaid _ -> { }
            case Notice.None _ -> json.texts("noticeTo", List.of());
            case Notice.Given(var to) -> json.texts("noticeTo", sorted(to));
        }
        json.name("facts").begin();
        new TreeMap<>(claim.facts()).forEach((fact, truth) -> json.text(fact, JsonFindings.answer(truth)));
        json.end();
    }

    private static List<String> sorted(Collection<String> texts) { return texts.stream().sorted().toList(); }
}

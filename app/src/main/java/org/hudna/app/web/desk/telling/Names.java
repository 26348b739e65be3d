package org.hudna.app.web.desk.telling;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.exchange.telling.When;
import org.hudna.app.room.Room;
import org.hudna.app.search.Facet;
import org.hudna.app.web.desk.Frame;
import org.hudna.arms.WeaponKind;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Shown;
import org.hudna.deeds.Act;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.Clause;
import org.hudna.terms.Lifting;
import org.hudna.terms.Terms;
import org.hudna.when.Happened;
import org.hudna.where.Gazetteer;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.hudna.words.Words;

/**
 * What things are called to a reader. Whatever neither the agreement nor a gazetteer knows keeps its code.
 *
 * @param terms as of the moment that is looked at; empty where none had been adopted
 */
public record Names(Optional<Terms> terms, Gazetteer places, ZoneId zone, Lang lang) {

    private static final double KILOMETRE = 1_000;

    /** As things stood after the entry of that number. */
    public static Names of(Room room, long asOf, Lang lang) {
        return new Names(room.lawgiving().terms(asOf), room.lawgiving().places(), Frame.zone(room), lang);
    }

    /** An actor or set, in three languages where the agreement knows it. */
    public Object actor(ActorId id) { return terms.<Object>map(known -> known.nameOf(id)).orElse(id.code()); }

    public List<Object> actors(Collection<ActorId> ids) { return ids.stream().map(this::actor).toList(); }

    /** A kind, or somebody's forces. */
    public Object target(Target target) {
        return switch (target) {
            case Target.Kind(TargetKind kind) -> Message.of("target." + kind.code());
            case Target.Actor(ActorId actor) -> actor(actor);
        };
    }

    /** An area or place of a gazetteer; one that has no name there is a part of the smallest named one that holds it. */
    public String area(PCode code) {
        return named(code).or(() -> places.find(code).stream().flatMap(place -> place.within().stream())
            .sorted(Comparator.comparingInt((PCode one) -> one.code().length()).reversed())
            .flatMap(holder -> named(holder).stream()).findFirst()
            .map(holder -> Texts.of(lang).say(Message.of("situation.area-part", "area", holder, "code", code.code())))).orElse(code.code());
    }

    private Optional<String> named(PCode code) { return places.find(code).filter(place -> !place.names().isEmpty()).map(place -> place.name(lang)); }

    /** A place of the agreement. */
    public Object place(PlaceId id) { return terms.<Object>map(known -> known.nameOf(id)).orElse(id.code()); }

    public Object clause(String id) { return terms.flatMap(known -> known.clause(id)).<Object>map(Clause::title).orElse(id); }

    /** An exception, or a clause that permits. */
    public Object exception(String id) {
        Optional<Words> title = terms.flatMap(known -> known.rules().exceptions().stream().filter(one -> one.id().equals(id)).map(Lifting::title)
            .findFirst());
        return title.<Object>map(Function.identity()).orElseGet(() -> clause(id));
    }

    /** A span of time as whoever reads it would say it. */
    public Message when(Happened happened) { return When.of(happened, zone); }

    /** When an incident was, as far as it is shown: where days alone are shown, they are those of UTC, as in bulletins. */
    public Optional<Message> when(Shown shown) {
        return shown.when().map(span -> When.of(new Happened(span, Happened.Extent.ONCE), isCoarse(Detail.WHEN, shown) ? ZoneOffset.UTC : zone));
    }

    /** When an incident was learned of: where the day alone is shown, no hour. */
    public Optional<Message> learned(Shown shown) {
        return shown.learned().map(at -> Message.of("situation.learned", "at", isCoarse(Detail.LEARNED, shown) ? at.atZone(ZoneOffset.UTC)
            .toLocalDate() : at.atZone(zone)));
    }

    private static boolean isCoarse(Detail detail, Shown shown) {
        return detail.depth(shown.edition(), Card.Sensitivity.ORDINARY, false) == Depth.COARSE;
    }

    /**
     * Where an incident is shown to have been: the smallest area that all claims share and that has a name, else the words of the sources; empty
     * where neither is shown.
     */
    public Optional<String> where(Shown shown) {
        return shown.codes().flatMap(codes -> codes.reversed().stream().flatMap(code -> named(code).stream()).findFirst())
            .or(() -> shown.places().filter(said -> !said.isEmpty()).map(said -> Texts.of(lang).show(said)))
            .or(() -> shown.codes().filter(codes -> !codes.isEmpty()).map(codes -> codes.getLast().code()));
    }

    /** How far from its middle a place may lie. */
    public static Message radius(Position position) {
        double metres = position.errorMetres();
        return metres >= KILOMETRE ? Message.of("report.radius-km", "km", Math.round(metres / 100) / 10.0)
            : Message.of("report.radius-m", "metres", Math.round(metres));
    }

    /** What one value of a facet is called, whoever wrote the code. */
    public Object value(Facet facet, String code) {
        return switch (facet) {
            case ACT -> Act.find(code).<Object>map(Coded::act).orElse(code);
            case WEAPON -> WeaponKind.find(code).<Object>map(kind -> Message.of("weapon." + kind.code())).orElse(code);
            case TARGET -> TargetKind.find(code).<Object>map(kind -> Message.of("target." + kind.code())).orElseGet(() -> party(code));
            case ACCUSED, RESPONSIBLE -> party(code);
            case CLAUSE -> clause(code);
            case FINDING -> finding(code);
            case OUTCOME -> word("outcome." + code, code);
            case STANDING, COMPUTED -> word("ladder." + code, code);
            case CONTESTED -> word("situation.contested-" + code, code);
            case EMBARGOED -> word("situation.embargoed-" + code, code);
            case CASUALTIES -> word("situation.casualties-" + code, code);
            case SENSITIVITY -> word("situation.sensitivity-" + code, code);
            case AREA -> PCode.isCode(code) ? area(new PCode(code)) : code;
            case SOURCE -> code;
        };
    }

    private Object party(String code) { return ActorId.isCode(code) ? actor(new ActorId(code)) : code; }

    private Object finding(String code) {
        int slash = code.indexOf('/');
        if (slash < 0) return clause(code);
        String verdict = code.substring(slash + 1);
        return Message.of("situation.finding", "clause", clause(code.substring(0, slash)), "verdict", word("verdict." + verdict, verdict));
    }

    private Object word(String id, String code) { return Texts.of(lang).has(id) ? Message.of(id) : code; }

    /** As one message, of which each may be. */
    public static Optional<Message> oneOf(Collection<?> options) {
        return options.isEmpty() ? Optional.empty() : Optional.of(Message.of("report.one-of", "options", new ArrayList<>(options)));
    }

    /** As one text. */
    public String said(Object name) { return Texts.of(lang).show(name); }
}

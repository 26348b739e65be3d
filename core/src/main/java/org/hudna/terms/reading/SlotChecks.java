package org.hudna.terms.reading;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.During;
import org.hudna.terms.Expr;
import org.hudna.terms.Point;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.where.PlaceId;
import org.hudna.where.SpotClass;

/** Every name in the slots of one rule leads somewhere. */
final class SlotChecks {

    private static final String FILE = "clauses.yaml";

    private final Reading reading;
    private final Terms terms;
    private final Set<String> actors;
    private final int line;

    SlotChecks(Reading reading, Terms terms, Set<String> actors, int line) {
        this.reading = reading;
        this.terms = terms;
        this.actors = actors;
        this.line = line;
    }

    void check(Slots slots) {
        slots.who().forEach(id -> known(id.code(), "actor", actors));
        for (Slots.To to : slots.to()) if (to instanceof Slots.To.Actor(var id)) known(id.code(), "target", targets());
        slots.at().forEach(this::place);
        slots.from().forEach(this::place);
        slots.notice().ifPresent(to -> known(to, "actor", actors));
        slots.open().ifPresent(open -> open.judgedBy().forEach(id -> known(id.code(), "actor", actors)));
        slots.where().ifPresent(this::expr);
    }

    private Collection<String> targets() {
        List<String> all = new java.util.ArrayList<>(actors);
        for (TargetKind kind : TargetKind.values()) all.add(kind.code());
        return all;
    }

    private void place(PlaceId id) { known(id.code(), "place", places()); }

    private List<String> places() { return terms.places().keySet().stream().map(PlaceId::code).toList(); }

    private void known(String id, String list, Collection<String> all) {
        if (!all.contains(id)) reading.unknownWord(FILE, line, id, list, all);
    }

    void during(During during) {
        switch (during) {
            case During.Always _, During.Daily _ -> { }
            case During.DueBy(Point due) -> point(due);
            case During.Between(var from, var until) -> {
                from.ifPresent(this::point);
                until.ifPresent(this::point);
            }
        }
    }

    private void point(Point point) {
        if (point instanceof Point.Relative(String moment, var _, var _)) known(moment, "moment", terms.life().moments().keySet());
    }

    private void expr(Expr where) {
        switch (where) {
            case Expr.And(Expr left, Expr right) -> {
                expr(left);
                expr(right);
            }
            case Expr.Or(Expr left, Expr right) -> {
                expr(left);
                expr(right);
            }
            case Expr.Not(Expr of) -> expr(of);
            case Expr.Is(Expr.Name name, List<String> words) -> words.forEach(word -> known(word, list(name), all(name)));
            case Expr.Compare _ -> { }
            case Expr.Within within -> place(within.of());
            case Expr.Timed(boolean _, Point point) -> point(point);
            case Expr.Throughout(Point from, Point until) -> {
                point(from);
                point(until);
            }
        }
    }

    private static String list(Expr.Name name) {
        return switch (name) {
            case ACTOR, HOLDER, FROM_HOLDER -> "actor";
            case ACT -> "deed";
            case WEAPON, CALIBRE -> "weapon";
            case TARGET -> "target";
            case PLACE, FROM -> "place";
            case COUNT, TIME, KILLED, INJURED -> "where-name";
        };
    }

    private Collection<String> all(Expr.Name name) {
        return switch (name) {
            case ACTOR, HOLDER, FROM_HOLDER -> actors;
            case ACT -> List.of(Deed.values()).stream().map(Deed::code).toList();
            case WEAPON, CALIBRE -> List.of(WeaponKind.values()).stream().map(WeaponKind::code).toList();
            case TARGET -> targets();
            case PLACE, FROM -> {
                List<String> places = new java.util.ArrayList<>(places());
                for (SpotClass one : SpotClass.values()) places.add(one.code());
                yield places;
            }
            case COUNT, TIME, KILLED, INJURED -> List.of();
        };
    }
}

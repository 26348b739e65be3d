package org.hudna.terms.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Deed;
import org.hudna.terms.Clause;
import org.hudna.terms.During;
import org.hudna.terms.Expr;
import org.hudna.terms.Instrument;
import org.hudna.terms.Point;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/**
 * Every name in the files leads somewhere; one that does not is refused where it stands. Measures and findings of fact are waited for: the text may
 * refer to one before anybody took it.
 */
final class References {

    /** Lists whose names were refused already where they could not be an id at all. */
    private static final Set<String> IDS = Set.of("actor", "target", "place");
    /** What a step's clock can run from besides an earlier step. */
    private static final List<String> CLOCKS = List.of("event", "learned");

    private final Names names;
    private final Anchors anchors;

    References(Names names, Anchors anchors) {
        this.names = names;
        this.anchors = anchors;
    }

    void run() {
        agreement();
        actors();
        for (Part place : names.placesFile().items("places")) place(place);
        for (Part entry : names.clausesFile().items()) entry(entry);
    }

    private void agreement() {
        Part root = names.agreementFile();
        for (Part one : root.items("instruments"))
            for (Instrument.Verb verb : Instrument.Verb.values()) known(one, verb.code(), "instrument", names.instruments());
        for (Part one : root.items("status")) {
            known(one, "of", "instrument", names.instruments());
            actor(one, "by", "judged-by");
        }
        for (Part one : root.items("findings-of-fact")) actor(one, "by");
        Set<String> ruled = names.ruled();
        for (Part one : root.items("rulings")) {
            known(one, "on", "rule", ruled);
            actor(one, "by");
        }
        root.find("renewal").ifPresent(one -> actor(one, "judged-by"));
        Optional<Part> settings = root.find("settings");
        settings.flatMap(s -> s.find("verification")).ifPresent(one -> actor(one, "may-attribute", "rulings-bind"));
        for (Part one : settings.map(s -> s.items("answerable")).orElse(List.of())) actor(one, "who", "for");
    }

    private void actors() {
        Part root = names.actorsFile();
        for (Part one : root.items("actors")) actor(one, "part-of");
        for (Part set : root.items("sets")) {
            for (String list : List.of("members", "not-members"))
                for (Part one : set.items(list)) if (one.isText()) known(one, "actor", names.actors()); else actor(one, "who");
        }
        for (Part one : root.items("binding")) actor(one, "who");
    }

    private void place(Part part) {
        boolean isClass = part.find("kind").filter(Part::isText).flatMap(Part::text).filter("class"::equals).isPresent();
        Optional<Part> of = isClass ? Optional.empty() : part.find("of");
        if (of.isPresent() && of.get().isMap()) for (String actor : of.get().keys()) {
            Part line = of.get().find(actor).orElseThrow();
            if (ActorId.isCode(actor) && !names.actors().contains(actor)) line.unknownWord(actor, "actor", names.actors());
            known(line, "place", names.places());
        }
        else of.ifPresent(line -> known(line, "place", names.places()));
        for (String key : List.of("towards", "minus", "inside")) known(part, key, "place", names.places());
        actor(part, "by");
    }

    private void entry(Part part) {
        known(part, "of", "instrument", names.instruments());
        for (Clause.Norm norm : Clause.Norm.values()) part.find(norm.code()).ifPresent(this::slots);
        part.find("when").ifPresent(this::slots);
        part.find("during").ifPresent(window -> during(window, Points.during(window)));
        known(part, "unless", "exception", names.rules("exception"));
        known(part, "only-if", "condition", names.rules("condition"));
        for (String key : List.of("before", "lifts", "does-not-lift", "between", "on", "tags")) known(part, key, "clause", names.rules("clause"));
        actor(part, "judged-by");
        Set<String> steps = new LinkedHashSet<>(CLOCKS);
        for (Part step : part.items("steps")) {
            actor(step, "by", "to");
            known(step, "of", "step", steps);
            step.find("late").ifPresent(late -> actor(late, "judged-by"));
            step.find("id").or(() -> step.find("do")).filter(Part::isText).flatMap(Part::text).ifPresent(steps::add);
        }
        anchor(part);
    }

    /** A clause has its text under its own id unless it says where; other entries need none. */
    private void anchor(Part part) {
        Optional<Part> at = part.find("text").or(() -> part.find("clause")).filter(Part::isText);
        Optional<String> anchor = at.flatMap(Part::text).filter(text -> !text.isEmpty() && !anchors.has(text));
        if (anchor.isPresent()) at.get().refuse(Message.of("refusal.no-anchor", "anchor", anchor.get()));
    }

    private void slots(Part part) {
        actor(part, "who", "that", "notice", "judged-by");
        known(part, "to", "target", names.targets());
        known(part, "at", "place", names.places());
        known(part, "from", "place", names.places());
        Optional<Part> where = part.find("where").filter(Part::isText);
        if (where.isPresent()) ExprParser.parse(where.get(), where.get().text().orElse("")).ifPresent(expr -> expr(where.get(), expr));
    }

    private void during(Part part, During during) {
        switch (during) {
            case During.Always _, During.Daily _ -> { }
            case During.DueBy(Point due) -> point(part, due);
            case During.Between(var from, var until) -> {
                from.ifPresent(point -> point(part, point));
                until.ifPresent(point -> point(part, point));
            }
        }
    }

    private void point(Part part, Point point) {
        if (point instanceof Point.Relative(String moment, var _, var _) && !names.moments().contains(moment))
            part.unknownWord(moment, "moment", names.moments());
    }

    private void expr(Part part, Expr where) {
        switch (where) {
            case Expr.And(Expr left, Expr right) -> {
                expr(part, left);
                expr(part, right);
            }
            case Expr.Or(Expr left, Expr right) -> {
                expr(part, left);
                expr(part, right);
            }
            case Expr.Not(Expr of) -> expr(part, of);
            case Expr.Is(Expr.Name name, List<String> words) -> {
                for (String word : words) if (!words(name).contains(word)) part.unknownWord(word, list(name), words(name));
            }
            case Expr.Compare _ -> { }
            case Expr.Within within -> {
                if (!names.places().contains(within.of().code())) part.unknownWord(within.of().code(), "place", names.places());
            }
            case Expr.Timed(boolean _, Point point) -> point(part, point);
            case Expr.Throughout(Point from, Point until) -> {
                point(part, from);
                point(part, until);
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

    private Collection<String> words(Expr.Name name) {
        return switch (name) {
            case ACTOR, HOLDER, FROM_HOLDER -> names.actors();
            case ACT -> Arrays.stream(Deed.values()).map(Deed::code).toList();
            case WEAPON, CALIBRE -> Arrays.stream(WeaponKind.values()).map(WeaponKind::code).toList();
            case TARGET -> names.targets();
            case PLACE, FROM -> {
                List<String> places = new ArrayList<>(names.places());
                for (SpotClass one : SpotClass.values()) places.add(one.code());
                yield places;
            }
            case COUNT, TIME, KILLED, INJURED -> List.of();
        };
    }

    private void actor(Part part, String... keys) { for (String key : keys) known(part, key, "actor", names.actors()); }

    private void known(Part part, String key, String list, Collection<String> all) { for (Part item : part.items(key)) known(item, list, all); }

    private static void known(Part item, String list, Collection<String> all) {
        Optional<String> word = item.isText() ? item.text() : Optional.empty();
        if (word.isEmpty() || all.contains(word.get()) || IDS.contains(list) && !ActorId.isCode(word.get())) return;
        item.unknownWord(word.get(), list, all);
    }
}

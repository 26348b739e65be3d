package org.hudna.bench.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Box;
import org.hudna.app.search.Facet;
import org.hudna.bench.Scene;
import org.hudna.deeds.Deed;
import org.hudna.when.Span;

/** One thing to be found, said for both. */
record Question(Optional<Box> box, Optional<Span> when, Optional<String> act, Optional<String> outcome, Optional<String> accused, Optional<String> standing,
                Optional<String> area, String words) {

    /** Boxes from a village to the country, spans from a day to ten years, each as likely as ten times as much; each other filter now and then. */
    static Question filters(SplittableRandom chance) {
        return new Question(chance.nextInt(10) < 7 ? Optional.of(box(chance)) : Optional.empty(), chance.nextInt(10) < 8 ? Optional.of(span(chance)) : Optional.empty(),
            chance.nextInt(2) == 0 ? Optional.of(Deed.values()[chance.nextInt(Invented.ACTS)].code()) : Optional.empty(),
            chance.nextInt(3) == 0 ? Optional.of(chance.nextBoolean() ? "violation" : "undetermined") : Optional.empty(),
            chance.nextInt(5) == 0 ? Optional.of("actor" + chance.nextInt(Invented.ACTORS)) : Optional.empty(),
            chance.nextInt(5) == 0 ? Optional.of("probable") : Optional.empty(),
            chance.nextInt(5) == 0 ? Optional.of(Invented.area(chance.nextInt(Invented.AREAS))) : Optional.empty(), "");
    }

    /** Box, time and act, as {@code speed.md} measured them. */
    static Question boxTimeAct(SplittableRandom chance) {
        return new Question(Optional.of(box(chance)), Optional.of(span(chance)), Optional.of(Deed.values()[chance.nextInt(Invented.ACTS)].code()), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** One or two words, half of the times in a span. */
    static Question text(SplittableRandom chance, Invented words) {
        return new Question(Optional.empty(), chance.nextBoolean() ? Optional.of(span(chance)) : Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), chance.nextBoolean() ? words.word(chance) : words.word(chance) + " " + words.word(chance));
    }

    private static Box box(SplittableRandom chance) {
        double side = 0.03 * Math.pow(200, chance.nextDouble());
        double west = chance.nextDouble(Scene.WEST - side / 2, Scene.EAST - side / 2);
        double south = chance.nextDouble(Scene.SOUTH - side / 2, Scene.NORTH - side / 2);
        return new Box(south, west, Math.min(90, south + side), west + side);
    }

    private static Span span(SplittableRandom chance) {
        long length = (long) (86_400 * Math.pow(Scene.DAYS, chance.nextDouble()));
        long from = Scene.BEGIN + chance.nextLong(Math.max(1, Scene.DAYS * 86_400L - length));
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + length));
    }

    Asked asked() {
        Asked asked = Asked.ALL.words(words);
        if (box.isPresent()) asked = asked.in(box.get());
        if (when.isPresent()) asked = asked.during(when.get());
        if (act.isPresent()) asked = asked.only(Facet.ACT, act.get());
        if (outcome.isPresent()) asked = asked.only(Facet.OUTCOME, outcome.get());
        if (accused.isPresent()) asked = asked.only(Facet.ACCUSED, accused.get());
        if (standing.isPresent()) asked = asked.only(Facet.STANDING, standing.get());
        return area.isPresent() ? asked.only(Facet.AREA, area.get()) : asked;
    }

    String where() {
        List<String> all = new ArrayList<>();
        box.ifPresent(it -> all.add("at && ST_MakeEnvelope(%s,%s,%s,%s,4326)".formatted(it.west(), it.south(), it.east(), it.north())));
        when.ifPresent(it -> all.add("began < %d AND ended > %d".formatted(it.to().getEpochSecond(), it.from().getEpochSecond())));
        act.ifPresent(it -> all.add("act = '%s'".formatted(it)));
        outcome.ifPresent(it -> all.add("outcome = '%s'".formatted(it)));
        accused.ifPresent(it -> all.add("accused = '%s'".formatted(it)));
        standing.ifPresent(it -> all.add("standing = '%s'".formatted(it)));
        area.ifPresent(it -> all.add("areas @> ARRAY['%s']".formatted(it)));
        if (!words.isEmpty()) all.add("words @@ plainto_tsquery('arabic', '%s')".formatted(words));
        return all.isEmpty() ? "true" : String.join(" AND ", all);
    }
}

package org.hudna.bench.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hudna.app.search.Box;
import org.hudna.app.search.Facet;
import org.hudna.arms.WeaponKind;
import org.hudna.assessment.Outcome;
import org.hudna.bench.Scene;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.when.Span;

/** Draws questions of one sort: each filter alone, and filters together. */
interface Drawing {

    Question draw(SplittableRandom chance);

    /** Every sort of question, by what it is called. */
    static Map<String, Drawing> all(Invented invented) {
        Map<String, Drawing> all = new LinkedHashMap<>(alone(invented));
        all.put("box, time", chance -> Question.ALL.in(box(chance)).during(span(chance)));
        all.put("box, time, act", chance -> facet(Question.ALL.in(box(chance)).during(span(chance)), Facet.ACT, chance));
        all.put("time, accused, standing", chance -> facet(facet(Question.ALL.during(span(chance)), Facet.ACCUSED, chance), Facet.STANDING, chance));
        all.put("words, time", chance -> Question.ALL.during(span(chance)).words(invented.vocabulary().words(1, chance), false));
        all.put("words, box, outcome", chance -> facet(Question.ALL.in(box(chance)), Facet.OUTCOME, chance)
            .words(invented.vocabulary().words(1, chance), false));
        all.put("as of, time, act", chance -> asOf(facet(Question.ALL.during(span(chance)), Facet.ACT, chance), invented, chance));
        all.put("as of, words", chance -> asOf(Question.ALL.words(invented.vocabulary().words(1, chance), false), invented, chance));
        all.put("some of all", chance -> some(invented, chance));
        return all;
    }

    /** Each filter by itself. */
    static Map<String, Drawing> alone(Invented invented) {
        Map<String, Drawing> all = new LinkedHashMap<>();
        all.put("none", _ -> Question.ALL);
        all.put("box", chance -> Question.ALL.in(box(chance)));
        all.put("time", chance -> Question.ALL.during(span(chance)));
        all.put("learned since", chance -> Question.ALL.learned(instant(chance)));
        for (Facet facet : Facet.values()) all.put(facet.code(), chance -> facet(Question.ALL, facet, chance));
        all.put("as of", chance -> asOf(Question.ALL, invented, chance));
        all.putAll(words(invented));
        return all;
    }

    /** Texts alone. */
    static Map<String, Drawing> words(Invented invented) {
        Map<String, Drawing> all = new LinkedHashMap<>();
        all.put("a word", chance -> Question.ALL.words(invented.vocabulary().words(1, chance), false));
        all.put("two words", chance -> Question.ALL.words(invented.vocabulary().words(2, chance), false));
        all.put("a phrase", chance -> Question.ALL.words("\"" + invented.vocabulary().words(2, chance) + "\"", false));
        all.put("a word begun", chance -> {
            String word = invented.vocabulary().words(1, chance);
            return Question.ALL.words(word.substring(0, Math.min(word.length(), 2 + chance.nextInt(3))), true);
        });
        all.put("a place", chance -> {
            int place = chance.nextInt(Invented.AREAS);
            return Question.ALL.words(chance.nextBoolean() ? invented.vocabulary().latin(place) : invented.vocabulary().arabic(place), false);
        });
        return all;
    }

    /** Two to five filters, whichever. */
    private static Question some(Invented invented, SplittableRandom chance) {
        List<Drawing> alone = new ArrayList<>(alone(invented).values());
        Question question = Question.ALL;
        for (int i = 2 + chance.nextInt(4); i > 0; i--) {
            Question one = alone.get(chance.nextInt(alone.size())).draw(chance);
            question = new Question(one.box().or(question::box), one.when().or(question::when), one.learnedSince().or(question::learnedSince),
                both(question, one),
                one.words().isEmpty() ? question.words() : one.words(), one.words().isEmpty() ? question.isTyping() : one.isTyping(),
                one.asOf().isPresent() ? one.asOf() : question.asOf());
        }
        return question;
    }

    private static Map<Facet, String> both(Question question, Question other) {
        Map<Facet, String> both = new LinkedHashMap<>(question.only());
        both.putAll(other.only());
        return both;
    }

    private static Question asOf(Question question, Invented invented, SplittableRandom chance) {
        return question.asOf(Invented.FIRST + chance.nextLong(invented.settled() - Invented.FIRST));
    }

    /** From a village to the country, each as likely as ten times as much. */
    private static Box box(SplittableRandom chance) {
        double side = 0.03 * Math.pow(200, chance.nextDouble());
        double west = chance.nextDouble(Scene.WEST - side / 2, Scene.EAST - side / 2);
        double south = chance.nextDouble(Scene.SOUTH - side / 2, Scene.NORTH - side / 2);
        return new Box(south, west, Math.min(90, south + side), west + side);
    }

    /** From a day to ten years, each as likely as ten times as much. */
    private static Span span(SplittableRandom chance) {
        long length = (long) (86_400 * Math.pow(Scene.DAYS, chance.nextDouble()));
        long from = Scene.BEGIN + chance.nextLong(Math.max(1, Scene.DAYS * 86_400L - length));
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + length));
    }

    private static Instant instant(SplittableRandom chance) { return Instant.ofEpochSecond(Scene.BEGIN + chance.nextLong(Scene.DAYS * 86_400L)); }

    private static Question facet(Question question, Facet facet, SplittableRandom chance) { return question.only(facet, value(facet, chance)); }

    private static String value(Facet facet, SplittableRandom chance) {
        return switch (facet) {
            case ACT -> Deed.values()[chance.nextInt(Invented.ACTS)].code();
            case WEAPON -> WeaponKind.values()[chance.nextInt(Invented.WEAPONS)].code();
            case TARGET -> TargetKind.values()[chance.nextInt(TargetKind.values().length)].code();
            case ACCUSED, RESPONSIBLE -> "actor" + chance.nextInt(Invented.ACTORS);
            case CLAUSE -> chance.nextBoolean() ? "2a" : "2b";
            case FINDING -> (chance.nextBoolean() ? "2a/" : "2b/") + (chance.nextBoolean() ? "would-breach" : "undetermined");
            case OUTCOME -> Outcome.values()[chance.nextInt(Outcome.values().length)].code();
            case STANDING -> one(chance, "received", "possible", "probable", "corroborated");
            case COMPUTED -> "possible";
            case CONTESTED, EMBARGOED -> one(chance, "yes", "no");
            case CASUALTIES -> one(chance, "yes", "perhaps");
            case SENSITIVITY -> one(chance, "ordinary", "restricted");
            case AREA -> chance.nextInt(3) == 0 ? Invented.area(chance.nextInt(Invented.AREAS)).substring(0, 4)
                : Invented.area(chance.nextInt(Invented.AREAS));
            case SOURCE -> "source " + chance.nextInt(Invented.SOURCES);
        };
    }

    private static String one(SplittableRandom chance, String... of) { return of[chance.nextInt(of.length)]; }
}

package org.hudna.bench.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hudna.app.search.Feed;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.assessment.Outcome;
import org.hudna.bench.Scene;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Card.Found;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Coding;
import org.hudna.claims.EventId;
import org.hudna.claims.Said;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/** Incidents of the {@link Scene}, each with claims in invented Arabic words of very different frequency; none is stored, each is made when it is asked for. */
final class Invented implements Feed {
    static final int ACTS = 12;
    static final int ACTORS = 8;
    static final int SOURCES = 40;
    static final int AREAS = 270;
    private static final int WORDS = 20_000;
    private static final String LETTERS = "بتجحخدرزسشصضطعغفقكلمنهوي";

    private final Scene.Points points;
    private final int count;
    private final int claims;
    private final String[] words = new String[WORDS];
    /** Cards changed once more, from the first on. */
    private int changed;

    /** @param claims told of each incident at most; 0 for none */
    Invented(int count, int claims) {
        this.points = new Scene(1).points(count);
        this.count = count;
        this.claims = claims;
        SplittableRandom chance = new SplittableRandom(5);
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 3 + chance.nextInt(4); length > 0; length--) word.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
            words[i] = word.toString();
        }
    }

    int count() { return count; }

    String word(SplittableRandom chance) { return words[(int) (WORDS * Math.pow(chance.nextDouble(), 4))]; }

    String wordOfRank(int rank) { return words[rank]; }

    static String area(int number) { return "SY%02d%02d".formatted(1 + number % 14, number / 14); }

    Version version(int i) {
        SplittableRandom chance = new SplittableRandom(i * 0x9e3779b97f4a7c15L);
        EventId id = new EventId("E" + i);
        List<Claim> told = new ArrayList<>();
        if (claims > 0) for (int c = chance.nextInt(claims); c >= 0; c--) told.add(claim(id, c, chance));
        return new Version(card(id, i, chance), told, i, Long.MAX_VALUE);
    }

    private Card card(EventId id, int i, SplittableRandom chance) {
        Instant from = Instant.ofEpochSecond(points.second()[i]);
        Span when = chance.nextInt(3) == 0 ? new Span(from, from.plusSeconds(60 + chance.nextInt(86_400))) : Span.at(from);
        int area = (int) (Math.floor((points.lat()[i] - Scene.SOUTH) * 3) * 18 + Math.floor((points.lon()[i] - Scene.WEST) * 2.5)) % AREAS;
        TargetKind target = TargetKind.values()[chance.nextInt(TargetKind.values().length)];
        Outcome outcome = Outcome.values()[chance.nextInt(Outcome.values().length)];
        ActorId actor = new ActorId("actor" + chance.nextInt(ACTORS));
        TreeSet<SourceId> sources = new TreeSet<>();
        for (int s = chance.nextInt(3); s >= 0; s--) sources.add(new SourceId("source " + chance.nextInt(SOURCES)));
        return new Card(id, when, from.plusSeconds(chance.nextInt(400_000)), Optional.of(new Position(points.lat()[i], points.lon()[i], chance.nextInt(3_000))),
            List.of(words[area]), List.of(new PCode("SY"), new PCode(area(area).substring(0, 4)), new PCode(area(area))),
            List.of(Act.of(Deed.values()[(int) (ACTS * Math.pow(chance.nextDouble(), 2))])), List.of(Weapon.of(WeaponKind.values()[chance.nextInt(20)])),
            List.of(new Target.Kind(target)), List.of(actor), Optional.of(new Count(chance.nextInt(3), 3)), Optional.empty(), sources, 1 + chance.nextInt(5),
            new Standing.On(Rung.values()[1 + chance.nextInt(3)]), Rung.POSSIBLE, chance.nextInt(5) == 0, false,
            chance.nextInt(10) == 0 ? Sensitivity.RESTRICTED : Sensitivity.ORDINARY, Optional.of(outcome),
            List.of(new Found(chance.nextBoolean() ? "2a" : "2b", "would-breach", java.util.Set.of(actor))), Optional.of("terms"));
    }

    private Claim claim(EventId id, int number, SplittableRandom chance) {
        StringBuilder text = new StringBuilder();
        for (int w = 15 + chance.nextInt(40); w > 0; w--) text.append(word(chance)).append(' ');
        SourceId source = new SourceId("source " + chance.nextInt(SOURCES));
        Said said = new Said(source, Optional.empty(), Said.Stance.ALLEGES, Optional.empty(), Instant.ofEpochSecond(Scene.BEGIN));
        Claim bare = Claim.of(new ClaimId(id + "-" + number), id, said, new Happened(Span.at(said.learnedAt()), Happened.Extent.ONCE), List.of(Act.of(Deed.values()[0])));
        return new Claim(bare.id(), id, bare.account(), said, bare.happened(), bare.act(), bare.weapon(), bare.count(), bare.accused(), bare.target(), bare.at(), bare.from(),
            bare.casualties(), bare.amount(), bare.raises(), bare.notice(), bare.facts(), new Coding(text.toString(), "", "", ""), bare.observation(), bare.origin());
    }

    /** So many more entries, each of which makes one card anew. */
    void change(int more) { changed += more; }

    @Override public long applied() { return count + changed - 1L; }

    @Override public void versions(long after, long upTo, Consumer<Version> each) {
        for (long i = Math.max(0, after + 1); i < Math.min(count, upTo + 1); i++) each.accept(version((int) i));
        for (long i = Math.max(count, after + 1); i <= upTo; i++) {
            Version first = version((int) ((i - count) * 7919 % count));
            each.accept(new Version(first.card(), first.claims(), first.since(), i));
            each.accept(new Version(first.card(), first.claims(), i, Long.MAX_VALUE));
        }
    }

    @Override public void versions(EventId incident, Consumer<Version> each) { each.accept(version(Integer.parseInt(incident.code().substring(1)))); }

    @Override public void reports(long after, long upTo, Consumer<Text> each) {}
}

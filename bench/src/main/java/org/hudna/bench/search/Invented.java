package org.hudna.bench.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/**
 * Incidents of the {@link Scene}, each with claims in words of very different frequency; none is stored, each is made when it is asked for. They come
 * in the order in which they happened, one an entry; then one in five is assessed anew, so that it has a version that ended.
 */
final class Invented implements Feed {
    static final int ACTS = 12;
    static final int WEAPONS = 20;
    static final int ACTORS = 8;
    static final int SOURCES = 40;
    static final int AREAS = 270;
    static final int AGAIN = 5;
    /** The first of these entries; those before it are people's, who must be let in to ask. */
    static final long FIRST = 1_000;
    private static final int INDEX_BITS = 24;

    private final Scene.Points points;
    /** In the order of time. */
    private final int[] order;
    private final int count;
    private final int claims;
    private final Vocabulary vocabulary = new Vocabulary(AREAS);
    /** Cards changed once more, from the first on. */
    private int changed;

    /** @param claims told of each incident at most; 0 for none */
    Invented(int count, int claims) {
        this.points = new Scene(1).points(count);
        this.count = count;
        this.claims = claims;
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) keys[i] = points.second()[i] << INDEX_BITS | i;
        Arrays.parallelSort(keys);
        order = new int[count];
        for (int i = 0; i < count; i++) order[i] = (int) keys[i] & (1 << INDEX_BITS) - 1;
    }

    int count() { return count; }

    Vocabulary vocabulary() { return vocabulary; }

    long began(int i) { return points.second()[order[i]]; }

    static int number(EventId incident) { return Integer.parseInt(incident.code().substring(1)); }

    static String area(int number) { return "SY%02d%02d".formatted(1 + number % 14, number / 14); }

    /** How it stands; {@code changed} apart. */
    Version standing(int i) {
        return i % AGAIN == 0 ? version(i, true, FIRST + count + i / AGAIN, Long.MAX_VALUE) : version(i, false, FIRST + i, Long.MAX_VALUE);
    }

    private Version version(int i, boolean again, long since, long until) {
        SplittableRandom chance = new SplittableRandom(i * 0x9e3779b97f4a7c15L);
        EventId id = new EventId("E" + i);
        List<Claim> told = new ArrayList<>();
        if (claims > 0) for (int c = chance.nextInt(claims); c >= 0; c--) told.add(claim(id, c, chance));
        return new Version(card(id, i, again), told, since, until);
    }

    Card card(EventId id, int i, boolean again) {
        SplittableRandom chance = new SplittableRandom(i * 0x9e3779b97f4a7c15L + 1);
        int at = order[i];
        Instant from = Instant.ofEpochSecond(points.second()[at]);
        Span when = chance.nextInt(3) == 0 ? new Span(from, from.plusSeconds(60 + chance.nextInt(86_400))) : Span.at(from);
        double lat = points.lat()[at], lon = points.lon()[at];
        int area = (int) (Math.floor((lat - Scene.SOUTH) * 3) * 18 + Math.floor((lon - Scene.WEST) * 2.5)) % AREAS;
        Optional<Position> position = chance.nextInt(20) == 0 ? Optional.empty() : Optional.of(new Position(lat, lon, chance.nextInt(3_000)));
        TargetKind target = TargetKind.values()[chance.nextInt(TargetKind.values().length)];
        ActorId actor = new ActorId("actor" + chance.nextInt(ACTORS));
        TreeSet<SourceId> sources = new TreeSet<>();
        for (int s = chance.nextInt(3); s >= 0; s--) sources.add(new SourceId("source " + chance.nextInt(SOURCES)));
        Instant learned = from.plusSeconds(chance.nextInt(400_000));
        Deed deed = Deed.values()[(int) (ACTS * Math.pow(chance.nextDouble(), 2))];
        WeaponKind weapon = WeaponKind.values()[chance.nextInt(WEAPONS)];
        Count killed = new Count(chance.nextInt(3), 3);
        Sensitivity sensitivity = chance.nextInt(10) == 0 ? Sensitivity.RESTRICTED : Sensitivity.ORDINARY;
        boolean contested = chance.nextInt(5) == 0, embargoed = chance.nextInt(50) == 0;
        String clause = chance.nextBoolean() ? "2a" : "2b";
        if (again) chance.nextInt();
        Outcome outcome = Outcome.values()[chance.nextInt(Outcome.values().length)];
        Standing standing = new Standing.On(Rung.values()[chance.nextInt(4)]);
        return new Card(id, when, learned, position, List.of(vocabulary.latin(area), vocabulary.arabic(area)),
            List.of(new PCode("SY"), new PCode(area(area).substring(0, 4)), new PCode(area(area))), List.of(Act.of(deed)), List.of(Weapon.of(weapon)),
            List.of(new Target.Kind(target)), List.of(actor), Optional.of(killed), Optional.empty(), sources, 1 + chance.nextInt(5), standing,
            Rung.POSSIBLE, contested, embargoed, sensitivity, Optional.of(outcome),
            List.of(new Found(clause, again ? "undetermined" : "would-breach", Set.of(actor))), Optional.of("terms"));
    }

    private Claim claim(EventId id, int number, SplittableRandom chance) {
        String text = vocabulary.text(15 + chance.nextInt(40), chance);
        SourceId source = new SourceId("source " + chance.nextInt(SOURCES));
        Said said = new Said(source, Optional.empty(), Said.Stance.ALLEGES, Optional.empty(), Instant.ofEpochSecond(Scene.BEGIN));
        Claim bare = Claim.of(new ClaimId(id + "-" + number), id, said, new Happened(Span.at(said.learnedAt()), Happened.Extent.ONCE),
            List.of(Act.of(Deed.values()[0])));
        return new Claim(bare.id(), id, bare.account(), said, bare.happened(), bare.act(), bare.weapon(), bare.count(), bare.accused(),
            bare.target(), bare.at(), bare.from(),
            bare.casualties(), bare.amount(), bare.raises(), bare.notice(), bare.facts(), new Coding(text, "", "", ""), bare.observation(),
            bare.origin());
    }

    /** Takes a card and between which entries it stood. */
    interface Taking {
        void take(Card card, long since, long until);
    }

    /** All cards, without their claims, in the order of the entries that made them. */
    void cards(Taking taking) {
        for (int i = 0; i < count; i++)
            taking.take(card(new EventId("E" + i), i, false), FIRST + i, i % AGAIN == 0 ? FIRST + count + i / AGAIN : Long.MAX_VALUE);
        for (int i = 0; i < count; i += AGAIN) taking.take(card(new EventId("E" + i), i, true), FIRST + count + i / AGAIN, Long.MAX_VALUE);
    }

    /** So many more entries, each of which makes one card anew. */
    void change(int more) { changed += more; }

    /** So many, that an index that was left at this entry is not ahead. */
    void changedUpTo(long applied) { changed = (int) Math.max(0, applied - settled()); }

    /** As of which all incidents are there and nothing was changed yet. */
    long settled() { return FIRST + count + (count - 1) / AGAIN; }

    @Override public long applied() { return settled() + changed; }

    @Override public void versions(long after, long upTo, Consumer<Version> each) {
        if (after < settled()) for (int i = 0; i < count; i++) {
            each.accept(standing(i));
            if (i % AGAIN == 0) each.accept(version(i, false, FIRST + i, FIRST + count + i / AGAIN));
        }
        for (long entry = Math.max(settled(), after) + 1; entry <= upTo; entry++) {
            Version before = standing((int) ((entry - settled()) * 7919 % count));
            each.accept(new Version(before.card(), before.claims(), before.since(), entry));
            each.accept(new Version(before.card(), before.claims(), entry, Long.MAX_VALUE));
        }
    }

    @Override public void versions(EventId incident, Consumer<Version> each) { each.accept(standing(number(incident))); }

    @Override public void reports(long after, long upTo, Consumer<Text> each) {}
}

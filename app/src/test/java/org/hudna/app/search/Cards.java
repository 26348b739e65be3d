package org.hudna.app.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Card.Found;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
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

/** Invented incidents, from a seed; places and words are few, so that questions meet several. */
final class Cards {
    static final Viewer WATCH = new Viewer("w1", Set.of(Role.DUTY_OFFICER), Optional.empty());
    static final Viewer AID = new Viewer("h1", Set.of(Role.HUMANITARIAN), Optional.empty());
    static final Viewer CHAIR = new Viewer("c1", Set.of(Role.CO_CHAIR), Optional.empty());
    static final Viewer LIAISON = new Viewer("l1", Set.of(Role.LIAISON), Optional.of(new ActorId("north")));
    static final List<Viewer> VIEWERS = List.of(WATCH, AID, CHAIR, LIAISON, Viewer.ANYBODY);

    static final List<String> PLACES = List.of("كفريا", "Kafrayah", "Deir ez-Zor", "دير الزور", "Хомс", "Maarrat", "Ayn Issa", "عين عيسى");
    static final List<String> WORDS = List.of("shelling", "قصف", "обстрел", "hospital", "مدفعية", "market", "бомба", "school", "هجوم", "patrol",
        "convoy", "mortars");
    static final List<String> AREAS = List.of("SY01", "SY02", "SY03");
    static final List<String> ACTORS = List.of("north", "south", "east.militia");
    static final List<String> SOURCES = List.of("Centre", "Network", "Patrol 7", "Radio");
    static final long BEGIN = Instant.parse("2016-03-20T00:00:00Z").getEpochSecond();
    static final long LENGTH = 20 * 86_400L;

    private final Random random;

    Cards(long seed) { random = new Random(seed); }

    /** An incident and its claims. */
    record Told(Card card, List<Claim> claims) {
        Claim[] array() { return claims.toArray(Claim[]::new); }
    }

    Told next(int number) {
        EventId id = new EventId("e" + number);
        List<Claim> claims = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) claims.add(claim(id, i));
        return new Told(card(id), claims);
    }

    private Card card(EventId id) {
        Instant from = Instant.ofEpochSecond(BEGIN + random.nextLong(LENGTH));
        List<PCode> codes = codes();
        return new Card(id, new Span(from, from.plusSeconds(1 + (long) (Math.pow(random.nextDouble(), 4) * 400_000))),
            from.plusSeconds(random.nextInt(500_000)),
            random.nextInt(5) == 0 ? Optional.empty()
            : Optional.of(new Position(35 + random.nextDouble(2), 36 + random.nextDouble(2), random.nextInt(9000))),
            some(PLACES, 2), codes, some(List.of(Deed.values()), 2).stream().map(deed -> new Act(deed, random.nextInt(9) == 0)).toList(),
            some(List.of(WeaponKind.values()), 2).stream().map(Weapon::of).toList(), targets(), some(ACTORS, 2).stream().map(ActorId::new).toList(),
            count(), count(),
            new TreeSet<>(some(SOURCES, 3).stream().map(SourceId::new).toList()), 1 + random.nextInt(4), standing(id),
            Rung.values()[random.nextInt(4)],
            random.nextBoolean(), random.nextInt(6) == 0, random.nextInt(3) == 0 ? Sensitivity.RESTRICTED : Sensitivity.ORDINARY,
            random.nextInt(4) == 0 ? Optional.empty() : Optional.of(Outcome.values()[random.nextInt(5)]), found(), Optional.of("terms"));
    }

    private List<PCode> codes() {
        String area = AREAS.get(random.nextInt(AREAS.size()));
        return List.of("SY", area, area + "0" + random.nextInt(3), "C100" + random.nextInt(9)).stream().limit(1 + random.nextInt(4))
            .map(PCode::new).toList();
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (TargetKind kind : some(List.of(TargetKind.values()), 2)) targets.add(new Target.Kind(kind));
        if (random.nextInt(4) == 0) targets.add(new Target.Actor(new ActorId(ACTORS.get(random.nextInt(ACTORS.size())))));
        return targets;
    }

    private Optional<Count> count() {
        int min = random.nextInt(4);
        return random.nextBoolean() ? Optional.empty() : Optional.of(new Count(min, min + random.nextInt(3)));
    }

    private Standing standing(EventId id) {
        return switch (random.nextInt(7)) {
            case 0 -> new Standing.Determined(random.nextBoolean() ? "centre" : "board");
            case 1 -> new Standing.DuplicateOf(new EventId(id + "-again" + random.nextInt(3)));
            case 2 -> new Standing.Discounted();
            default -> new Standing.On(Rung.values()[random.nextInt(4)]);
        };
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (String clause : some(List.of("1", "2a", "2b"), 2))
            found.add(new Found(clause, random.nextBoolean() ? "would-breach" : "undetermined",
                Set.copyOf(some(ACTORS, 2).stream().map(ActorId::new).toList())));
        return found;
    }

    private Claim claim(EventId id, int number) {
        SourceId source = new SourceId(SOURCES.get(random.nextInt(SOURCES.size())));
        return telling(id, number, source, String.join(" ", some(WORDS, 5)) + " " + source.name() + " " + PLACES.get(random.nextInt(PLACES.size())));
    }

    static Claim telling(EventId id, int number, SourceId source, String words) {
        Said said = new Said(source, Optional.empty(), Said.Stance.ALLEGES, Optional.empty(), Instant.ofEpochSecond(BEGIN));
        Claim bare = Claim.of(new ClaimId(id + "-" + number), id, said, new Happened(Span.at(Instant.ofEpochSecond(BEGIN)), Happened.Extent.ONCE),
            List.of(Act.of(Deed.values()[0])));
        Coding coding = new Coding(words, "", "", "");
        return new Claim(bare.id(), id, bare.account(), said, bare.happened(), bare.act(), bare.weapon(), bare.count(), bare.accused(),
            bare.target(), bare.at(),
            bare.from(), bare.casualties(), bare.amount(), bare.raises(), bare.notice(), bare.facts(), coding, bare.observation(), bare.origin());
    }

    /** One that everybody sees, with these words and this place. */
    static Told plain(String id, Instant when, String place, String words) {
        EventId event = new EventId(id);
        Card card = new Card(event, Span.at(when), when, Optional.of(Position.at(35.5, 36.5)), place.isEmpty() ? List.of() : List.of(place),
            List.of(new PCode("SY")),
            List.of(Act.of(Deed.values()[0])), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(),
            new TreeSet<>(Set.of(new SourceId("Centre"))), 1,
            new Standing.On(Rung.POSSIBLE), Rung.POSSIBLE, false, false, Sensitivity.ORDINARY, Optional.of(Outcome.UNDETERMINED), List.of(),
            Optional.empty());
        return new Told(card, List.of(telling(event, 0, new SourceId("Centre"), words)));
    }

    <T> List<T> some(List<T> of, int most) {
        Set<T> chosen = new java.util.LinkedHashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) chosen.add(of.get(random.nextInt(of.size())));
        return List.copyOf(chosen);
    }
}

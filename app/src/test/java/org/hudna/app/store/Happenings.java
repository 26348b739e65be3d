package org.hudna.app.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.assessment.StepEnd;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Coding;
import org.hudna.claims.EventId;
import org.hudna.claims.Notice;
import org.hudna.claims.Said;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/** Entries made up from a seed, about a few reports, claims and incidents, so that they meet: also such as no verb would hand in. */
final class Happenings {

    static final Instant START = Instant.parse("2016-02-27T00:00:00Z");
    private static final List<String> PEOPLE = List.of("duty-1", "duty-2", "analyst-1", Stamp.MACHINE);
    private static final List<String> ODD = List.of("nul\0", "half \uD800", "قصف", "\uFFFE", "long " + "x".repeat(3_000), "'quoted' \\ \t\n");

    private final Random random;
    private long index = -1;
    private Instant now = START;

    Happenings(long seed) { random = new Random(seed); }

    /** So many, with gaps in their numbers. */
    List<Recorded> some(int count) {
        List<Recorded> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(next(entry()));
        return all;
    }

    /** The next, some time after the last. */
    Recorded next(Entry entry) {
        index += random.nextInt(4) == 0 ? 2 : 1;
        now = now.plusMillis(random.nextInt(3) * 500L);
        return new Recorded(index, new Stamp(now, one(PEOPLE)), entry);
    }

    private Entry entry() {
        return switch (random.nextInt(25)) {
            case 0, 1 -> new Entry.ReportReceived(one(List.of(Channel.FORM, Channel.SMS)), random.nextBoolean() ? Declared.NOTHING
                : Declared.file("f" + one(ODD)), bytes());
            case 2 -> new Entry.SenderNoted(new SenderNote(report(), random.nextInt(2), "sender " + one(ODD)));
            case 3 -> new Entry.ReportsLinked(report(), report(), Entry.Link.PART_OF);
            case 4, 5 -> new Entry.ReportTaken(report());
            case 6 -> new Entry.ReportReleased(report());
            case 7 -> new Entry.ReportClosed(report(), one(List.of(Entry.Closing.values())), "done");
            case 8 -> new Entry.ReportReopened(report(), "once more");
            case 9, 10, 11, 12 -> new Entry.ClaimMade(claim(), random.nextBoolean() ? Optional.of(report()) : Optional.empty());
            case 13 -> new Entry.ClaimCorrected(claimId(), claim(), "wrong village");
            case 14 -> new Entry.ClaimWithdrawn(claimId(), "taken back");
            case 15, 16, 17 -> new Entry.Gathered(Stream.generate(this::group).limit(1 + random.nextInt(3)).toList(), "matching");
            case 18 -> new Entry.Decided(new Decision(event(), new Ruling.Places(new Standing.On(one(List.of(Rung.POSSIBLE, Rung.PROBABLE)))),
                "analyst-1", now, "seen"));
            case 19 -> judged();
            case 20 -> law();
            case 21 -> new Entry.Reassessed(0, Stream.generate(this::event).limit(3).distinct().toList());
            case 22 -> new Entry.Joined("duty-" + random.nextInt(5));
            case 23 -> watch();
            default -> random.nextBoolean() ? new Entry.Looked(Entry.Kept.POSITION, event().code(), "a visit")
                : new Entry.HoldAsked("hold", List.of(3L), "the court asks");
        };
    }

    private Entry watch() {
        return switch (random.nextInt(5)) {
            case 0 -> new Entry.WatchHandedOver(random.nextBoolean() ? Optional.of("duty-2") : Optional.empty(), "note " + one(ODD));
            case 1 -> new Entry.WatchTaken(random.nextInt(40));
            case 2 -> new Entry.StepTold(event(), "valley", "complaint", "step-" + random.nextInt(2), one(List.of(new StepEnd.Done(now),
                new StepEnd.NotDone(), new StepEnd.NotNeeded())), one(ODD));
            case 3 -> new Entry.StepTakenBack(random.nextInt(60), "told by mistake");
            default -> new Entry.LineChecked(new ActorId("party-" + random.nextInt(3)), one(List.of(Entry.Line.values())),
                one(List.of(Entry.Answered.values())), one(ODD));
        };
    }

    private Entry law() {
        return switch (random.nextInt(4)) {
            case 0 -> new Entry.TermsAdopted("syria-" + random.nextInt(2), Map.of("agreement.yaml", "name: x" + random.nextInt()), "announced");
            case 1 -> new Entry.PlacesAdopted("syr", Declared.NOTHING, bytes());
            case 2 -> new Entry.FormAdopted("incident", bytes());
            default -> new Entry.WeightsLearned("weights " + random.nextInt(), 12);
        };
    }

    private Entry judged() {
        ClaimId one = claimId(), other = claimId();
        if (one.equals(other)) return new Entry.ClaimWithdrawn(one, "judged against itself");
        return new Entry.Judged(new Judgement(one, other, Judgement.Verdict.SAME, "analyst-1", now));
    }

    private Bytes bytes() { return Bytes.of(("report " + random.nextInt(8)).getBytes(StandardCharsets.UTF_8)); }

    private ReportId report() { return bytes().id(); }

    private ClaimId claimId() {
        int which = random.nextInt(16);
        return new ClaimId(which < ODD.size() ? "claim " + ODD.get(which) : "c-" + which);
    }

    private EventId event() {
        int which = random.nextInt(7);
        return new EventId(which < 2 ? "incident " + ODD.get(4 + which) : "e-" + which);
    }

    private Entry.Group group() {
        return new Entry.Group(event(), IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> claimId()).distinct().toList());
    }

    private Claim claim() {
        return claim(claimId(), START.plusSeconds(random.nextInt(100_000)), 35 + random.nextDouble(), 36 + random.nextDouble(),
            random.nextInt(30) * 1_000);
    }

    /** One that happened somewhere in an hour. */
    static Claim claim(ClaimId id, Instant when, double lat, double lon, double error) {
        var spot = new Spot("near the depot", Set.of(), Optional.of(new Position(lat, lon, error)), Set.of(), Set.of(), Set.of(), Optional.empty());
        return new Claim(id, new EventId("typed"), "the Network",
            new Said(new SourceId("the Network"), Optional.empty(), Said.Stance.ALLEGES, Optional.empty(), when.plusSeconds(9_000)),
            new Happened(new Span(when, when.plusSeconds(3_600)), Happened.Extent.ONCE), List.of(Act.of(Deed.SHELLING)), List.of(), Optional.empty(),
            Accused.NOBODY_NAMED, List.of(),
            List.of(List.of(spot)), List.of(), Casualties.UNSAID, Optional.empty(), Set.of(), Notice.UNSAID, Map.of(), Coding.NONE, Optional.empty(),
            Optional.empty());
    }

    private <T> T one(List<T> of) { return of.get(random.nextInt(of.size())); }

    int below(int bound) { return random.nextInt(bound); }
}

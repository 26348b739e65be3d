package org.hudna.app.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.Calibre;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.assessment.StepEnd;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Role;
import org.hudna.claims.Accused;
import org.hudna.claims.Assessed;
import org.hudna.claims.Casualties;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Coding;
import org.hudna.claims.CountingRule;
import org.hudna.claims.EventId;
import org.hudna.claims.Means;
import org.hudna.claims.Notice;
import org.hudna.claims.Observation;
import org.hudna.claims.Origin;
import org.hudna.claims.Said;
import org.hudna.claims.Sighting;
import org.hudna.claims.Spot;
import org.hudna.claims.Tally;
import org.hudna.deeds.Act;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
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
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.Arc;
import org.hudna.where.Band;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.who.Grade;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;

/** One of each thing that can happen, always the same. */
final class EntrySamples {
    static final Stamp STAMP = new Stamp(Instant.parse("2016-02-27T00:00:01.5Z"), "duty-3");

    private static final Bytes BYTES = Bytes.of("الساعة ٢٣:٠٠\nقصف".getBytes(StandardCharsets.UTF_8));
    private static final ReportId REPORT = BYTES.id();
    private static final EventId EVENT = new EventId("e-7");
    private static final Instant NIGHT = Instant.parse("2016-02-26T22:00:00Z");
    private static final Declared DECLARED = new Declared(Optional.of("text/plain"), Optional.empty(), Optional.of("ليل.txt"));

    private EntrySamples() {}

    static List<Entry> all() {
        return List.of(
            new Entry.ReportReceived(Channel.TELEPHONE_NOTE, DECLARED, BYTES),
            new Entry.SenderNoted(new SenderNote(REPORT, 2, "+963 00 000 000")),
            new Entry.ReportsLinked(REPORT, new ReportId("d".repeat(64)), Entry.Link.PART_OF),
            new Entry.ReportTaken(REPORT),
            new Entry.ReportReleased(REPORT),
            new Entry.ReportClosed(REPORT, Entry.Closing.SAME_AS_ANOTHER, "the same call"),
            new Entry.ReportReopened(REPORT, "a second place is named"),
            new Entry.ClaimMade(fullClaim(), Optional.of(REPORT)),
            new Entry.ClaimCorrected(new ClaimId("c-1"), bareClaim(), "wrong village"),
            new Entry.ClaimWithdrawn(new ClaimId("c-2"), "\"taken back\" by \\ its source\u2028"),
            new Entry.Judged(new Judgement(new ClaimId("c-1"), new ClaimId("c-2"), Judgement.Verdict.SAME, "analyst-1", NIGHT)),
            new Entry.WeightsLearned("weights of hudna 1\nplace 1.25", 120),
            new Entry.Gathered(List.of(new Entry.Group(EVENT, List.of(new ClaimId("c-1"), new ClaimId("c-2")))), "matching 1"),
            new Entry.Decided(new Decision(EVENT, new Ruling.Places(new Standing.Determined("task force")), "chair-1", NIGHT, "both sides agree")),
            new Entry.TermsAdopted("syria-2016", Map.of("agreement.yaml", "name: x\n", "actors.yaml", "[]"), "as announced"),
            new Entry.PlacesAdopted("syr", Declared.NOTHING, Bytes.of(new byte[0])),
            new Entry.MappingAdopted("acled", "mapping: acled\n"),
            new Entry.FormAdopted("incident", Bytes.of(new byte[] {'P', 'K', 3, 4, '\n', (byte) 0xFF})),
            new Entry.Reassessed(14, List.of(EVENT, new EventId("e-8"))),
            new Entry.Invited("duty-4", "дежурный 4", Set.of(Role.LIAISON, Role.DUTY_OFFICER), Optional.of(new ActorId("north")), "a".repeat(64),
            1_456_531_200L),
            new Entry.Joined("duty-4"),
            new Entry.CredentialAdded("duty-4", "key-1", Entry.Credential.PASSKEY, "the blue one", "{}"),
            new Entry.CredentialUsed("duty-4", "key-1", "{\"count\":2}"),
            new Entry.CredentialRemoved("duty-4", "key-1", "lost"),
            new Entry.RolesGiven("duty-4", Set.of(Role.CUSTODIAN), Optional.empty(), "rotation"),
            new Entry.Suspended("duty-4", "on leave"),
            new Entry.Restored("duty-4", "back"),
            new Entry.RecoveryAsked("duty-4", "r-1", "telephone lost"),
            new Entry.RecoveryApproved("r-1", "b".repeat(64), 1_456_531_201L),
            new Entry.Recovered("duty-4", "r-1"),
            new Entry.TokenIssued("t-1", "Kobo", Set.of(Role.DUTY_OFFICER), "c".repeat(64), Optional.of(1_456_531_202L)),
            new Entry.TokenRevoked("t-1", "not used"),
            new Entry.BulletinPublished(3, "2016-02-27", "2016-02-28", Set.of(Edition.TASK_FORCE, Edition.PUBLIC), 4_711, Optional.of(2L),
            "a village was another"),
            new Entry.Looked(Entry.Kept.POSITION, "e-7", "planning of a visit"),
            new Entry.ErasureAsked("x-1", List.of(3L, 4L), "law/17", "the sender asks for it"),
            new Entry.ErasureApproved("x-1"),
            new Entry.HoldAsked("inquiry-7", List.of(), "the court asks for it"),
            new Entry.HoldLifted("inquiry-7", "the court has it"),
            new Entry.WatchHandedOver(Optional.of("duty-4"), "اسأل عن الخط قبل الفجر"),
            new Entry.WatchTaken(41),
            new Entry.LineChecked(new ActorId("north"), Entry.Line.SECURE_VOICE, Entry.Answered.NO_ANSWER, "rang out twice"),
            new Entry.Invited("duty-5", "Salma", Set.of(Role.OBSERVER), Optional.empty(), "d".repeat(64), 1_456_531_203L, Map.of(Lang.AR, "سلمى",
                Lang.RU, "Сальма")),
            new Entry.StepTold(EVENT, "valley-2031", "complaint", "complain", new StepEnd.Done(NIGHT), "رقم الشكوى ٧"),
            new Entry.StepTold(EVENT, "valley-2031", "complaint", "answer", new StepEnd.NotDone(), "they say that they do not answer"),
            new Entry.StepTold(EVENT, "valley-2031", "complaint", "answer", new StepEnd.NotNeeded(), "withdrawn"),
            new Entry.StepTakenBack(49, "another complaint"));
    }

    /** A claim in which every component says something. */
    static Claim fullClaim() {
        var spot = new Spot("قرب المستودع", Set.of(new PCode("SY07"), new PCode("C1001")), Optional.of(new Position(35.5, -0.0, 1.0E-7)),
            Set.of(SpotClass.ROAD, SpotClass.POPULATED), Set.of(new PlaceId("zone-b"), new PlaceId("zone-a")), Set.of(new PlaceId("zone-c")),
            Optional.of(new ActorId("north")));
        var observation = new Observation("post 4", Optional.of(Position.at(35, 36)), Optional.of(new Arc(350, 10)), Optional.of(new Band(100, 2000)),
            Set.of(Means.SAW, Means.HEARD), Optional.of(Sighting.BURST), Optional.of(Assessed.OUTGOING),
            Optional.of(new Observation.Travel(new Arc(0, 90), new Arc(180, 200))),
            Optional.of(new Tally(new Count(3, 5), Tally.Precision.BETWEEN, CountingRule.ROUNDS)), Truth.UNKNOWN, Truth.TRUE);
        var casualties = new Casualties(List.of(new Casualties.Group(Casualties.Fate.KILLED, Count.exactly(2), Casualties.Status.CIVILIAN,
            Casualties.Sex.FEMALE, Casualties.Age.CHILD)), Casualties.Method.RANGE);
        return new Claim(new ClaimId("c-1"), EVENT, "the Network", new Said(new SourceId("the Network"), Optional.of(new SourceId("an agency")),
            Said.Stance.ALLEGES, Optional.of(new Grade('B', 2)), NIGHT.plusSeconds(3600)), new Happened(new Span(NIGHT, NIGHT.plusSeconds(600)),
                Happened.Extent.THROUGHOUT), List.of(Act.of(Deed.SHELLING), Act.omissionOf(Deed.WITHDRAW)),
            List.of(new Weapon(WeaponKind.MORTAR, new Calibre(82, 120))), Optional.of(new Count(8, Count.NO_LIMIT)),
            new Accused(List.of(new ActorId("south")), Accused.Basis.SEEN, "قوات الجنوب"),
            List.of(List.of(new Target.Kind(TargetKind.HOSPITAL), new Target.Actor(new ActorId("north")))),
            List.of(List.of(spot), List.of(Spot.UNSAID)),
            List.of(List.of(Spot.UNSAID)), casualties, Optional.of(new Amount(Count.exactly(20), "trucks", "day")),
            Set.of("self-defence", "exempt-group"),
            new Notice.Given(Set.of("task-force", "south")), Map.of("offensive", Truth.FALSE, "ordered", Truth.UNKNOWN),
            new Coding("in words", "coder-1", "https://example.org/1", "breach"), Optional.of(observation),
            Optional.of(new Origin(REPORT, 3, 7, Optional.of(Lang.AR), "قصف.")));
    }

    /** A claim that says as little as one can. */
    static Claim bareClaim() {
        return Claim.of(new ClaimId("c-2"), EVENT, new Said(new SourceId("Центр"), Optional.empty(), Said.Stance.DENIES, Optional.empty(), NIGHT),
            new Happened(Span.at(NIGHT), Happened.Extent.ONCE), List.of(Act.of(Deed.SHELLING)));
    }

    /** Every arm of a ruling and of a standing. */
    static List<Ruling> rulings() {
        return List.of(new Ruling.Places(new Standing.On(Rung.PROBABLE)), new Ruling.Places(new Standing.Unverifiable()),
            new Ruling.Places(new Standing.Discounted()), new Ruling.Places(new Standing.DuplicateOf(new EventId("e-8"))),
            new Ruling.Places(new Standing.NotAViolation()), new Ruling.Reopens(), new Ruling.Corroborates(Ruling.Evidence.PHYSICAL, "box 4"),
            new Ruling.Contested(new SourceId("south")), new Ruling.Settled(new SourceId("south")), new Ruling.Embargoed(Optional.of(NIGHT)),
            new Ruling.Embargoed(Optional.empty()), new Ruling.Released());
    }
}

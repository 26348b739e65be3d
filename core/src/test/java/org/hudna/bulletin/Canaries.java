package org.hudna.bulletin;

import static org.hudna.bulletin.Depth.COARSE;
import static org.hudna.bulletin.Depth.WHOLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card.Found;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Coding;
import org.hudna.claims.EventId;
import org.hudna.claims.Notice;
import org.hudna.claims.Observation;
import org.hudna.claims.Origin;
import org.hudna.claims.Said;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.intake.ReportId;
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

/** An invented incident of which everything can be told again wherever it turns up. */
final class Canaries {

    static final ActorId NORTH = new ActorId("north-canary");
    static final ActorId SOUTH = new ActorId("south-canary");
    static final SourceId MILL = new SourceId("Mill canary");
    static final SourceId RELAY = new SourceId("Relay canary");
    static final Instant FROM = Instant.parse("2016-03-02T07:41:13Z");
    static final Instant LEARNED = Instant.parse("2016-03-03T10:52:17Z");
    static final Position AT = Position.at(35.98765, 36.12345);
    static final Position FIRED_FROM = Position.at(35.45678, 36.78901);
    static final Position POST = Position.at(35.33333, 36.44444);

    /** How a value looks where it turns up, and from which depth on into what it may. */
    record Canary(String looks, Detail detail, Depth from) {}

    static final List<Canary> IN_CARD = List.of(new Canary("07:41:13", Detail.WHEN, WHOLE), new Canary("2016-03-02T00:00", Detail.WHEN, COARSE),
        new Canary("10:52:17", Detail.LEARNED, WHOLE), new Canary("learned=Optional[2016-03-03T00:00:00Z]", Detail.LEARNED, COARSE),
        new Canary("35.98765", Detail.POSITION, WHOLE), new Canary("36.12345", Detail.POSITION, WHOLE),
        new Canary("lat=35.95", Detail.POSITION, COARSE),
        new Canary("Canary ward", Detail.PLACE_NAMES, WHOLE), new Canary("C1234", Detail.AREAS, WHOLE), new Canary("SY0707", Detail.AREAS, WHOLE),
        new Canary("SY07", Detail.AREAS, COARSE), new Canary("SHELLING", Detail.ACTS, WHOLE), new Canary("MORTAR", Detail.WEAPONS, WHOLE),
        new Canary("HOSPITAL", Detail.TARGETS, COARSE), new Canary("Actor[actor=south-canary", Detail.TARGETS, WHOLE),
        new Canary("accused=Optional[[north-canary", Detail.ACCUSED, WHOLE), new Canary("min=771", Detail.HARMED, WHOLE),
        new Canary("min=882", Detail.HARMED, WHOLE), new Canary("Mill canary", Detail.SOURCES, WHOLE),
        new Canary("sourceCount=Optional[2]", Detail.SOURCES, COARSE), new Canary("claims=Optional[993]", Detail.CLAIM_COUNT, WHOLE),
        new Canary("determined", Detail.STANDING, COARSE), new Canary("Mechanism canary", Detail.STANDING, WHOLE),
        new Canary("CORROBORATED", Detail.COMPUTED, WHOLE), new Canary("isContested=Optional[true]", Detail.CONTESTED, WHOLE),
        new Canary("sensitivity=Optional[", Detail.SENSITIVITY, WHOLE), new Canary("UNDETERMINED", Detail.OUTCOME, WHOLE),
        new Canary("terms-canary", Detail.OUTCOME, WHOLE), new Canary("clause-canary", Detail.FINDINGS, WHOLE),
        new Canary("responsible=[north-canary", Detail.FINDINGS, WHOLE), new Canary("isEmbargoed=Optional[false]", Detail.EMBARGOED, WHOLE));

    static final List<Canary> IN_CLAIM = List.of(new Canary("07:41:13", Detail.WHEN, WHOLE), new Canary("10:52:17", Detail.LEARNED, WHOLE),
        new Canary("35.98765", Detail.POSITION, WHOLE), new Canary("lat=35.95", Detail.POSITION, COARSE),
        new Canary("Canary ward", Detail.PLACE_NAMES, WHOLE),
        new Canary("zone-canary", Detail.PLACE_NAMES, WHOLE), new Canary("outer-canary", Detail.PLACE_NAMES, WHOLE),
        new Canary("C1234", Detail.AREAS, WHOLE), new Canary("35.45678", Detail.DONE_FROM, WHOLE), new Canary("lat=35.45", Detail.DONE_FROM, COARSE),
        new Canary("Canary ridge", Detail.DONE_FROM, WHOLE), new Canary("SHELLING", Detail.ACTS, WHOLE), new Canary("MORTAR", Detail.WEAPONS, WHOLE),
        new Canary("min=664", Detail.WEAPONS, WHOLE), new Canary("canary trucks", Detail.WEAPONS, WHOLE),
        new Canary("HOSPITAL", Detail.TARGETS, COARSE),
        new Canary("Actor[actor=south-canary", Detail.TARGETS, WHOLE), new Canary("accused=Optional[[north-canary", Detail.ACCUSED, WHOLE),
        new Canary("CAPABILITY", Detail.ACCUSED, WHOLE), new Canary("holder-canary", Detail.ACCUSED, WHOLE),
        new Canary("min=771", Detail.HARMED, WHOLE),
        new Canary("FEMALE", Detail.HARMED_GROUPS, WHOLE), new Canary("Mill canary", Detail.SOURCES, WHOLE),
        new Canary("Relay canary", Detail.SOURCES, WHOLE),
        new Canary("mill-17", Detail.SOURCES, WHOLE), new Canary("account of the mill", Detail.SOURCES, WHOLE),
        new Canary("mill.example", Detail.SOURCES, WHOLE), new Canary("grade=Optional[B2]", Detail.GRADES, WHOLE),
        new Canary("canary words", Detail.NARRATIVE, WHOLE),
        new Canary("canary conclusion", Detail.NARRATIVE, WHOLE), new Canary("canary called", Detail.NARRATIVE, WHOLE),
        new Canary("Coder canary", Detail.CODER, WHOLE), new Canary("35.33333", Detail.OBSERVATION, WHOLE),
        new Canary("4321", Detail.OBSERVATION, WHOLE),
        new Canary("from=77", Detail.OBSERVATION, WHOLE), new Canary("lat=35.35", Detail.OBSERVATION, COARSE),
        new Canary("Post canary", Detail.OBSERVATION, COARSE),
        new Canary("origin canary", Detail.REPORT, WHOLE), new Canary("raises-canary", Detail.FINDINGS, WHOLE),
        new Canary("notice-canary", Detail.FINDINGS, WHOLE), new Canary("fact-canary", Detail.FINDINGS, WHOLE));

    private Canaries() {}

    static Card card(Sensitivity sensitivity, boolean embargoed, Standing standing) {
        return new Card(new EventId("e1"), new Span(FROM, FROM.plusSeconds(60)), LEARNED, Optional.of(AT), List.of("Canary ward"),
            List.of(new PCode("SY"), new PCode("SY07"), new PCode("SY0707"), new PCode("C1234")), List.of(Act.of(Deed.SHELLING)),
            List.of(Weapon.of(WeaponKind.find("mortar").orElseThrow())), List.of(new Target.Kind(TargetKind.HOSPITAL), new Target.Actor(SOUTH)),
            List.of(NORTH),
            Optional.of(Count.exactly(771)), Optional.of(Count.exactly(882)), new TreeSet<>(Set.of(MILL, new SourceId("Other canary"))),
            993, standing,
            Rung.CORROBORATED, true, embargoed, sensitivity, Optional.of(Outcome.UNDETERMINED),
            List.of(new Found("clause-canary", "would-breach", Set.of(NORTH))), Optional.of("terms-canary"));
    }

    static Card card(Sensitivity sensitivity) { return card(sensitivity, false, new Standing.Determined("Mechanism canary")); }

    static Claim claim() {
        var said = new Said(MILL, Optional.of(RELAY), Said.Stance.ALLEGES, Optional.of(new Grade('B', 2)), LEARNED);
        var at = new Spot("Canary ward", Set.of(new PCode("SY"), new PCode("SY07"), new PCode("C1234")), Optional.of(AT), Set.of(SpotClass.POPULATED),
            Set.of(new PlaceId("zone-canary")), Set.of(new PlaceId("outer-canary")), Optional.of(new ActorId("holder-canary")));
        var from = new Spot("Canary ridge", Set.of(new PCode("SY07")), Optional.of(FIRED_FROM), Set.of(), Set.of(), Set.of(), Optional.empty());
        var women = new Casualties.Group(Casualties.Fate.KILLED, Count.exactly(771), Casualties.Status.CIVILIAN, Casualties.Sex.FEMALE,
            Casualties.Age.ADULT);
        var observation = new Observation("Post canary", Optional.of(POST), Optional.of(new Arc(77, 88)), Optional.of(new Band(4321, 5432)), Set.of(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Truth.UNKNOWN, Truth.UNKNOWN);
        String words = "origin canary";
        return new Claim(new ClaimId("mill-17"), new EventId("e1"), "account of the mill", said,
            new Happened(new Span(FROM, FROM.plusSeconds(60)), Happened.Extent.ONCE), List.of(Act.of(Deed.SHELLING)),
            List.of(Weapon.of(WeaponKind.find("mortar").orElseThrow())), Optional.of(Count.exactly(664)),
            new Accused(List.of(NORTH), Accused.Basis.CAPABILITY, "canary called"),
            List.of(List.of(new Target.Kind(TargetKind.HOSPITAL), new Target.Actor(SOUTH))), List.of(List.of(at)), List.of(List.of(from)),
            new Casualties(List.of(women), Casualties.Method.AS_STATED), Optional.of(new Amount(Count.exactly(5), "canary trucks", "day")),
            Set.of("raises-canary"), new Notice.Given(Set.of("notice-canary")), Map.of("fact-canary", Truth.TRUE),
            new Coding("canary words, so MILL CANARY by http://mill.example/17", "Coder canary", "http://mill.example/17",
            "canary conclusion of Mill canary"),
            Optional.of(observation), Optional.of(new Origin(new ReportId("a".repeat(64)), 0, words.length(), Optional.empty(), words)));
    }

    /** Every reader that the table tells apart. */
    static List<Sight> sights() {
        List<Sight> sights = new ArrayList<>();
        for (Edition edition : Edition.values()) sights.add(Sight.of(edition));
        sights.add(new Sight(Edition.PARTY, Optional.of(NORTH)));
        sights.add(new Sight(Edition.PARTY, Optional.of(SOUTH)));
        return sights;
    }
}

package org.hudna.app.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Rulebook;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.incidents.Incident;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.TermsReader;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;

/** An invented truce between North and South along an invented line, and invented incidents under it, one for every outcome. */
final class Samples {

    private static final String AGREEMENT = """
        id: xx-truce-2031
        name: {ar: هدنة النهر, en: River truce, ru: Речное перемирие}
        zone: Asia/Amman
        instruments:
          - {id: truce, kind: base, name: {ar: الهدنة, en: Truce, ru: Перемирие}, agreed: 2031-01-01, effect: 2031-01-02T00:00, cite: "River truce", source: invented}
          - {id: map-protocol, kind: addendum, name: {ar: البروتوكول, en: Protocol, ru: Протокол}, adds-to: [truce], cite: Protocol, source: invented,
             effect: {readings: [{at: 2031-01-05T00:00, source: north}, {at: 2031-01-07T00:00, source: south}]}}
        status:
          - {at: 2031-01-20T00:00, what: suspended, until: 2031-01-22T00:00, of: [truce], by: [north, south], source: invented}
          - {at: 2031-02-01T00:00, what: ended, of: [truce], by: [south], source: invented,
             open: {ar: هل أنهاها إعلان طرف واحد؟, en: does one side's declaration end it?, ru: прекращает ли её заявление одной стороны?}}
        settings: {attribution: named-only, unnamed-target: open}
        """;
    private static final String ACTORS = """
        actors:
          - {id: north, name: {ar: الشمال, en: North, ru: Север}, kind: state}
          - {id: south, name: {ar: الجنوب, en: South, ru: Юг}, kind: state}
          - {id: bandits, name: {ar: قطاع الطرق, en: Bandits, ru: Бандиты}, kind: group}
        sets:
          - {id: sides, name: {ar: الطرفان, en: the sides, ru: стороны}, open: false, members: [{who: north, source: invented}, {who: south, source: invented}]}
        binding:
          - {who: sides, is: bound, how: signature, source: invented}
          - {who: bandits, is: excluded, source: invented}
        """;
    private static final String PLACES = """
        places:
          - {id: river, kind: line, name: {ar: النهر, en: the River, ru: Река}, shape: river, accuracy: 100 m, source: invented}
          - {id: banks, kind: near, of: river, distance: 10 km, name: {ar: الضفتان, en: the banks, ru: берега}}
        """;
    private static final String SHAPES = """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "river"},
          "geometry": {"type": "LineString", "coordinates": [[36.0, 32.0], [36.5, 32.0]]}}]}
        """;
    private static final String CLAUSES = """
        - clause: t.1
          of: truce
          title: {ar: لا إطلاق نار, en: Nobody fires, ru: Никто не стреляет}
          cite: "article 1"
          must-not: {who: sides, do: fire, to: [civilians, civilian-objects, sides]}
          unless: [self-defence]
        - clause: t.2
          of: truce
          title: {ar: لا حشد على الضفتين, en: The banks stay empty, ru: Берега остаются пустыми}
          cite: "article 2"
          must-not: {who: sides, do: station, with: [artillery >= 100 mm], at: banks}
        - exception: self-defence
          title: {ar: الدفاع عن النفس, en: self-defence, ru: самооборона}
          cite: "article 3"
          lifts: [t.1]
          raised-by: claim
          when: {to: sides}
        - procedure: complaint
          title: {ar: الشكوى, en: Complaint, ru: Жалоба}
          cite: "article 4"
          on: [t.1]
          steps:
            - {id: complain, title: {ar: تقديم الشكوى, en: submit the complaint, ru: подать жалобу}, to: sides, within: 24 h, of: event}
        """;
    private static final String TEXT = """
        # One {#t.1}
        # Two {#t.2}
        # Three {#self-defence}
        # Four {#complaint}
        """;

    static final String HEADER =
        "incident,account,source,via,grade,from,time,act,weapon,actor,called,target,place,lat,lon,error,raises,conclusion,words,url\n";

    /** One incident for every outcome, and one that is contested. */
    static final String CLAIMS = HEADER + """
        V-1,,Mission,,B2,2031-01-03,10:00,shelling,mortar 120 mm,north,,civilians,Upper Ford,32.05,36.1,500 m,,undetermined,Shells fell,https://example.org/v
        U-1,,Mission,Radio,,2031-01-04,,shelling,,,,civilians,Lower Ford,31.95,36.2,2 km,,,,
        E-1,,South,,,2031-01-05,,shelling,,south,,north,,32.02,36.3,1 km,self-defence,,,
        N-1,,Mission,,,2031-01-06,,station,mortar 60 mm,north,,,,32.03,36.4,1 km,,,,
        X-1,,Mission,,,2031-01-07,,shelling,,bandits,,civilians,,32.0,36.2,1 km,,,,
        C-1,one,North,,,2031-01-08,,shelling,,south,,civilians,,32.0,36.45,1 km,,,,
        C-1,two,South,,,2031-01-08,,shelling,,bandits,,civilians,,32.0,36.45,1 km,,,قصف قرب المعبر,
        """;

    private Samples() {}

    static Terms terms() {
        var read = TermsReader.read(Map.of("agreement.yaml", AGREEMENT, "actors.yaml", ACTORS, "places.yaml", PLACES, "places.geojson", SHAPES,
            "clauses.yaml", CLAUSES, "text.md", TEXT));
        assertEquals(List.of(), read.refusals());
        return read.terms().orElseThrow();
    }

    static List<Assessment> assessments(Terms terms, String claims) { return assessments(terms, claims, Instant.MAX); }

    static List<Assessment> assessments(Terms terms, String claims, Instant asOf) {
        Lexicon lexicon = Lexicon.of(Optional.of(terms.zone()), Gazetteer.EMPTY).withExceptions(List.of("self-defence"));
        for (String actor : List.of("north", "south", "bandits")) lexicon = lexicon.withActor(new org.hudna.who.ActorId(actor));
        Map<EventId, List<Claim>> events = new LinkedHashMap<>();
        ClaimFile.csv(new StringReader(claims), lexicon).forEachRemaining(row -> {
            if (!(row instanceof Row.Read(long _, Claim claim, List<Message> _))) throw new AssertionError(row);
            events.computeIfAbsent(claim.event(), _ -> new ArrayList<>()).add(claim);
        });
        Assess assess = new Assess(Rulebook.of(terms, asOf));
        List<Assessment> all = new ArrayList<>();
        events.forEach((event, of) -> assess.assess(Incident.of(event, of)).ifPresent(all::add));
        return all;
    }

    static String written(Report report, List<Assessment> assessments) {
        StringWriter out = new StringWriter();
        report.begin(out);
        assessments.forEach(report::add);
        report.end();
        return out.toString();
    }
}

package org.hudna.terms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A small agreement that reads clean, about an invented valley; each change makes another of it. */
public final class Folder {
    private static final Map<String, String> CLEAN = Map.of(
        "agreement.yaml", """
            id: valley
            name: {ar: الوادي, en: The valley, ru: Долина}
            zone: UTC
            instruments:
              - id: truce
                kind: base
                name: {ar: هدنة, en: Truce, ru: Перемирие}
                effect: 2031-03-01T12:00
                until: 2032-03-01
                cite: "Truce of the valley"
              - id: rules
                kind: addendum
                name: {ar: قواعد, en: Rules, ru: Правила}
                effect: 2031-04-01
                adds-to: [truce]
            status:
              - {at: 2031-02-28, what: announced, by: [north], source: a speech}
              - {at: 2031-03-01T12:00, what: in-force, of: [truce], by: [board], source: a letter}
            moments:
              D: 2031-03-01T12:00
              completion: {unknown: true, because: {ar: لم تعلن, en: never announced, ru: не объявлено}}
            measures:
              - {id: retreat, value: 457 m, at: 2031-03-02, source: a map}
            findings-of-fact:
              - {id: calm, holds: no, from: 2031-03-05, by: [board], source: minutes}
            rulings:
              - {on: self-defence, answer: yes, incident: V-1, by: [board], at: 2031-03-09, source: minutes}
            settings:
              attribution: named-only
              unnamed-target: open
              answerable:
                - {who: north, for: militias, cite: para 9}
              verification: {may-attribute: [board], rulings-bind: [board]}
            renewal: {every: 1 year, how: tacit, notice: 3 months}
            annexes:
              - {id: map, name: {ar: خريطة, en: Map, ru: Карта}, status: unavailable, because: {ar: لم تنشر, en: not published, ru: не опубликована}}
            """,
        "actors.yaml", """
            actors:
              - id: north
                kind: state
                name: {ar: الشمال, en: North, ru: Север}
              - id: north-guns
                kind: force
                part-of: north
                name: {ar: مدافع الشمال, en: Northern guns, ru: Пушки Севера}
              - id: south
                kind: state
                name: {ar: الجنوب, en: South, ru: Юг}
              - id: reds
                kind: group
                name: {ar: الحمر, en: The Reds, ru: Красные}
              - id: mill-militia
                kind: group
                name: {ar: ميليشيا الطاحون, en: Mill militia, ru: Ополчение мельницы}
              - id: board
                kind: body
                name: {ar: اللجنة, en: The Board, ru: Совет}
            sets:
              - id: sides
                name: {ar: الطرفان, en: the sides, ru: стороны}
                members:
                  - {who: north, source: para 1}
                  - {who: south, source: para 1}
              - id: militias
                name: {ar: الميليشيات, en: militias, ru: ополчения}
                open: true
                members:
                  - {who: mill-militia, from: 2031-01-01, until: 2031-12-31, source: para 9}
            binding:
              - {who: sides, is: bound, source: para 1}
              - {who: militias, is: neither, source: para 9}
              - {who: reds, is: excluded, source: para 2}
              - {who: board, is: neither, source: para 7}
            """,
        "places.yaml", """
            places:
              - id: river
                kind: line
                name: {ar: النهر, en: the river, ru: река}
                shape: river
                accuracy: 1 km
              - id: banks
                kind: near
                name: {ar: الضفتان, en: the banks, ru: берега}
                of: river
                distance:
                  - {with: artillery >= 100 mm, is: 5 km}
                  - {with: mortar, is: 2 km}
              - id: retreat-zone
                kind: near
                name: {ar: منطقة, en: retreat zone, ru: зона отхода}
                of: {north: river, south: river}
                distance: {same-as: retreat}
              - id: valley
                kind: area
                name: {ar: الوادي, en: the valley, ru: долина}
                made-of: [XV]
              - id: rim
                kind: strip
                name: {ar: الحافة, en: the rim, ru: край}
                inside: valley
                depth: 15 km .. 20 km
              - id: ford
                name: {ar: المخاضة, en: the ford, ru: брод}
                status: unavailable
                because: {ar: لم تنشر, en: not published, ru: не опубликовано}
            """,
        "places.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"id": "river"}, "geometry": {"type": "LineString", "coordinates": [[10, 10], [11, 10]]}}
            ]}
            """,
        "clauses.yaml", """
            - clause: fire
              of: truce
              title: {ar: وقف النار, en: Firing stops, ru: Огонь прекращается}
              cite: para 3
              must-not:
                who: sides
                do: attack
                to: sides
            - clause: guns
              of: truce
              title: {ar: سحب المدافع, en: Guns leave, ru: Пушки уходят}
              cite: para 4
              must-not: {who: sides, do: station, with: class, at: banks}
              during: from D + 14 days
            - clause: aid
              of: rules
              title: {ar: المساعدات, en: Aid passes, ru: Помощь проходит}
              cite: para 5
              must: {who: north, do: let-in, amount: at least 60 trucks per day}
              only-if: [calm-first]
            - clause: militias
              of: truce
              title: {ar: الميليشيات, en: Militias are held back, ru: Ополчения сдерживаются}
              cite: para 9
              ensure: {who: north, that: militias, must-not: attack}
            - exception: self-defence
              title: {ar: دفاع, en: self-defence, ru: самооборона}
              lifts: [fire]
              raised-by: claim
              when:
                where: calibre < 100 mm and holder is not reds and place within 3 km of river
                open: {ar: ضرورة؟, en: was it needed?, ru: было ли нужно?}
                judged-by: board
              unless: [banned]
            - exception: banned
              title: {ar: محظور, en: banned, ru: запрещено}
              lifts: []
              when: {with: mlrs}
            - condition: calm-first
              title: {ar: هدوء, en: calm first, ru: сначала тишина}
              kind: streak
              between: [fire, aid]
              fact: calm
              streak: 7 days
            - define: attack
              means: {ar: أي فعل عنيف, en: any violent act, ru: любое насилие}
            - procedure: complaint
              title: {ar: شكوى, en: complaint, ru: жалоба}
              on: [fire]
              steps:
                - {id: complain, title: {ar: يشتكي, en: complain, ru: подать жалобу}, to: board, within: 24 h, of: event}
                - {id: decide, title: {ar: يقرر, en: decide, ru: решить}, by: board, within: 72 h, of: complain}
            - reference: law
              to: {ar: قانون, en: the law, ru: право}
              tags: [fire]
            """,
        "text.md", """
            # Truce of the valley

            ## {#fire} Firing stops
            All firing stops.

            ## {#guns} Guns leave
            Guns leave the banks.

            ## {#aid} Aid passes
            Sixty trucks a day.

            ## {#militias} Militias
            The North answers for them.
            """,
        "control.csv", """
            place,pcode,lat,lon,radius,holder,from,until,known,source
            Mill,,10.5,10.5,500,reds,2031-01-01,2031-06-01,2031-01-02,a map
            """);

    private final Map<String, String> files;

    private Folder(Map<String, String> files) { this.files = files; }

    public static Folder clean() { return new Folder(CLEAN); }

    public Map<String, String> files() { return files; }

    /** With {@code now} in place of {@code before}, which has to stand in the file once. */
    Folder with(String file, String before, String now) {
        String text = files.get(file);
        assertTrue(text.contains(before) && text.indexOf(before) == text.lastIndexOf(before), file + " has not once: " + before);
        return having(file, text.replace(before, now));
    }

    Folder having(String file, String text) {
        var changed = new LinkedHashMap<>(files);
        changed.put(file, text);
        return new Folder(changed);
    }

    Folder without(String file) {
        var changed = new LinkedHashMap<>(files);
        changed.remove(file);
        return new Folder(changed);
    }

    List<Refusal> refusals() { return TermsReader.read(files).refusals(); }

    /** Exactly this one refusal, on the line where {@code at} stands (0 where it is empty), with these holes as name, value, … */
    void isRefused(String file, String at, String id, Object... holes) {
        isRefusedAtLine(file, at.isEmpty() ? 0 : lineOf(file, at), id, holes);
    }

    void isRefusedAtLine(String file, int line, String id, Object... holes) {
        assertEquals(List.of(new Told(file, line, id, holes(holes))), refusals().stream().map(one -> Told.of(one, holes(holes))).toList());
    }

    private int lineOf(String file, String at) {
        String text = files.get(file);
        assertTrue(text.contains(at) && text.indexOf(at) == text.lastIndexOf(at), file + " has not once: " + at);
        return 1 + (int) text.substring(0, text.indexOf(at)).chars().filter(c -> c == '\n').count();
    }

    private static NavigableMap<String, Object> holes(Object... holes) {
        var map = new TreeMap<String, Object>();
        for (int i = 0; i < holes.length; i += 2) map.put((String) holes[i], holes[i + 1]);
        return map;
    }

    /** A refusal with those of its holes that the test names. */
    private record Told(String file, int line, String id, Map<String, Object> holes) {
        static Told of(Refusal refusal, Map<String, Object> asked) {
            var holes = new TreeMap<>(refusal.why().holes());
            if (asked.keySet().stream().allMatch(holes::containsKey)) holes.keySet().retainAll(asked.keySet());
            return new Told(refusal.file(), refusal.line(), refusal.why().id(), holes);
        }
    }
}

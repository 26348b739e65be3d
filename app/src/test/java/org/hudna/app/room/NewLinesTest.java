package org.hudna.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.hudna.app.journal.Entry;
import org.hudna.app.store.Tables;
import org.hudna.arms.WeaponKind;
import org.hudna.claims.EventId;
import org.hudna.terms.reading.TermsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of contact is drawn anew, or a clause reads otherwise: whomever it may concern is put to the law again, and nobody else has to be. */
class NewLinesTest {

    private static final String NORTHERN_END = "[39.80, 48.60]";

    @TempDir Path folder;

    @Test void a_line_that_moved_is_tested_again_for_who_is_near_it_and_everybody_comes_out_as_the_new_law_has_it() throws IOException {
        try (RoomRig rig = RoomRig.open(folder.resolve("data"))) {
            adopt(rig, NORTHERN_END);
            rig.importClaims(claims());
            rig.settle();
            long then = rig.tables.applied();
            adopt(rig, "[40.4, 48.9]");
            rig.settle();
            Set<EventId> again = again(rig, then), all = Set.copyOf(rig.tables.incidents(Optional.empty(), 10_000));
            assertTrue(again.size() > 50 && again.size() < all.size() - 50, again.size() + " of " + all.size());
            assertTrue(changed(rig, then) > 5);
            assertAllStandAsTheLawHasIt(rig, all);
        }
    }

    @Test void a_clause_of_another_calibre_is_tested_again_for_weapons_that_it_decides_and_everybody_comes_out_as_the_new_law_has_it()
    throws IOException {
        try (RoomRig rig = RoomRig.open(folder.resolve("data"))) {
            adopt(rig, NORTHERN_END);
            rig.importClaims(claims());
            rig.settle();
            long then = rig.tables.applied();
            adopt(rig, "clauses.yaml", "mortar > 100 mm", "mortar > 120 mm");
            rig.settle();
            Set<EventId> again = again(rig, then), all = Set.copyOf(rig.tables.incidents(Optional.empty(), 10_000));
            assertEquals(mortars(rig, all), again);
            assertTrue(changed(rig, then) > 20);
            assertAllStandAsTheLawHasIt(rig, all);
        }
    }

    @Test void stopped_half_way_it_goes_on_where_it_was_and_nobody_is_left_out_or_put_to_it_twice() throws IOException {
        Path data = folder.resolve("data");
        long then;
        try (RoomRig rig = RoomRig.open(data)) {
            adopt(rig, NORTHERN_END);
            rig.importClaims(claims(2_500));
            rig.settle();
            then = rig.tables.applied();
            adopt(rig, "actors.yaml", "{who: sides, is: bound,", "{who: sides, is: neither,");
            for (Instant late = Instant.now().plus(RoomRig.SOON); again(rig, then).isEmpty() && Instant.now().isBefore(late); ) Thread.onSpinWait();
        }
        try (RoomRig rig = RoomRig.open(data)) {
            Set<EventId> all = Set.copyOf(rig.tables.incidents(Optional.empty(), 10_000));
            int before = portions(rig, then).stream().mapToInt(List::size).sum();
            assertTrue(before < all.size(), "it was not stopped half-way");
            rig.settle();
            List<EventId> again = portions(rig, then).stream().flatMap(List::stream).toList();
            assertEquals(all, Set.copyOf(again));
            assertEquals(all.size(), again.size());
            assertAllStandAsTheLawHasIt(rig, all);
        }
    }

    private static void assertAllStandAsTheLawHasIt(RoomRig rig, Set<EventId> all) {
        var law = new Derivation();
        var now = rig.tables.asOf(Tables.NOW);
        for (EventId incident : all)
            assertEquals(law.assessment(Derivation.incident(incident, now).orElseThrow(), now).map(it -> it.outcome()), now.card(incident)
                .orElseThrow().outcome(), incident.code());
    }

    private static Set<EventId> mortars(RoomRig rig, Set<EventId> all) {
        return all.stream().filter(one -> rig.tables.card(one, Tables.NOW).orElseThrow().weapons().stream()
            .anyMatch(weapon -> weapon.kind() == WeaponKind.MORTAR)).collect(Collectors.toSet());
    }

    @Test void after_a_law_that_was_not_worked_off_everybody_is_put_to_the_next() throws IOException {
        try (RoomRig rig = RoomRig.open(folder.resolve("data"))) {
            rig.importClaims(claims());
            rig.settle(); // whoever is gathered behind a law is put to it then, and not again
            adopt(rig, NORTHERN_END);
            adopt(rig, "[40.4, 48.9]");
            rig.settle();
            assertEquals(Set.copyOf(rig.tables.incidents(Optional.empty(), 10_000)), again(rig, 0));
        }
    }

    private static int changed(RoomRig rig, long then) {
        Set<EventId> changed = new HashSet<>();
        rig.tables.cardsAfter(then, some -> some.forEach(version -> changed.add(version.incident())));
        return changed.size();
    }

    private static Set<EventId> again(RoomRig rig, long then) {
        return portions(rig, then).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static List<List<EventId>> portions(RoomRig rig, long then) {
        List<List<EventId>> portions = new ArrayList<>();
        rig.journal.read(then + 1, rig.journal.size(),
            recorded -> { if (recorded.entry() instanceof Entry.Reassessed(var _, var incidents)) portions.add(incidents); });
        return portions;
    }

    private static void adopt(RoomRig rig, String end) throws IOException { adopt(rig, "places.geojson", NORTHERN_END, end); }

    private static void adopt(RoomRig rig, String where, String from, String to) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : TermsReader.FILES) {
            Path file = RoomRig.AGREEMENTS.resolve("ua-minsk").resolve(name);
            if (Files.exists(file)) files.put(name, name.equals(where) ? Files.readString(file).replace(from, to) : Files.readString(file));
        }
        assertInstanceOf(Done.Yes.class, rig.room.lawgiving().adoptTerms("ua-minsk", files, "it is otherwise", RoomRig.CUSTODIAN));
    }

    private Path claims() throws IOException { return claims(400); }

    private Path claims(int many) throws IOException {
        var random = new SplittableRandom(3);
        StringBuilder csv = new StringBuilder("incident,source,from,act,weapon,actor,lat,lon,error\n");
        for (int i = 0; i < many; i++)
            csv.append(String.format(Locale.ROOT, "N-%04d,Monitors,20%02d-%02d-%02dT10:00:00Z,station,%s,ukraine,%.4f,%.4f,%d m%n", i, 15 + i % 5,
                1 + i % 12, 1 + i % 28,
                List.of("mlrs", "howitzer 152 mm", "mortar 120 mm").get(i % 3), random.nextDouble(46, 50), random.nextDouble(36, 43),
                random.nextInt(3_000)));
        return Files.writeString(folder.resolve("claims.csv"), csv);
    }
}

package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hudna.app.journal.form.Forms;
import org.hudna.app.journal.form.Unreadable;
import org.hudna.bulletin.Role;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.junit.jupiter.api.Test;

/** What an entry looks like, for ever. */
class EntryBytesTest {
    private static final Stamp STAMP = EntrySamples.STAMP;

    /** The file is never made anew: where this fails, what is in people's records can no longer be read. */
    @Test void every_entry_is_written_as_it_was_written_in_the_first_version() throws IOException {
        String found = EntrySamples.all().stream().map(EntryBytesTest::shown).collect(Collectors.joining());
        try (InputStream kept = EntryBytesTest.class.getResourceAsStream("entries.txt")) {
            assertEquals(new String(kept.readAllBytes(), StandardCharsets.UTF_8), found);
        }
    }

    /** For whoever adds something that can happen: prints what to add to the file, where {@code -Dhudna.samples=print}. */
    @Test void the_samples_can_be_shown() {
        if ("print".equals(System.getProperty("hudna.samples"))) EntrySamples.all().forEach(entry -> System.out.print(shown(entry)));
    }

    private static String shown(Entry entry) {
        byte[] bytes = EntryBytes.write(STAMP, entry);
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') end++;
        String line = new String(bytes, 0, end, StandardCharsets.UTF_8) + "\n";
        return end == bytes.length ? line : line + "  " + HexFormat.of().formatHex(bytes, end + 1, bytes.length) + "\n";
    }

    @Test void there_is_a_sample_of_everything_that_can_happen() {
        Set<String> all = Forms.arms(Entry.class).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, EntrySamples.all().stream().map(it -> it.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test void what_is_written_is_read_again() {
        for (Entry entry : EntrySamples.all()) again(entry);
        for (var ruling : EntrySamples.rulings()) again(new Entry.Decided(new Decision(new EventId("e-1"), ruling, "chair-1", Instant.EPOCH, "so")));
    }

    @Test void claims_in_any_script_with_half_characters_and_line_separators_come_back_whole() {
        Invented invented = new Invented(27_02_2016);
        for (int i = 0; i < 400; i++) again(new Entry.ClaimMade(invented.claim(), Optional.empty()));
    }

    @Test void anything_that_can_happen_comes_back_whole() {
        Invented invented = new Invented(5);
        for (int i = 0; i < 3_000; i++) again(invented.entry());
    }

    private static void again(Entry entry) {
        byte[] bytes = EntryBytes.write(STAMP, entry);
        EntryBytes.Stamped read = EntryBytes.read(bytes);
        assertEquals(new EntryBytes.Stamped(STAMP, entry), read);
        assertArrayEquals(bytes, EntryBytes.write(read.stamp(), read.entry()));
    }

    @Test void the_order_in_which_a_set_or_a_map_was_filled_leaves_no_trace() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) files.put("file" + i, "x");
        Map<String, String> other = new LinkedHashMap<>();
        for (int i = 39; i >= 0; i--) other.put("file" + i, "x");
        assertArrayEquals(EntryBytes.write(STAMP, new Entry.TermsAdopted("a", files, "")),
            EntryBytes.write(STAMP, new Entry.TermsAdopted("a", other, "")));
    }

    @Test void a_line_has_no_line_end_inside_and_the_bytes_behind_it_may_have_any() {
        byte[] bytes = EntryBytes.write(STAMP,
            new Entry.PlacesAdopted("two\nlines", Declared.NOTHING, Bytes.of("\n{}\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals("{}", new String(bytes, StandardCharsets.UTF_8).split("\n", -1)[2]);
    }

    @Test void what_it_would_not_have_written_is_refused() {
        String good = new String(EntryBytes.write(STAMP, new Entry.ReportClosed(EntrySamples.fullClaim().origin().orElseThrow().report(),
            Entry.Closing.CLAIMS_MADE, "done")), StandardCharsets.UTF_8);
        EntryBytes.read(good.getBytes(StandardCharsets.UTF_8));
        for (String bad : List.of("", "{}", "[]", "null", good + " x", good + "\n", good + "\nmore", good.substring(0, good.length() - 1),
            good.replace("CLAIMS_MADE", "claims_made"), good.replace("ReportClosed", "ReportShut"), good.replace("\"why\"", "\"because\""),
            good.replace(",\"why\":\"done\"", ""), good.replace("\"why\":\"done\"", "\"why\":\"done\",\"more\":1"), good.replace("\"done\"", "5"),
            good.replace("\"done\"", "null"), good.replace("01.500Z", "01.5Z"), good.replace("T00:00:01", " 00:00:01"),
            good.replace("\"by\"", "\"By\""),
            good.replace("\"duty-3\"", "\" \""), good.replace("\"is\":\"ReportClosed\",", ""),
            good.replaceAll("\"report\":\"....", "\"report\":\"zzzz"),
            good.replace("\"how\":\"CLAIMS_MADE\",", "\"how\":\"CLAIMS_MADE\",\"how\":\"CLAIMS_MADE\",")))
            assertThrows(Unreadable.class, () -> EntryBytes.read(bad.getBytes(StandardCharsets.UTF_8)), bad);
    }

    @Test void sets_out_of_order_empty_lists_and_bytes_too_few_or_too_many_are_refused() {
        String roles = written(new Entry.RolesGiven("p", Set.of(Role.ANALYST, Role.VERIFIER), Optional.empty(), "w"));
        String gathered = written(new Entry.Gathered(List.of(new Entry.Group(new EventId("e"), List.of(new ClaimId("c")))), "m"));
        String places = written(new Entry.PlacesAdopted("l", Declared.NOTHING, Bytes.of(new byte[] {65, 66})));
        for (String bad : List.of(roles.replace("[\"ANALYST\",\"VERIFIER\"]", "[\"VERIFIER\",\"ANALYST\"]"),
            roles.replace("\"VERIFIER\"", "\"ANALYST\""),
            roles.replace("[\"ANALYST\",\"VERIFIER\"]", "[]"), gathered.replace("[\"c\"]", "[]"), gathered.replace("[\"c\"]", "\"c\""),
            places + "C", places.substring(0, places.length() - 1), places.replace("2}", "-2}"), places.replace("2}", "99999999999}")))
            assertThrows(Unreadable.class, () -> EntryBytes.read(bad.getBytes(StandardCharsets.UTF_8)), bad);
    }

    private static String written(Entry entry) { return new String(EntryBytes.write(STAMP, entry), StandardCharsets.UTF_8); }
}

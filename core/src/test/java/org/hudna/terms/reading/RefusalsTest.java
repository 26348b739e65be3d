package org.hudna.terms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.hudna.words.Words;
import org.junit.jupiter.api.Test;

/** What the program refuses, where it says so, and that it says nothing else. */
class RefusalsTest {
    private static final String AGREEMENT = "agreement.yaml";
    private static final String ACTORS = "actors.yaml";
    private static final String PLACES = "places.yaml";
    private static final String CLAUSES = "clauses.yaml";

    private final Folder clean = Folder.clean();

    @Test void a_sound_folder_is_read_without_a_word() { assertEquals(List.of(), clean.refusals()); }

    @Test void the_agreements_that_come_with_the_program_are_sound() {
        var refusals = new TreeSet<String>();
        for (Path folder : SchemaTest.agreements()) {
            Map<String, String> files = new HashMap<>();
            for (String name : TermsReader.FILES) if (Files.exists(folder.resolve(name))) files.put(name, SchemaTest.read(folder.resolve(name)));
            for (Refusal one : TermsReader.read(files).refusals()) refusals.add(folder.getFileName() + "/" + one);
        }
        assertEquals(new TreeSet<>(), refusals);
    }

    // words

    @Test void a_weapon_that_nobody_knows_is_refused_with_the_nearest() {
        clean.with(CLAUSES, "with: mlrs", "with: artilery")
            .isRefused(CLAUSES, "with: artilery", "refusal.unknown-word-near", "word", "artilery", "near", "artillery", "list",
            Message.of("list.weapon"));
    }

    @Test void a_deed_that_nobody_knows_is_refused_with_the_nearest() {
        clean.with(CLAUSES, "do: attack\n", "do: atack\n")
            .isRefused(CLAUSES, "do: atack", "refusal.unknown-word-near", "word", "atack", "near", "attack");
    }

    @Test void a_word_that_is_near_nothing_is_refused_without_a_guess() {
        clean.with(CLAUSES, "do: station", "do: dance")
            .isRefused(CLAUSES, "do: dance", "refusal.unknown-word", "word", "dance", "list", Message.of("list.deed"));
    }

    @Test void a_target_that_is_neither_a_kind_nor_an_actor_is_refused() {
        clean.with(CLAUSES, "to: sides", "to: [sides, civilian]")
            .isRefused(CLAUSES, "to: [sides, civilian]", "refusal.unknown-word-near", "word", "civilian", "near", "civilians");
    }

    @Test void an_unknown_kind_of_place_is_refused() {
        clean.with(PLACES, "kind: strip", "kind: stripe")
            .isRefused(PLACES, "kind: stripe", "refusal.unknown-word-near", "word", "stripe", "near", "strip");
    }

    @Test void an_unknown_status_is_refused() {
        clean.with(AGREEMENT, "what: in-force", "what: inforce")
            .isRefused(AGREEMENT, "what: inforce", "refusal.unknown-word-near", "word", "inforce", "near", "in-force");
    }

    @Test void an_unknown_key_is_refused_where_the_key_stands() {
        clean.with(CLAUSES, "  must-not:\n    who: sides\n", "  must-not:\n    whom:\n      - sides\n")
            .isRefused(CLAUSES, "whom:", "refusal.unknown-word-near", "word", "whom", "near", "who", "list", Message.of("list.key"));
    }

    @Test void a_key_that_does_not_belong_to_the_kind_of_place_is_refused() {
        clean.with(PLACES, "    of: river\n", "    of: river\n    width: 5 km\n")
            .isRefused(PLACES, "width: 5 km", "refusal.unknown-word", "word", "width");
    }

    @Test void a_misspelt_unavailable_is_not_taken_for_a_shape() {
        clean.with(PLACES, "status: unavailable", "status: unavailble")
            .isRefused(PLACES, "status: unavailble", "refusal.unknown-word-near", "word", "unavailble", "near", "unavailable");
    }

    // quantities and times

    @Test void a_distance_without_a_unit_is_refused() {
        clean.with(PLACES, "is: 2 km", "is: 2").isRefused(PLACES, "is: 2}", "refusal.no-unit", "written", "2", "units", List.of("m", "km"));
    }

    @Test void a_calibre_without_a_unit_is_refused() {
        clean.with(PLACES, "artillery >= 100 mm", "artillery >= 100")
            .isRefused(PLACES, "artillery >= 100,", "refusal.no-unit", "written", "artillery >= 100", "units", List.of("mm"));
    }

    @Test void a_time_limit_without_a_unit_is_refused() {
        clean.with(CLAUSES, "within: 72 h", "within: 72").isRefused(CLAUSES, "within: 72,", "refusal.no-unit", "written", "72");
    }

    @Test void a_quota_without_a_thing_counted_is_refused() {
        clean.with(CLAUSES, "at least 60 trucks per day", "at least 60")
            .isRefused(CLAUSES, "amount: at least 60}", "refusal.no-unit", "written", "at least 60");
    }

    @Test void an_unknown_unit_is_refused_with_the_nearest() {
        clean.with(PLACES, "accuracy: 1 km", "accuracy: 1 kn")
            .isRefused(PLACES, "accuracy: 1 kn", "refusal.unknown-word-near", "word", "kn", "near", "km");
    }

    @Test void a_streak_of_months_is_no_elapsed_time() {
        clean.with(CLAUSES, "streak: 7 days", "streak: 7 months")
            .isRefused(CLAUSES, "streak: 7 months", "refusal.not-a-quantity", "written", "7 months");
    }

    @Test void a_time_without_a_zone_is_refused_where_the_agreement_has_none() {
        clean.with(AGREEMENT, "zone: UTC\n", "").with(AGREEMENT, "effect: 2031-03-01T12:00", "effect: 2031-03-01T12:00Z")
            .with(AGREEMENT, "until: 2032-03-01", "until: 2032-03-01T00:00Z")
            .with(AGREEMENT, "effect: 2031-04-01", "effect: 2031-04-01T00:00+03:00").with(AGREEMENT, "{at: 2031-02-28,", "{at: 2031-02-28T00:00Z,")
            .with(AGREEMENT, "{at: 2031-03-01T12:00,", "{at: 2031-03-01T12:00Z,").with(AGREEMENT, "D: 2031-03-01T12:00", "D: 2031-03-01T12:00Z")
            .with(AGREEMENT, "at: 2031-03-02", "at: 2031-03-02T00:00Z")
            .with(AGREEMENT, "from: 2031-03-05", "from: 2031-03-05T00:00Z").having("control.csv", "")
            .with(ACTORS, "from: 2031-01-01, until: 2031-12-31, ", "")
            .isRefused(AGREEMENT, "at: 2031-03-09", "refusal.time-without-zone", "time", "2031-03-09");
    }

    @Test void a_zone_that_is_none_is_refused_once_and_not_at_every_time() {
        clean.with(AGREEMENT, "zone: UTC", "zone: Asia/Damaskus").isRefused(AGREEMENT, "zone:", "refusal.not-a-zone", "written", "Asia/Damaskus");
    }

    @Test void a_day_that_is_not_in_the_calendar_is_refused() {
        clean.with(AGREEMENT, "effect: 2031-04-01", "effect: 2031-04-31")
            .isRefused(AGREEMENT, "effect: 2031-04-31", "refusal.not-a-time", "time", "2031-04-31");
    }

    @Test void a_year_of_five_digits_is_a_slip() {
        clean.with(AGREEMENT, "D: 2031-03-01T12:00", "D: +20311-03-01T12:00")
            .isRefused(AGREEMENT, "D: +20311", "refusal.not-a-time", "time", "+20311-03-01T12:00");
    }

    @Test void digits_of_another_script_are_read() {
        assertEquals(List.of(), clean.with(PLACES, "is: 5 km", "is: ٥ km").with(AGREEMENT, "effect: 2031-04-01", "effect: ٢٠٣١-٠٤-٠١").refusals());
    }

    @Test void a_window_that_is_none_is_refused() {
        clean.with(CLAUSES, "during: from D + 14 days", "during: {daily: \"22:00-25:00\"}").isRefused(CLAUSES, "daily:", "refusal.not-a-window");
    }

    // order in time

    @Test void an_instrument_that_ends_before_it_begins_is_refused() {
        clean.with(AGREEMENT, "until: 2032-03-01", "until: 2031-03-01").with(CLAUSES, "  during: from D + 14 days\n", "")
            .isRefused(AGREEMENT, "until: 2031-03-01", "refusal.until-before-from");
    }

    @Test void a_membership_that_ends_before_it_begins_is_refused() {
        clean.with(ACTORS, "until: 2031-12-31", "until: 2030-12-31").isRefused(ACTORS, "until: 2030-12-31", "refusal.until-before-from");
    }

    @Test void control_that_ends_before_it_begins_is_refused() {
        clean.with("control.csv", "2031-06-01", "2030-06-01").isRefused("control.csv", "Mill", "refusal.until-before-from");
    }

    @Test void an_extension_says_until_when() {
        clean.with(AGREEMENT, "what: announced", "what: extended").isRefused(AGREEMENT, "what: extended", "refusal.extended-until");
    }

    @Test void a_clause_that_is_never_in_force_is_refused() {
        clean.with(CLAUSES, "during: from D + 14 days", "during: [2031-05-01, 2031-04-01]")
            .isRefused(CLAUSES, "- clause: guns", "refusal.never-in-force", "clause", "guns");
    }

    @Test void a_clause_that_begins_when_its_instrument_has_ended_is_never_in_force() {
        clean.with(CLAUSES, "during: from D + 14 days", "during: from 2032-03-01")
            .isRefused(CLAUSES, "- clause: guns", "refusal.never-in-force", "clause", "guns");
        assertEquals(List.of(), clean.with(CLAUSES, "during: from D + 14 days", "during: from 2032-02-29T23:59:59").refusals());
    }

    // rules

    @Test void an_exception_that_lifts_nothing_is_refused() {
        clean.with(CLAUSES, "  unless: [banned]\n", "").isRefused(CLAUSES, "- exception: banned", "refusal.lifts-nothing", "exception", "banned");
    }

    @Test void an_exception_that_leaves_standing_all_that_it_lifts_lifts_nothing() {
        clean.with(CLAUSES, "  lifts: [fire]\n", "  lifts: [fire]\n  does-not-lift: [fire]\n")
            .isRefused(CLAUSES, "- exception: self-defence", "refusal.lifts-nothing", "exception", "self-defence");
    }

    @Test void two_clauses_that_conflict_are_refused_at_the_second() {
        conflicting("").isRefused(CLAUSES, "- clause: guns-2", "refusal.conflict", "clause", "guns", "other", "guns-2");
    }

    @Test void two_clauses_of_which_one_goes_first_do_not_conflict() { assertEquals(List.of(), conflicting("  before: [guns]\n").refusals()); }

    private Folder conflicting(String more) {
        return clean.with(CLAUSES, "- clause: aid\n", """
            - clause: guns-2
              of: truce
              title: {ar: مدافع, en: Guns may stay, ru: Пушки остаются}
              cite: para 6
              text: guns
              may: {who: sides, do: station, at: banks}
            """ + more + "- clause: aid\n");
    }

    @Test void a_clause_with_two_norms_is_refused() {
        clean.with(CLAUSES, "  must: {who: north", "  may: {who: north, do: patrol}\n  must: {who: north")
            .isRefused(CLAUSES, "- clause: aid", "refusal.one-norm", "clause", "aid");
    }

    @Test void whatever_the_table_names_needs_a_table() {
        clean.with(CLAUSES, "with: class, at: banks", "with: class, at: valley")
            .isRefused(CLAUSES, "- clause: guns", "refusal.no-table", "clause", "guns");
    }

    @Test void who_answers_for_nobody_in_particular_is_refused() {
        clean.with(CLAUSES, "that: militias, ", "").isRefused(CLAUSES, "ensure:", "refusal.key-missing", "key", "that");
    }

    @Test void a_key_left_empty_does_not_mean_everywhere() {
        clean.with(CLAUSES, "    to: sides\n", "    to: sides\n    at:\n").isRefused(CLAUSES, "    at:\n", "refusal.not-an-id", "written", "");
    }

    // actors and places

    @Test void an_actor_with_no_binding_is_refused() {
        clean.with(ACTORS, "  - {who: reds, is: excluded, source: para 2}\n", "")
            .isRefused(ACTORS, "- id: reds", "refusal.no-binding", "actor", new Words("الحمر", "The Reds", "Красные"));
    }

    @Test void a_binding_reaches_what_is_part_of_a_member_of_a_set() {
        assertEquals(List.of(), clean.with(ACTORS, "part-of: north", "part-of: south").refusals());
        clean.with(ACTORS, "    part-of: north\n", "").isRefused(ACTORS, "- id: north-guns", "refusal.no-binding");
    }

    @Test void a_place_with_neither_shape_nor_status_is_refused() {
        clean.with(PLACES, "    made-of: [XV]\n", "").isRefused(PLACES, "- id: valley", "refusal.place-without-shape", "place", "valley");
    }

    @Test void unavailable_says_why() {
        clean.with(PLACES, "    because: {ar: لم تنشر, en: not published, ru: не опубликовано}\n", "")
            .isRefused(PLACES, "- id: ford", "refusal.unavailable-why");
    }

    @Test void a_shape_that_is_not_drawn_is_refused() {
        clean.with(PLACES, "shape: river", "shape: riber")
            .isRefused(PLACES, "shape: riber", "refusal.unknown-word-near", "word", "riber", "near", "river");
    }

    @Test void a_drawing_without_coordinates_is_refused_where_it_is_used() {
        clean.with("places.geojson", ", \"coordinates\": [[10, 10], [11, 10]]", "")
            .isRefused(PLACES, "shape: river", "refusal.shape", "shape", "river");
    }

    @Test void a_drawing_off_the_map_is_refused_where_it_is_used() {
        clean.with("places.geojson", "[11, 10]", "[11, 910]").isRefused(PLACES, "shape: river", "refusal.shape", "shape", "river");
    }

    @Test void an_area_whose_edge_crosses_itself_is_not_repaired() {
        clean.with("places.geojson",
            "\"LineString\", \"coordinates\": [[10, 10], [11, 10]]",
            "\"Polygon\", \"coordinates\": [[[10, 10], [11, 11], [11, 10], [10, 11], [10, 10]]]")
            .isRefused(PLACES, "shape: river", "refusal.shape", "shape", "river");
    }

    @Test void a_depth_backwards_is_refused() {
        clean.with(PLACES, "15 km .. 20 km", "20 km .. 15 km").isRefused(PLACES, "depth:", "refusal.depth");
    }

    @Test void a_distance_is_not_measured_from_what_is_itself_measured() {
        clean.with(PLACES, "inside: valley", "inside: banks").isRefused(PLACES, "inside: banks", "refusal.built-on-built", "place", "banks");
    }

    @Test void a_choice_that_changes_findings_is_not_made_for_the_officer() {
        clean.with(AGREEMENT, "  attribution: named-only\n", "").isRefused(AGREEMENT, "settings:", "refusal.no-attribution-rule");
        clean.with(AGREEMENT, ", holds: no", "").isRefused(AGREEMENT, "{id: calm", "refusal.key-missing", "key", "holds");
        clean.with(AGREEMENT, ", answer: yes", "").isRefused(AGREEMENT, "on: self-defence", "refusal.key-missing", "key", "answer");
        clean.with(AGREEMENT, "answer: yes", "answer: maybe").isRefused(AGREEMENT, "on: self-defence", "refusal.not-yes-or-no", "written", "maybe");
    }

    // text and languages

    @Test void an_anchor_that_is_not_in_the_text_is_refused() {
        clean.with("text.md", "{#guns} ", "").isRefused(CLAUSES, "- clause: guns", "refusal.no-anchor", "anchor", "guns");
    }

    @Test void an_anchor_that_an_exception_names_is_refused_where_it_is_named() {
        clean.with(CLAUSES, "  lifts: []\n", "  lifts: []\n  text: banned\n")
            .isRefused(CLAUSES, "text: banned", "refusal.no-anchor", "anchor", "banned");
    }

    @Test void a_missing_language_is_refused_once_and_not_wherever_the_name_is_used() {
        clean.with(ACTORS, "{ar: الطرفان, en: the sides, ru: стороны}", "{ar: الطرفان, en: the sides}")
            .isRefused(ACTORS, "en: the sides", "refusal.language-missing", "language", Message.of("language.ru"));
        clean.with(AGREEMENT, "{ar: هدنة, en: Truce, ru: Перемирие}", "{ar: \" \", en: Truce, ru: Перемирие}")
            .isRefused(AGREEMENT, "en: Truce", "refusal.language-missing", "language", Message.of("language.ar"));
    }

    // words to the officer

    @Test void the_officer_reads_what_was_written_and_what_was_probably_meant() {
        assertEquals("'artilery' is not a weapon class; did you mean 'artillery'?", said(clean.with(CLAUSES, "with: mlrs", "with: artilery")));
        assertEquals("'2' lacks its unit; expected: m or km", said(clean.with(PLACES, "is: 2 km", "is: 2")));
        assertEquals("a text is missing in one of the three languages (Russian); add it",
            said(clean.with(ACTORS, "{ar: الطرفان, en: the sides, ru: стороны}", "{ar: الطرفان, en: the sides}")));
    }

    private static String said(Folder folder) { return Texts.of(Lang.EN).say(folder.refusals().getFirst().why()); }
}

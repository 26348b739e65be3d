package org.hudna.terms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are missing, torn or no text of their kind. */
class BrokenFilesTest {
    private static final String AGREEMENT = "agreement.yaml";
    private static final String ACTORS = "actors.yaml";
    private static final String CLAUSES = "clauses.yaml";

    private final Folder clean = Folder.clean();

    @Test void a_file_that_is_not_there_is_all_that_is_said() {
        clean.without(CLAUSES).isRefused(CLAUSES, "", "refusal.file-missing");
        clean.having(ACTORS, "# nothing yet\n").isRefused(ACTORS, "", "refusal.file-missing");
    }

    @Test void a_syntax_error_is_refused_at_its_line_and_nothing_else_is_said() {
        clean.with(CLAUSES, "  cite: para 4", "  cite: para 4: the guns")
            .isRefused(CLAUSES, "para 4: the guns", "refusal.yaml", "problem", "mapping values are not allowed here");
        assertEquals(List.of("actors.yaml:4 refusal.yaml"),
            clean.with(ACTORS, "{ar: الشمال, en: North, ru: Север}", "{ar: الشمال, en: North, ru: Север").refusals().stream()
            .map(one -> one.file() + ":" + (one.line() - 1) + " " + one.why().id()).toList());
    }

    @Test void a_tab_or_a_control_sign_is_refused_at_its_line() {
        assertEquals("clauses.yaml:4 refusal.yaml", first(clean.with(CLAUSES, "  cite: para 3", "\tcite: para 3")));
        assertEquals("clauses.yaml:4 refusal.yaml", first(clean.with(CLAUSES, "  cite: para 3", "  cite: para \u0000")));
    }

    private static String first(Folder folder) {
        Refusal first = folder.refusals().getFirst();
        return first.file() + ":" + first.line() + " " + first.why().id();
    }

    @Test void a_key_twice_is_refused_at_the_second() {
        clean.with(CLAUSES, "  cite: para 4\n", "  cite: para 4\n  cite: para 5 # again\n")
            .isRefused(CLAUSES, "para 5 # again", "refusal.key-twice", "key", "cite");
    }

    @Test void a_missing_key_is_refused_at_its_entry() {
        clean.with(CLAUSES, "  cite: para 4\n", "").isRefused(CLAUSES, "- clause: guns", "refusal.key-missing", "key", "cite");
        clean.with(AGREEMENT, "at: 2031-03-02, ", "").isRefused(AGREEMENT, "id: retreat", "refusal.key-missing", "key", "at");
    }

    @Test void a_list_where_one_is_meant_is_not_cut_down_to_its_first() {
        clean.with(ACTORS, "part-of: north", "part-of: [north, south]").isRefused(ACTORS, "part-of", "refusal.not-a-word");
    }

    @Test void broken_json_is_refused_at_its_line() {
        assertEquals("places.geojson:2 refusal.json", first(clean.with("places.geojson", "\"LineString\"", "LineString")));
        assertEquals("places.geojson:1 refusal.not-a-feature-collection", first(clean.having("places.geojson", "[]")));
    }

    @Test void a_row_of_control_without_a_place_is_refused_at_its_line() {
        clean.with("control.csv", ",,10.5,10.5,", ",,10.5,,").isRefused("control.csv", "Mill", "refusal.control-where", "place", "Mill");
        clean.with("control.csv", ",,10.5,10.5,", ",,10.5,1050,").refusals().forEach(one -> assertEquals(2, one.line()));
    }

    @Test void byte_order_marks_and_the_line_ends_of_another_system_change_nothing() {
        var folder = clean;
        for (var file : clean.files().entrySet()) folder = folder.having(file.getKey(), "\uFEFF" + file.getValue().replace("\n", "\r\n"));
        assertEquals(List.of(), folder.refusals());
        folder.having(CLAUSES, folder.files().get(CLAUSES).replace("with: mlrs", "with: artilery"))
            .isRefused(CLAUSES, "with: artilery", "refusal.unknown-word-near", "word", "artilery");
    }

    @Test void an_alias_that_leads_to_itself_is_refused() {
        assertEquals("clauses.yaml:1 refusal.yaml-circle", first(clean.having(CLAUSES, "&a [*a]")));
    }

    @Test void a_file_longer_than_any_agreement_is_refused() {
        clean.having(CLAUSES, "#".repeat(500_001)).isRefused(CLAUSES, "", "refusal.too-long", "limit", 500_000);
    }

    @Test void nesting_without_end_is_refused() {
        assertEquals("clauses.yaml:1 refusal.yaml-deep", first(clean.having(CLAUSES, "[".repeat(100_000))));
        assertEquals("clauses.yaml:1 refusal.yaml-deep", first(clean.having(CLAUSES, "- ".repeat(100_000) + "x")));
    }
}

package org.hudna.terms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;

/** Every name leads somewhere, bears one thing, and does not lead back to itself. */
class ReferencesTest {
    private static final String AGREEMENT = "agreement.yaml";
    private static final String ACTORS = "actors.yaml";
    private static final String PLACES = "places.yaml";
    private static final String CLAUSES = "clauses.yaml";

    private final Folder clean = Folder.clean();

    @Test void the_same_id_twice_is_refused_at_the_second() {
        clean.with(CLAUSES, "- clause: aid\n", "- clause: aid\n  text: aid\n")
            .with(CLAUSES, "- clause: guns\n", "- clause: fire # again\n  text: guns\n")
            .isRefused(CLAUSES, "- clause: fire # again", "refusal.id-twice", "id", "fire");
        clean.with(ACTORS, "id: mill-militia\n", "id: reds # again\n").with(ACTORS, "{who: mill-militia, from", "{who: reds, from")
            .isRefused(ACTORS, "id: reds # again", "refusal.id-twice", "id", "reds");
        clean.with(PLACES, "id: rim\n", "id: ford # first\n").isRefused(PLACES, "id: ford\n", "refusal.id-twice", "id", "ford");
        clean.with(AGREEMENT, "id: rules", "id: truce # again").with(CLAUSES, "of: rules", "of: truce")
            .isRefused(AGREEMENT, "id: truce # again", "refusal.id-twice", "id", "truce");
    }

    @Test void a_set_may_not_bear_the_name_of_an_actor() {
        clean.with(ACTORS, "id: militias\n", "id: south # again\n").with(ACTORS, "who: militias", "who: mill-militia")
            .with(AGREEMENT, "for: militias", "for: south").with(CLAUSES, "that: militias", "that: south")
            .isRefused(ACTORS, "id: south # again", "refusal.id-twice", "id", "south");
    }

    @Test void two_drawings_with_the_same_id_are_refused() {
        clean.with("places.geojson",
            "]]}}\n", "]]}},\n  {\"properties\": {\"id\": \"river\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [10, 10]}}\n")
            .isRefusedAtLine("places.geojson", 3, "refusal.id-twice", "id", "river");
    }

    @Test void an_id_of_other_letters_is_refused() {
        clean.with(CLAUSES, "- define: attack", "- condition: Calm First")
            .with(CLAUSES, "means: {ar: أي فعل عنيف, en: any violent act, ru: любое насилие}", "kind: precedent")
            .isRefused(CLAUSES, "Calm First", "refusal.not-an-id", "written", "Calm First");
        clean.with(PLACES, "of: {north: river, south: river}", "of: {North: river, south: river}")
            .isRefused(PLACES, "North: river", "refusal.not-an-id", "written", "North");
    }

    @Test void a_reference_to_nothing_is_refused_where_it_stands() {
        clean.with(AGREEMENT, "adds-to: [truce]", "adds-to: [truse]")
            .isRefused(AGREEMENT, "adds-to:", "refusal.unknown-word-near", "word", "truse", "near", "truce", "list", Message.of("list.instrument"));
        clean.with(AGREEMENT, "of: [truce]", "of: [truse]").isRefused(AGREEMENT, "of: [truse]", "refusal.unknown-word-near", "word", "truse");
        clean.with(AGREEMENT, "by: [north]", "by: [nort]")
            .isRefused(AGREEMENT, "by: [nort]", "refusal.unknown-word-near", "word", "nort", "near", "north", "list", Message.of("list.actor"));
        clean.with(AGREEMENT, "on: self-defence", "on: selfdefence")
            .isRefused(AGREEMENT, "on: selfdefence", "refusal.unknown-word-near", "word", "selfdefence", "list", Message.of("list.rule"));
        clean.with(AGREEMENT, "rulings-bind: [board]", "rulings-bind: [bored]")
            .isRefused(AGREEMENT, "rulings-bind", "refusal.unknown-word", "word", "bored");
        clean.with(AGREEMENT, "for: militias", "for: militia")
            .isRefused(AGREEMENT, "for: militia,", "refusal.unknown-word-near", "word", "militia", "near", "militias");
        clean.with(ACTORS, "part-of: north", "part-of: norht").refusals()
            .forEach(one -> assertEquals("actors.yaml:7", one.file() + ":" + one.line()));
        clean.with(ACTORS, "  - {who: board, is: neither, source: para 7}", "  - {who: boards, is: neither, source: para 7}")
            .isRefused(ACTORS, "who: boards", "refusal.unknown-word-near", "word", "boards");
        clean.with(ACTORS, "      - {who: south, source: para 1}", "      - {who: soth, source: para 1}")
            .isRefused(ACTORS, "who: soth", "refusal.unknown-word-near", "word", "soth", "near", "south");
        clean.with("control.csv", ",reds,", ",blues,").isRefused("control.csv", "blues", "refusal.unknown-word", "word", "blues");
        clean.with(PLACES, "inside: valley", "inside: vale")
            .isRefused(PLACES, "inside: vale", "refusal.unknown-word", "word", "vale", "list", Message.of("list.place"));
        clean.with(CLAUSES, "of: rules", "of: rulez").isRefused(CLAUSES, "of: rulez", "refusal.unknown-word-near", "word", "rulez");
        clean.with(CLAUSES, "    who: sides", "    who: sydes")
            .isRefused(CLAUSES, "    who: sydes", "refusal.unknown-word-near", "word", "sydes", "near", "sides");
        clean.with(CLAUSES, "with: class, at: banks", "at: bank")
            .isRefused(CLAUSES, "at: bank}", "refusal.unknown-word-near", "word", "bank", "near", "banks");
        clean.with(CLAUSES, "from D + 14 days", "from E + 14 days")
            .isRefused(CLAUSES, "from E", "refusal.unknown-word-near", "word", "E", "list", Message.of("list.moment"));
        clean.with(CLAUSES, "only-if: [calm-first]", "only-if: [calm]")
            .isRefused(CLAUSES, "only-if", "refusal.unknown-word", "word", "calm", "list", Message.of("list.condition"));
        clean.with(CLAUSES, "between: [fire, aid]", "between: [fire, aids]")
            .isRefused(CLAUSES, "between", "refusal.unknown-word-near", "word", "aids", "near", "aid");
        clean.with(CLAUSES, "judged-by: board", "judged-by: judge").isRefused(CLAUSES, "judged-by", "refusal.unknown-word", "word", "judge");
        clean.with(CLAUSES, "of: complain}", "of: complan}")
            .isRefused(CLAUSES, "of: complan}", "refusal.unknown-word-near", "word", "complan", "near", "complain", "list", Message.of("list.step"));
        clean.with(CLAUSES, "tags: [fire]", "tags: [fyre]").isRefused(CLAUSES, "tags", "refusal.unknown-word-near", "word", "fyre", "near", "fire");
    }

    @Test void a_measure_that_nobody_took_yet_is_waited_for() {
        assertEquals(List.of(), clean.with(PLACES, "same-as: retreat", "same-as: advance").refusals());
    }

    @Test void sets_that_contain_each_other_are_refused() {
        var twice = clean.with(ACTORS, "      - {who: south, source: para 1}", "      - {who: south, source: para 1}\n      - {who: militias}")
            .with(ACTORS, "      - {who: mill-militia, ", "      - {who: sides}\n      - {who: mill-militia, ");
        assertEquals(List.of("actors.yaml:22 refusal.circle sides", "actors.yaml:28 refusal.circle militias"), told(twice, "id"));
    }

    @Test void a_set_that_contains_itself_is_refused() {
        clean.with(ACTORS, "      - {who: south, source: para 1}", "      - {who: south, source: para 1}\n      - {who: sides}")
            .isRefused(ACTORS, "- id: sides", "refusal.circle", "id", "sides");
    }

    @Test void parts_of_each_other_are_refused_and_nobody_else() {
        var circle = clean.with(ACTORS, "  - id: north\n", "  - id: north\n    part-of: north-guns\n");
        assertEquals(List.of("actors.yaml:2 refusal.circle north", "actors.yaml:6 refusal.circle north-guns"), told(circle, "id"));
    }

    @Test void exceptions_that_depend_on_each_other_are_refused() {
        var circle = clean.with(CLAUSES, "  lifts: []\n", "  lifts: [guns]\n  unless: [self-defence]\n");
        assertEquals(List.of("clauses.yaml:26 refusal.circle self-defence", "clauses.yaml:35 refusal.circle banned"), told(circle, "id"));
    }

    private static List<String> told(Folder folder, String hole) {
        return folder.refusals().stream()
            .map(one -> one.file() + ":" + one.line() + " " + one.why().id() + " " + one.why().holes().get(hole)).toList();
    }
}

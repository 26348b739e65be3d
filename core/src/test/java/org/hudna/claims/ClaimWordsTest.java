package org.hudna.claims;

import static org.hudna.claims.Table.aside;
import static org.hudna.claims.Table.english;
import static org.hudna.claims.Table.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.where.NameKey;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

class ClaimWordsTest {

    private static List<Weapon> weapon(String cell) { return read("weapon", cell).claim().weapon(); }

    @Test void every_word_of_the_vocabulary_can_be_written_by_its_name_in_three_languages() {
        for (Lang lang : Lang.values()) {
            for (Deed deed : Deed.values()) {
                Message name = Message.of("deed." + deed.code());
                assertEquals(Cell.says(List.of(Act.of(deed))), Vocabulary.known().acts(say(lang, name)));
                assertEquals(Cell.says(List.of(Act.omissionOf(deed))), Vocabulary.known().acts(say(lang, Message.of("deed.omitted", "deed", name))));
            }
            for (WeaponKind kind : WeaponKind.values())
                assertEquals(Cell.says(List.of(Weapon.of(kind))), Vocabulary.known().weapons(say(lang, Message.of("weapon." + kind.code()))));
        }
    }

    @Test void no_two_words_of_a_list_share_a_name() {
        for (Lang lang : Lang.values()) {
            distinct(lang, "deed", Deed.values(), Deed::code);
            distinct(lang, "weapon", WeaponKind.values(), WeaponKind::code);
            distinct(lang, "target", TargetKind.values(), TargetKind::code);
            distinct(lang, "spot", SpotClass.values(), SpotClass::code);
        }
    }

    /** A synonym that is another word's name, or two words' synonym, would quietly turn one thing into another. */
    @Test void no_synonym_means_two_things() {
        synonyms("deed", Deed.values(), Deed::code);
        synonyms("weapon", WeaponKind.values(), WeaponKind::code);
        synonyms("target", TargetKind.values(), TargetKind::code);
    }

    private static <T> void distinct(Lang lang, String topic, T[] values, Function<T, String> code) {
        Map<String, String> owners = new HashMap<>();
        for (T value : values) {
            String key = NameKey.exact(say(lang, Message.of(topic + "." + code.apply(value))));
            assertEquals(code.apply(value), owners.computeIfAbsent(key, _ -> code.apply(value)), lang + " " + key);
        }
    }

    private static <T> void synonyms(String topic, T[] values, Function<T, String> code) {
        Map<String, TreeSet<String>> owners = new HashMap<>();
        for (T value : values) {
            String own = code.apply(value);
            List<String> words = new ArrayList<>(Synonyms.of(topic, own));
            for (Lang lang : Lang.values()) words.add(say(lang, Message.of(topic + "." + own)));
            words.add(own);
            words.forEach(word -> owners.computeIfAbsent(NameKey.exact(word), _ -> new TreeSet<>()).add(own));
        }
        assertEquals(List.of(), owners.entrySet().stream().filter(e -> e.getValue().size() > 1).map(Object::toString).toList());
    }

    @Test void weapons_carry_a_calibre_in_any_script() {
        assertEquals(weapon("mortar 82 mm"), weapon("هاون ٨٢ ملم"));
        assertEquals(weapon("mortar 82 mm"), weapon("миномёт 82 мм"));
        assertEquals(weapon("artillery >= 100 mm"), weapon("Artillery ≥100mm"));
        assertEquals(2, weapon("mlrs | mortar <= 120 mm").size());
        assertEquals(List.of(Weapon.of(WeaponKind.GVOZDIKA_2S1)), weapon("2s1"));
    }

    @Test void a_calibre_without_its_unit_is_refused_and_an_odd_one_noted() {
        assertEquals("row 2, column weapon: the calibre in “mortar 82” lacks its unit; did you mean “mortar 82 mm”?",
            english(aside("weapon", "mortar 82").why()));
        assertEquals(1, read("weapon", "grad 152 mm").notes().size());
        assertEquals("weapon", aside("weapon", "mortar; mlrs").column());
    }

    @Test void targets_are_kinds_or_actors_together_or_one_of_them() {
        List<List<Target>> target = read("target", "hospital; civilians | Northern Command").claim().target();
        assertEquals(List.of(List.of(new Target.Kind(TargetKind.HOSPITAL), new Target.Kind(TargetKind.CIVILIANS)),
            List.of(new Target.Actor(new ActorId("north")))), target);
        assertEquals(List.of(List.of(new Target.Kind(TargetKind.HOSPITAL))), read("target", "المستشفى").claim().target());
        assertEquals("row 2, column target: “hopital” is not a known target kind or actor; did you mean “hospital”?",
            english(aside("target", "hopital").why()));
        assertEquals("target", aside("target", "Eagles").column(), "two actors bear the name");
    }

    @Test void an_actor_is_known_by_id_name_or_alias_in_any_language() {
        for (String name : List.of("north", "NORTHERN COMMAND", "قيادة الشمال", "Северное командование"))
            assertEquals(List.of(new ActorId("north")), read("actor", name).claim().accused().candidates(), name);
        assertEquals(List.of(new ActorId("north"), new ActorId("south")), read("actor", "south | north").claim().accused().candidates());
    }

    @Test void a_name_that_two_actors_bear_means_one_of_them() {
        Row.Read row = read("actor", "Eagles");
        assertEquals(List.of(new ActorId("east-1"), new ActorId("east-2")), row.claim().accused().candidates());
        assertEquals(1, row.notes().size());
    }

    @Test void an_actor_whom_nobody_knows_is_read_as_unknown_with_the_words_kept() {
        Row.Read row = read("actor", "Nothern Comand");
        assertEquals(new Accused(List.of(), Accused.Basis.NAMED, "Nothern Comand"), row.claim().accused());
        assertEquals(List.of("row 2, column actor: the agreement knows nobody called “Nothern Comand”; the row is read with the actor unknown; did you mean “north”?"),
            english(row.notes()));
    }

    @Test void one_unknown_candidate_makes_them_all_unknown() {
        assertEquals(new Accused(List.of(), Accused.Basis.SEEN, "north | the Wolves"), read("actor,basis", "north | the Wolves,seen").claim()
            .accused());
    }

    @Test void a_label_is_not_a_status() {
        assertEquals(new Accused(List.of(), Accused.Basis.LABEL, "terrorists"), read("called", "terrorists").claim().accused());
    }

    private static String say(Lang lang, Message message) { return Texts.of(lang).say(message); }
}

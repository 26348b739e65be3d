package org.hudna.claims.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

/** The files that a linguist extends say only what the program understands. */
class LexiconFilesTest {

    @Test void every_code_of_an_act_a_weapon_and_a_target_is_on_its_list() {
        Set<String> wrong = new TreeSet<>();
        for (Lang lang : Lang.values())
            for (Phrase phrase : Phrasebook.own(lang).all()) {
                String value = phrase.value();
                boolean good = switch (phrase.use()) {
                    case ACT -> List.of(value.replaceAll("/.*", "").split("\\|")).stream().allMatch(code -> Deed.find(code).isPresent())
                        && (!value.contains("/") || WeaponKind.find(value.substring(value.indexOf('/') + 1)).isPresent());
                    case WEAPON -> WeaponKind.find(value).isPresent();
                    case TARGET -> TargetKind.find(value).isPresent();
                    case NUMBER -> value.matches("\\d+\\+?");
                    case WEEKDAY -> value.matches("[1-7]");
                    case MONTH -> value.matches("[1-9]|1[0-2]");
                    case PART -> value.matches("-?\\d+-\\d+( alone)?");
                    case HARM -> value.matches("(killed|wounded|missing)(=2)?");
                    case HARMED -> value.matches("killed|wounded|missing");
                    case PEOPLE -> value.matches("(person|civilian|child|woman|man|combatant|medic)(=[12])?");
                    case COUNTRY -> value.matches("[A-Z]{2}");
                    default -> true;
                };
                if (!good) wrong.add(lang.tag() + " " + phrase);
            }
        assertEquals(Set.of(), wrong);
    }

    @Test void every_use_has_words_in_every_language_or_a_reason_not_to() {
        // HARMED: English has no noun of this kind, it says "people were killed", which PEOPLE reads. HOUR: Arabic alone names hours by words of
        // their own.
        // MINUTES: Russian says its halves and quarters of the coming hour, which nothing reads.
        Set<Use> notEverywhere = Set.of(Use.HARMED, Use.HOUR, Use.MINUTES, Use.SAYING, Use.PRONOUN, Use.OF_DATE, Use.YEAR, Use.ALSO, Use.UP_TO);
        for (Lang lang : Lang.values()) {
            Set<Use> uses = new TreeSet<>();
            for (Phrase phrase : Phrasebook.own(lang).all()) uses.add(phrase.use());
            for (Use use : Use.values())
                assertTrue(uses.contains(use) || notEverywhere.contains(use), lang.tag() + " has no words for " + use.code());
        }
    }

    @Test void somebodys_own_rows_are_laid_over_ours() {
        Phrasebook book = Phrasebook.own(Lang.EN).with(new StringReader("words,use,value\n# ours\nzapped;zaps,act,shelling\n"), "own.csv");
        assertTrue(book.beginning("zapped").stream().anyMatch(phrase -> phrase.use() == Use.ACT));
        assertTrue(Phrasebook.own(Lang.EN).beginning("zapped").isEmpty());
    }

    @Test void a_row_that_means_nothing_is_refused_with_its_line() {
        for (String row : List.of("zapped,zap,x", "*,act,shelling", "zapped"))
            assertThrows(IllegalArgumentException.class, () -> Phrasebook.own(Lang.EN)
                .with(new StringReader("words,use,value\n" + row + "\n"), "own.csv"), row);
    }

    @Test void words_are_compared_without_marks_and_with_what_is_written_as_one_with_them() {
        assertEquals("الاسلحه", Letters.key("الأسـلـحَة"));
        assertTrue(Form.of("وبالقصف").stream().anyMatch(form -> form.key().equals("قصف") && form.skip() == 4));
        assertTrue(Form.of("للطيران").stream().anyMatch(form -> form.key().equals("طيران")));
        assertEquals(1, Form.of("shelling").size());
    }
}

package org.hudna.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of people killed, wounded and missing, as three languages write them. */
class HarmInTextTest {

    private static void says(String text, String... people) {
        List<String> found = Articles.read(text).all(Kind.EVENT).stream().flatMap(event -> Articles.people(event).stream()).toList();
        assertEquals(List.of(people), found, text);
    }

    @Test void arabic_duals_tell_their_own_number() {
        says("سقط قتيلان في حمص.", "killed 2");
        says("أدى القصف إلى مقتل مدنيين اثنين وإصابة طفلين.", "killed 2 civilian", "wounded 2 child");
        says("قُتل طفلان في القصف.", "killed 2 child");
    }

    @Test void arabic_plurals_and_numbers_in_words() {
        says("سقط ثلاثة قتلى وخمسة جرحى في القصف.", "killed 3", "wounded 5");
        says("قتل خمسة وعشرون شخصًا في القصف.", "killed 25");
        says("مقتل ١٢ مدنيًا في قصف على حلب.", "killed 12 civilian");
        says("مقتل مدني في قصف على حلب.", "killed 1 civilian");
    }

    @Test void a_plural_without_a_number_is_two_or_more() {
        says("Civilians were killed in the shelling.", "killed 2+ civilian");
        says("Shelling hit Homs, killing children.", "killed 2+ child");
        says("Several people were killed in the shelling.", "killed 3+");
        says("أدى القصف إلى سقوط قتلى وجرحى.", "killed 2+", "wounded 2+");
        says("أدى القصف إلى مقتل مدنيين.", "killed 2+ civilian");
        says("При обстреле погибли люди.", "killed 2+");
        says("При обстреле есть погибшие и раненые.", "killed 2+", "wounded 2+");
    }

    @Test void who_killed_and_who_was_not_killed_are_no_harmed_people() {
        says("Soldiers killed 3 civilians in the shelling.", "killed 3 civilian");
        says("لم يسقط قتلى في القصف.");
    }

    @Test void a_list_shares_its_fate() {
        says("أسفر انفجار عبوة ناسفة في حمص عن مقتل امرأة وطفلين وإصابة 6 آخرين.", "killed 1 woman", "killed 2 child", "wounded 6");
    }

    @Test void arabic_ranges() {
        says("مقتل ما لا يقل عن 12 شخصًا في القصف.", "killed 12+");
        says("مقتل أكثر من عشرة أشخاص في القصف.", "killed 11+");
        says("مقتل نحو عشرة أشخاص في القصف.", "killed 8-12");
        says("إصابة عشرات المدنيين في القصف.", "wounded 20+ civilian");
        says("مقتل من 5 إلى 7 مدنيين في القصف.", "killed 5-7 civilian");
    }

    @Test void some_of_them_are_counted_among_the_others() {
        says("قُتل خمسة مدنيين بينهم طفلان وأصيب عشرون آخرون في القصف.", "killed 5 civilian", "killed 2 child among", "wounded 20");
        says("Shelling killed at least 12 people, including three children, and wounded 20.", "killed 12+", "killed 3 child among", "wounded 20");
        says("При обстреле погибли 12 человек, в том числе трое детей, ещё 20 ранены.", "killed 12", "killed 3 child among", "wounded 20");
    }

    @Test void english_before_and_behind_the_verb() {
        says("Shelling killed 12 civilians and wounded 5 others.", "killed 12 civilian", "wounded 5");
        says("12 people were killed and 5 wounded in the shelling.", "killed 12", "wounded 5");
        says("Two women were killed in the shelling.", "killed 2 woman");
        says("A child was killed in the shelling.", "killed 1 child");
        says("The shelling left twenty-five dead.", "killed 25");
        says("The shelling left 5-7 soldiers dead.", "killed 5-7 combatant");
        says("Two hundred people are missing after the shelling.", "missing 200");
    }

    @Test void russian_collective_numbers_and_cases() {
        says("При обстреле убиты двое военных.", "killed 2 combatant");
        says("При обстреле погибли не менее пяти мирных жителей.", "killed 5+ civilian");
        says("При обстреле ранения получили около 20 человек: ранены все.", "wounded 16-24");
        says("При обстреле погибла женщина.", "killed 1 woman");
    }

    @Test void numbers_of_other_things_are_nobody_killed() {
        says("Two people were killed in 12 air strikes on 4 villages.", "killed 2");
        says("Government forces shelled Daraya on 19 February 2016, and 300 houses were hit.");
        says("قصف على 3 قرى في ريف حمص.");
    }
}

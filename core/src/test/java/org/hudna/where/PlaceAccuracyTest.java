package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hudna.claims.Shared;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

/** Every community of Syria by its own names and by ten spellings from a seed; the table is left in {@code target/places-accuracy.md}. */
class PlaceAccuracyTest {
    private static final long SEED = 20160227;
    private static final double MUST = 0.97;

    private record Tally(int asked, int first, int homonyms, int exactMatch, int tied) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        Tally and(boolean right, boolean homonym, boolean exact, int ties) {
            return new Tally(asked + 1, first + (right ? 1 : 0), homonyms + (right && homonym ? 1 : 0), exactMatch + (exact ? 1 : 0), tied + ties);
        }

        double rate() { return (double) first / asked; }
    }

    private final Map<String, Tally> table = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test void the_right_place_comes_first_for_its_names_and_for_five_variants_of_each() throws IOException {
        Gazetteer syria;
        try (var reader = Files.newBufferedReader(Shared.data("syria_gazetteer/syria_communities_en_ar.csv"))) {
            syria = GazetteerFile.read(reader).gazetteer();
        }
        for (Place place : syria.places()) {
            NameVariants variants = new NameVariants(SEED + place.code().hashCode());
            String english = place.names().get(Lang.EN);
            String arabic = place.names().get(Lang.AR);
            ask(syria, place, "English, as written", List.of(english));
            ask(syria, place, "Arabic, as written", List.of(arabic));
            ask(syria, place, "English and Russian, 5 variants", variants.ofLatin(english, 5));
            ask(syria, place, "Arabic, 5 variants", variants.ofArabic(arabic, 5));
        }
        completions(syria);
        report();
        table.forEach((what, tally) ->
            assertTrue(tally.rate() >= MUST, what + ": " + tally + "\n" + String.join("\n", wrong.subList(0, Math.min(60, wrong.size())))));
    }

    private void ask(Gazetteer gazetteer, Place place, String what, List<String> names) {
        for (String name : names) {
            List<Candidate> found = gazetteer.search(name, Hint.NONE);
            List<Candidate> first = found.stream().filter(each -> each.rank() == 1).toList();
            boolean right = first.stream().anyMatch(each -> each.place().code().equals(place.code()));
            boolean homonym = first.size() > 1 && first.stream().allMatch(Candidate::isHomonym);
            boolean reported = right && (first.size() == 1 || homonym);
            boolean exact = place.names().containsValue(name);
            table.merge(what, Tally.NONE.and(reported, homonym, exact, first.size()), (old, _) -> old.and(reported, homonym, exact, first.size()));
            if (!reported) wrong.add(place.names().get(Lang.EN) + " / " + place.names().get(Lang.AR) + " as " + name + " gave "
                + found.stream().limit(3).map(each -> each.spelling() + " " + each.rank() + " " + each.cost() + " " + each.reasons()).toList());
        }
    }

    /** Three letters typed, the sub-district known: how often the place is among the first ten. */
    private void completions(Gazetteer gazetteer) {
        for (Place place : gazetteer.places())
            for (Lang lang : List.of(Lang.EN, Lang.AR)) {
                String begun = place.names().get(lang).substring(0, Math.min(3, place.names().get(lang).length()));
                boolean found = gazetteer.complete(begun, Hint.within(place.within().getFirst()), 10).stream()
                    .anyMatch(each -> each.place().code().equals(place.code()));
                typed += 1;
                completed += found ? 1 : 0;
            }
        assertTrue(completed >= 0.8 * typed, completed + " of " + typed);
    }

    private int typed;
    private int completed;

    private void report() throws IOException {
        StringBuilder out = new StringBuilder("| names | asked | right first | of these among homonyms, said so | plain match | places that share rank 1 |\n|---|---|---|---|---|---|\n");
        table.forEach((what, tally) ->
            out.append(String.format(Locale.ROOT, "| %s | %d | %.2f %% | %.1f %% | %.1f %% | %.2f |%n", what, tally.asked, 100 * tally.rate(),
            100.0 * tally.homonyms / tally.asked, 100.0 * tally.exactMatch / tally.asked, (double) tally.tied / tally.asked)));
        out.append(String.format(Locale.ROOT, "%nThree letters typed, the sub-district known: among the first ten in %.1f %% of %d.%n",
            100.0 * completed / typed, typed));
        Files.writeString(Path.of("target", "places-accuracy.md"), out);
        Files.write(Path.of("target", "places-wrong.txt"), wrong);
    }
}

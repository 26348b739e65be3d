package org.hudna.bench.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hudna.bench.places.Labelled.Marked;
import org.hudna.where.Gazetteer;
import org.hudna.where.Place;
import org.hudna.where.spotting.PlaceSpotter;

/**
 * Places marked in Arabic messages (IDRISI-RA), found by us, by plain lists, by Lucene's analysis and by OpenNLP.
 *
 * <p>Arguments: the file of messages; "tuning" to look at the half for tuning instead of the other.
 */
final class Spots {

    private static final long SEED = 1;

    private Spots() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        List<Labelled> all = Labelled.read(Path.of(arguments[0]));
        boolean tuning = arguments.length > 1 && arguments[1].equals("tuning");
        List<Labelled> half = all.stream().filter(each -> each.isForTuning(SEED)).toList();
        List<Labelled> asked = all.stream().filter(each -> each.isForTuning(SEED) == tuning).toList();
        Gazetteer gazetteer = Gazetteer.own().over(Gazetteer.world());
        Set<String> names = new TreeSet<>();
        for (Place place : gazetteer.places()) names.addAll(place.spellings());
        Set<String> learned = new TreeSet<>();
        half.forEach(message -> message.marked().forEach(marked -> learned.add(marked.text())));
        Map<String, Function<String, List<Marked>>> ways = new LinkedHashMap<>();
        PlaceSpotter spotter = PlaceSpotter.of(gazetteer);
        ways.put("ours", text -> spotter.spot(text).stream().map(each -> new Marked(each.begin(), each.end(), each.text())).toList());
        ways.put("plain list: the same gazetteer", Dictionaries.plain(names));
        ways.put("plain list: every mention of the tuning half", Dictionaries.plain(learned));
        ways.put("Lucene's Arabic analysis, the same gazetteer", Dictionaries.lucene(names));
        ways.put("OpenNLP name finder, trained on the tuning half", Learned.from(half));
        System.out.println(asked.size() + " messages, " + asked.stream().mapToInt(each -> each.marked().size())
            .sum() + " marked places; precision / recall / F1");
        System.out.println("| way | to the letter | overlapping | by name in the message |\n|---|---|---|---|");
        ways.forEach((who, way) -> System.out.println(score(asked, way).row(who)));
        time(asked, spotter);
    }

    private static Score score(List<Labelled> asked, Function<String, List<Marked>> way) {
        Score score = new Score();
        for (Labelled message : asked) score.add(new ArrayList<>(message.marked()), way.apply(message.text()));
        return score;
    }

    private static void time(List<Labelled> asked, PlaceSpotter spotter) {
        long characters = asked.stream().mapToLong(each -> each.text().length()).sum();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (Labelled message : asked) spotter.spot(message.text());
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(java.util.Locale.ROOT, "ours: %.0f microseconds a message, %.2f million characters a second%n", best / 1e3 / asked.size(),
            characters * 1e3 / best);
    }
}

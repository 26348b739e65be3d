package org.hudna.bench.places;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.where.Hint;
import org.hudna.where.PCode;

/** How long a look-up takes among a hundred thousand invented names in two scripts. From a seed. */
final class LookUps {

    private static final int PLACES = 50_000;
    private static final int QUESTIONS = 20_000;
    private static final int AREAS = 300;
    private static final String[][] FIRST = {{"", ""}, {"", ""}, {"Tal ", "تل "}, {"Kafr ", "كفر "}, {"Deir ", "دير "}, {"Um ", "أم "},
        {"Ein ", "عين "}, {"Beit ", "بيت "}, {"Abu ", "أبو "}, {"Al ", "ال"}};
    private static final String[][] CONSONANTS = {{"b", "ب"}, {"t", "ت"}, {"j", "ج"}, {"h", "ح"}, {"kh", "خ"}, {"d", "د"}, {"r", "ر"}, {"z", "ز"},
        {"s", "س"}, {"sh", "ش"}, {"q", "ق"}, {"k", "ك"}, {"f", "ف"},
        {"l", "ل"}, {"m", "م"}, {"n", "ن"}, {"gh", "غ"}, {"w", "و"}, {"y", "ي"}, {"", "ع"}};
    private static final String[][] VOWELS = {{"a", ""}, {"i", ""}, {"u", ""}, {"a", "ا"}, {"ee", "ي"}, {"ou", "و"}};

    private LookUps() {}

    /** Prints medians and tails. */
    public static void main(String[] arguments) {
        Random random = new Random(20160227);
        List<String[]> names = names(random);
        long start = System.nanoTime();
        Gazetteer gazetteer = gazetteer(names);
        gazetteer.search("anything", Hint.NONE);
        System.out.printf(Locale.ROOT, "%,d places, %,d names, read and indexed in %.1f s%n", gazetteer.size(), 2 * gazetteer.size(),
            (System.nanoTime() - start) / 1e9);
        List<String> exact = new ArrayList<>();
        List<String> arabic = new ArrayList<>();
        List<String> varied = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String[] name = names.get(random.nextInt(names.size()));
            exact.add(name[0]);
            arabic.add(name[1]);
            varied.add(varied(name[0], random));
            begun.add(name[0].substring(0, Math.min(3, name[0].length())));
        }
        measure("English, as written", exact, name -> gazetteer.search(name, Hint.NONE));
        measure("Arabic, as written", arabic, name -> gazetteer.search(name, Hint.NONE));
        measure("English, another spelling", varied, name -> gazetteer.search(name, Hint.NONE));
        measure("English, another spelling, an area hinted", varied,
            name -> gazetteer.search(name, Hint.within(new PCode("XA" + (1000 + name.length())))));
        measure("completion after three letters", begun, name -> gazetteer.complete(name, Hint.NONE, 10));
        measure("completion after three letters, an area hinted", begun,
            name -> gazetteer.complete(name, Hint.within(new PCode("XA" + (1000 + name.hashCode() % 100 + 100))), 10));
    }

    private static List<String[]> names(Random random) {
        List<String[]> names = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        while (names.size() < PLACES) {
            String[] first = FIRST[random.nextInt(FIRST.length)];
            StringBuilder latin = new StringBuilder();
            StringBuilder arabic = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                String[] consonant = CONSONANTS[random.nextInt(CONSONANTS.length)];
                String[] vowel = VOWELS[random.nextInt(VOWELS.length)];
                latin.append(consonant[0]).append(vowel[0]);
                arabic.append(consonant[1]).append(vowel[1]);
            }
            if (random.nextInt(3) == 0) {
                latin.append("h");
                arabic.append("ة");
            }
            String name = first[0] + Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
            if (known.add(name)) names.add(new String[] {name, first[1] + arabic});
        }
        return names;
    }

    private static Gazetteer gazetteer(List<String[]> names) {
        StringBuilder table = new StringBuilder("pcode,name_en,name_ar,lat,lon,adm1_pcode\n");
        for (int i = 0; i < names.size(); i++)
            table.append("XP").append(i).append(',').append(names.get(i)[0]).append(',').append(names.get(i)[1]).append(",35,37,XA")
                .append(1000 + i % AREAS).append('\n');
        return GazetteerFile.read(new StringReader(table.toString())).gazetteer();
    }

    private static String varied(String name, Random random) {
        String[][] swaps = {{"a", "e"}, {"i", "e"}, {"ou", "u"}, {"ee", "i"}, {"q", "k"}, {"u", "o"}};
        String[] swap = swaps[random.nextInt(swaps.length)];
        String out = name.contains(swap[0]) ? name.replaceFirst(swap[0], swap[1]) : name + "h";
        return random.nextInt(4) == 0 ? out.replace(' ', '-') : out;
    }

    private static void measure(String what, List<String> questions, Consumer<String> ask) {
        for (int round = 0; round < 3; round++) questions.forEach(ask);
        long[] times = new long[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            ask.accept(questions.get(i));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", what, times[times.length / 2] / 1e3, times[times.length * 95 / 100] / 1e3,
            times[times.length * 99 / 100] / 1e3);
    }
}

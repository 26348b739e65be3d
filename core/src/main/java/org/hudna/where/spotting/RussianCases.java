package org.hudna.where.spotting;

import java.util.ArrayList;
import java.util.List;

/**
 * What a Russian place name may be in the nominative, judged by its ending alone; most of the answers are no names, and the gazetteer sorts them out.
 */
public final class RussianCases {

    private static final String[][] ENDINGS = {
        {"ами", "а", "ы", "и"}, {"ями", "я", "и"}, {"ого", "ый", "ое"}, {"ому", "ый", "ое"}, {"ой", "а", "ая"}, {"ей", "я", "а"}, {"ою", "а"},
            {"ую", "ая"},
        {"ом", "", "о"}, {"ем", "ь", "й", "е"}, {"ям", "и"}, {"ах", "а", "ы"}, {"ях", "я", "и"}, {"ии", "ия"}, {"ию", "ия"}, {"ией", "ия"},
        {"а", "", "о"}, {"у", "", "а", "о"}, {"е", "", "а", "о", "я"}, {"ы", "а", ""}, {"и", "а", "я", "ь", ""}, {"ю", "ь", "й", "я"},
        {"я", "ь", "й"}, {"ью", "ь"}};
    private static final int SHORTEST = 3;

    private RussianCases() {}

    /** Possible nominatives, none of which need be a word. */
    public static List<String> bases(String word) {
        List<String> bases = new ArrayList<>();
        for (String[] ending : ENDINGS) {
            if (!word.endsWith(ending[0]) || word.length() - ending[0].length() < SHORTEST) continue;
            String stem = word.substring(0, word.length() - ending[0].length());
            for (int i = 1; i < ending.length; i++) bases.add(stem + ending[i]);
        }
        return bases;
    }
}

package org.hudna.where;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How other hands write a place's name: what correspondents, monitors and phones do to Arabic names in Latin, Arabic and Cyrillic letters. From a
 * seed.
 */
final class NameVariants {
    private static final String[][] LATIN = {
        {"a", "e"}, {"e", "a"}, {"e", "i"}, {"i", "e"}, {"o", "u"}, {"u", "o"}, {"ou", "u"}, {"u", "ou"}, {"oo", "ou"}, {"u", "oo"}, {"ee", "i"},
            {"i", "ee"}, {"q", "k"}, {"ka", "qa"}, {"ku", "qu"},
        {"ay", "ei"}, {"ei", "ai"}, {"ai", "ay"}, {"y", "i"}, {"aw", "au"}, {"iyeh", "iya"}, {"iyeh", "iyya"}, {"iyya", "ia"}, {"z", "dh"},
        {"sh", "ch"}, {"j", "dj"},
        {"gh", "g"}, {"dh", "d"}, {"th", "t"}, {"w", "ou"}, {"f", "ff"}, {"kafr", "kafar"}, {"kafr", "kfar"}, {"tall", "tel"}, {"tal", "tell"},
        {"deir", "dayr"}, {"um ", "umm "}};
    private static final String[][] ARABIC = {
        {"أ", "ا"}, {"إ", "ا"}, {"آ", "ا"}, {"ا", "أ"}, {"ة", "ه"}, {"ه", "ة"}, {"ى", "ي"}, {"ي", "ى"}, {"ئ", "ي"}, {"ؤ", "و"}, {"ض", "ظ"},
            {"ظ", "ض"}, {"ي", "ی"}, {"ك", "ک"}};
    private static final String[][] RUSSIAN = {{"kh", "х"}, {"sh", "ш"}, {"gh", "г"}, {"dh", "д"}, {"th", "т"}, {"ya", "я"}, {"yu", "ю"},
        {"ye", "е"}, {"a", "а"}, {"b", "б"}, {"c", "к"},
        {"d", "д"}, {"e", "э"}, {"f", "ф"}, {"g", "г"}, {"h", "х"}, {"i", "и"}, {"j", "дж"}, {"k", "к"}, {"l", "л"}, {"m", "м"}, {"n", "н"},
        {"o", "о"}, {"p", "п"}, {"q", "к"}, {"r", "р"}, {"s", "с"},
        {"t", "т"}, {"u", "у"}, {"v", "в"}, {"w", "в"}, {"x", "кс"}, {"y", "й"}, {"z", "з"}};
    private static final String HARAKAT = "\u064B\u064E\u064F\u0650\u0651\u0652";

    private final Random random;

    NameVariants(long seed) { this.random = new Random(seed); }

    /** {@code most} different variants of a Latin name, one of them now and then Russian; fewer where the name is too short for so many. */
    List<String> ofLatin(String name, int most) {
        Set<String> found = new LinkedHashSet<>();
        for (int tries = 0; found.size() < most && tries < 60; tries++) {
            String next = random.nextInt(10) == 0 ? russian(name) : latin(name);
            if (!next.equalsIgnoreCase(name)) found.add(next);
        }
        return new ArrayList<>(found);
    }

    List<String> ofArabic(String name, int most) {
        Set<String> found = new LinkedHashSet<>();
        for (int tries = 0; found.size() < most && tries < 60; tries++) {
            String next = arabic(name);
            if (!next.equals(name)) found.add(next);
        }
        return new ArrayList<>(found);
    }

    /** One to three things at once. */
    private String latin(String name) {
        String out = name.toLowerCase(java.util.Locale.ROOT);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) out = switch (random.nextInt(9)) {
            case 0 -> doubled(out);
            case 1 -> breath(out);
            case 2 -> out.contains(" ") ? out.replaceFirst(" ", "-") : out.replaceFirst("-", " ");
            case 3 -> article(out);
            case 4 -> out.contains("'") ? out.replace("'", "") : out.replaceFirst("aa", "a'a");
            default -> swapped(out, LATIN);
        };
        return random.nextBoolean() ? out : Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    /** The written h of a teh marbuta, which comes and goes. */
    private String breath(String name) {
        if (name.endsWith("ah")) return name.substring(0, name.length() - 1);
        if (name.endsWith("eh")) return name.substring(0, name.length() - 2) + (random.nextBoolean() ? "a" : "e");
        return name.endsWith("a") || name.endsWith("e") ? name + "h" : name;
    }

    private String article(String name) {
        String bare = name.replaceFirst("^(al|el|as|ash|an|ar|at|az|ad)[- ]", "");
        if (bare.length() < name.length()) return List.of("el-" + bare, "al " + bare, "al-" + bare, bare).get(random.nextInt(4));
        return name;
    }

    private String swapped(String name, String[][] table) {
        int start = random.nextInt(table.length);
        for (int i = 0; i < table.length; i++) {
            String[] swap = table[(start + i) % table.length];
            int at = name.indexOf(swap[0], random.nextInt(name.length()));
            if (at < 0) at = name.indexOf(swap[0]);
            if (at >= 0) return name.substring(0, at) + swap[1] + name.substring(at + swap[0].length());
        }
        return name;
    }

    private String doubled(String name) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 1));
        if (at >= name.length() || !Character.isLetter(name.charAt(at)) || "aeiouyhw".indexOf(name.charAt(at)) >= 0
            || name.charAt(at) == name.charAt(at - 1)) return name;
        return name.substring(0, at) + name.charAt(at) + name.substring(at);
    }

    private String arabic(String name) {
        String out = name;
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) out = switch (random.nextInt(5)) {
            case 0 -> insert(out, String.valueOf(HARAKAT.charAt(random.nextInt(HARAKAT.length()))));
            case 1 -> insert(out, "ـ");
            case 2 -> out.startsWith("ال") && out.length() > 5 ? out.substring(2) : out.length() > 2 && !out.startsWith("ال") && !out.contains(" ")
                ? "ال" + out : out;
            default -> swapped(out, ARABIC);
        };
        return out;
    }

    private String insert(String name, String mark) {
        int at = 1 + random.nextInt(name.length());
        return name.substring(0, at) + mark + name.substring(at);
    }

    private static String russian(String name) {
        StringBuilder out = new StringBuilder();
        String small = name.toLowerCase(java.util.Locale.ROOT).replaceAll("^(al|el)[- ]", "эль-").replaceAll("[ae]h\\b", "a");
        int at = 0;
        while (at < small.length()) {
            int from = at;
            for (String[] letter : RUSSIAN)
                if (small.startsWith(letter[0], at)) {
                    out.append(letter[1]);
                    at += letter[0].length();
                    break;
                }
            if (at == from) out.append(small.charAt(at++));
        }
        return out.toString();
    }
}

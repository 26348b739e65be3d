package org.hudna.where.lists;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.where.GazetteerFile;

/**
 * Tables of the United Nations' common operational datasets (OCHA): {@code admin4Pcode, ADM3_EN, adm2_pcode, Latitude …} under our own names of
 * columns.
 */
public final class CodColumns {

    private static final Pattern LEVEL =
        Pattern.compile("(?:adm|admin)([0-5])[_ ]?(p[_ ]?code|(?:name)?[_ ]?(?:en|ar|ru)|alt(?:name)?1?[_ ]?(?:en|ar|ru)|ref(?:name)?|name1?)");
    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("latitude", "lat"), Map.entry("longitude", "lon"),
        Map.entry("lat_dd", "lat"), Map.entry("lon_dd", "lon"),
        Map.entry("y", "lat"), Map.entry("x", "lon"), Map.entry("long", "lon"), Map.entry("point_y", "lat"), Map.entry("point_x", "lon"),
        Map.entry("p_code", "pcode"), Map.entry("featurename_en", "name_en"),
        Map.entry("featurename_ar", "name_ar"), Map.entry("name", "name_en"), Map.entry("population_total", "population"));

    private CodColumns() {}

    /** Reads such a table; its deepest level are the places, the others the areas that hold them. Does not close. */
    public static GazetteerFile read(Reader reader) { return GazetteerFile.read(reader, CodColumns::ours); }

    /** Reads a table whose columns somebody declared: from its own names to ours. */
    public static GazetteerFile read(Reader reader, Map<String, String> declared) {
        return GazetteerFile.read(reader, header -> header.stream().map(name -> declared.getOrDefault(name.strip(), "")).toList());
    }

    /** Our names for the columns of such a table, in their order; of two that mean the same the first counts. */
    static List<String> ours(List<String> header) {
        boolean coded = header.stream().anyMatch(name -> name.strip().equalsIgnoreCase("pcode") || name.strip().equalsIgnoreCase("p_code"));
        int deepest = coded ? 9 : deepest(header);
        List<String> ours = new ArrayList<>();
        for (String name : header) {
            String small = name.strip().toLowerCase(Locale.ROOT);
            Matcher level = LEVEL.matcher(small);
            ours.add(level.matches() ? ours(Integer.parseInt(level.group(1)), level.group(2), deepest) : OTHERS.getOrDefault(small, small));
        }
        return ours;
    }

    private static int deepest(List<String> header) {
        return header.stream().map(name -> LEVEL.matcher(name.strip().toLowerCase(Locale.ROOT))).filter(Matcher::matches)
            .filter(it -> it.group(2).startsWith("p"))
            .mapToInt(it -> Integer.parseInt(it.group(1))).max().orElse(0);
    }

    private static String ours(int level, String what, int deepest) {
        boolean code = what.startsWith("p");
        String lang = what.endsWith("ar") ? "ar" : what.endsWith("ru") ? "ru" : "en";
        if (level == deepest) return code ? "pcode" : what.startsWith("alt") || what.startsWith("ref") ? "aliases" : "name_" + lang;
        if (level == 0) return code ? "country" : "adm0_" + lang;
        return code ? "adm" + level + "_pcode" : what.startsWith("alt") || what.startsWith("ref") ? "" : "adm" + level + "_" + lang;
    }
}

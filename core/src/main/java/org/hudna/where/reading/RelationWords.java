package org.hudna.where.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.where.reading.Relation.Bearing;
import org.hudna.where.spotting.RussianCases;
import org.hudna.words.Digits;

/** The phrases of three languages that tell a place by another. */
final class RelationWords {

    private static final String NUMBER = "(?<least>\\d+(?:[.,]\\d+)?)(?:\\s*(?:-|–|—|to|or|до|إلى|الى|أو|او)\\s*(?<most>\\d+(?:[.,]\\d+)?))?";
    private static final String UNIT =
        "\\s*(?<unit>kilomet(?:er|re)s?|kms?|met(?:er|re)s?|miles?|m|километр(?:а|ов|ах)?|км|метр(?:а|ов|ах)?|м|كيلومترات?|كيلومترا|كيلو متر|كيلو|كلم|كم|مترا|أمتار|متر|م)";
    private static final String ABOUT =
        "(?<about>(?:about|approximately|around|some|roughly|примерно|около|приблизительно|حوالي|نحو|قرابة|تقريبا)\\s+)?";
    private static final String EN_SIDE =
        "(?<side>north[- ]?east(?:ern)?|north[- ]?west(?:ern)?|south[- ]?east(?:ern)?|south[- ]?west(?:ern)?|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|ne|nw|se|sw|n|s|e|w)";
    private static final String AR_SIDE = "(?<side>(?:ال)?(?:شمال|جنوب)ي?\\s+(?:ال)?(?:شرق|غرب)ي?ة?|(?:ال)?(?:شمال|جنوب|شرق|غرب)ي?ة?)";
    private static final String RU_SIDE = "(?<side>(?:северо|юго)-?(?:восто|запад)[а-я]*|север[а-я]*|юг[а-я]*|южн[а-я]*|восто[а-я]*|запад[а-я]*)";

    private enum Phrase {
        EN_AWAY("(?:at |in )?(?:a point )?" + ABOUT + NUMBER + UNIT + "\\s+(?:(?:to the )?" + EN_SIDE
            + "\\s+)?(?:of|from|away from|outside)\\s+(?<name>.+)"),
        EN_BETWEEN("(?:somewhere |in the area )?between\\s+(?<name>.+?)\\s+and\\s+(?<other>.+)"),
        EN_ROAD("(?:on |along )?(?:the )?(?:road|highway|way)\\s+(?:from|between)\\s+(?<name>.+?)\\s+(?:to|and)\\s+(?<other>.+)"),
        EN_EDGE("(?:on |in |at )?(?:the )?(?:" + EN_SIDE + "\\s+)?(?:outskirts|edge|edges|suburbs|periphery)\\s+of\\s+(?<name>.+)"),
        EN_LAND("(?:in |the )*(?:" + EN_SIDE
        + "\\s+)?(?:countryside of|rural)\\s+(?<name>.+)|(?:in |the )*(?:(?<side2>north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?)\\s+)?(?<name2>.+?)\\s+countryside"),
        EN_TOWARD("(?:to the )?" + EN_SIDE + "\\s+of\\s+(?<name>.+)"),
        EN_NEAR("(?:near|close to|in the vicinity of|in the area of|around|next to|by|beside)\\s+(?<name>.+)"),
        AR_AWAY("(?:على\\s+)?(?:بعد|مسافة|تبعد)\\s+(?:مسافة\\s+)?" + ABOUT + NUMBER + UNIT + "\\s+(?:(?:إلى|الى)\\s+)?(?:" + AR_SIDE
        + "\\s+)?(?:من\\s+|عن\\s+)?(?<name>.+)"),
        AR_BETWEEN("(?:ما\\s+)?بين\\s+(?<name>.+?)\\s+و\\s?(?:بين\\s+)?(?<other>.+)"),
        AR_ROAD("(?:على\\s+)?(?:ال)?(?:طريق|أوتوستراد|اوتوستراد)\\s+(?:الواصل بين\\s+|بين\\s+|من\\s+)?(?<name>.+?)\\s*(?:-|–|\\s(?:إلى|الى)\\s|\\sو\\s?)\\s*(?<other>.+)"),
        AR_LAND("(?:في\\s+|ب)?ريف\\s+(?<name>.+?)(?:\\s+" + AR_SIDE + ")?"),
        AR_EDGE("(?:في\\s+|على\\s+|ب)?(?:أطراف|اطراف|محيط|ضواحي|تخوم|مشارف)\\s+(?:مدينة\\s+|بلدة\\s+|قرية\\s+)?(?<name>.+?)(?:\\s+" + AR_SIDE + ")?"),
        AR_NEAR("(?:بال)?(?:قرب|بجوار|جوار|قريبا)\\s+(?:من\\s+)?(?:مدينة\\s+|بلدة\\s+|قرية\\s+)?(?<name>.+)"),
        AR_TOWARD(AR_SIDE + "\\s+(?:من\\s+)?(?:مدينة\\s+|بلدة\\s+|قرية\\s+)?(?<name>.+)"),
        RU_AWAY("(?:в\\s+|на расстоянии\\s+)?" + ABOUT + NUMBER + UNIT + "\\s+(?:(?:к\\s+|на\\s+)?" + RU_SIDE
        + "\\s+)?(?:(?:от|из)\\s+)?(?<name>.+)"),
        RU_BETWEEN("(?:в районе\\s+)?между\\s+(?<name>.+?)\\s+и\\s+(?<other>.+)"),
        RU_ROAD("(?:на\\s+)?(?:дороге|дорога|трасса|трассе|шоссе)\\s+(?:из\\s+|от\\s+|между\\s+)?(?<name>[^-–—]+?)\\s*(?:-|–|—|\\sв\\s|\\sдо\\s|\\sи\\s)\\s*(?<other>.+)"),
        RU_EDGE("(?:на\\s+|в\\s+)?(?:" + RU_SIDE + "\\s+)?(?:окраин[а-я]*|окрестност[а-я]*|пригород[а-я]*)\\s+(?<name>.+)"),
        RU_TOWARD("(?:к\\s+|на\\s+)?" + RU_SIDE + "\\s+(?:от\\s+)?(?<name>.+)"),
        RU_NEAR("(?:близ|вблизи|около|возле|рядом с|рядом со|недалеко от|под|в районе)\\s+(?<name>.+)");

        private final Pattern pattern;

        Phrase(String pattern) { this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE); }
    }

    private RelationWords() {}

    static Optional<Relation> read(String text) {
        String plain = Digits.ascii(text).strip().replaceAll("[\\u064B-\\u0652\\u0640\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
            .replaceAll("\\s+", " ").replaceAll("[.،,;!?؟]+$", "");
        for (Phrase phrase : Phrase.values()) {
            Matcher found = phrase.pattern.matcher(plain);
            if (found.matches()) return Optional.of(relation(phrase, found));
        }
        return Optional.empty();
    }

    private static Relation relation(Phrase phrase, Matcher found) {
        String name = group(found, "name").or(() -> group(found, "name2")).orElseThrow().strip();
        Optional<Bearing> side = group(found, "side").or(() -> group(found, "side2")).map(RelationWords::bearing);
        return switch (phrase) {
            case EN_AWAY, AR_AWAY, RU_AWAY -> away(found, side, name);
            case EN_BETWEEN, AR_BETWEEN, RU_BETWEEN -> new Relation.Between(name, found.group("other").strip(), false);
            case EN_ROAD, AR_ROAD, RU_ROAD -> new Relation.Between(name, found.group("other").strip(), true);
            case EN_EDGE, AR_EDGE, RU_EDGE -> new Relation.Outskirts(name, side);
            case EN_LAND, AR_LAND -> new Relation.Countryside(name, side);
            case EN_TOWARD, AR_TOWARD, RU_TOWARD -> new Relation.Toward(side.orElseThrow(), name);
            case EN_NEAR, AR_NEAR, RU_NEAR -> new Relation.Near(name);
        };
    }

    private static Relation away(Matcher found, Optional<Bearing> side, String name) {
        double least = number(found.group("least"));
        double most = group(found, "most").map(RelationWords::number).orElse(least);
        double metres = metres(found.group("unit").toLowerCase(Locale.ROOT));
        String last = group(found, "most").orElse(found.group("least"));
        int point = Math.max(last.indexOf('.'), last.indexOf(','));
        double half = 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - last.length());
        double open = (found.group("about") == null ? 1 : 2) * Math.max(half, 0.1 * most);
        return new Relation.Away(Math.max(0, Math.min(least, most) - open) * metres, (Math.max(least, most) + open) * metres, side, name);
    }

    private static double metres(String unit) {
        if (unit.startsWith("mil")) return 1_609.344;
        boolean kilo = unit.startsWith("k") || unit.startsWith("к") || unit.startsWith("ك");
        return kilo ? 1_000 : 1;
    }

    private static double number(String text) { return Double.parseDouble(text.replace(',', '.')); }

    private static Optional<String> group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) ? Optional.ofNullable(found.group(name)) : Optional.empty();
    }

    /** North and east in one word are north-east; a side alone leaves more open. */
    static Bearing bearing(String word) {
        String side = word.toLowerCase(Locale.ROOT);
        boolean brief = side.length() <= 2;
        boolean north = brief ? side.startsWith("n") : side.contains("north") || side.contains("شمال") || side.startsWith("север");
        boolean south = brief ? side.startsWith("s") : side.contains("south") || side.contains("جنوب") || side.startsWith("юг")
            || side.startsWith("юж");
        boolean east = brief ? side.endsWith("e") : side.contains("east") || side.contains("شرق") || side.contains("восто");
        boolean west = brief ? side.endsWith("w") : side.contains("west") || side.contains("غرب") || side.contains("запад");
        if (north || south) {
            if (east) return new Bearing(north ? 45 : 135, 22.5);
            if (west) return new Bearing(north ? 315 : 225, 22.5);
            return new Bearing(north ? 0 : 180, 30);
        }
        return new Bearing(east ? 90 : 270, 30);
    }

    /** The name as it stands, and for Russian what it may be in the nominative. */
    static List<String> nominatives(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        boolean cyrillic = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
        if (cyrillic && name.indexOf(' ') < 0) names.addAll(RussianCases.bases(name));
        return names;
    }
}

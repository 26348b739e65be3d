package org.hudna.claims;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.words.Digits;
import org.hudna.words.Message;
import org.hudna.words.Nearest;

/** Time zones as files name them: {@code Asia/Damascus}, {@code +03:00}, {@code UTC+3}, and a few abbreviations. */
final class Zones {

    static final String EXAMPLE = "Asia/Damascus";
    static final String EXAMPLE_OFFSET = "+03:00";

    /**
     * Abbreviations that mean one thing where the agreements apply; others are refused, as most mean several. EET and EEST are offsets, not a rule
     * for summer time: who writes EET in July says +02:00. MSK is Moscow's rule, whose offset was +04:00 from 2011 to 2014.
     */
    private static final Map<String, ZoneId> ABBREVIATIONS = Map.of("UTC", ZoneOffset.UTC, "GMT", ZoneOffset.UTC, "Z", ZoneOffset.UTC,
        "EET", ZoneOffset.ofHours(2), "EEST", ZoneOffset.ofHours(3), "MSK", ZoneId.of("Europe/Moscow"));
    private static final Map<String, String> REGIONS = regions();

    private Zones() {}

    static Cell<ZoneId> read(String cell) {
        String text = Digits.ascii(cell.strip());
        ZoneId abbreviated = ABBREVIATIONS.get(text.toUpperCase(Locale.ROOT));
        if (abbreviated != null) return Cell.says(abbreviated);
        String region = REGIONS.get(text.toLowerCase(Locale.ROOT));
        if (region != null) return Cell.says(ZoneId.of(region));
        if (text.startsWith("+") || text.startsWith("-") || text.toUpperCase(Locale.ROOT).startsWith("UTC")) {
            Optional<ZoneOffset> offset = offset(text);
            if (offset.isPresent()) return Cell.says(offset.get());
        }
        return unknown(cell, text);
    }

    /** Reads {@code Z}, {@code +03:00}, {@code +0300}, {@code +3}, {@code UTC+3}, and the abbreviations that are offsets. */
    static Optional<ZoneOffset> offset(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (ABBREVIATIONS.get(upper) instanceof ZoneOffset fixed) return Optional.of(fixed);
        String sign = upper.startsWith("UTC") || upper.startsWith("GMT") ? upper.substring(3) : upper;
        try {
            return Optional.of(ZoneOffset.of(sign.replace('−', '-')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A city for its zone is the usual slip: Damascus for Asia/Damascus. */
    private static Cell<ZoneId> unknown(String cell, String text) {
        String name = text.toLowerCase(Locale.ROOT).replace(' ', '_');
        Optional<String> near = REGIONS.keySet().stream().filter(region -> region.endsWith("/" + name)).findFirst()
            .or(() -> Nearest.to(name, REGIONS.keySet()));
        return new Cell.Unread<>(near.isPresent() ? Message.of("claims.zone-near", "cell", Quoted.cell(cell), "near", REGIONS.get(near.get()))
            : Message.of("claims.zone-unknown", "cell", Quoted.cell(cell), "name", EXAMPLE, "offset", EXAMPLE_OFFSET));
    }

    /** Regions with a slash: the others are old abbreviations that hide a rule. */
    private static Map<String, String> regions() {
        Map<String, String> regions = new TreeMap<>();
        for (String id : ZoneId.getAvailableZoneIds())
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) regions.put(id.toLowerCase(Locale.ROOT), id);
        return Map.copyOf(regions);
    }
}

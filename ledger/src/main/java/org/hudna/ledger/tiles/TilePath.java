package org.hudna.ledger.tiles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spelling of numbers and widths in paths: c2sp.org/tlog-tiles, section Merkle Tree. 1234067 is {@code x001/x234/067}; a partial tile
 * of five hashes ends in {@code .p/5}.
 */
record TilePath(long index, int width) {
    /** Entries, or hashes, in a full tile. */
    static final int FULL = 256;

    private static final Pattern SPELT = Pattern.compile("((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int THOUSAND = 1000;

    TilePath {
        if (index < 0 || width < 1 || width > FULL) throw new IllegalArgumentException("no tile has number " + index + " and width " + width);
    }

    String text() {
        return number(index) + (width == FULL ? "" : ".p/" + width);
    }

    private static String number(long index) {
        var text = new StringBuilder(three(index % THOUSAND));
        for (long rest = index / THOUSAND; rest > 0; rest /= THOUSAND) text.insert(0, "x" + three(rest % THOUSAND) + "/");
        return text.toString();
    }

    private static String three(long group) {
        String digits = Long.toString(group);
        return "0".repeat(3 - digits.length()) + digits;
    }

    static Optional<TilePath> read(String text) {
        Matcher spelt = SPELT.matcher(text);
        if (!spelt.matches()) return Optional.empty();
        String digits = spelt.group(1).replace("x", "").replace("/", "");
        if (digits.length() > 18) return Optional.empty();
        int width = spelt.group(2) == null ? FULL : Integer.parseInt(spelt.group(2));
        if (spelt.group(2) != null && width >= FULL) return Optional.empty();
        var path = new TilePath(Long.parseLong(digits), width);
        return path.text().equals(text) ? Optional.of(path) : Optional.empty(); // leading groups of zeroes are another spelling of the same number
    }
}

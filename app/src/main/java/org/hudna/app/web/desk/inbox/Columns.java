package org.hudna.app.web.desk.inbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.claims.Said.Stance;
import org.hudna.deeds.Deed;
import org.hudna.words.Message;

/** The fields in which a person writes a claim: those columns of CLAIMS.md that are corrected often. */
public final class Columns {

    /** One of them. @param list which words it offers */
    public record One(String name, boolean required, Optional<String> list) {
        public Message said() { return Message.of("inbox.column-" + name); }
    }

    /** In their order. */
    public static final List<One> ALL = RowFilled.COLUMNS.stream()
        .map(name -> new One(name, List.of("source", "act", "from").contains(name), list(name))).toList();

    /** By their codes. */
    public static final List<Deed> DEEDS = Arrays.stream(Deed.values()).sorted(Comparator.comparing(Deed::code)).toList();

    private Columns() {}

    private static Optional<String> list(String name) {
        return Optional.of(name.equals("act") ? "acts" : name.equals("place") ? "places" : "").filter(it -> !it.isEmpty());
    }

    public static Message said(Deed deed) { return Message.of("deed." + deed.code()); }

    /** The word in files. */
    public static String code(Stance stance) { return stance.name().toLowerCase(Locale.ROOT); }
}

package org.hudna.app.exchange.chart;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The name under which an incident's card can be reached on the page: letters and digits as they are, all else by its bytes. */
public final class Anchor {

    private Anchor() {}

    public static String of(String incident) {
        StringBuilder anchor = new StringBuilder("i-");
        incident.codePoints().forEach(c -> {
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-';
            anchor.append(plain ? Character.toString(c) : "_" + HexFormat.of().formatHex(Character.toString(c).getBytes(StandardCharsets.UTF_8)));
        });
        return anchor.toString();
    }
}

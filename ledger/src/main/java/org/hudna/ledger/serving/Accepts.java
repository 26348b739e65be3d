package org.hudna.ledger.serving;

import java.util.List;
import java.util.Locale;

/** What codings a client takes: RFC 9110, section 12.5.3. */
final class Accepts {
    private Accepts() {
    }

    /** Whether gzip is named, or everything is, with a weight above zero. No header, no gzip. */
    static boolean gzip(List<String> headers) {
        boolean all = false;
        for (String header : headers)
            for (String item : header.toLowerCase(Locale.ROOT).split(",")) {
                String[] parts = item.strip().split(";", 2);
                String coding = parts[0].strip();
                boolean wanted = parts.length < 2 || !parts[1].strip().matches("q\\s*=\\s*0(\\.0{0,3})?");
                if (coding.equals("gzip") || coding.equals("x-gzip")) return wanted;
                if (coding.equals("*")) all = wanted;
            }
        return all;
    }
}

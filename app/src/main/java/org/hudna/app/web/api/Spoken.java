package org.hudna.app.web.api;

import java.util.Optional;
import org.hudna.words.Lang;

/** The language that a caller wants: {@code Accept-Language} of RFC 9110. */
public final class Spoken {

    private static final double LEAST = 0.001;

    private Spoken() {}

    /** The one wanted most among ours; {@code otherwise} where none is wanted. What cannot be read counts for nothing. */
    public static Lang in(String acceptLanguage, Lang otherwise) {
        Lang best = otherwise;
        double most = 0;
        for (String part : acceptLanguage.split(",")) {
            String[] pieces = part.strip().split(";", -1);
            Optional<Lang> lang = Lang.find(pieces[0]);
            double weight = weight(pieces);
            if (lang.isPresent() && weight > most && weight >= LEAST) {
                best = lang.get();
                most = weight;
            }
        }
        return best;
    }

    private static double weight(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            if (piece.startsWith("q=")) return piece.matches("q=[01](\\.\\d{0,3})?") ? Double.parseDouble(piece.substring(2)) : 0;
        }
        return 1;
    }
}

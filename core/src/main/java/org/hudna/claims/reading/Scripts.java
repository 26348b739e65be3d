package org.hudna.claims.reading;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.hudna.words.Lang;

/** The language of a sentence by the script that most of its letters are of: ours are told apart so. */
final class Scripts {

    private Scripts() {}

    static Optional<Lang> of(String text) {
        int[] letters = new int[Lang.values().length];
        text.codePoints().filter(Character::isLetter).forEach(c -> {
            UnicodeScript script = UnicodeScript.of(c);
            if (script == UnicodeScript.ARABIC) letters[Lang.AR.ordinal()]++;
            else if (script == UnicodeScript.CYRILLIC) letters[Lang.RU.ordinal()]++;
            else if (script == UnicodeScript.LATIN) letters[Lang.EN.ordinal()]++;
        });
        Lang most = Lang.AR;
        for (Lang lang : Lang.values()) if (letters[lang.ordinal()] > letters[most.ordinal()]) most = lang;
        return letters[most.ordinal()] == 0 ? Optional.empty() : Optional.of(most);
    }
}

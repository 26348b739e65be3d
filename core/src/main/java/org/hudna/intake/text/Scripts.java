package org.hudna.intake.text;

import java.util.Optional;
import org.hudna.words.Lang;

/** The language that a text is likely in, by its letters alone: Arabic, Cyrillic or Latin, whichever are most. */
public final class Scripts {

    private Scripts() {}

    /** Empty where no letter is of the three. */
    public static Optional<Lang> lang(String text) {
        int arabic = 0;
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'z') latin += Character.isLetter(c) ? 1 : 0;
            else if (c >= 0x0400 && c <= 0x04FF) cyrillic++;
            else if (c >= 0x0620 && c <= 0x06FF && Character.isLetter(c) || c >= 0xFB50 && c <= 0xFEFC) arabic++;
        }
        if (arabic + latin + cyrillic == 0) return Optional.empty();
        if (arabic >= latin && arabic >= cyrillic) return Optional.of(Lang.AR);
        return Optional.of(cyrillic >= latin ? Lang.RU : Lang.EN);
    }
}

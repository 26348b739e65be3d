package org.hudna.intake.text;

import java.nio.charset.Charset;
import java.util.List;
import org.hudna.words.Message;

/** What bytes say. */
public sealed interface Decoded {

    /**
     * They are this text.
     *
     * @param text without a byte order mark, otherwise character for character
     * @param why how the character set was found out
     * @param notes what a reader should know: that it was guessed, or that the declaration was wrong
     */
    record Text(String text, Charset charset, Message why, List<Message> notes) implements Decoded {
        public Text { notes = List.copyOf(notes); }
    }

    /** They are no text; {@code why} says from where on. */
    record NoText(Message why) implements Decoded {}
}
